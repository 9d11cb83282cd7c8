/** A project of its own below .claimdeck/bench/ for each deck, so that caches and results are nobody else's. */
import { cpSync, existsSync, mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** The project that the benchmark belongs to, absolute. */
export const projectRoot = path.join(import.meta.dirname, '..');
export const benchFolder = path.join(projectRoot, '.claimdeck/bench');

/** What makes a folder a Claimdeck project; copied, since modules find their root by their own place. */
const sources = ['bin', 'components', 'layouts', 'scripts', 'setup', 'styles', 'package.json', 'tsconfig.json'];

function link(target: string, at: string): void {
  if (existsSync(target)) symlinkSync(target, at, process.platform === 'win32' ? 'junction' : 'dir');
}

/** A new, empty project; its `data/<deck>/` is for the caller to fill. Absolute. */
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

/** Puts a deck into a scratch project. */
export function putDeck(root: string, deck: string, files: Readonly<Record<string, string>>): void {
  const folder = path.join(root, 'data', deck);
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(path.join(folder, name), text);
}

/** Takes away all that Claimdeck has made in a scratch project, the unpacked browser excepted. */
export function makeCold(root: string): void {
  for (const folder of ['dist', 'slides', '.claimdeck'])
    rmSync(path.join(root, folder), { recursive: true, force: true });
  mkdirSync(path.join(root, '.claimdeck'));
  link(path.join(projectRoot, '.claimdeck/browser'), path.join(root, '.claimdeck/browser'));
}
