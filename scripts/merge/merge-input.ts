/** The three versions of a file, read and matched slide by slide. */
import { type Deck, headKeysOf, splitHead, toDeck } from './headmatter.ts';
import { lineEndingOf } from './join-slides.ts';
import { editedKeys } from './merge-frontmatter.ts';
import { withSlide } from './one-slide.ts';
import { type OrderedSlides, orderSlides } from './order-slides.ts';
import { checkRecord, reconstructBase } from './reconstruct-base.ts';
import { type FileSlide, isSameText, readSlideFile, titleOf } from './slide-file.ts';

/** The three versions of a file. */
export interface Versions {
  /** As generated last; `undefined` if there is no record of it. */
  readonly base: string | undefined;
  /** The user's file; `undefined` if it does not exist. */
  readonly mine: string | undefined;
  /** As generated now. */
  readonly generated: string;
}

/** A decision of the user on conflicts. */
export interface Take {
  /** The version that holds. */
  readonly side: 'mine' | 'generated';
  /** Id of the only slide to merge; without it every slide is merged. */
  readonly slide?: string | undefined;
}

/** The versions of a file, matched by key: the id of a generated slide, or an own key of a slide of the user. */
export interface MergeInput {
  /** Slides of the user's file. */
  readonly mine: readonly FileSlide[];
  /** Keys of these slides, in their order. */
  readonly keys: readonly string[];
  /** Slides of the user's file by key. */
  readonly mineOf: ReadonlyMap<string, FileSlide>;
  /** As generated last; reconstructed where the record does not give it. */
  readonly base: Deck;
  /** Slides of `base` by id. */
  readonly baseOf: ReadonlyMap<string, FileSlide>;
  /** As generated now; for a decision on one slide, the base with this slide as generated now. */
  readonly generated: Deck;
  /** Slides of `generated` by id. */
  readonly generatedOf: ReadonlyMap<string, FileSlide>;
  /** Keys of the headmatter. */
  readonly headKeys: ReadonlySet<string>;
  /** Key of the slide that carries the headmatter; `undefined` if the user deleted it. */
  readonly holder: string | undefined;
  /** Keys of slides that become as generated, whatever the user did. */
  readonly reset: ReadonlySet<string>;
  /** Line ending of the user's file. */
  readonly lineEnding: string;
}

/** A key that is no id: the slide at this place of the user's file stands for no generated slide. */
const ownKey = (place: number) => `\0${place}`;
/** Whether a key stands for no generated slide. */
export const isOwnKey = (key: string) => key.startsWith('\0');

/** Key of each slide of the user's file: the id of the generated slide that it stands for, or an own key. */
function keysOf(mine: readonly FileSlide[], base: readonly FileSlide[], generated: readonly FileSlide[]): string[] {
  const originals = new Map([...generated, ...base].map((s) => [s.id, s]));
  const chosen = new Map<string, number>();
  mine.forEach((slide, i) => {
    const original = originals.get(slide.id);
    if (slide.id === '' || !original) return;
    const earlier = chosen.get(slide.id);
    // Of several copies the first stands for the generated slide, unless only a later one is unedited.
    const isBetter = () => !isSameText(mine[earlier!]!.body, original.body) && isSameText(slide.body, original.body);
    if (earlier === undefined || isBetter()) chosen.set(slide.id, i);
  });
  return mine.map((slide, i) => (chosen.get(slide.id) === i ? slide.id : ownKey(i)));
}

const byId = (deck: Deck) => new Map(deck.slides.map((s) => [s.id, s]));

/** Matches the versions of a file that exists. `mine` is its text without byte-order mark. */
export function toMergeInput(versions: Versions & { readonly mine: string }, take: Take | undefined): MergeInput {
  const generatedSlides = readSlideFile(versions.generated);
  const mine = readSlideFile(versions.mine);
  const baseSlides =
    versions.base === undefined
      ? reconstructBase(mine, generatedSlides)
      : checkRecord(readSlideFile(versions.base), mine, generatedSlides);
  const headKeys = new Set([...headKeysOf(generatedSlides), ...headKeysOf(baseSlides)]);
  const base = toDeck(baseSlides, headKeys);
  const allGenerated = toDeck(generatedSlides, headKeys);
  const keys = keysOf(mine, base.slides, allGenerated.slides);
  // The user may have moved the headmatter to another slide.
  const holder = keys.find((_, i) => splitHead(mine[i]!.blocks, headKeys).head.length * 2 > headKeys.size);
  const generated =
    take?.slide === undefined
      ? allGenerated
      : withSlide(base, allGenerated, { id: take.slide, hasHead: take.slide === holder });
  return {
    mine,
    keys,
    mineOf: new Map(keys.map((key, i) => [key, mine[i]!])),
    base,
    baseOf: byId(base),
    generated,
    generatedOf: byId(generated),
    headKeys,
    holder,
    reset: new Set(take?.side === 'generated' && take.slide !== undefined ? [take.slide] : []),
    lineEnding: lineEndingOf(versions.mine),
  };
}

/** Id of a slide, or its title in quotation marks. */
export const nameOf = (key: string, { mineOf }: MergeInput): string =>
  isOwnKey(key) ? `“${titleOf(mineOf.get(key)!)}”` : key;

/** The merged order, and the keys of slides that stay although they are not generated. */
export interface MergedOrder extends OrderedSlides {
  /** Slides that the user wrote, or edited before the data dropped them. */
  readonly retained: ReadonlySet<string>;
}

/** The order of the merged file, which has at least one slide. */
export function orderOf(input: MergeInput): MergedOrder {
  const { keys, mineOf, base, baseOf, generated, generatedOf, headKeys, holder, reset } = input;
  const isEdited = (key: string): boolean => {
    const [was, is] = [baseOf.get(key)!, mineOf.get(key)!];
    const blocks = key === holder && holder === keys[0] ? splitHead(is.blocks, headKeys).own : is.blocks;
    return editedKeys(was.blocks, blocks).length > 0 || !isSameText(was.body, is.body);
  };
  const ids = (deck: Deck) => deck.slides.map((s) => s.id);
  const orderWith = (retained: ReadonlySet<string>): MergedOrder => ({
    retained,
    ...orderSlides({ base: ids(base), mine: keys, generated: ids(generated), retained, reset }),
  });
  const retained = keys.filter(
    (key) => !generatedOf.has(key) && !reset.has(key) && (!baseOf.has(key) || isEdited(key)),
  );
  const merged = orderWith(new Set(retained));
  // If the data drop every slide that the user has left, these slides stay.
  return merged.order.length > 0 ? merged : orderWith(new Set(keys));
}
