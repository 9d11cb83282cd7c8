/**
 * Three-way merge of a slide file: last generated version, file with hand edits, version generated now. Text nobody
 * edited keeps its bytes, hand edits stay, and a part that both sides changed is a conflict with both versions.
 */
import { headKeys, splitHead } from './headmatter.ts';
import { joinFileSlides } from './join-slides.ts';
import { lineEndingOf, slideWithLineEnding, withLineEnding } from './line-endings.ts';
import { editedKeys, type FrontmatterConflict, mergeFrontmatter } from './merge-frontmatter.ts';
import type { KeptSlide, MergedSlides, SlideConflict, Take, Versions } from './merged-slides.ts';
import { orderSlides, orderWithDecision } from './order-slides.ts';
import { recallBase } from './recall-base.ts';
import { partialRecord, replaceSlide } from './replace-slide.ts';
import { type FileSlide, type FrontmatterBlock, isSame, readSlideFile, settle, textOf, titleOf } from './slide-file.ts';

/** The key of each slide of the file: its id where the generator knows it, otherwise a unique key that starts with NUL. */
function keysOfMine(mine: readonly FileSlide[], base: readonly FileSlide[], generated: readonly FileSlide[]): string[] {
  const known = new Map([...generated, ...base].map((s) => [s.id, s]));
  const chosen = new Map<string, number>();
  mine.forEach((slide, i) => {
    const original = known.get(slide.id);
    if (slide.id === '' || !original) return;
    const before = chosen.get(slide.id);
    // Of several copies the unedited one has the id.
    if (before === undefined) chosen.set(slide.id, i);
    else if (!isSame(mine[before]!.body, original.body) && isSame(slide.body, original.body)) chosen.set(slide.id, i);
  });
  return mine.map((slide, i) => (chosen.get(slide.id) === i ? slide.id : `\0${i}`));
}

/** The merged file with its conflicts. `take` decides all conflicts, or regenerates one slide only. */
export function mergeSlides(versions: Versions, take?: Take): MergedSlides {
  const allGenerated = readSlideFile(versions.generated);
  const bom = versions.mine?.startsWith('\ufeff') ? '\ufeff' : '';
  const mineText = (versions.mine ?? '').slice(bom.length);
  if (mineText.trim() === '')
    return {
      text: versions.generated,
      record: versions.generated,
      conflicts: [],
      kept: [],
      added: allGenerated.map((s) => s.id),
      changed: [],
      removed: [],
    };
  const end = lineEndingOf(mineText);
  const mine = readSlideFile(mineText);
  const baseText = versions.base === undefined ? recallBase(mine, allGenerated) : readSlideFile(versions.base);
  const deckKeys = new Set([...headKeys(allGenerated), ...headKeys(baseText)]);
  const isHead = (b: FrontmatterBlock) => b.key !== undefined && deckKeys.has(b.key);
  // The slide that carries the headmatter: the first, unless a hand moved the headmatter.
  const holderPosition = mine.findIndex((s) => s.blocks.filter(isHead).length * 2 > deckKeys.size);
  const generatedText =
    take?.slide === undefined
      ? allGenerated
      : replaceSlide(baseText, allGenerated, { id: take.slide, hasHead: mine[holderPosition]?.id === take.slide });
  const base = splitHead(baseText, deckKeys);
  const generated = splitHead(generatedText, deckKeys);
  const baseOf = new Map(base.slides.map((s) => [s.id, s]));
  const generatedOf = new Map(generated.slides.map((s) => [s.id, s]));
  const keys = keysOfMine(mine, base.slides, generated.slides);
  const mineOf = new Map(keys.map((key, i) => [key, mine[i]!]));
  const holder = keys[holderPosition];
  const reset = new Set(take?.side === 'generated' && take.slide !== undefined ? [take.slide] : []);

  const partsEdited = (key: string): string[] => {
    const was = baseOf.get(key);
    const is = mineOf.get(key);
    if (!was || !is) return [];
    const blocks = key === holder && holder === keys[0] ? is.blocks.filter((b) => !isHead(b)) : is.blocks;
    return [...editedKeys(was.blocks, blocks), ...(isSame(was.body, is.body) ? [] : ['body'])];
  };
  const ids = { mine: keys, generated: generated.slides.map((s) => s.id) };
  const { order, moved, deleted } = take?.slide
    ? { order: orderWithDecision(ids, { ...take, slide: take.slide }), moved: [], deleted: [] }
    : orderSlides({
        ...ids,
        base: base.slides.map((s) => s.id),
        own: new Set(keys.filter((k) => !generatedOf.has(k) && (!baseOf.has(k) || partsEdited(k).length > 0))),
      });

  const conflicts: SlideConflict[] = [];
  const kept: KeptSlide[] = [];
  const nameOf = (key: string) => (key.startsWith('\0') ? `“${titleOf(mineOf.get(key)!)}”` : key);
  const takeFor = (key: string) => {
    const isChosen = take?.slide === undefined || take.slide === (mineOf.get(key)?.id ?? key);
    return isChosen ? take?.side : undefined;
  };
  // The headmatter moves only where its slide is no longer the first.
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
    if (!is || (reset.has(key) && now && !carries)) return slideWithLineEnding(now!, end);
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
        return isMine ? b : { ...b, text: withLineEnding(b.text, end) };
      }),
      body: takesBody ? withLineEnding(now.body, end) : is.body,
    };
  };
  const merged = order.map(mergeOne);
  if (relocated) {
    const first = merged[0]!;
    merged[0] = {
      ...first,
      separator: '',
      open: first.open || `---${end}`,
      close: first.close || `---${end}`,
      blocks: [...relocated.blocks.map((b) => ({ ...b, text: withLineEnding(b.text, end) })), ...first.blocks],
    };
    if (relocated.conflicts.length > 0) conflicts.push(conflictOf(nameOf(holder!), relocated.conflicts, undefined));
  }
  for (const key of moved) kept.push({ slide: nameOf(key), how: 'moved', parts: [] });
  for (const key of order.filter((k) => !generatedOf.has(k)))
    kept.push({ slide: nameOf(key), how: baseOf.has(key) ? 'abandoned' : 'own', parts: [] });
  for (const key of deleted) kept.push({ slide: key, how: 'deleted', parts: [] });

  const text =
    bom + joinFileSlides(merged, { origins: order.map((key) => keys.indexOf(key)), count: mine.length, end });
  const known = order.filter((key) => !key.startsWith('\0'));
  return {
    text,
    record: take?.slide === undefined ? versions.generated : partialRecord(versions.base, baseText, generatedText),
    conflicts,
    kept,
    added: known.filter((key) => !mineOf.has(key)),
    changed: known.filter((key) => {
      const is = mineOf.get(key);
      return is !== undefined && !isSame(textOf(merged[order.indexOf(key)]!), textOf(is));
    }),
    removed: keys.filter((key) => !key.startsWith('\0') && !order.includes(key)),
  };
}

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
