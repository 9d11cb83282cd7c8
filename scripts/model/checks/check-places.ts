/** Checks places that name a paragraph against the numbers that the text has before its paragraphs. */
import type { Section, Source } from '../model.ts';
import { numberedStatements } from '../paragraph-numbers.ts';
import type { DataPath } from '../parse-deck.ts';
import type { Report } from '../report.ts';
import type { ParsedDeck } from '../schema.ts';

/** A place as `new` writes it. */
const paragraph = /^¶ \d+(?:\.\d+)*$/u;

/**
 * W_PLACE_NUMBER for each quote that is cited as another paragraph than the one in which it is; once for those whose place
 * `statementPlace` makes.
 */
export function checkPlaces(deck: ParsedDeck, sections: readonly Section[], source: Source, report: Report): void {
  const isCited = sections.some((s) => s.claims.some((c) => c.evidence.some((e) => paragraph.test(e.place))));
  if (!isCited) return;
  const numbered = numberedStatements(source);
  const made: DataPath = ['statementPlace'];
  const wrong = sections.flatMap((section, i) =>
    section.claims.flatMap((claim, j) =>
      claim.evidence.flatMap(({ place, statement }, k) => {
        const expected = numbered.get(statement)?.place;
        if (!paragraph.test(place) || expected === undefined || place === expected) return [];
        const { evidence, place: ofClaim } = deck.sections[i]!.claims[j]!;
        const isOwn = evidence[k]?.place !== undefined;
        const quote = ['sections', i, 'claims', j, 'evidence', k, ...(isOwn ? ['place'] : [])];
        const path = isOwn || ofClaim !== undefined || deck.statementPlace === undefined ? quote : made;
        return [{ path, actual: place, expected }];
      }),
    ),
  );
  const firstMade = wrong.findIndex(({ path }) => path === made);
  wrong.forEach(({ path, ...detail }, i) => {
    if (path === made && i !== firstMade) return;
    report('W_PLACE_NUMBER', path, 'The quote is in another paragraph than its place says.', detail);
  });
}
