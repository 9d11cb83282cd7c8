/**
 * Writes the page over all decks, `dist/index.html`, from what is in `dist/`, and the list of talks on the page of each deck.
 */
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { deckPage, type RecordedDeck, readRecords, recordFile, shownTalks } from './deck-record.ts';
import { removeGoneDecks } from './remove-gone.ts';
import { writeUntilSettled } from './write-until-settled.ts';

/** Letters that the faces of the deck lack; pages set them in fonts of the reader’s machine. */
const otherScripts = /[^\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{P}\p{N}\s]/gu;

/** Pages have serif text and headlines, and sans serif lines of weight 500. */
const isInPage = (rule: string) =>
  !/font-style:\s*italic/u.test(rule) && /Source Serif|"?Inter"?[\s\S]*font-weight:\s*500/u.test(rule);

const indexFile = 'dist/index.html';

/** Marks the pages of Claimdeck. */
const generator = '<meta name="generator" content="claimdeck">';

async function styleFor(decks: readonly RecordedDeck[], effects: Effects): Promise<string> {
  const [{ pageStyle }, { ownColours }, { embeddedFaces }] = await Promise.all([
    import('../emit/index.ts'),
    import('../project/look/read-colours.ts'),
    import('./embedded-faces.ts'),
  ]);
  const text = decks.map(({ record }) => JSON.stringify(record)).join('');
  const faces = await embeddedFaces(text.replace(otherScripts, ''), 'en', effects, isInPage);
  return pageStyle({ ...(await ownColours()), faces });
}

/**
 * Puts the files that exist now into the page of a deck, unless they are there: other machines or processes may have made
 * them. Returns its path, relative to the root.
 */
async function refreshDeckPage(deck: RecordedDeck, effects: Effects): Promise<string> {
  const { id, language } = deck.record;
  const [file, stamp] = [deckPage(id), `${id}/talks`];
  const inputs = digestOf(await ownDigest(effects), deck);
  if (await currentStamp(stamp, inputs, effects)) return file;
  const page = await effects.readText(file).catch(() => undefined);
  const { withTalks } = await import('../emit/index.ts');
  const refreshed = page && withTalks(page, shownTalks(deck, ''), language);
  if (refreshed !== undefined && refreshed !== page) await effects.write(file, refreshed);
  await writeStamp(stamp, { inputs, outputs: await digestPlaces([file, recordFile(id)], effects) }, effects);
  return file;
}

/**
 * Writes the page over all decks, `dist/index.html`, and the talks on the pages of decks, from the decks' records and the
 * files that exist; pages that are current are not written again. Removes what was made for decks that are gone.
 * @returns W_FILE_KEPT for each file that stays, also a `dist/index.html` that is not Claimdeck's
 */
export async function writeIndex(effects: Effects): Promise<readonly Diagnostic[]> {
  const diagnostics = [...(await removeGoneDecks(effects))];
  await writeUntilSettled(
    () => readRecords(effects),
    async (decks) => void diagnostics.push(...(await writePages(decks, effects))),
  );
  return diagnostics;
}

/** Refreshes the pages of decks and writes the page over them, unless they are current. Returns W_FILE_KEPT, or nothing. */
async function writePages(decks: readonly RecordedDeck[], effects: Effects): Promise<readonly Diagnostic[]> {
  const inputs = digestOf(await ownDigest(effects), decks);
  if (await currentStamp('index', inputs, effects)) return [];
  const pages = [];
  for (const deck of decks) pages.push(await refreshDeckPage(deck, effects));
  const present = await effects.readText(indexFile).catch(() => '');
  if (present !== undefined && !present.includes(generator))
    return [diagnose('W_FILE_KEPT', { file: indexFile }, 'The page over all decks is not written over this file.')];
  const { emitIndex } = await import('../emit/index.ts');
  const rows = decks.map((deck) => {
    const { id, title, authors, language, sections } = deck.record;
    return {
      title,
      authors,
      language,
      url: `${id}/index.html`,
      talks: shownTalks(deck, `${id}/`),
      claims: sections.flatMap((section) => section.claims.map((claim) => claim.assertion)),
    };
  });
  await effects.write(indexFile, emitIndex(rows, await styleFor(decks, effects)));
  await writeStamp('index', { inputs, outputs: await digestPlaces([...pages, indexFile], effects) }, effects);
  return [];
}
