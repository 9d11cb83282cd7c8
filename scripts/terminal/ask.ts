/** Asks on the terminal. */
import { createInterface } from 'node:readline/promises';

/**
 * The answer to a question on stderr, without white space around it; `undefined` at the end of the input. Ctrl-C ends the
 * process.
 */
export async function ask(question: string): Promise<string | undefined> {
  const terminal = createInterface({ input: process.stdin, output: process.stderr });
  const ended = new Promise<undefined>((resolve) => terminal.once('close', () => resolve(undefined)));
  // In a question, Ctrl-C is a key and no signal.
  terminal.once('SIGINT', () => process.kill(process.pid, 'SIGINT'));
  try {
    const answer = await Promise.race([terminal.question(`${question} `).catch(() => undefined), ended]);
    return answer?.trim();
  } finally {
    terminal.close();
  }
}
