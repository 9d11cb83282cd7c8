/** The command `mcp`. Serves the decks to an assistant by the Model Context Protocol, over stdin and stdout. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { serveTools } from '../mcp/serve.ts';
import { packageRoot } from '../package-files.ts';
import type { Command } from './command.ts';

/** Runs `mcp`. */
export const mcpCommand: Command<object> = async (_, effects) => {
  const { version } = JSON.parse(readFileSync(path.join(packageRoot, 'package.json'), 'utf8')) as { version: string };
  await serveTools(version, effects);
  return 0;
};
