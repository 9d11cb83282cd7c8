/**
 * Layouts, slots and pictures that slides name. Where there is none of the name, Slidev takes another layout, and leaves out
 * what stands in the slot, or the picture.
 */
import path from 'node:path';
import type { ResolvedSlidevOptions, SlideInfo } from '@slidev/types';
import { type Diagnostic, DiagnosticError, diagnose, expectedName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';

/** The parts of Slidev's options that are used. */
export type LaidOut = Pick<ResolvedSlidevOptions, 'data' | 'roots' | 'userRoot'> & {
  /** An internal of Slidev. Without it nothing is checked. */
  readonly utils: Partial<Pick<ResolvedSlidevOptions['utils'], 'getLayouts'>>;
};

/** Slots that lines such as `::right::` fill, outside of fences. */
function filledSlots(content: string): string[] {
  const names: string[] = [];
  let fence: string | undefined;
  for (const line of content.split('\n')) {
    const [, mark, rest] = /^\s*(`{3,}|~{3,})(.*)$/u.exec(line) ?? [];
    if (mark !== undefined && fence === undefined) fence = mark;
    else if (mark?.startsWith(fence ?? ' ') && rest?.trim() === '') fence = undefined;
    const name = /^::\s*([\w.\-:]+)\s*::\s*$/u.exec(line)?.[1];
    if (name !== undefined && fence === undefined) names.push(name);
  }
  return names;
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

/** The path below public/ of an address; `undefined` for a colour, data, or another host. */
function publicPath(address: string): string | undefined {
  if (/^(?:#|rgb|\/\/|[a-z][a-z\d+.-]*:)/iu.test(address)) return undefined;
  const [file = ''] = address.split(/[?#]/u);
  return path.posix.normalize(`/${file}`).slice(1);
}

const decoded = (text: string) => {
  try {
    return decodeURI(text);
  } catch {
    return text;
  }
};

/** Whether a file, or a folder with a page, is in one of the folders public/. */
async function isPublic(file: string, { roots, userRoot }: LaidOut, effects: Effects): Promise<boolean> {
  for (const folder of [userRoot, ...roots]) {
    const place = path.relative(effects.root, path.join(folder, 'public', decoded(file))).replaceAll('\\', '/');
    if ((await effects.size(place)) !== undefined || (await effects.isFolder(place))) return true;
  }
  return false;
}

const layoutNameOf = ({ frontmatter }: SlideInfo, index: number, defaults: unknown): string =>
  String(
    (frontmatter['layout'] ?? (defaults as { layout?: unknown } | undefined)?.layout) ||
      (index === 0 ? 'cover' : 'default'),
  );

/** Faults of one slide. */
async function faultsOf(slide: SlideInfo, index: number, options: LaidOut, effects: Effects): Promise<Diagnostic[]> {
  const { data, utils } = options;
  const layouts = await utils.getLayouts?.();
  if (!layouts) return [];
  const name = layoutNameOf(slide, index, data.headmatter['defaults']);
  const file = path.relative(effects.root, slide.source.filepath).replaceAll('\\', '/');
  const place = { file, path: `slide ${slide.source.index + 1}` };
  const layout = layouts[name];
  if (layout === undefined) {
    const expected = expectedName(name, Object.keys(layouts).sort());
    return [diagnose('E_SLIDES_LAYOUT', place, 'There is no such layout.', { actual: name, expected })];
  }
  const filled = filledSlots(slide.content);
  const files = fileFields.flatMap(([field, shown]) => {
    const address: unknown = slide.frontmatter[field];
    const found = typeof address === 'string' ? publicPath(address) : undefined;
    return found === undefined ? [] : [{ address: String(address), found, shown, field }];
  });
  if (filled.length === 0 && files.length === 0) return [];
  const source = (await effects.readText(path.relative(effects.root, layout).replaceAll('\\', '/'))) ?? '';
  const slots = slotsOf(source);
  const faults = filled
    .filter((slot) => slots?.includes(slot) === false)
    .map((slot) => {
      const detail = { actual: `::${slot}::`, expected: expectedName(slot, slots ?? []) };
      return diagnose('E_SLIDES_SLOT', place, `The layout ${name} has no such slot.`, detail);
    });
  for (const { address, found, shown, field } of files)
    if (
      shown.test(source) &&
      new RegExp(`\\b${field}\\b`, 'u').test(source) &&
      !(await isPublic(found, options, effects))
    )
      faults.push(diagnose('E_SLIDES_PUBLIC', place, `The file of \`${field}\` is missing.`, { actual: address }));
  return faults;
}

/** @throws DiagnosticError E_SLIDES_LAYOUT, E_SLIDES_SLOT, E_SLIDES_PUBLIC (exit code 4) */
export async function checkLayouts(options: LaidOut, effects: Effects): Promise<void> {
  const found = await Promise.all(options.data.slides.map((slide, i) => faultsOf(slide, i, options, effects)));
  if (found.flat().length > 0) throw new DiagnosticError(found.flat(), 4);
}
