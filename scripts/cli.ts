/** Entry: runs a command, prints its errors, sets the exit code. The only file that touches process. */
import { buildProgram } from './commands/program.ts';
import {
  DiagnosticError,
  diagnose,
  expectedName,
  nearestName,
  tellDiagnostics,
  tellError,
} from './diagnostics/index.ts';
import { nodeEffects } from './effects.ts';
import { systemError } from './files/file-errors.ts';
import { packageVersion } from './files/package-files.ts';

const argv = process.argv.slice(2);
const effects = nodeEffects(process.cwd(), argv.includes('--verbose'));
const program = buildProgram(packageVersion(), effects);

/** An error of the command line as a diagnostic: commander's message, and its suggestion as what is expected. */
function usageDiagnostic(message: string) {
  const [sentence = '', ...suggestions] = message.replace(/^error: /u, '').split('\n');
  const unknown = /^unknown command '(.*)'$/u.exec(sentence)?.[1];
  const [, given, choices] = /argument '(.*)' is invalid\.(?: Allowed choices are (.*)\.$)?/u.exec(sentence) ?? [];
  const allowed = choices?.split(', ') ?? [];
  const wrong = given?.split(',').find((name) => !allowed.includes(name)) ?? '';
  const near = unknown === undefined ? undefined : nearestName(unknown, program.names);
  const expected =
    near ?? expectedName(wrong, allowed) ?? /Did you mean (?:one of )?(.*)\?/u.exec(suggestions.join(' '))?.[1];
  const actual = unknown ?? given ?? /'([^']*)'/u.exec(sentence)?.[1];
  const text = `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}`.replace(/\.?$/u, '.');
  return diagnose('E_USAGE', { file: '-' }, text, { actual, expected });
}

// A reader such as `head` closes the pipe when it has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit();
  tellError(systemError(error) as DiagnosticError, argv.includes('--debug'), effects);
  process.exit(4);
});
// What cannot be told is no reason to stop.
process.stderr.on('error', () => {});

/** Ends the process where something is left open, such as Playwright's socket to a server that has no browser. */
const endSoon = () => void setTimeout(() => process.exit(), 1_000).unref();

try {
  // In the path of a package, Node takes an asterisk for a pattern: hardly a module is found.
  if (effects.root.includes('*')) (await import('./export/check-path.ts')).assertPathSupported(effects);
  if (argv.length === 0) await program.run(['--help']);
  process.exitCode = argv.length === 0 ? 2 : await program.run(argv);
} catch (thrown) {
  const error = systemError(thrown);
  effects.progress('');
  const debug = argv.includes('--debug');
  const { code, message, stack } = error as Error & { code?: string };
  if (error instanceof DiagnosticError) {
    tellError(error, debug, effects);
    process.exitCode = error.exitCode;
  } else if (code?.startsWith('commander.')) {
    tellDiagnostics([usageDiagnostic(message)], effects);
    process.exitCode = 2;
  } else {
    effects.tell(`A bug of Claimdeck: ${message}`);
    effects.tell(debug ? String(stack) : 'Run again with --debug for where it happened.');
    process.exitCode = 70;
  }
}
endSoon();
