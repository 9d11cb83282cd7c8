/** Finds slides with hand edits that no talk has any more, as after a talk or a deck was renamed in the data. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { talkFiles } from './talk-files.ts';

/** W_SLIDES_TALK_GONE for each talk that was generated, that the deck lacks, and whose slides were edited by hand. */
export async function checkGoneTalks(
  { deck, talks }: Pick<Model, 'deck' | 'talks'>,
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const ids = new Set(talks.map((talk) => `${talk.id}.md`));
  const found: Diagnostic[] = [];
  for (const file of await effects.list(`slides/${deck}/.generated`)) {
    if (!file.endsWith('.md') || ids.has(file)) continue;
    const { markdown, record } = talkFiles(deck, file.slice(0, -'.md'.length));
    const [mine, base] = await Promise.all([effects.readText(markdown), effects.readText(record)]);
    if (mine === undefined || mine.replaceAll('\r\n', '\n') === base?.replaceAll('\r\n', '\n')) continue;
    const message = 'The file has edits by hand, and the deck has no talk with its id.';
    found.push(diagnose('W_SLIDES_TALK_GONE', { file: markdown }, message));
  }
  return found;
}

/** The same for each deck that has slides and no data, as after its folder was renamed. */
export async function checkGoneDecks(effects: Effects): Promise<readonly Diagnostic[]> {
  const [data, slides] = await Promise.all([effects.list('data'), effects.list('slides')]);
  const gone = slides.filter((deck) => !data.includes(deck));
  return (await Promise.all(gone.map((deck) => checkGoneTalks({ deck, talks: [] }, effects)))).flat();
}
