/** Finds files in the folder of a deck that hold data, and that Claimdeck does not read. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { DeckInput, ModelInput } from '../../model/index.ts';

const tell = (file: string, expected: string) =>
  diagnose('W_DATA_UNREAD', { file }, 'The file is not read.', { expected });

/**
 * W_DATA_UNREAD for a deck.json that deck.ts beside it does not name, for a context.ts with facts beside a deck without
 * `context`, for modules of sections that deck.ts does not list, for sections beside deck.json, and for talks in other files
 * than `.json`.
 */
export async function unreadFiles({ data, files }: ModelInput, effects: Effects): Promise<Diagnostic[]> {
  const { deck, sections, context } = files;
  const folder = deck.slice(0, deck.lastIndexOf('/'));
  const names = await effects.list(folder);
  const pathsIn = async (name: string) =>
    names.includes(name) ? (await effects.list(`${folder}/${name}`)).map((n) => `${folder}/${name}/${n}`) : [];
  const isModule = deck.endsWith('.ts');
  const isBeside = isModule && names.includes('deck.json') && !(await effects.readText(deck))?.includes('deck.json');
  const hasFacts = context !== deck && (await effects.readText(context))?.includes('defineContext(');
  const unlisted: string[] = [];
  for (const file of await pathsIn('sections')) {
    if (sections.includes(file) || !/(?<!\.test)\.(?:ts|json)$/u.test(file)) continue;
    // deck.ts may import JSON, helpers, and sections that have names in their module.
    if (!isModule || /^export default defineSection\(/mu.test((await effects.readText(file)) ?? ''))
      unlisted.push(file);
  }
  return [
    ...(isBeside ? [tell(`${folder}/deck.json`, 'either deck.ts or deck.json')] : []),
    ...(hasFacts && (data as DeckInput).context === undefined ? [tell(context, `\`context\` in ${deck}`)] : []),
    ...unlisted.map((file) => tell(file, `its section in \`sections\` of ${deck}`)),
    ...(await pathsIn('talks'))
      .filter((file) => /\.(?:json[5c]?|ya?ml)$/iu.test(file) && !file.endsWith('.json'))
      .map((file) => tell(file, 'a talk in JSON whose file ends with `.json`')),
  ];
}
