/**
 * What was generated, what a hand made of it, and what is generated now → one file. Text in, text out: whatever
 * nobody touched keeps its bytes, whatever a hand wrote stays, and where hand and data changed the same thing both
 * versions are handed back to whoever decides.
 */
import { editedKeys, type FrontmatterConflict, mergeFrontmatter } from './merge-frontmatter.ts';
import { orderSlides } from './order-slides.ts';
import { recallBase } from './recall-base.ts';
import {
  type FileSlide,
  type FrontmatterBlock,
  isSame,
  readSlideFile,
  settle,
  textOf,
  titleOf,
  writeSlideFile,
} from './slide-file.ts';

export interface Versions {
  /** What was generated last time; `undefined` where no record of it is left. */
  readonly base: string | undefined;
  /** The file as it stands; `undefined` where there is none. */
  readonly mine: string | undefined;
  readonly generated: string;
}

/** A person's decision: for the slide named, or for every conflict where none is. */
export interface Take {
  readonly side: 'mine' | 'generated';
  readonly slide?: string | undefined;
}

export interface SlideConflict {
  readonly slide: string;
  /** What both changed: `body`, or keys of the frontmatter. */
  readonly parts: readonly string[];
  /** The parts in both versions, LF, without blank ends. */
  readonly mine: string;
  readonly generated: string;
}

export interface KeptSlide {
  /** The id, or the title of a slide without one. */
  readonly slide: string;
  readonly how: 'edited' | 'moved' | 'own' | 'deleted' | 'abandoned';
  /** Of an edited one, what: `body`, keys of the frontmatter, `#` for comments in it. */
  readonly parts: readonly string[];
}

export interface MergedSlides {
  readonly text: string;
  readonly conflicts: readonly SlideConflict[];
  readonly kept: readonly KeptSlide[];
  /** Ids in the order of the new file, of slides whose text is new, or differs from the file's. */
  readonly added: readonly string[];
  readonly changed: readonly string[];
  /** Ids that are generated no more and were not changed by hand. */
  readonly removed: readonly string[];
}

/** A slide's blocks and the deck's own, which stand before them in the first slide. */
interface Parted {
  readonly slides: readonly FileSlide[];
  readonly head: readonly FrontmatterBlock[];
}

const newline = (text: string) => (/\r\n/u.test(text) ? '\r\n' : '\n');
const withNewline = (text: string, end: string) => text.replace(/\r?\n/gu, end);

/** Takes the headmatter off the first slide: the keys before `layout` or `id`. */
function partHead(slides: readonly FileSlide[], keys: ReadonlySet<string>): Parted {
  const first = slides[0];
  if (!first) return { slides, head: [] };
  const isHead = (b: FrontmatterBlock) => b.key !== undefined && keys.has(b.key);
  return {
    head: first.blocks.filter(isHead),
    slides: [{ ...first, blocks: first.blocks.filter((b) => !isHead(b)) }, ...slides.slice(1)],
  };
}

function headKeys(slides: readonly FileSlide[]): Set<string> {
  const keys = (slides[0]?.blocks ?? []).flatMap((b) => (b.key === undefined ? [] : [b.key]));
  const end = keys.findIndex((k) => k === 'layout' || k === 'id');
  return new Set(keys.slice(0, end === -1 ? 0 : end));
}

/** The key of each slide of the file: its id where it stands for a generated one, otherwise one of its own. */
function keysOfMine(mine: readonly FileSlide[], base: readonly FileSlide[], generated: readonly FileSlide[]): string[] {
  const known = new Map([...generated, ...base].map((s) => [s.id, s]));
  const chosen = new Map<string, number>();
  mine.forEach((slide, i) => {
    const original = known.get(slide.id);
    if (slide.id === '' || !original) return;
    const before = chosen.get(slide.id);
    // Of several copies the untouched one stands for the slide.
    if (before === undefined) chosen.set(slide.id, i);
    else if (!isSame(mine[before]!.body, original.body) && isSame(slide.body, original.body)) chosen.set(slide.id, i);
  });
  return mine.map((slide, i) => (chosen.get(slide.id) === i ? slide.id : `\0${i}`));
}

/** The merged file, with what was kept and what only a person can decide. */
export function mergeSlides(versions: Versions, take?: Take): MergedSlides {
  const generatedText = readSlideFile(versions.generated);
  const bom = versions.mine?.startsWith('\ufeff') ? '\ufeff' : '';
  const mineText = (versions.mine ?? '').slice(bom.length);
  if (mineText.trim() === '')
    return {
      text: versions.generated,
      conflicts: [],
      kept: [],
      added: generatedText.map((s) => s.id),
      changed: [],
      removed: [],
    };
  const end = newline(mineText);
  const mine = readSlideFile(mineText);
  const baseText = versions.base === undefined ? recallBase(mine, generatedText) : readSlideFile(versions.base);
  const deckKeys = new Set([...headKeys(generatedText), ...headKeys(baseText)]);
  const base = partHead(baseText, deckKeys);
  const generated = partHead(generatedText, deckKeys);
  const baseOf = new Map(base.slides.map((s) => [s.id, s]));
  const generatedOf = new Map(generated.slides.map((s) => [s.id, s]));
  const keys = keysOfMine(mine, base.slides, generated.slides);
  const mineOf = new Map(keys.map((key, i) => [key, mine[i]!]));
  const isHead = (b: FrontmatterBlock) => b.key !== undefined && deckKeys.has(b.key);
  // The slide that carries the deck's settings: the first, unless a hand moved them away.
  const holder = keys.find((_, i) => mine[i]!.blocks.filter(isHead).length * 2 > deckKeys.size);
  const reset = new Set(take?.side === 'generated' && take.slide !== undefined ? [take.slide] : []);

  const partsEdited = (key: string): string[] => {
    const was = baseOf.get(key);
    const is = mineOf.get(key);
    if (!was || !is) return [];
    const blocks = key === holder && holder === keys[0] ? is.blocks.filter((b) => !isHead(b)) : is.blocks;
    return [...editedKeys(was.blocks, blocks), ...(isSame(was.body, is.body) ? [] : ['body'])];
  };
  const own = new Set(
    keys.filter((key) => !generatedOf.has(key) && (!baseOf.has(key) || partsEdited(key).length > 0) && !reset.has(key)),
  );
  const { order, moved, deleted } = orderSlides({
    base: base.slides.map((s) => s.id),
    mine: keys,
    generated: generated.slides.map((s) => s.id),
    own,
    reset,
  });

  const conflicts: SlideConflict[] = [];
  const kept: KeptSlide[] = [];
  const nameOf = (key: string) => (key.startsWith('\0') ? `“${titleOf(mineOf.get(key)!)}”` : key);
  const takeFor = (key: string) => (take && (take.slide === undefined || take.slide === key) ? take.side : undefined);
  // Settings move to the new first slide only where the old first one made room.
  const isRelocated = holder !== undefined && holder === keys[0] && order[0] !== holder;
  const relocated = isRelocated
    ? mergeFrontmatter(
        { base: base.head, mine: mineOf.get(holder)!.blocks.filter(isHead), generated: generated.head },
        takeFor(holder),
      )
    : undefined;

  const ownBlocks = (key: string, is: FileSlide, now: FileSlide | undefined) => {
    if (reset.has(key) && now) return [...is.blocks.filter(isHead), ...now.blocks];
    return key === holder && isRelocated ? is.blocks.filter((b) => !isHead(b)) : is.blocks;
  };
  const mergeOne = (key: string): FileSlide => {
    const is = mineOf.get(key);
    const now = generatedOf.get(key);
    const was = baseOf.get(key);
    const carries = key === holder && !isRelocated;
    if (!is || (reset.has(key) && now && !carries)) return localised(now!, end);
    const side = takeFor(key);
    const before = { base: was?.blocks ?? [], generated: now?.blocks ?? was?.blocks ?? [] };
    const front = mergeFrontmatter(
      {
        base: carries ? [...base.head, ...before.base] : before.base,
        mine: ownBlocks(key, is, now),
        generated: carries ? [...generated.head, ...before.generated] : before.generated,
      },
      side,
    );
    const isBodyConflict =
      now !== undefined && !isSame(now.body, was?.body) && !isSame(is.body, was?.body) && !isSame(now.body, is.body);
    const takesBody =
      now !== undefined &&
      (isBodyConflict
        ? side === 'generated'
        : (isSame(is.body, was?.body) && !isSame(now.body, is.body)) || reset.has(key));
    if (side === undefined && (front.conflicts.length > 0 || isBodyConflict))
      conflicts.push(conflictOf(nameOf(key), front.conflicts, isBodyConflict ? [is.body, now.body] : undefined));
    const edited = [
      ...(now && was ? front.edited : []),
      ...(now && !takesBody && !isSame(is.body, was?.body) ? ['body'] : []),
    ];
    if (edited.length > 0 && !reset.has(key)) kept.push({ slide: nameOf(key), how: 'edited', parts: edited });
    return {
      ...is,
      blocks: front.blocks.map((b) => {
        const isMine = is.blocks.some((m) => m.key === b.key && m.text === b.text);
        return isMine ? b : { ...b, text: withNewline(b.text, end) };
      }),
      body: takesBody ? withNewline(now.body, end) : is.body,
    };
  };
  const merged = order.map(mergeOne);
  if (relocated) {
    const first = merged[0]!;
    merged[0] = {
      ...first,
      open: first.open || `---${end}`,
      close: first.close || `---${end}`,
      blocks: [...relocated.blocks.map((b) => ({ ...b, text: withNewline(b.text, end) })), ...first.blocks],
    };
    if (relocated.conflicts.length > 0) conflicts.push(conflictOf(nameOf(holder!), relocated.conflicts, undefined));
  }
  for (const key of moved) kept.push({ slide: nameOf(key), how: 'moved', parts: [] });
  for (const key of order.filter((k) => own.has(k)))
    kept.push({ slide: nameOf(key), how: baseOf.has(key) ? 'abandoned' : 'own', parts: [] });
  for (const key of deleted) kept.push({ slide: key, how: 'deleted', parts: [] });

  const text = bom + join(merged, { origins: order.map((key) => keys.indexOf(key)), count: mine.length, end });
  const ids = order.filter((key) => !key.startsWith('\0'));
  return {
    text,
    conflicts,
    kept,
    added: ids.filter((key) => !mineOf.has(key)),
    changed: ids.filter((key) => {
      const is = mineOf.get(key);
      return is !== undefined && !isSame(textOf(merged[order.indexOf(key)]!), textOf(is));
    }),
    removed: keys.filter((key) => !key.startsWith('\0') && !order.includes(key)),
  };
}

/** A generated slide with the line endings of the file it comes into. */
const localised = (slide: FileSlide, end: string): FileSlide => ({
  ...slide,
  open: withNewline(slide.open, end),
  blocks: slide.blocks.map((b) => ({ ...b, text: withNewline(b.text, end) })),
  close: withNewline(slide.close, end),
  body: withNewline(slide.body, end),
});

function conflictOf(
  slide: string,
  keys: readonly FrontmatterConflict[],
  bodies: readonly [mine: string, generated: string] | undefined,
): SlideConflict {
  const version = (side: 'mine' | 'generated', i: 0 | 1) =>
    [...keys.map((k) => settle(k[side] ?? `(no ${k.key})`)), ...(bodies ? [settle(bodies[i])] : [])].join('\n');
  return {
    slide,
    parts: [...keys.map((k) => k.key), ...(bodies ? ['body'] : [])],
    mine: version('mine', 0),
    generated: version('generated', 1),
  };
}

/**
 * One file of the slides. `origins` are their positions in the file as it stood, -1 for a new one: only where a slide
 * has come to another place are blank lines and separators mended.
 */
function join(
  slides: readonly FileSlide[],
  { origins, count, end }: { readonly origins: readonly number[]; readonly count: number; readonly end: string },
): string {
  return writeSlideFile(
    slides.map((slide, i) => {
      let { separator, body } = slide;
      const origin = origins[i]!;
      const wasLast = origin === count - 1;
      const isLast = i === slides.length - 1;
      if (slide.open === '' && i === 0 && origin !== 0) separator = '';
      if (slide.open === '' && i > 0 && origin === 0 && separator === '') separator = `---${end}${end}`;
      if (!isLast && (wasLast || origin === -1) && !/\n[ \t]*\r?\n$/u.test(body))
        body += /\n$/u.test(body) ? end : end + end;
      if (isLast && !wasLast) body = body.replace(/\s+$/u, '') + end;
      return { ...slide, separator, body };
    }),
  );
}
