/** Heights of texts on evidence and claim slides, measured without a browser. They are upper bounds: see `slack`. */
import type { SlideGeometry } from '../geometry.ts';
import { countLines, countRunLines, quotationMarks, type TextRun, textWidth } from '../typography/index.ts';
import type { Wording } from '../wording/index.ts';
import type { LinkInWords, QuotePart, QuoteShown } from './slide-content.ts';

/** Share of a line that is counted on: a browser also breaks lines for balance, and rounds widths. */
const slack = 0.99;
/** The same of a line that is not balanced. */
const plainSlack = 0.998;

/** Type and gaps of an evidence slide at full scale, in px, as in `styles/kinds/appendix.css`. */
const appendix = {
  labelLineHeight: 1.3,
  headline: { size: 26, lineHeight: 26 * 1.18 },
  gap: 14,
  quote: { size: 20, lineHeight: 20 * 1.32, indent: 20 },
  links: { size: 17, lineHeight: 17 * 1.36, gap: 8 },
  columns: { from: 4, size: 16, lineHeight: 16 * 1.36, gap: 10, columnGap: 36 },
} as const;

const bodyWidth = ({ canvas, margin }: SlideGeometry) => canvas.width - 2 * margin.side;

/** Height that the body of an evidence slide has below its headline, in px. */
export function heightBelow(headline: string, geometry: SlideGeometry): number {
  const { size, lineHeight } = appendix.headline;
  const lines = countLines(headline, { font: 'serif600', size, width: bodyWidth(geometry) * slack });
  const { canvas, margin, fontSize } = geometry;
  const labelLine = fontSize.citation * appendix.labelLineHeight;
  return canvas.height - margin.top - margin.bottom - labelLine - lines * lineHeight - 2 * appendix.gap;
}

/** Marked parts are bold. */
const runsOf = (parts: readonly QuotePart[]): TextRun[] =>
  parts.map(({ text, cue }) => ({ text, font: cue ? 'serif600' : 'serif400' }));

/** Scales of the type on evidence slides: the largest at which the evidence fits is chosen. */
export const evidenceScales = [1.3, 1.15, 1] as const;

/** Scale of the type on an evidence slide. */
export type EvidenceScale = (typeof evidenceScales)[number];

/** Height of a passage with its marked parts, in px. */
export function passageHeight(parts: readonly QuotePart[], geometry: SlideGeometry, scale: EvidenceScale): number {
  const { size, lineHeight, indent } = appendix.quote;
  const width = (bodyWidth(geometry) - indent) * slack;
  return scale * lineHeight * countRunLines(runsOf(parts), { size: scale * size, width });
}

/** A link as an item of the list on an evidence slide. */
export const linkText = (l: LinkInWords, wording: Wording['links']): string =>
  wording.text([l.sentence, wording.cue(l.cue, l.confidence), ...(l.remark ? [l.remark] : [])]);

/** Height of the list of links, in px; four or more are set in two columns. */
export function linksHeight(items: readonly string[], geometry: SlideGeometry, scale: EvidenceScale): number {
  const { from, columnGap, ...columns } = appendix.columns;
  const isWide = items.length < from;
  const { size, lineHeight, gap } = isWide ? appendix.links : columns;
  const width = isWide ? bodyWidth(geometry) : (bodyWidth(geometry) - columnGap) / 2;
  const setting = { font: 'sans500', size: scale * size, width: width * slack } as const;
  const heights = items.map((t) => scale * lineHeight * countLines(t, setting));
  const rows = isWide ? heights : heights.flatMap((h, i) => (i % 2 === 0 ? [Math.max(h, heights[i + 1] ?? 0)] : []));
  return rows.reduce((sum, h) => sum + h + gap, -gap);
}

/** Gap between two blocks of an evidence slide, in px. */
export const blockGap: number = appendix.gap;

/** Quotes of a claim's slide, in px, as in `styles/deck.css` and `styles/kinds/claim.css`. */
const claim = {
  /** Below a map; the citation is a box behind the quote that wraps as a whole. */
  belowMap: { indent: 20 },
  /** Without a map, the citations in the margin. */
  alone: { indent: 29, lineHeight: 1.36, shortLineHeight: 1.3, severalSize: 26, gap: 30 },
  /** Remark below quotes without a map. */
  remark: { size: 20, lineHeight: 28, gap: 24 },
} as const;

const quoted = (parts: readonly QuotePart[], language: string): TextRun[] => {
  const [opening, closing] = quotationMarks(language, parts.map(({ text }) => text).join(''));
  return [{ text: opening, font: 'serif400' }, ...runsOf(parts), { text: `${closing} `, font: 'serif400' }];
};

/** What stands around quotes. */
interface QuoteSetting {
  /** BCP 47 tag of the deck, whose quotation marks they have. */
  readonly language: string;
  /** Stands behind each quote, before its place. */
  readonly citation: string;
  /** Behind the last quote, or below the quotes of a slide without a map; empty for none. */
  readonly remark: string;
}

/**
 * Height of the quotes below a map, in px. The text behind a quote is `citation` and its place, then its own remark; behind
 * the last one also `remark`.
 */
export function quotesBelowMapHeight(
  quotes: readonly QuoteShown[],
  { citation, remark, language }: QuoteSetting,
  { quote, fontSize, ...geometry }: SlideGeometry,
): number {
  const { indent } = claim.belowMap;
  const width = (geometry.mapBox.width - indent) * plainSlack;
  const lines = quotes.map(({ parts, place, remark: own = '' }, i) => {
    const remarks = [own, i === quotes.length - 1 ? remark : ''].filter((r) => r !== '').join(' ');
    const words = [`${citation}, ${place}`, ...(remarks === '' ? [] : [remarks])];
    return countRunLines(quoted(parts, language), {
      size: fontSize.quote,
      width,
      box: textWidth(words.join(' · '), 'sans500', fontSize.citation),
    });
  });
  return lines.reduce((sum, n) => sum + n * quote.lineHeight * fontSize.quote + quote.gap, -quote.gap);
}

/** Claims that share a slide, in px, as in `styles/kinds/claims.css`. */
const shared = { size: 28, lineHeight: 33, quoteGap: 8, gap: 30 } as const;

/** Height of claims that share a slide, each with its quote below it, in px. */
export function sharedClaimsHeight(
  claims: readonly { readonly assertion: string; readonly quote: QuoteShown }[],
  setting: Omit<QuoteSetting, 'remark'>,
  geometry: SlideGeometry,
): number {
  const width = geometry.mapBox.width * slack;
  const heights = claims.map(
    ({ assertion, quote }) =>
      shared.lineHeight * countLines(assertion, { font: 'serif600', size: shared.size, width }) +
      shared.quoteGap +
      quotesBelowMapHeight([quote], { ...setting, remark: '' }, geometry),
  );
  return heights.reduce((sum, h) => sum + h + shared.gap, -shared.gap);
}

const widthAlone = ({ mapBox, aside, asideGap }: SlideGeometry) =>
  (mapBox.width - aside - asideGap - claim.alone.indent) * slack;

/** Whether the only quote of a slide without a map is short enough for large type. */
export function isShortQuote(quotes: readonly QuoteShown[], language: string, geometry: SlideGeometry): boolean {
  const { fontSize, capacity } = geometry;
  const setting = { size: fontSize.shortStatement, width: widthAlone(geometry) };
  return quotes.length === 1 && countRunLines(quoted(quotes[0]!.parts, language), setting) <= capacity.shortQuoteLines;
}

/** Height of the quotes of a slide without a map and of the remark below them, in px. */
export function quotesAloneHeight(
  quotes: readonly QuoteShown[],
  { remark, language }: Omit<QuoteSetting, 'citation'>,
  geometry: SlideGeometry,
): number {
  const { alone, remark: below } = claim;
  const { fontSize } = geometry;
  const isShort = isShortQuote(quotes, language, geometry);
  const size = quotes.length > 1 ? alone.severalSize : isShort ? fontSize.shortStatement : fontSize.statement;
  const lineHeight = size * (isShort ? alone.shortLineHeight : alone.lineHeight);
  const width = widthAlone(geometry);
  const heights = quotes.map(({ parts }) => lineHeight * countRunLines(quoted(parts, language), { size, width }));
  const remarkLines = remark === '' ? 0 : countLines(remark, { font: 'sans500', size: below.size, width });
  return (
    heights.reduce((sum, h) => sum + h + alone.gap, -alone.gap) +
    (remarkLines === 0 ? 0 : below.gap + below.lineHeight * remarkLines)
  );
}
