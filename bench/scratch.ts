/** Makes a separate project below bench/.scratch/ for each deck, with its own caches and outputs. */
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Root of the project under test, absolute. */
export const projectRoot = path.join(import.meta.dirname, '..');
/** Parent folder of all scratch projects, absolute. */
export const benchFolder = path.join(projectRoot, 'bench/.scratch');

/** Files of a Claimdeck project. They are copied, not linked: modules find the root from their own path. */
const folders = ['bin', 'components', 'layouts', 'scripts', 'setup', 'styles'];
const sources = [...folders, 'index.html', 'package.json', 'tsconfig.json'];

function link(target: string, at: string): void {
  if (existsSync(target)) symlinkSync(target, at, process.platform === 'win32' ? 'junction' : 'dir');
}

/** The absolute path of a new project without decks. */
export function makeScratch(name: string): string {
  const root = path.join(benchFolder, name);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(path.join(root, '.claimdeck'), { recursive: true });
  for (const source of sources)
    if (existsSync(path.join(projectRoot, source)))
      cpSync(path.join(projectRoot, source), path.join(root, source), { recursive: true });
  link(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'));
  link(path.join(projectRoot, '.claimdeck/browser'), path.join(root, '.claimdeck/browser'));
  return root;
}

/** Writes a deck's files, by name, below `data/<deck>/` of a scratch project. */
export function putDeck(root: string, deck: string, files: Readonly<Record<string, string>>): void {
  const folder = path.join(root, 'data', deck);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

/** Removes all outputs and caches of a scratch project except the unpacked browser. */
export function makeCold(root: string): void {
  for (const folder of ['dist', 'slides', '.claimdeck'])
    rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(path.join(root, '.claimdeck'));
  link(path.join(projectRoot, '.claimdeck/browser'), path.join(root, '.claimdeck/browser'));
}
