/** Replaces the MCP server of Slidev's dev server and the schema library it uses. Every call does nothing. */
const nothing: unknown = new Proxy(() => nothing, { get: (_, key) => (key === 'then' ? undefined : nothing) });

/** Server of the Model Context Protocol. */
export class McpServer {}
/** Its HTTP transport. */
export class NodeStreamableHTTPServerTransport {}
/** Builder of zod schemas. */
export const z = nothing;
