/** Checks places that name a paragraph against the numbers that the text has before its paragraphs. */
import type { Section, Source } from './model.ts';
import { numberedStatements } from './paragraph-numbers.ts';
import type { Report } from './report.ts';
import type { ParsedDeck } from './schema.ts';

/** A place as `new` writes it. */
const paragraph = /^¶ \d+(?:\.\d+)*$/u;

/** W_PLACE_NUMBER for each quote that is cited as another paragraph than the one in which it is. */
export function checkPlaces(deck: ParsedDeck, sections: readonly Section[], source: Source, report: Report): void {
  const isCited = sections.some((s) => s.claims.some((c) => c.evidence.some((e) => paragraph.test(e.place))));
  if (!isCited) return;
  const numbered = numberedStatements(source);
  sections.forEach((section, i) => {
    section.claims.forEach((claim, j) => {
      claim.evidence.forEach(({ place, statement }, k) => {
        const expected = numbered.get(statement)?.place;
        if (!paragraph.test(place) || expected === undefined || place === expected) return;
        const own = deck.sections[i]?.claims[j]?.evidence[k]?.place === undefined ? [] : ['place'];
        const path = ['sections', i, 'claims', j, 'evidence', k, ...own];
        report('W_PLACE_NUMBER', path, 'The quote is in another paragraph than its place says.', {
          actual: place,
          expected,
        });
      });
    });
  });
}
