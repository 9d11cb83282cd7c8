/** The talks of a deck that have been generated, and the inputs of the reader page that is made from them. */
import { digestOf, ownDigest } from '../cache/stamp.ts';
import type { Effects } from '../effects.ts';
import type { RecordedDeck } from '../export/deck-record.ts';
import type { Model } from '../model/index.ts';
import { readSlides, type SlideInfo } from '../project/slides/read-slides.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import type { ShownTalk } from './reader-input.ts';

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

/** The claims to which addresses lead in the web deck of a talk. */
export const shownTalk = ({ id, shown }: TalkWithSlides, web: string = `${id}/index.html`): ShownTalk => ({
  id,
  web,
  claims: new Set(
    shown.flatMap((slide) => [...slide.tells, ...(slide.id.startsWith('claim/') ? [slide.id.slice(6)] : [])]),
  ),
});

/** Name of the stamp of the reader page, the record and the files beside it. */
export const pageStamp = (deck: string): string => `${deck}/page`;

/** Digest of the inputs of the reader page. `record` is that of the deck, as written. */
export const pageInputs = async (
  model: Model,
  talks: readonly TalkWithSlides[],
  record: RecordedDeck | undefined,
  effects: Effects,
): Promise<string> => digestOf(await ownDigest(effects), model, record, talks);
