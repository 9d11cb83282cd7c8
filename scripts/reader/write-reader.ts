/** Writes the record of a deck, its reader page, and the files beside it. */
import { analyse } from '../analysis/index.ts';
import { bundleScript } from '../board/page-parts.ts';
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../cache/stamp.ts';
import { authorsOf, fullCitation } from '../citations/index.ts';
import type { Diagnostic } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { withTalks } from '../emit/index.ts';
import { type DeckRecord, deckPage, readRecord, recordFile, shownTalks } from '../export/deck-record.ts';
import { removeGoneTalks } from '../export/remove-gone.ts';
import { writeUntilSettled } from '../export/write-until-settled.ts';
import { type Model, shownText } from '../model/index.ts';
import { headlineOf } from '../plan/index.ts';
import { fontFilesOf } from '../project/look-faces.ts';
import { talkFiles } from '../project/talk-files.ts';
import { readSlides, type SlideInfo } from '../project/talk-slides.ts';
import { emitReader } from './emit-reader.ts';
import { pageFiles } from './page-files.ts';
import { type ReaderInput, readerInput, type ShownTalk } from './reader-input.ts';
import { readerStyle } from './reader-style.ts';
import { coverageOf } from './source-html.ts';

/** A generated talk with its slides. */
export type TalkWithSlides = Model['talks'][number] & {
  /** Its slides that are shown, in order. */
  readonly shown: readonly SlideInfo[];
};

/** The talks that have been generated, in order. */
export async function generatedTalks({ deck, talks }: Model, effects: Effects): Promise<TalkWithSlides[]> {
  const found = await Promise.all(
    talks.map(async (talk) => {
      const files = talkFiles(deck, talk.id);
      if ((await effects.size(files.markdown)) === undefined) return [];
      return [{ ...talk, shown: await readSlides(files, effects) }];
    }),
  );
  return found.flat();
}

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

/** The claims to which addresses lead in the web deck of a talk. */
export const shownTalk = ({ id, shown }: TalkWithSlides, web: string = `${id}/index.html`): ShownTalk => ({
  id,
  web,
  claims: new Set(
    shown.flatMap((slide) => [...slide.tells, ...(slide.id.startsWith('claim/') ? [slide.id.slice(6)] : [])]),
  ),
});

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
  const stamp = `${model.deck}/page`;
  const shown = talks.map((talk) => shownTalk(talk));
  const inputs = digestOf(
    await ownDigest(effects),
    model,
    deck,
    shown.map(({ claims }) => [...claims]),
  );
  if (await currentStamp(stamp, inputs, effects)) return;
  const page = await readerPage(model, { talks: shown }, effects);
  const file = deckPage(model.deck);
  await effects.write(file, withTalks(page, shownTalks(deck, ''), model.language));
  const places = [...pageFiles(model).keys()].map((name) => placeOf(model, name));
  const fonts = fontFilesOf(model.look ?? {}).map((font) => `data/${model.deck}/${font.file}`);
  const outputs = await digestPlaces([file, recordFile(model.deck), ...places], effects);
  await writeStamp(stamp, { inputs, used: [...othersOf(model).map(({ file }) => file), ...fonts], outputs }, effects);
}

/**
 * Writes the record of a deck, its page and the files beside it, and removes what was made for talks that are gone.
 * @returns W_FILE_KEPT for each file that stays
 */
export async function writeReader(model: Model, effects: Effects): Promise<readonly Diagnostic[]> {
  const ids = model.talks.map((talk) => talk.id);
  const kept = await removeGoneTalks(model.deck, ids, effects);
  await writeUntilSettled(
    () => generatedTalks(model, effects),
    (talks) => effects.write(recordFile(model.deck), `${JSON.stringify(recordOf(model, talks), null, 1)}\n`),
  );
  await writeFiles(model, effects);
  await writeUntilSettled(
    async () => ({ talks: await generatedTalks(model, effects), deck: await readRecord(model.deck, effects) }),
    ({ talks }) => writePage(model, talks, effects),
  );
  return kept;
}
