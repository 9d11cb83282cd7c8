/** Makes the record of a deck, its reader page, and the files beside it. */
import { analyse } from '../analysis/index.ts';
import { bundleScript } from '../board/page-parts.ts';
import { currentStamp, digestOf, digestPlaces, writeStamp } from '../cache/stamp.ts';
import { authorsOf, fullCitation } from '../citations/index.ts';
import type { Effects } from '../effects.ts';
import { withTalks } from '../emit/index.ts';
import { type DeckRecord, deckPage, readRecord, recordFile, shownTalks } from '../export/deck-record.ts';
import { writeUntilSettled } from '../export/write-until-settled.ts';
import { type Model, shownText } from '../model/index.ts';
import { oncePer } from '../once-per.ts';
import { headlineOf } from '../plan/index.ts';
import { fontFilesOf } from '../project/look/look-faces.ts';
import { emitReader } from './emit-reader.ts';
import { generatedTalks, pageInputs, pageStamp, shownTalk, type TalkWithSlides } from './generated-talks.ts';
import { pageFiles } from './page-files.ts';
import { type ReaderInput, readerInput } from './reader-input.ts';
import { readerStyle } from './reader-style.ts';
import { coverageOf } from './source-html.ts';

function recordOf(model: Model, talks: readonly TalkWithSlides[]): DeckRecord {
  return {
    claimdeck: 1,
    id: model.deck,
    title: model.title,
    language: model.language,
    authors: authorsOf(model.work),
    citation: fullCitation(model.work, model),
    coverage: coverageOf(model),
    talks: talks.map(({ id, title, minutes, shown }) => ({
      ...{ id, title, minutes },
      slides: shown.filter((slide) => !slide.appendix).length,
    })),
    sections: model.sections.map((section) => ({
      title: `${section.number}. ${section.title}`,
      claims: section.claims.map((claim) => ({
        place: claim.place,
        assertion: headlineOf(model, claim),
        quote: claim.evidence
          .slice(0, 1)
          .map((e) => shownText(model.source, e.exact, e.start))
          .join(''),
      })),
    })),
  };
}

let bundled: Promise<string> | undefined;

/** The script of the page, made once a process. */
const readerScript = (): Promise<string> => {
  bundled ??= bundleScript('reader/page', 'claimdeckReader');
  return bundled;
};

/** The page of a deck; its list of talks is empty. */
export async function readerPage(
  model: Model,
  shown: Pick<ReaderInput, 'talks' | 'places'>,
  effects: Effects,
): Promise<string> {
  const input = readerInput(model, analyse(model), { ...shown, others: othersOf(model) });
  // The script has words in languages that the page does not show.
  const style = await readerStyle(model, emitReader(input, { style: '', script: '' }), effects);
  return emitReader(input, { style, script: await readerScript() });
}

/** Pages that a run has made of a model, by the digest of the claims that its talks show. */
const madePages = oncePer((_model: Model) => new Map<string, Promise<string>>());

/** The page of a deck with these talks, made once a run; its list of talks is empty. */
function pageOf(model: Model, talks: readonly TalkWithSlides[], effects: Effects): Promise<string> {
  const shown = talks.map((talk) => shownTalk(talk));
  const key = digestOf(shown.map(({ id, web, claims }) => [id, web, [...claims]]));
  const page = madePages(model).get(key) ?? readerPage(model, { talks: shown }, effects);
  madePages(model).set(key, page);
  return page;
}

/** Makes the page of a deck, so that `makeReader` of the same run has it. */
export async function preparePage(model: Model, effects: Effects): Promise<void> {
  await pageOf(model, await generatedTalks(model, effects), effects);
}

const othersOf = ({ secondCoding }: Model) => (secondCoding ? [secondCoding] : []);

const placeOf = ({ deck }: Model, name: string) => `dist/${deck}/${name}`;

/** Writes the files beside the page that differ. */
async function writeFiles(model: Model, effects: Effects): Promise<void> {
  for (const [name, text] of pageFiles(model)) {
    const place = placeOf(model, name);
    if ((await effects.readText(place)) !== text) await effects.write(place, text);
  }
}

/** Writes the page of a deck, unless it is current. */
async function writePage(model: Model, talks: readonly TalkWithSlides[], effects: Effects): Promise<void> {
  const deck = await readRecord(model.deck, effects);
  if (!deck) return;
  const inputs = await pageInputs(model, talks, deck, effects);
  if (await currentStamp(pageStamp(model.deck), inputs, effects)) return;
  const page = await pageOf(model, talks, effects);
  const file = deckPage(model.deck);
  await effects.write(file, withTalks(page, shownTalks(deck, ''), model.language));
  const places = [...pageFiles(model).keys()].map((name) => placeOf(model, name));
  const fonts = fontFilesOf(model.look ?? {}).map((font) => `data/${model.deck}/${font.file}`);
  const outputs = await digestPlaces([file, recordFile(model.deck), ...places], effects);
  const used = [...othersOf(model).map(({ file }) => file), ...fonts];
  await writeStamp(pageStamp(model.deck), { inputs, used, outputs }, effects);
}

/** Writes the record of a deck, its page and the files beside it. */
export async function makeReader(model: Model, effects: Effects): Promise<void> {
  await writeUntilSettled(
    () => generatedTalks(model, effects),
    (talks) => effects.write(recordFile(model.deck), `${JSON.stringify(recordOf(model, talks), null, 1)}\n`),
  );
  await writeFiles(model, effects);
  await writeUntilSettled(
    async () => ({ talks: await generatedTalks(model, effects), deck: await readRecord(model.deck, effects) }),
    ({ talks }) => writePage(model, talks, effects),
  );
}
