import { currentStamp, digestPlaces, digestTools, writeStamp } from '../cache/stamp.ts';
import { type Diagnostic, printDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { listDecks } from '../project/find-deck.ts';
import { ownDigest } from '../project/own-digest.ts';
import { digestData, digestStart } from '../project/start-inputs.ts';
import type { BrowserArguments, Command, DeckArguments } from './command.ts';
import { toTable } from './table.ts';

const size = (bytes: number) =>
  bytes >= 1_000_000 ? `${(bytes / 1_000_000).toFixed(1)} MB` : `${Math.ceil(bytes / 1000)} kB`;

const tellWarnings = (warnings: readonly Diagnostic[], effects: Effects) => {
  if (warnings.length > 0) effects.tell(printDiagnostics(warnings, effects.isTerminal));
};

/** Arguments of `start`. */
export interface StartArguments extends DeckArguments, BrowserArguments {
  /** Whether to list every slide that is left out. */
  readonly verbose?: boolean | undefined;
}

type Stage = <T>(name: string, work: () => Promise<T>) => Promise<T>;

/** Makes all of a deck that is not current; the files made, relative to the root, and the warnings told. */
async function makeDeck(
  id: string,
  { browser: choice, verbose = false }: StartArguments,
  stage: Stage,
  effects: Effects,
) {
  // Loaded only here: with nothing changed, not even the reading of data is needed.
  const { withTools } = await import('../export/tools.ts');
  const { lazyBrowser } = await import('../browser/index.ts');
  return withTools(lazyBrowser(choice, effects), effects, async (tools) => {
    const { browser, builder } = tools;
    // Something has changed: Slidev and Vite will most likely be needed, and take half a second to load.
    builder.prepare();
    const { requireModel } = await import('../project/load-deck.ts');
    const { generateTalks } = await import('../project/generate-talks.ts');
    const { tellGenerated } = await import('./generate-command.ts');
    const { buildAndPrint, renderTalks } = await import('../export/build-talks.ts');
    const { printTalk } = await import('../export/print-talk.ts');
    const { talkFiles } = await import('../project/talk-files.ts');
    const { writeReader } = await import('../export/write-reader.ts');
    const { writeBoard } = await import('../board/write-board.ts');
    const { keepLayouts } = await import('../project/kept-layouts.ts');
    const { model, warnings } = await stage('check', () => requireModel(id, effects));
    tellWarnings(warnings, effects);
    const generated = await stage('generate', () => generateTalks(model, undefined, effects));
    for (const talk of generated) tellGenerated(talk, verbose, effects);
    const talks = model.talks.map((t) => talkFiles(id, t.id));
    const rendered = await stage('draw', () => renderTalks(talks, browser, effects));
    const { diagnostics } = rendered;
    tellWarnings(diagnostics, effects);
    const printed = await stage('build and print', () =>
      buildAndPrint(
        talks,
        rendered,
        tools,
        effects,
        (files, onWait) => printTalk(model, files, files.pdf, browser, effects, onWait),
        async () => {
          tellWarnings(rendered.labels(), effects);
          await writeBoard(model, effects);
          await keepLayouts(id, effects);
        },
      ),
    );
    const printWarnings = printed.flatMap((talk) => talk.warnings);
    tellWarnings(printWarnings, effects);
    await writeReader(model, effects);
    const made = [`dist/${id}/index.html`, ...talks.flatMap((t) => [t.markdown, `${t.web}/index.html`, t.pdf])];
    const places = [`dist/${id}/index.html`, ...talks.flatMap((t) => [t.markdown, t.web, t.pdf])];
    const told = [...diagnostics, ...rendered.labels(), ...printWarnings, ...builder.warnings()];
    return { made, places, warnings: [...warnings, ...told] };
  });
}

/** The files made of a deck, as the stamp of its last start names them. */
const madeOf = (places: readonly string[]) => places.map((p) => (/\.\w+$/u.test(p) ? p : `${p}/index.html`));

/** check, generate, build and the PDF of every talk of a deck or of all; ends with a table of what it made. */
export const start: Command<StartArguments> = {
  async run(args, effects) {
    const { deck, browser: choice } = args;
    const made: string[] = [];
    const times: [string, number][] = [];
    const stage: Stage = async (name, work) => {
      const before = effects.now();
      effects.tell(`${name} …`);
      const value = await work();
      times.push([name, effects.now() - before]);
      return value;
    };
    for (const id of deck === undefined ? await listDecks(effects) : [deck]) {
      const before = effects.now();
      const name = `${id}/start`;
      const data = await digestData(await ownDigest(effects), choice, effects);
      const stamp = await currentStamp(name, await digestStart(data, effects), effects);
      if (stamp) {
        effects.tell(`${id}: nothing has changed since the last start`);
        tellWarnings(stamp.diagnostics, effects);
        made.push(...madeOf(Object.keys(stamp.outputs)));
        times.push(['look for changes', effects.now() - before]);
        continue;
      }
      const result = await makeDeck(id, args, stage, effects);
      made.push(...result.made);
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
    effects.print(
      toTable([['stage', 'time'], ...times.map(([name, ms]) => [name, `${(ms / 1000).toFixed(1)} s`])], [1]),
    );
    effects.print('');
    effects.print(toTable([['made', 'size'], ...sizes], [1]));
    return 0;
  },
};
