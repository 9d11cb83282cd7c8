/** E_DATA_BROKEN for files of data that do not load: what the parser says, its line, and what is probably missing there. */
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { defined } from '../../defined.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { versionMark } from '../../files/module-reader.ts';

/** Lines of a loading error that are shown. */
const maxErrorLines = 4;

/** The text of an error of `import()`, without absolute paths and blank lines. */
export function withoutRoot(message: string, absoluteRoot: string): string {
  const root = absoluteRoot.replaceAll('\\', '/');
  const text = message.replaceAll(`file://${root}/`, '').replaceAll(`${root}/`, '').replace(versionMark, '');
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(0, maxErrorLines).join(' ');
}

const rowsOf = (text: string) => text.split(/\r\n?|\n/u);

/** What a line with a syntax error should be: without conflict markers, or with a comma, here or in the line above. */
function expectedAt(text: string, line: number, message: string): string | undefined {
  const rows = rowsOf(text);
  if (/^(?:<{7}|={7}|>{7})/u.test(rows[line - 1] ?? ''))
    return 'no conflict markers of Git: finish the merge, or take one side with `git checkout --ours FILE` or `--theirs FILE`';
  // At the end of the file a bracket is missing.
  if (rows.slice(line - 1).every((row) => row.trim() === '')) return undefined;
  const last = rows.slice(0, line - 1).findLastIndex((row) => row.trim() !== '');
  const end = rows[last]?.trim().at(-1) ?? '';
  if (message.startsWith('Expected double-quoted property name'))
    return end === ',' && rows[line - 1]!.trim().startsWith('}')
      ? `no comma at the end of line ${last + 1}`
      : 'a name in double quotation marks; no comment, and no comma before `}`';
  if (!message.startsWith("Expected ','")) return undefined;
  return /["'`\w\]}]/u.test(end)
    ? `a comma at the end of line ${last + 1}`
    : 'a comma, or a backslash before a quotation mark or apostrophe within words';
}

const placeOf = (file: string, line: number | undefined) => ({ file, path: line === undefined ? '' : `line ${line}` });

/** What an import of a package that is not installed should find. */
function expectedPackage(message: string): string | undefined {
  const name = /Cannot find package '([^']+)'/u.exec(message)?.[1];
  return name && `the package, installed in the folder of the project: npm install ${name}`;
}

/** E_DATA_BROKEN for a module that throws, or a module that it imports. It may throw anything, such as a string. */
export async function moduleFault(file: string, thrown: unknown, effects: Effects): Promise<Diagnostic> {
  const { message, name, code, stack }: Partial<Error> & { code?: string } =
    thrown instanceof Error ? thrown : { message: inspect(thrown), name: typeof thrown };
  const [, url = '', number] = /(?:(file:\S+?)(?:\?\S*?)?)?:(\d+)(?::\d+)?\n/u.exec(stack ?? '') ?? [];
  const line = number === undefined ? undefined : Number(number);
  const root = pathToFileURL(`${effects.root}/`).href;
  const place = placeOf(url.startsWith(root) ? decodeURI(url.slice(root.length)) : file, line);
  const text = withoutRoot(String(message), effects.root);
  const isSyntax = line !== undefined && code === 'ERR_INVALID_TYPESCRIPT_SYNTAX';
  const expected = isSyntax
    ? expectedAt((await effects.readText(place.file)) ?? '', line, text)
    : expectedPackage(text);
  const detail = defined({ actual: code ?? String(name), expected });
  return diagnose('E_DATA_BROKEN', place, `The file does not load: ${text}`, detail);
}

/** E_DATA_BROKEN for a text that is not JSON, with its line where the parser names a position. */
export function jsonFault(file: string, text: string, { message }: Error): Diagnostic {
  const position = /at position (\d+)/u.exec(message)?.[1];
  const line = position === undefined ? undefined : rowsOf(text.slice(0, Number(position))).length;
  const expected = line === undefined ? undefined : expectedAt(text, line, message);
  return diagnose('E_DATA_BROKEN', placeOf(file, line), `The file is not JSON: ${message}`, defined({ expected }));
}
