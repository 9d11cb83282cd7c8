/** Three-way merge of one slide: frontmatter key by key, body as a whole, with its clicks. */
import { blocksWithLineEnding, withLineEnding } from './join-slides.ts';
import { type FrontmatterConflict, mergeFrontmatter } from './merge-frontmatter.ts';
import { type FileSlide, type FrontmatterBlock, isSameText, normaliseText } from './slide-file.ts';

/** Parts of a slide that the user and the data changed differently, in both versions. */
export interface Conflict {
  /** Names of the parts: keys of the frontmatter, then `body`. */
  readonly parts: readonly string[];
  /** The parts in the user's file: LF, no blank lines at both ends. */
  readonly mine: string;
  /** The parts as generated now, in the same form. */
  readonly generated: string;
}

/** A slide in one version. */
export interface SlideVersion {
  /** The frontmatter; empty if the version has no such slide. */
  readonly blocks: readonly FrontmatterBlock[];
  /** Content and notes; `undefined` if the version has no such slide. */
  readonly body: string | undefined;
}

/** How to merge. */
export interface SlideMergeOptions {
  /** The version that decides conflicts; `undefined` reports them. */
  readonly side: 'mine' | 'generated' | undefined;
  /** Whether the body is as generated, even without conflict. */
  readonly isReset: boolean;
  /** Line ending of the user's file, for what is generated. */
  readonly lineEnding: string;
}

/** A merged slide. */
export interface SlideMerge {
  /** The user's slide with the changes of the data. */
  readonly slide: FileSlide;
  /** What is to be decided; `undefined` if nothing is. */
  readonly conflict: Conflict | undefined;
  /** What the user changed and the merge kept: keys of the frontmatter, `#` for comments, `body`. */
  readonly edited: readonly string[];
}

/** A conflict of keys and, if both `bodies` are given, of the body; `undefined` if there is neither. */
export function toConflict(
  keys: readonly FrontmatterConflict[],
  bodies: { readonly mine: string; readonly generated: string } | undefined,
): Conflict | undefined {
  if (keys.length === 0 && bodies === undefined) return undefined;
  const version = (side: 'mine' | 'generated') =>
    [...keys.map((k) => k[side] ?? `(no ${k.key})`), ...(bodies ? [bodies[side]] : [])].map(normaliseText).join('\n');
  return {
    parts: [...keys.map((k) => k.key), ...(bodies ? ['body'] : [])],
    mine: version('mine'),
    generated: version('generated'),
  };
}

/** The number of clicks goes with the steps of the map and the marks of the notes, which are in the body. */
const isClicks = ({ key }: FrontmatterBlock) => key === 'clicks';
const withoutClicks = (blocks: readonly FrontmatterBlock[]) => blocks.filter((block) => !isClicks(block));

/** The user's slide with the changes of the data. */
export function mergeSlide(
  base: SlideVersion,
  mine: FileSlide,
  generated: SlideVersion,
  { side, isReset, lineEnding }: SlideMergeOptions,
): SlideMerge {
  const isEdited = !isSameText(mine.body, base.body);
  const isNew = generated.body !== undefined && !isSameText(generated.body, mine.body);
  const isBodyConflict = isNew && isEdited && !isSameText(generated.body, base.body);
  const takesBody =
    generated.body !== undefined && (isReset || (isNew && (isBodyConflict ? side === 'generated' : !isEdited)));
  const body = takesBody ? withLineEnding(generated.body, lineEnding) : mine.body;
  const isKept = isBodyConflict && side === 'mine';
  const isReplaced = isEdited && takesBody;
  const blocks = {
    base: isReplaced ? withoutClicks(base.blocks) : base.blocks,
    mine: isReplaced ? withoutClicks(mine.blocks) : mine.blocks,
    generated: isKept ? [...withoutClicks(generated.blocks), ...mine.blocks.filter(isClicks)] : generated.blocks,
  };
  const frontmatter = mergeFrontmatter(blocks, side);
  const bodies = isBodyConflict ? { mine: mine.body, generated: generated.body } : undefined;
  const wasGenerated = base.body !== undefined && generated.body !== undefined;
  const keepsBody = generated.body !== undefined && isEdited && !takesBody;
  return {
    slide: {
      ...mine,
      blocks: frontmatter.blocks.map((block) =>
        mine.blocks.some((m) => m.key === block.key && m.text === block.text)
          ? block
          : blocksWithLineEnding([block], lineEnding)[0]!,
      ),
      body,
    },
    conflict: side === undefined ? toConflict(frontmatter.conflicts, bodies) : undefined,
    edited: [...(wasGenerated ? frontmatter.edited : []), ...(keepsBody ? ['body'] : [])],
  };
}
