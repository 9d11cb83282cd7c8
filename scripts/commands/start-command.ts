/**
 * The command `start`. Checks, generates, builds and exports every talk of one deck or of all; ends with a table of what it
 * made. Exit code 1 where a slide is cut.
 */
import { currentStamp, digestPlaces, digestTools, ownDigest, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, tellDiagnostics } from '../diagnostics/index.ts';
import { chooseDeck, listDecks } from '../project/find-deck.ts';
import { digestData, digestStart } from '../project/start-inputs.ts';
import { toTable } from '../terminal/table.ts';
import type { BrowserArguments, Command, DeckArguments } from './command.ts';
import type { Stage } from './make-deck.ts';

const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

const hasError = (diagnostics: readonly Diagnostic[]) => diagnostics.some((d) => d.severity === 'error');

/** Arguments of `start`. */
export interface StartArguments extends DeckArguments, BrowserArguments {
  /** Whether to list every slide that is left out. */
  readonly verbose?: boolean | undefined;
}

/** The files that users open, of the files and folders that a start makes. */
const openedFiles = (places: readonly string[]) => places.map((p) => (/\.\w+$/u.test(p) ? p : `${p}/index.html`));

/** Runs `start`. */
export const start: Command<StartArguments> = async ({ deck, browser: choice, verbose = false }, effects) => {
  const made: string[] = [];
  let exitCode = 0;
  const times: [string, number][] = [];
  const stage: Stage = async (name, work) => {
    const before = effects.now();
    effects.tell(`${name} …`);
    const value = await work();
    times.push([name, effects.now() - before]);
    return value;
  };
  const decks = deck === undefined ? await listDecks(effects) : [];
  for (const id of decks.length > 1 ? decks : [await chooseDeck(deck, effects)]) {
    const before = effects.now();
    const name = `${id}/start`;
    const data = await digestData(await ownDigest(effects), choice, effects);
    const stamp = await currentStamp(name, await digestStart(data, effects), effects);
    if (stamp) {
      effects.tell(`${id}: nothing has changed since the last start`);
      tellDiagnostics(stamp.diagnostics, effects);
      if (hasError(stamp.diagnostics)) exitCode = 1;
      made.push(...openedFiles(Object.keys(stamp.outputs)));
      times.push(['look for changes', effects.now() - before]);
      continue;
    }
    // Loaded only where something has changed: a start with nothing changed takes a tenth of a second.
    const { withTools } = await import('../export/tools.ts');
    const { lazyBrowser } = await import('../browser/index.ts');
    const result = await withTools(lazyBrowser(choice, effects), effects, async (tools) => {
      // The thread loads Slidev and Vite while the deck is checked.
      tools.builder.prepare();
      const { makeDeck } = await import('./make-deck.ts');
      return makeDeck(id, { tools, stage, verbose }, effects);
    });
    made.push(...openedFiles(result.places));
    if (hasError(result.warnings)) exitCode = 1;
    const unfinished = result.warnings.some((w) => w.code === 'W_BROWSER_MISSING');
    const { isDataDecidedByFiles } = await import('../project/data-modules.ts');
    if (unfinished || !(await isDataDecidedByFiles(await ownDigest(effects), effects))) continue;
    // A run whose inputs changed meanwhile gets no stamp.
    if (data !== (await digestData(await digestTools(effects), choice, effects))) continue;
    const outputs = await digestPlaces(result.places, effects);
    await writeStamp(
      name,
      { inputs: await digestStart(data, effects), outputs, diagnostics: result.warnings },
      effects,
    );
  }
  const sizes = await Promise.all(made.map(async (file) => [file, size((await effects.size(file)) ?? 0)]));
  effects.print(toTable([['stage', 'time'], ...times.map(([name, ms]) => [name, `${(ms / 1000).toFixed(1)} s`])], [1]));
  effects.print('');
  effects.print(toTable([['made', 'size'], ...sizes], [1]));
  return exitCode;
};
