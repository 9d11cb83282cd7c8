/**
 * Names of code and files in slides that were edited by hand. Slidev runs the themes and addons that slides name, and puts
 * files into slides: packages must be in package.json, and files in the folder of the project.
 */
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { packageFile, packageRoot } from '../../files/package-files.ts';
import { relativePath } from '../../files/relative-path.ts';
import { readPackage } from '../read-package.ts';

/** Themes that are no package of the project, and Claimdeck itself. */
const ownNames = new Set(['none', 'default', '@slidev/theme-default', 'claimdeck']);

const isPath = (name: string) => /^(?:@?\/|\.\.?(?:\/|$)|[a-z]:)/iu.test(name);

async function namedPackages(effects: Effects): Promise<ReadonlySet<string>> {
  const lists = ['dependencies', 'devDependencies', 'optionalDependencies', 'peerDependencies'] as const;
  const project = await readPackage(effects);
  return new Set(lists.flatMap((list) => Object.keys(project?.[list] ?? {})));
}

/** Names under which Slidev looks for a theme or addon. */
const packagesOf = (name: string, kind: 'theme' | 'addon') => [
  name,
  `@slidev/${kind}-${name}`,
  `slidev-${kind}-${name}`,
];

/** Slides as Slidev's parser gives them, and their file, relative to the root. */
interface EditedSlides {
  readonly file: string;
  readonly slides: readonly { readonly frontmatter: Readonly<Record<string, unknown>>; readonly content: string }[];
}

/** Whether a place leaves the project, links resolved; one that does not exist leaves it by its name only. */
async function isOutside(place: string, effects: Effects): Promise<boolean> {
  const inner = path.posix.relative('.', path.posix.normalize(place));
  if (path.posix.isAbsolute(place) || /^\.\.(?:\/|$)|^[a-z]:/iu.test(inner)) return true;
  const exists = (await effects.size(inner === '' ? '.' : inner)) !== undefined;
  return exists && inner !== '' && !(await effects.isBelow(inner, '.'));
}

/** E_SLIDES_MONACO for the first slide with an editor where the project has a stub in the place of Monaco. */
async function checkMonaco({ file, slides }: EditedSlides, effects: Effects): Promise<Diagnostic[]> {
  const at = slides.findIndex(({ content }) => /^\s*`{3,}.*\{monaco/mu.test(content));
  if (at === -1 || slides[0]?.frontmatter['monaco'] === false) return [];
  const found = await readPackage(effects, 'node_modules/monaco-editor/package.json');
  if (found?.private !== true) return [];
  const place = { file, path: `slide ${at + 1}` };
  return [diagnose('E_SLIDES_MONACO', place, 'The slide has a `{monaco}` fence, and the project has no Monaco.')];
}

const text = (value: unknown): string[] => (typeof value === 'string' ? [value] : []);

interface NamedCode {
  readonly kind: 'theme' | 'addon';
  readonly name: string;
}

const namedCode = (headmatter: Readonly<Record<string, unknown>>): NamedCode[] => [
  ...text(headmatter['theme']).map((name): NamedCode => ({ kind: 'theme', name })),
  ...[headmatter['addons']]
    .flat()
    .flatMap(text)
    .map((name): NamedCode => ({ kind: 'addon', name })),
];

/** The place of a path in slides: `/` and `@/` begin at the folder of the slides. */
const placeOf = (name: string, folder: string) =>
  path.posix.join(folder, name.replaceAll('\\', '/').replace(/^@?\//u, ''));

/**
 * The place of a theme or addon. A path that begins with `/` is that of the machine, and with a dot, addons are looked for
 * beside the folder of the slides.
 */
function codePlaceOf({ kind, name }: NamedCode, folder: string, effects: Effects): string {
  if (name.startsWith('/')) return relativePath(effects.root, name);
  if (kind === 'addon' && name.startsWith('.')) return path.posix.join(path.posix.dirname(folder), name);
  return placeOf(name, folder);
}

/** Addons that a package.json, by default that of the project, names for Slidev. */
export async function addonsOf(effects: Effects, file?: string): Promise<NamedCode[]> {
  return namedCode({ addons: (await readPackage(effects, file))?.slidev?.addons });
}

/** The absolute folder of the first of some packages that the package in `importer` finds; `undefined` where it finds none. */
function packageFolder(packages: readonly string[], importer: string): string | undefined {
  const from = pathToFileURL(path.join(importer, 'package.json'));
  const file = packages.map((name) => packageFile(`${name}/package.json`, from)).find((found) => found !== undefined);
  return file && path.dirname(file);
}

/** The absolute folder of an addon that the package in `importer` names; `undefined` where there is none. */
function addonFolder(name: string, importer: string, userRoot: string): string | undefined {
  if (name.startsWith('@/')) return path.join(userRoot, name.slice(2));
  if (isPath(name)) return path.resolve(path.dirname(importer), name);
  return packageFolder(packagesOf(name, 'addon'), importer);
}

/**
 * Absolute folders of the theme and the addons of a deck that may be loaded, without Claimdeck and Slidev's default theme: those
 * that the headmatter names, those that package.json names, and those that an addon names. `folder` holds the talk, relative to
 * the root.
 */
export async function addedFolders(
  headmatter: Readonly<Record<string, unknown>>,
  folder: string,
  effects: Effects,
): Promise<readonly string[]> {
  const packages = await namedPackages(effects);
  const userRoot = path.resolve(effects.root, folder);
  const found = new Set<string>();
  const add = async (kind: NamedCode['kind'], place: string | undefined): Promise<void> => {
    if (place === undefined || place === packageRoot || found.has(place)) return;
    found.add(place);
    const file = relativePath(effects.root, path.join(place, 'package.json'));
    for (const { name } of kind === 'addon' ? await addonsOf(effects, file) : [])
      await add('addon', ownNames.has(name) ? undefined : addonFolder(name, place, userRoot));
  };
  const named = [...namedCode(headmatter), ...(await addonsOf(effects))];
  for (const { kind, name } of named.filter((each) => each.name !== '' && !ownNames.has(each.name))) {
    if (isPath(name)) {
      const place = codePlaceOf({ kind, name }, folder, effects);
      if (!(await isOutside(place, effects))) await add(kind, path.resolve(effects.root, place));
    } else {
      const own = packagesOf(name, kind).filter((p) => packages.has(p));
      await add(kind, packageFolder(own, effects.root));
    }
  }
  return [...found];
}

/** E_SLIDES_LOAD for each theme, addon and file that slides may not name; E_SLIDES_MONACO. */
export async function checkLoads({ file, slides }: EditedSlides, effects: Effects): Promise<Diagnostic[]> {
  const folder = path.posix.dirname(file);
  const headmatter = slides[0]?.frontmatter ?? {};
  const packages = await namedPackages(effects);
  const found = await checkMonaco({ file, slides }, effects);
  const report = (at: string, message: string, actual: string) =>
    void found.push(diagnose('E_SLIDES_LOAD', { file, path: at }, message, { actual }));
  const requireInside = async (at: string, name: string, place = placeOf(name, folder)) => {
    if (/^[a-z]:/iu.test(name) || (await isOutside(place, effects)))
      report(at, 'The file is outside the folder of the project.', name);
  };
  for (const { kind, name } of namedCode(headmatter))
    if (isPath(name)) await requireInside(kind, name, codePlaceOf({ kind, name }, folder, effects));
    else if (name !== '' && !ownNames.has(name) && !packagesOf(name, kind).some((p) => packages.has(p)))
      report(kind, `package.json does not name the ${kind}.`, name);
  for (const [i, { frontmatter, content }] of slides.entries()) {
    for (const name of text(frontmatter['src'])) await requireInside(`slide ${i + 1}`, name.replace(/#.*$/u, ''));
    for (const [, name] of content.matchAll(/^\s*<<<\s*([^\s#{]+)/gmu)) await requireInside(`slide ${i + 1}`, name!);
  }
  return found;
}
