/** Writes the record and the page of a deck. */
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { authorsOf, fullCitation, type Model, shownText } from '../model/index.ts';
import { readSlides, talkFiles } from '../project/talk-files.ts';
import { wordingOf } from '../wording/index.ts';
import { type DeckRecord, readRecord, recordFile } from './deck-record.ts';
import { removeGoneTalks } from './remove-gone.ts';
import { writeDeckPage } from './write-index.ts';
import { writeUntilSettled } from './write-until-settled.ts';

/** The record of a deck. */
async function recordOf(model: Model, effects: Effects): Promise<DeckRecord> {
  const talks = await Promise.all(
    model.talks.map(async ({ id, title, minutes }) => {
      const files = talkFiles(model.deck, id);
      if ((await effects.size(files.markdown)) === undefined) return [];
      const slides = (await readSlides(files, effects)).filter((slide) => !slide.appendix).length;
      return [{ id, title, minutes, slides }];
    }),
  );
  const { covered, total } = model.coverage;
  const words = wordingOf(model.language);
  return {
    claimdeck: 1,
    id: model.deck,
    title: model.title,
    language: model.language,
    authors: authorsOf(model.work),
    citation: fullCitation(model.work, model),
    coverage: words.slides.method.coverage(
      covered,
      total,
      model.claims.length,
      model.links.length,
      model.denied.length,
    ),
    talks: talks.flat(),
    sections: model.sections.map((section) => ({
      title: `${section.number}. ${section.title}`,
      claims: section.claims.map((claim) => ({
        place: claim.place,
        assertion: claim.denied ? words.links.stance.headline(claim.assertion) : claim.assertion,
        quote: claim.evidence
          .slice(0, 1)
          .map((e) => shownText(model.source, e.exact, e.start))
          .join(''),
      })),
    })),
  };
}

/**
 * Writes the record of a deck and its page, and removes what was made for talks that are gone.
 * @returns W_FILE_KEPT for each file that stays
 */
export async function writeReader(model: Model, effects: Effects): Promise<readonly Diagnostic[]> {
  const talks = model.talks.map((talk) => talk.id);
  const kept = await removeGoneTalks(model.deck, talks, effects);
  await writeUntilSettled(
    () => recordOf(model, effects),
    (record) => effects.write(recordFile(model.deck), `${JSON.stringify(record, null, 1)}\n`),
  );
  await writeUntilSettled(
    () => readRecord(model.deck, effects),
    async (deck) => void (deck && (await writeDeckPage(deck, effects))),
  );
  return kept;
}
