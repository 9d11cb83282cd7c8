/**
 * Checks the layouts, slots, pictures and regions of snippets that slides name, and their size. Slidev takes another layout for
 * an unknown one, leaves out the content of an unknown slot, a missing picture and a note without a mark, and shows the whole
 * file for an unknown region.
 */
import path from 'node:path';
import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types';
import { type Diagnostic, DiagnosticError, diagnose, expectedName } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { relativePath } from '../../files/relative-path.ts';
import { slideGeometry } from '../../geometry.ts';
import { regionsOf, snippetLine } from '../../slidev/snippets.ts';
import { checkFootnotes } from './check-footnotes.ts';
import { checkFrontmatter, type SlidePlace } from './check-frontmatter.ts';
import { isPublic, publicAddresses, publicPath } from './public-files.ts';

/** The parts of Slidev's options that are used. */
export type LaidOut = Pick<ResolvedSlidevOptions, 'data' | 'roots' | 'userRoot'> & {
  /** An internal of Slidev: the absolute path of each layout by its name. Without it nothing is checked. */
  readonly utils: Partial<Pick<ResolvedSlidevOptions['utils'], 'getLayouts'>>;
};

/** The first line of a fence, also in a list or quote, and the last one: the group is its mark. */
const fenceStart = /^(?:[\s>*+-]|\d+[.)]\s)*(`{3,}(?!.*`)|~{3,})/u;
const fenceEnd = /^[\s>]*(`{3,}|~{3,})\s*$/u;

/** Lines of a slide, those in fences empty but where the first line of the fence has `within`. */
function linesOf(content: string, within?: RegExp): string[] {
  let fence: string | undefined;
  let isSearched = true;
  return content.split('\n').map((line) => {
    if (fence === undefined) {
      fence = fenceStart.exec(line)?.[1];
      if (fence !== undefined) isSearched = within?.test(line) ?? false;
    } else if (fenceEnd.exec(line)?.[1]?.startsWith(fence)) {
      fence = undefined;
      isSearched = true;
      return '';
    }
    return isSearched ? line : '';
  });
}

/** Matches of a pattern in the lines outside of fences, and inside those whose first line has `within`. */
const matchLines = (content: string, pattern: RegExp, within?: RegExp): RegExpExecArray[] =>
  linesOf(content, within)
    .map((line) => pattern.exec(line))
    .filter((match) => match !== null);

/** Slots that lines such as `::right::` fill. */
const filledSlots = (content: string): string[] =>
  matchLines(content, /^::\s*([\w.\-:]+)\s*::\s*$/u).map(([, name = '']) => name);

/** E_SLIDES_REGION for each region of a snippet that its file lacks. */
async function checkRegions(at: SlidePlace, { content, source }: SlideInfo, { userRoot }: LaidOut, effects: Effects) {
  const found: Diagnostic[] = [];
  for (const [, file = '', region] of matchLines(content, snippetLine, /`{3,}\s*(?:md|markdown) magic-move\b/u)) {
    if (region === undefined) continue;
    const place = file.startsWith('@/')
      ? path.join(userRoot, file.slice(2))
      : path.resolve(path.dirname(source.filepath), file);
    const code = await effects.readText(relativePath(effects.root, place));
    if (code === undefined) continue;
    const regions = regionsOf(code);
    if (regions.includes(region)) continue;
    const detail = { actual: `${file}#${region}`, expected: expectedName(region, regions) };
    found.push(diagnose('E_SLIDES_REGION', at, 'The file of the snippet has no such region.', detail));
  }
  return found;
}

/** Names of the slots of a layout; `undefined` where its code decides them. */
function slotsOf(source: string): string[] | undefined {
  if (/\bin\s+\$?slots\b|<slot\s[^>]*(?::|v-bind:)name\b|\brenderSlot\b|\blang=["']pug/u.test(source)) return undefined;
  const named = source.matchAll(/<slot\b[^>]*?\sname\s*=\s*["']?([\w.\-:]+)/gu);
  return ['default', ...[...named].map(([, name = '']) => name)];
}

/** Fields of the frontmatter with a picture or page, and what layouts that show them have in their source. */
const fileFields = [
  ['image', /\bhandleBackground\b/u],
  ['background', /\bhandleBackground\b/u],
  ['url', /<iframe\b/u],
] as const;

const layoutNameOf = ({ frontmatter }: SlideInfo, index: number, defaults: unknown): string =>
  String(
    (frontmatter['layout'] ?? (defaults as { layout?: unknown } | undefined)?.layout) ||
      (index === 0 ? 'cover' : 'default'),
  );

interface Layout {
  readonly name: string;
  /** Its code, a Vue component. */
  readonly source: string;
}

/** E_SLIDES_SLOT for each slot that a slide fills and its layout lacks. */
function checkSlots(at: SlidePlace, { content }: SlideInfo, { name, source }: Layout): Diagnostic[] {
  const slots = slotsOf(source);
  if (slots === undefined) return [];
  const message = `The layout ${name} has no such slot.`;
  return filledSlots(content)
    .filter((slot) => !slots.includes(slot))
    .map((slot) =>
      diagnose('E_SLIDES_SLOT', at, message, { actual: `::${slot}::`, expected: expectedName(slot, slots) }),
    );
}

/** E_SLIDES_PUBLIC for each file of the frontmatter that the layout shows and that is missing. */
async function checkFiles(
  at: SlidePlace,
  { frontmatter }: SlideInfo,
  { source }: Layout,
  options: LaidOut,
  effects: Effects,
) {
  const found: Diagnostic[] = [];
  for (const [field, shown] of fileFields) {
    const actual: unknown = frontmatter[field];
    const isShown = shown.test(source) && new RegExp(`\\b${field}\\b`, 'u').test(source);
    if (typeof actual !== 'string' || !isShown) continue;
    const file = publicPath(actual);
    if (file === undefined || (await isPublic(file, options, effects))) continue;
    const expected = expectedName(`/${file}`, await publicAddresses(options));
    found.push(diagnose('E_SLIDES_PUBLIC', at, `The file of \`${field}\` is missing.`, { actual, expected }));
  }
  return found;
}

/** E_SLIDES_CANVAS where the headmatter gives slides another size than that of all outputs. */
function checkCanvas({ data: { config, slides } }: LaidOut, effects: Effects): Diagnostic[] {
  const { width, height } = slideGeometry.canvas;
  const [ownWidth, ownHeight] = [config.canvasWidth, Math.ceil(config.canvasWidth / config.aspectRatio)];
  if (ownWidth === width && ownHeight === height) return [];
  const place = { file: relativePath(effects.root, slides[0]!.source.filepath), path: 'slide 1' };
  const detail = { actual: `${ownWidth} × ${ownHeight} px`, expected: `${width} × ${height} px` };
  return [diagnose('E_SLIDES_CANVAS', place, 'The slides have another size than Claimdeck’s.', detail)];
}

/**
 * @throws DiagnosticError E_SLIDES_LAYOUT, E_SLIDES_SLOT, E_SLIDES_PUBLIC, E_SLIDES_REGION, E_SLIDES_FOOTNOTE,
 * E_SLIDES_FRONTMATTER, E_SLIDES_NUMBER, E_SLIDES_ALIAS, E_SLIDES_CANVAS (exit code 4)
 */
export async function checkDeckSlides(options: LaidOut, effects: Effects): Promise<void> {
  const { data, utils } = options;
  const layouts = await utils.getLayouts?.();
  if (!layouts) return;
  const names = data.slides.map((slide, i) => layoutNameOf(slide, i, data.headmatter['defaults']));
  const sources = new Map<string, string>();
  for (const name of new Set(names)) {
    const file = layouts[name];
    if (file !== undefined) sources.set(name, (await effects.readText(relativePath(effects.root, file))) ?? '');
  }
  const hasSpans = [data.config.comark, data.config.mdc].includes(true);
  const faultsOf = async (slide: SlideInfo, index: number): Promise<Diagnostic[]> => {
    const name = names[index]!;
    const source = sources.get(name);
    const place = {
      file: relativePath(effects.root, slide.source.filepath),
      path: `slide ${slide.source.index + 1}`,
    };
    if (source === undefined) {
      const expected = expectedName(name, Object.keys(layouts).sort());
      return [diagnose('E_SLIDES_LAYOUT', place, 'There is no such layout.', { actual: name, expected })];
    }
    const layout = { name, source };
    return [
      ...checkSlots(place, slide, layout),
      ...(await checkFiles(place, slide, layout, options, effects)),
      ...(await checkRegions(place, slide, options, effects)),
      ...checkFrontmatter(place, slide, data.slides.length),
      ...(await checkFootnotes(place, linesOf(slide.content).join('\n'), hasSpans)),
    ];
  };
  const faults = [...checkCanvas(options, effects), ...(await Promise.all(data.slides.map(faultsOf))).flat()];
  if (faults.length > 0) throw new DiagnosticError(faults, 4);
}
