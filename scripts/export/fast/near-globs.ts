/**
 * Slidev asks for files that may be there (`styles/index.{ts,js,css}`) by globs that Vite answers by walking through the
 * whole project, packages and all, once for each. The same answers, by looking where the files would be.
 */
import { access, readFile } from 'node:fs/promises';
import path from 'node:path';

/** Slidev's modules that hold nothing but such a glob. */
const globModule = /\/node_modules\/\.slidev\/virtual\/import-glob\.[^/]+$/u;
const globCall =
  /^export default import\.meta\.glob\((\[[^\]]*\]), (\{"eager":true,"exhaustive":true(?:,"import":"default")?\})\)\s*$/u;

/** The paths that a glob of one brace and no other sign may mean; `undefined` for any other glob. */
export function expandBrace(glob: string): string[] | undefined {
  const [, before, choices, after] = /^([^*?[\]{}!()]*)\{([^*?[\]{}!()]*)\}([^*?[\]{}!()]*)$/u.exec(glob) ?? [];
  return choices?.split(',').map((choice) => `${before}${choice}${after}`);
}

const isThere = (file: string) =>
  access(file).then(
    () => true,
    () => false,
  );

/** The module that stands for a glob module's text; `undefined` where the text is of another form. */
export async function resolveGlobs(text: string, folder: string): Promise<string | undefined> {
  const [, list, options] = globCall.exec(text) ?? [];
  if (list === undefined) return undefined;
  const expanded = (JSON.parse(list) as string[]).map(expandBrace);
  if (expanded.includes(undefined)) return undefined;
  const found: string[] = [];
  for (const file of new Set((expanded as string[][]).flat()))
    if (await isThere(path.join(folder, file))) found.push(file);
  found.sort();
  const what = options?.includes('"import"') ? 'm' : '* as m';
  const imports = found.map((file, i) => `import ${what}${i} from ${JSON.stringify(file)};\n`);
  return `${imports.join('')}export default {${found.map((file, i) => `${JSON.stringify(file)}: m${i}`).join(', ')}};\n`;
}

/** A Vite plugin that answers Slidev's globs. */
export const nearGlobs = () => ({
  name: 'claimdeck:near-globs',
  enforce: 'pre' as const,
  load: {
    filter: { id: globModule },
    async handler(id: string) {
      return resolveGlobs(await readFile(id, 'utf8'), path.dirname(id));
    },
  },
});
