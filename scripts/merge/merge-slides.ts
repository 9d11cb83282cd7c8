/**
 * Three-way merge of a file of slides: as generated last, as edited by the user, as generated now. Text that neither
 * changed keeps its bytes, edits of the user stay, and what both changed is a conflict for the user to decide.
 */
import { type Deck, splitHead, withHead } from './headmatter.ts';
import { blocksWithLineEnding, joinSlides, lineEndingOf, slideWithLineEnding } from './join-slides.ts';
import { mergeFrontmatter } from './merge-frontmatter.ts';
import {
  isOwnKey,
  type MergedOrder,
  type MergeInput,
  nameOf,
  orderOf,
  type Take,
  toMergeInput,
  type Versions,
} from './merge-input.ts';
import { type Conflict, mergeSlide, toConflict } from './merge-slide.ts';
import { writeDeck } from './one-slide.ts';
import { type FileSlide, isSameText, readSlideFile, textOf } from './slide-file.ts';

/** A slide that the user and the data changed differently. */
export interface SlideConflict extends Conflict {
  /** Id of the slide, or its title in quotation marks. */
  readonly slide: string;
}

/** A slide that stays as the user made it. */
export interface KeptSlide {
  /** Id of the slide, or its title in quotation marks. */
  readonly slide: string;
  /**
   * What the user did: `edited` or `moved` a generated slide, wrote an `own` slide, `deleted` a generated slide, or
   * edited a slide that is generated no longer (`orphaned`).
   */
  readonly how: 'edited' | 'moved' | 'own' | 'deleted' | 'orphaned';
  /** Edited parts: keys of the frontmatter, `#` for comments, `body`; empty unless `edited`. */
  readonly parts: readonly string[];
}

/** Result of a merge. Ids are in the order of the merged file, those of `removed` in the order of the user's file. */
export interface MergedSlides {
  /** The merged file; a conflict is left as in the user's file. */
  readonly text: string;
  /** Slides to decide; empty if the decision covers them. */
  readonly conflicts: readonly SlideConflict[];
  /** Slides that stay as the user made them. */
  readonly kept: readonly KeptSlide[];
  /** Ids of slides that the user's file does not have. */
  readonly added: readonly string[];
  /** Ids of slides whose text differs from the user's file. */
  readonly changed: readonly string[];
  /** Ids of slides that the merged file no longer has. */
  readonly removed: readonly string[];
  /** The base of the next merge; `undefined` if one slide was merged and there was no base. */
  readonly record: string | undefined;
}

/**
 * The merge of a file that is as generated last: it becomes what is generated now, without the merge of each slide.
 * `undefined` where slides of the file cannot be told apart by id.
 */
function replaceSlides(mine: string, generated: string): MergedSlides | undefined {
  const textsOf = (text: string) => {
    const slides = readSlideFile(text);
    const texts = new Map(slides.map((s) => [s.id, textOf(s)]));
    return texts.size === slides.length && !texts.has('') ? texts : undefined;
  };
  const [former, now] = [textsOf(mine), textsOf(generated)];
  if (!former || !now) return undefined;
  const ids = [...now.keys()];
  return {
    text: generated,
    conflicts: [],
    kept: [],
    added: ids.filter((id) => !former.has(id)),
    changed: ids.filter((id) => former.has(id) && !isSameText(now.get(id)!, former.get(id)!)),
    removed: [...former.keys()].filter((id) => !now.has(id)),
    record: generated,
  };
}

/** Whether a file is as generated last, in the form in which it is generated. */
const isUnedited = ({ mine, base }: Versions): boolean =>
  mine !== undefined && mine === base && !mine.startsWith('\ufeff') && !mine.includes('\r');

/** The merged file, what it keeps of the user's edits, and the conflicts. */
export function mergeSlides(versions: Versions, take?: Take): MergedSlides {
  const mineText = (versions.mine ?? '').replace(/^\ufeff/u, '');
  if (mineText.trim() === '') {
    const text = versions.generated;
    const added = readSlideFile(text).map((s) => s.id);
    return { text, conflicts: [], kept: [], added, changed: [], removed: [], record: text };
  }
  const replaced = take === undefined && isUnedited(versions) && replaceSlides(mineText, versions.generated);
  if (replaced) return replaced;
  const input = toMergeInput({ ...versions, mine: mineText }, take);
  const { mine, keys, mineOf, base, generated, lineEnding } = input;
  const merged = orderOf(input);
  const { order } = merged;
  const { slides, conflicts, edited } = mergeAll(input, order, take);
  const places = order.map((key) => keys.indexOf(key));
  const isChanged = (key: string, i: number) =>
    !isOwnKey(key) && mineOf.has(key) && !isSameText(textOf(slides[i]!), textOf(mineOf.get(key)!));
  const oneSlideRecord =
    versions.base === undefined ? undefined : writeDeck(generated, base, lineEndingOf(versions.base));
  return {
    text: joinSlides(slides, { places, count: mine.length, lineEnding }),
    conflicts,
    kept: [...edited, ...keptInOrder(input, merged)],
    added: order.filter((key) => !mineOf.has(key)),
    changed: order.filter(isChanged),
    removed: keys.filter((key) => !isOwnKey(key) && !order.includes(key)),
    record: take?.slide === undefined ? versions.generated : oneSlideRecord,
  };
}

/** Slides whose place or presence the user decided. */
function keptInOrder(input: MergeInput, { order, moved, retained, deleted }: MergedOrder): KeptSlide[] {
  const kept = (key: string, how: KeptSlide['how']) => ({ slide: nameOf(key, input), how, parts: [] });
  const keptOrOwn = (key: string): KeptSlide => {
    const { id, blocks } = input.mineOf.get(key)!;
    // In later merges the base lacks the slide; `generated` still tells it from one that the user wrote.
    const isOrphaned = id !== '' && !input.generatedOf.has(id) && blocks.some((b) => b.key === 'generated');
    return input.baseOf.has(key) || isOrphaned ? { slide: id, how: 'orphaned', parts: [] } : kept(key, 'own');
  };
  return [
    ...moved.map((key) => kept(key, 'moved')),
    ...order.filter((k) => retained.has(k)).map(keptOrOwn),
    ...deleted.map((key) => kept(key, 'deleted')),
  ];
}

function mergeAll(input: MergeInput, order: readonly string[], take: Take | undefined) {
  const { keys, mineOf, base, baseOf, generated, generatedOf, headKeys, holder, reset, lineEnding } = input;
  const conflicts: SlideConflict[] = [];
  const edited: KeptSlide[] = [];
  const addConflict = (key: string, conflict: Conflict | undefined) => {
    if (conflict) conflicts.push({ slide: nameOf(key, input), ...conflict });
  };
  const sideFor = (key: string) => (take && (take.slide === undefined || take.slide === key) ? take.side : undefined);
  // The headmatter moves to the new first slide only if the data moved or removed the old one.
  const isHeadMoved = holder !== undefined && holder === keys[0] && order[0] !== holder;

  const mergeKey = (key: string): FileSlide => {
    const [was, is, now] = [baseOf.get(key), mineOf.get(key), generatedOf.get(key)];
    const hasHead = key === holder && !isHeadMoved;
    const isReset = reset.has(key) && now !== undefined;
    if (!is || (isReset && !hasHead)) return slideWithLineEnding(now!, lineEnding);
    const { head, own } = splitHead(is.blocks, headKeys);
    const withoutHead = key === holder && isHeadMoved ? own : is.blocks;
    const blocks = isReset ? [...head, ...blocksWithLineEnding(now.blocks, lineEnding)] : withoutHead;
    const blocksOf = (slide: FileSlide | undefined, deck: Deck) => [
      ...(hasHead ? deck.head : []),
      ...(slide?.blocks ?? []),
    ];
    const result = mergeSlide(
      { blocks: blocksOf(was, base), body: was?.body },
      { ...is, blocks },
      { blocks: blocksOf(now ?? was, generated), body: now?.body },
      { side: sideFor(key), isReset, lineEnding },
    );
    addConflict(key, result.conflict);
    if (result.edited.length > 0 && !reset.has(key))
      edited.push({ slide: nameOf(key, input), how: 'edited', parts: result.edited });
    return result.slide;
  };

  const slides = order.map(mergeKey);
  if (isHeadMoved) {
    const { head } = splitHead(mineOf.get(holder)!.blocks, headKeys);
    const versions = { base: base.head, mine: head, generated: generated.head };
    const { blocks, conflicts: keyConflicts } = mergeFrontmatter(versions, sideFor(holder));
    slides[0] = withHead(slides[0]!, blocksWithLineEnding(blocks, lineEnding), lineEnding);
    addConflict(holder, toConflict(keyConflicts, undefined));
  }
  return { slides, conflicts, edited };
}
