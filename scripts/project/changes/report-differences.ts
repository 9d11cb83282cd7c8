/** Reports what a merge of codings found, for people. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Difference, Differences } from '../../merge/codings/index.ts';

/** Most code points of a value in a message. */
const valueLength = 200;

/** A value as a message shows it: a text without quotation marks, else JSON; `nothing` for `undefined`. */
function valueText(value: unknown): string {
  const letters = [...(typeof value === 'string' ? value : (JSON.stringify(value) ?? 'nothing'))];
  return letters.length > valueLength ? `${letters.slice(0, valueLength).join('')}…` : letters.join('');
}

/** What a difference is about: `claim rain-harvest, assertion`. */
const placeOf = ({ kind, id, text, field }: Difference): string =>
  [kind === 'link' ? `claim ${id}, link ${text}` : `${kind} ${id}`, ...(field === undefined ? [] : [field])].join(', ');

const conflictMessage = ({ field, theirs, reason }: Difference) => {
  if (reason !== undefined) return `The change of the imported file is left out. ${reason}`;
  if (field === undefined) return 'The deck no longer has it, and the imported file changed it: it stays removed.';
  return `The deck keeps its \`${field}\`. The imported file has: ${valueText(theirs)}`;
};

/** W_IMPORT_CONFLICT for each conflict, and W_IMPORT_KEPT for what stays although the import lacks it. */
export function reportDifferences(file: string, { conflicts, kept }: Differences): Diagnostic[] {
  const report = (code: 'W_IMPORT_CONFLICT' | 'W_IMPORT_KEPT', d: Difference, message: string, actual: string) =>
    diagnose(code, { file, path: placeOf(d) }, message, { actual });
  return [
    ...conflicts.map((d) =>
      report('W_IMPORT_CONFLICT', d, conflictMessage(d), d.field === undefined ? d.text : valueText(d.mine)),
    ),
    ...kept.map((d) =>
      report('W_IMPORT_KEPT', d, `The imported file no longer has it. It stays: ${d.reason}.`, d.text),
    ),
  ];
}

/** A line for each addition, change and removal, in this order. */
export function differenceLines({ added, changed, removed }: Differences): string[] {
  const line = (how: string, d: Difference) => `${how} ${placeOf(d)}${d.kind === 'link' ? '' : `: ${d.text}`}`;
  return [
    ...added.map((d) => line('added', d)),
    ...changed.map((d) => `changed ${placeOf(d)}: ${valueText(d.mine)} → ${valueText(d.theirs)}`),
    ...removed.map((d) => line('removed', d)),
  ];
}
