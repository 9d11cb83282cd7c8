/** argv → command → exit code; the only file that touches process. */
import { parseArgs } from 'node:util';
import { commands, isCommand, usage } from './commands/index.ts';
import { DiagnosticError, diagnose, nearestName, printDiagnostics } from './diagnostics/index.ts';
import { nodeEffects } from './effects.ts';

const effects = nodeEffects(process.cwd());

async function main(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      json: { type: 'boolean' },
      render: { type: 'boolean' },
      talk: { type: 'string' },
      section: { type: 'string' },
      links: { type: 'string' },
      outcome: { type: 'string' },
      compare: { type: 'string' },
      'loop-length': { type: 'string' },
      'loop-count': { type: 'string' },
      format: { type: 'string' },
      out: { type: 'string' },
      take: { type: 'string' },
      slide: { type: 'string' },
      minutes: { type: 'string' },
      sections: { type: 'string' },
      save: { type: 'string' },
      replace: { type: 'boolean' },
      deck: { type: 'string' },
      browser: { type: 'string' },
      debug: { type: 'boolean' },
      help: { type: 'boolean', short: 'h' },
    },
  });
  const [name, deck, ...rest] = positionals;
  if (values.help || name === undefined) {
    effects.print(usage);
    return name === undefined && !values.help ? 2 : 0;
  }
  if (!isCommand(name)) {
    const near = nearestName(name, Object.keys(commands));
    throw new DiagnosticError(
      [
        diagnose('E_USAGE', { file: '-' }, 'There is no such command.', {
          actual: name,
          ...(near ? { expected: near } : {}),
        }),
      ],
      2,
    );
  }
  // `diff` compares up to two things; its deck is an option.
  if (name === 'diff' && rest.length <= 1)
    return (await commands.diff()).run({ ...values, operands: positionals.slice(1) }, effects);
  if (name === 'pull') return (await commands.pull()).run({ ...values, operands: positionals.slice(1) }, effects);
  if (rest.length > 0)
    throw new DiagnosticError(
      [diagnose('E_USAGE', { file: '-' }, 'Too many arguments.', { actual: rest.join(' ') })],
      2,
    );
  return (await commands[name]()).run({ ...values, deck: deck ?? values.deck }, effects);
}

try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  effects.progress('');
  const debug = process.argv.includes('--debug');
  if (error instanceof DiagnosticError) {
    effects.tell(printDiagnostics(error.diagnostics, effects.isTerminal));
    if (debug && error.cause) effects.tell(String((error.cause as Error).stack));
    process.exitCode = error.exitCode;
  } else if ((error as NodeJS.ErrnoException).code?.startsWith('ERR_PARSE_ARGS')) {
    effects.tell(printDiagnostics([diagnose('E_USAGE', { file: '-' }, (error as Error).message)], effects.isTerminal));
    process.exitCode = 2;
  } else {
    effects.tell(`A bug of Claimdeck: ${(error as Error).message}`);
    effects.tell(debug ? String((error as Error).stack) : 'Run again with --debug for where it happened.');
    process.exitCode = 70;
  }
}
