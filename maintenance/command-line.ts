/** Command lines of scripts: their options, and their usage for `--help` and for what is none of them. */
import { type ParseArgsConfig, parseArgs } from 'node:util';

/** Ends the script with its usage: on stdout with exit code 0, or below what is wrong on stderr with exit code 2. */
export function endWithUsage(usage: string, fault?: string): never {
  if (fault === undefined) process.stdout.write(`${usage}\n`);
  else process.stderr.write(`${fault}\n${usage}\n`);
  process.exit(fault === undefined ? 0 : 2);
}

/**
 * The options of a script and its operands, which are some of `operands`. Ends the script with its usage for `--help` and
 * for anything else.
 */
export function readCommandLine<const T extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: T,
  operands: readonly string[] = [],
) {
  const config = { allowPositionals: operands.length > 0, options: { ...options, help: { type: 'boolean' } as const } };
  const read = () => {
    try {
      return parseArgs(config);
    } catch (error) {
      return endWithUsage(usage, (error as Error).message);
    }
  };
  const { values, positionals } = read();
  if ('help' in values && values.help === true) endWithUsage(usage);
  const other = positionals.find((operand) => !operands.includes(operand));
  if (other !== undefined) endWithUsage(usage, `“${other}” is none of ${operands.join(', ')}.`);
  return { values, positionals: positionals as readonly string[] };
}
