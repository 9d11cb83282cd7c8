/**
 * Brings works of CSL-JSON into one form. Programs such as Zotero write years as text, titles with markup, and dates as they
 * were typed.
 */
import type { CslItem } from './model.ts';
import { parseDate } from './parse-date.ts';

/** Markup that CSL-JSON allows in texts. */
const markup = /<\/?(?:i|b|em|strong|sup|sub|sc|span)\b[^>]*>/giu;

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ' };

/** A text without markup and entities. */
const toPlain = (text: string): string =>
  text
    .replace(markup, '')
    .replace(/&(?:#(\d{1,6})|(\w+));/gu, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (entities[name!] ?? whole) : String.fromCodePoint(Number(code)),
    );

function toDate(date: Readonly<Record<string, unknown>>): object {
  const { raw, 'date-parts': parts, ...rest } = date;
  if (!Array.isArray(parts) || !parts.every(Array.isArray))
    return typeof raw === 'string' ? { ...rest, ...parseDate(raw) } : date;
  return { ...rest, 'date-parts': parts.map((part: readonly unknown[]) => part.map(Number)) };
}

function toField(value: unknown): unknown {
  if (typeof value === 'string') return toPlain(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'date-parts' in value || 'raw' in value ? toDate(value as Readonly<Record<string, unknown>>) : value;
}

/** Fields of CSL that Zotero has no place for: people write them into its field "Extra", which it exports as `note`. */
const extraFields = new Set(
  'collection-title collection-number container-title edition event-place genre language number number-of-volumes original-date original-title publisher publisher-place title-short volume'.split(
    ' ',
  ),
);

/** A note, and the fields in its lines, such as `original-date: 1750`; keys of citations are dropped. */
function splitNote(note: string): { readonly note: string; readonly fields: Readonly<Record<string, unknown>> } {
  const fields: Record<string, unknown> = {};
  const lines = note.split('\n').filter((line) => {
    const [, label = '', value = ''] = /^([A-Za-z][A-Za-z -]*):\s*(\S.*)$/u.exec(line.trim()) ?? [];
    const name = label.toLowerCase().replaceAll(' ', '-');
    if (extraFields.has(name)) fields[name] = name.endsWith('date') ? parseDate(value) : value;
    return !extraFields.has(name) && name !== 'citation-key';
  });
  return { note: lines.join('\n').trim(), fields };
}

/** The words of titles that stay as they are: Zotero marks them as `<span class="nocase">`. */
const keptWordsOf = (item: object): string[] =>
  ['title', 'container-title', 'collection-title'].flatMap((field) => {
    const title = (item as Readonly<Record<string, unknown>>)[field];
    const spans = typeof title === 'string' ? title.matchAll(/<span class="nocase">(.*?)<\/span>/gu) : [];
    return [...spans].flatMap(([, words = '']) => toPlain(words).split(/\s+/u));
  });

/** A work whose dates are numbers or a literal, whose texts have no markup, and whose note has no fields. */
export function normaliseWork(item: object): CslItem {
  const fields = Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : [[key, toField(value)]]));
  const work = Object.fromEntries(fields) as unknown as CslItem;
  const keptWords = [...(work.keptWords ?? []), ...keptWordsOf(item)];
  const own = keptWords.length === 0 ? work : { ...work, keptWords };
  if (typeof work['note'] !== 'string') return own;
  const { note, fields: extra } = splitNote(work['note']);
  if (note === work['note'].trim()) return own;
  const { note: _, ...rest } = own;
  const missing = Object.entries(extra).filter(([name]) => !(name in rest));
  return { ...rest, ...Object.fromEntries(missing), ...(note === '' ? {} : { note }) } as CslItem;
}
