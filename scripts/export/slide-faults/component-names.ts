/** Gives faults of unknown components the spelling of their slide, and the names of the known components. */
import path from 'node:path';
import type { Effects } from '../../effects.ts';
import { filesBelow } from '../../files/files-below.ts';
import { packageFile, packageRoot } from '../../files/package-files.ts';
import { addedFolders } from '../../project/slides/check-loads.ts';
import { loadSlides } from '../../project/slides/read-slides.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import type { PageFault } from './page-faults.ts';

/** Name of an unknown component in lower case, as pages have it: `ownbox` for `<OwnBox>`; `undefined` for other faults. */
const elementOf = ({ code, what }: PageFault) =>
  code === 'E_RENDER_COMPONENT' ? /^<([\w.-]+)>$/u.exec(what)?.[1] : undefined;

const withHyphens = (name: string) => name.replaceAll(/\B[A-Z]/gu, '-$&').toLowerCase();

/** Names of the components in folders, in their order. */
async function namesIn(folders: readonly string[]): Promise<string[]> {
  const files = (await Promise.all(folders.map(filesBelow))).flat();
  const names = files.flatMap((file) => /[\w-]+(?=\.vue$)|[A-Z]\w*(?=\.(?:md|[jt]sx?)$)/u.exec(file) ?? []);
  const inCapitals = (name: string) => name.replaceAll(/(?:^|-)(\w)/gu, (_, first: string) => first.toUpperCase());
  return [...new Set(names.map(inCapitals))];
}

/** Names of the components in the folders of project, addons and themes, in their order, and of those that Slidev has. */
export function componentNames(roots: readonly string[]): Promise<string[]> {
  const builtin = packageFile('@slidev/client/builtin');
  return namesIn([...roots.map((root) => path.join(root, 'components')), ...(builtin ? [builtin] : [])]);
}

/**
 * Faults of the slides of a talk. Those of unknown components have the name as the slide spells it, and the known names:
 * components beside the slides first, then those of theme, addons, Claimdeck and Slidev.
 */
export async function nameComponents(
  faults: readonly PageFault[],
  files: Pick<TalkFiles, 'markdown'>,
  effects: Effects,
): Promise<readonly PageFault[]> {
  if (!faults.some((fault) => elementOf(fault) !== undefined)) return faults;
  const { slides } = await loadSlides(files, effects);
  const folder = path.posix.dirname(files.markdown);
  const added = await addedFolders(slides[0]?.frontmatter ?? {}, folder, effects);
  const known = await componentNames([path.join(effects.root, folder), ...added, packageRoot]);
  return faults.map((fault) => {
    const element = elementOf(fault);
    if (element === undefined) return fault;
    const spelled = new RegExp(`<(${element})(?![\\w-])`, 'iu').exec(slides[fault.slide - 1]?.content ?? '')?.[1];
    const names = element.includes('-') ? known.map(withHyphens) : known;
    return { ...fault, what: `<${spelled ?? element}>`, known: names };
  });
}
