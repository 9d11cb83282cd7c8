/** The table of docs/diagnostics.md: every code with its cause and its cure, read from the catalogue. */
import { catalogue } from '../scripts/diagnostics/index.ts';

/** A text as a cell of a Markdown table. */
const cell = (text: string) => text.replaceAll('|', '\\|');

const marker = /<!-- codes -->[\s\S]*<!-- end of codes -->/u;

/**
 * The page with the table of all codes, in the order of the catalogue, between `<!-- codes -->` and `<!-- end of codes -->`.
 */
export function fillDiagnosticsReference(page: string): string {
  const rows = Object.entries(catalogue).map(
    ([code, { cause, hint }]) => `| \`${code}\` | ${cell(cause)} | ${cell(hint)} |`,
  );
  const table = ['| code | cause | cure |', '|---|---|---|', ...rows].join('\n');
  return page.replace(marker, () => `<!-- codes -->\n${table}\n<!-- end of codes -->`);
}
