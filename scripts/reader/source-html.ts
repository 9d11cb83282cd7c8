/** The text as HTML: every quoted stretch marked, with references to its claims and links; statements without a quote. */
import { toHtml } from '../emit/index.ts';
import type { Claim, Heading, Model, Statement } from '../model/index.ts';
import { foreignAttributes, wordingOf } from '../wording/index.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { idOf } from './addresses.ts';
import { linkedHtml, type Mark, marksOf } from './marked-html.ts';

/** Share of the code points of all statements that quotes cover, in percent, rounded. */
export function quotedShare({ source, claims }: Model): number {
  const quotes = claims.flatMap(({ evidence }) => evidence).sort((a, b) => a.start - b.start);
  const total = source.statements.reduce((sum, { start, end }) => sum + end - start, 0);
  let [quoted, reached] = [0, 0];
  for (const { start, end, statement } of quotes) {
    if (statement !== -1) quoted += Math.max(0, end - Math.max(start, reached));
    reached = Math.max(reached, end);
  }
  return total === 0 ? 0 : Math.round((quoted / total) * 100);
}

/** Coverage of the source in a sentence. */
export const coverageOf = ({ coverage: { covered, total }, claims, links, denied, language }: Model): string =>
  wordingOf(language).slides.method.coverage(covered, total, claims.length, links.length, denied.length);

function statementHtml(model: Model, statement: Statement, marks: readonly Mark[]): string {
  const text = linkedHtml(model, statement, marks);
  const isBare = model.coverage.uncovered.includes(statement.index);
  const note = isBare
    ? ` <span class="quiet"${foreignAttributes(model.language)}>${toHtml(readerWordsOf(model.language).notQuoted)}</span>`
    : '';
  return `<p class="statement${isBare ? ' bare' : ''}" ${idOf('statement', statement.index + 1)} tabindex="-1" dir="auto">${text}${note}</p>`;
}

const headingHtml = (model: Model, heading: Heading, marks: readonly Mark[]) =>
  `<h3 dir="auto">${linkedHtml(model, heading, marks)}</h3>`;

const marksIn = (model: Model, claims: readonly Claim[]) => claims.flatMap((claim) => marksOf(model, claim));

/** Headings and statements in the order of the text, with figures of the coverage before them. */
export function sourceHtml(model: Model): string {
  const { source, claims, coverage, language } = model;
  const words = readerWordsOf(language);
  const marks = marksIn(model, claims);
  const parts = [
    ...source.headings.map((heading) => ({ at: heading.start, html: () => headingHtml(model, heading, marks) })),
    ...source.statements.map((s) => ({ at: s.start, html: () => statementHtml(model, s, marks) })),
  ].sort((a, b) => a.at - b.at);
  const figures = [
    coverageOf(model),
    words.quoted(quotedShare(model)),
    words.uncoded(coverage.uncovered.length),
    words.marks,
  ];
  return `<p class="quiet"${foreignAttributes(language)}>${toHtml(wordingOf(language).links.text(figures))}</p>
${parts.map(({ html }) => html()).join('\n')}`;
}
