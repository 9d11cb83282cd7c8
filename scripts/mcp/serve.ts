/** The MCP server: gives tools to a client over stdin and stdout. @see https://modelcontextprotocol.io/specification */
import { setImmediate } from 'node:timers/promises';
import { fromJsonSchema, McpServer } from '@modelcontextprotocol/server';
import { StdioServerTransport, serveStdio } from '@modelcontextprotocol/server/stdio';
import { DiagnosticError, diagnosticsText } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { addingTools } from './adding-tools.ts';
import { readingTools } from './reading-tools.ts';
import type { Input, Tool } from './tool.ts';

const instructions = `Claimdeck codes scholarly texts: claims with verbatim quotes, and the causal links that the quotes state.
Read the text with list_statements. Quote it letter for letter; find_quote gives the words and the nearest passage. Add factors first, then claims, then their links. A cue is the words of the quote that state the link. Code nothing that the text does not say.`;

/** A connection over stdin and stdout. At the end of stdin it closes once all requests are answered. */
class Connection extends StdioServerTransport {
  readonly #closed = Promise.withResolvers<void>();
  readonly #answered: () => Promise<void>;
  /** Resolves when the connection is closed. */
  readonly closed: Promise<void> = this.#closed.promise;
  /** `answered` resolves when no request is left. */
  constructor(answered: () => Promise<void>) {
    super();
    this.#answered = answered;
  }
  override async close(): Promise<void> {
    await this.#answered();
    await super.close();
    this.#closed.resolve();
  }
}

/** The result of a tool as the protocol has it. Errors of the data are a result that the assistant can act on. */
async function resultOf({ run }: Tool, input: Input, effects: Effects) {
  const answer = (words: string, isError: boolean) => ({ content: [{ type: 'text' as const, text: words }], isError });
  try {
    return answer(JSON.stringify(await run(input, effects), null, 2), false);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return answer(diagnosticsText(error.diagnostics, false), true);
  }
}

/** Serves the tools until the client ends its input and has all answers. `version` is that of Claimdeck. */
export async function serveTools(version: string, effects: Effects): Promise<void> {
  const tools = Object.entries({ ...readingTools, ...addingTools() });
  let running: Promise<unknown> = Promise.resolve();
  const buildServer = () => {
    const server = new McpServer({ name: 'claimdeck', version }, { instructions });
    for (const [name, tool] of tools) {
      const inputSchema = fromJsonSchema<Input>({ ...tool.input, required: [...tool.input.required] });
      const annotations = { readOnlyHint: !tool.writes, destructiveHint: false, openWorldHint: false };
      server.registerTool(name, { description: tool.description, inputSchema, annotations }, (input) => {
        // One at a time: two additions to one file would lose the first.
        const result = running.then(() => resultOf(tool, input, effects));
        running = result.catch(() => undefined);
        return result;
      });
    }
    return server;
  };
  const transport = new Connection(async () => {
    for (let last: unknown; last !== running; await setImmediate()) {
      last = running;
      await running;
    }
  });
  serveStdio(buildServer, { transport, onerror: (error) => effects.tell(`MCP: ${error.message}`) });
  await transport.closed;
}
