/**
 * Brings works of CSL-JSON into one form. Programs such as Zotero write years as text, titles with markup, and dates as they
 * were typed.
 */
import type { CslItem } from './model.ts';

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

/** A date as typed, such as `1999-05-01` or `1977/1988`, as parts; as a literal where it is something else. */
function parseRaw(raw: string): object {
  const dates = raw.trim().split('/');
  const parts = dates.map((date) => /^(-?\d{1,4})(?:-(\d{1,2}))?(?:-(\d{1,2}))?$/u.exec(date.trim()));
  if (dates.length > 2 || parts.includes(null)) return { literal: raw };
  return { 'date-parts': parts.map((p) => p!.slice(1).flatMap((n) => (n === undefined ? [] : [Number(n)]))) };
}

/** A date whose parts are numbers. */
function toDate(date: Readonly<Record<string, unknown>>): object {
  const { raw, 'date-parts': parts, ...rest } = date;
  if (!Array.isArray(parts) || !parts.every(Array.isArray))
    return typeof raw === 'string' ? { ...rest, ...parseRaw(raw) } : date;
  return { ...rest, 'date-parts': parts.map((part: readonly unknown[]) => part.map(Number)) };
}

/** A field of a work in one form. */
function toField(value: unknown): unknown {
  if (typeof value === 'string') return toPlain(value);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return 'date-parts' in value || 'raw' in value ? toDate(value as Readonly<Record<string, unknown>>) : value;
}

/** A work whose dates are numbers or a literal, and whose texts have no markup. */
export const normaliseWork = (item: object): CslItem =>
  Object.fromEntries(
    Object.entries(item).flatMap(([key, value]) => (value === undefined ? [] : [[key, toField(value)]])),
  ) as unknown as CslItem;
