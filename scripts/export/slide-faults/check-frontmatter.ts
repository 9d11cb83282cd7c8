/**
 * Checks frontmatter of slides that Slidev reads without a message: words that it takes for fields, numbers that are none, and
 * aliases that lead to other slides.
 */
import type { SlideInfo } from '@slidev/types';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';

/** File and number of a slide, for its faults. */
export type SlidePlace = Pick<Diagnostic, 'file' | 'path'>;

/** Fields of the frontmatter that Slidev counts with. */
const numberFields = ['clicks', 'clicksStart', 'zoom', 'level'];

/** E_SLIDES_NUMBER for each of these fields that is no number. */
const checkNumbers = (at: SlidePlace, { frontmatter }: SlideInfo): Diagnostic[] =>
  numberFields.flatMap((field) => {
    const actual = String(frontmatter[field] ?? 0);
    if (/^\s*[-+]?\d*\.?\d+\s*$/u.test(actual)) return [];
    return [diagnose('E_SLIDES_NUMBER', at, `The field \`${field}\` is no number.`, { actual })];
  });

/** Whether this is a map of fields. A sentence with a colon is one field to YAML, whose name has spaces. */
function isFields(read: unknown): read is Record<string, unknown> {
  if (typeof read !== 'object' || read === null || Array.isArray(read)) return false;
  const names = Object.keys(read);
  return names.every((name) => !/\s/u.test(name)) || names.some((name) => /^\p{Ll}\S*$/u.test(name));
}

/**
 * E_SLIDES_FRONTMATTER for words of a slide that are read as frontmatter: Slidev takes the lines directly below `---` for it,
 * up to the next `---`. A heading is a comment there, and so is `# clicks: 3`, a field that its author switched off.
 */
function checkWords(at: SlidePlace, { source }: SlideInfo): Diagnostic[] {
  const lines = (source.frontmatterRaw ?? '').split('\n').filter((line) => line.trim() !== '');
  const read: unknown = source.frontmatter;
  const isHeading = lines.some((line) => /^#{1,6} (?!\s*(?:[a-z][\w-]*:|- ))/u.test(line));
  if (isFields(read) && (Object.keys(read).length > 0 || !isHeading)) return [];
  const message = 'Words of a slide are read as its frontmatter.';
  return [diagnose('E_SLIDES_FRONTMATTER', at, message, { actual: lines[0] ?? String(read) })];
}

/**
 * E_SLIDES_ALIAS for an alias that leads elsewhere: Slidev looks up the text of the address, first as a number of a slide,
 * then as an alias. An alias that is a number in the frontmatter equals no text.
 */
function checkAlias(at: SlidePlace, { frontmatter, index }: SlideInfo, slideCount: number): Diagnostic[] {
  const alias: unknown = frontmatter['routeAlias'] ?? index + 1;
  const number = Number(alias);
  if (number === index + 1) return [];
  const actual = String(alias);
  if (typeof alias !== 'string') return [diagnose('E_SLIDES_ALIAS', at, 'The alias is no text.', { actual })];
  if (!Number.isInteger(number) || number < 1 || number > slideCount) return [];
  return [diagnose('E_SLIDES_ALIAS', at, 'The alias is the number of another slide.', { actual })];
}

/** E_SLIDES_FRONTMATTER, E_SLIDES_NUMBER and E_SLIDES_ALIAS for a slide of a deck with so many slides. */
export const checkFrontmatter = (at: SlidePlace, slide: SlideInfo, slideCount: number): Diagnostic[] => [
  ...checkWords(at, slide),
  ...checkNumbers(at, slide),
  ...checkAlias(at, slide, slideCount),
];
