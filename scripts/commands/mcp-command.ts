/** The command `mcp`. Serves the decks to an assistant by the Model Context Protocol, over stdin and stdout. */
import { packageVersion } from '../files/package-files.ts';
import { serveTools } from '../mcp/serve.ts';
import type { Command } from './command.ts';

/** Runs `mcp`. */
export const mcpCommand: Command<object> = async (_, effects) => {
  await serveTools(packageVersion(), effects);
  return 0;
};
