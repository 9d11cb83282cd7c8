/** For what Slidev's dev server answers agents with. Everything may be called, and does nothing. */
const nothing: unknown = new Proxy(() => nothing, { get: (_, key) => (key === 'then' ? undefined : nothing) });

export class McpServer {}
export class NodeStreamableHTTPServerTransport {}
export const z = nothing;
