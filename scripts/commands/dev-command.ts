/** The command `dev`. Runs Slidev's dev server on a talk and regenerates the slides when a file of the deck changes. */
import type { ChildProcess } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import path from 'node:path';
import { writeDevBoard } from '../board/write-board.ts';
import { DiagnosticError, diagnose, diagnosticsText, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { assertProjectSupported } from '../export/check-path.ts';
import { onLateRejection } from '../files/guard-import.ts';
import type { Model } from '../model/index.ts';
import { talkFile } from '../project/changes/save-talk.ts';
import { withoutRoot } from '../project/data/broken-file.ts';
import { chooseDeck } from '../project/data/find-deck.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { chooseTalkFiles } from '../project/slides/slide-files.ts';
import { type DataErrors, serverReady } from '../slidev/dev-errors.ts';
import type { Command, OneTalkArguments } from './command.ts';
import { generateAndTell } from './generate-command.ts';
import { type RunOnSave, runOnSave } from './run-on-save.ts';
import { assertPortFree, type ServerArguments, slidevArguments, startSlidev, tellRemoteLink } from './slidev-server.ts';
import { tellDiagrams } from './tell-diagrams.ts';

/** What is generated at each save. */
interface Generation {
  /** Folder of the deck below `data/`. */
  readonly deck: string;
  /** Id of the talk; `undefined` for all talks. */
  readonly talk: string | undefined;
}

async function generate({ deck, talk }: Generation, effects: Effects): Promise<Model> {
  const loaded = await requireModel(deck, effects);
  await generateAndTell(loaded, talk === undefined ? undefined : [talk], effects);
  return loaded.model;
}

/** Generates the slides of the other talks than the one that is shown. Returns the model. */
async function generateOthers(model: Model, { talk }: Generation, shown: string, effects: Effects): Promise<Model> {
  const others = talk === undefined ? model.talks.map(({ id }) => id).filter((id) => id !== shown) : [];
  if (others.length > 0) await generateAndTell({ model, warnings: [] }, others, effects);
  return model;
}

/** Tells the errors of a generation. Returns the model, or the errors of the data as text. */
async function modelOrErrors(generated: Promise<Model>, effects: Effects): Promise<Model | string> {
  try {
    return await generated;
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    tellDiagnostics(error.diagnostics, effects);
    return diagnosticsText(error.diagnostics, false);
  }
}

/** Shows errors in the pages of the server, also of one that Slidev starts anew; empty closes them. */
function errorsIn(server: ChildProcess): (errors: string) => void {
  let message: DataErrors = { dataErrors: '' };
  const send = () => {
    if (server.connected) server.send(message);
  };
  server.on('message', (received) => {
    if (received === serverReady) send();
  });
  return (errors) => {
    message = { dataErrors: errors };
    send();
  };
}

/** Environment of a server that has the board. The token changes with every run; only the page of this run may save. */
const boardEnvironment = (deck: string, { root }: Effects) => ({
  CLAIMDECK_REMIX_DECK: deck,
  CLAIMDECK_REMIX_ROOT: root,
  CLAIMDECK_REMIX_TOKEN: randomBytes(24).toString('base64url'),
});

/** Name of the page in the cache store: `_` stands for the first talk. */
const pageName = (deck: string, talk: string | undefined) => `${deck}/${talk ?? '_'}.json`;

/** What `dev` does besides slides. */
interface Following {
  /** Id of the talk that is shown: also a first talk keeps its server where the data rename or move it. */
  readonly shown: string;
  /** Shows the errors of the data in the browser; an empty text shows that there are none. */
  readonly showErrors: (errors: string) => void;
  /** Makes what may wait: drawings, and the board. */
  readonly finish: (model: Model) => Promise<void>;
}

/** The work after saves: `run` shows the slides or the errors of the data at once, `rest` makes the other talks and the board. */
function afterSaves(generation: Generation, { shown, showErrors, finish }: Following, effects: Effects) {
  const { deck, talk } = generation;
  /** The model as generated last; `undefined` while the data have errors. */
  let current: Model | undefined;
  /** The error of a rejection that came after the data were loaded, until the next save; empty where there is none. */
  let lateError = '';
  onLateRejection(({ message }) => {
    const diagnostics = [diagnose('E_DATA_BROKEN', { file: `data/${deck}` }, withoutRoot(message, effects.root))];
    tellDiagnostics(diagnostics, effects);
    lateError = diagnosticsText(diagnostics, false);
    showErrors(lateError);
  });
  return {
    async run(changed: ReadonlySet<string>) {
      lateError = '';
      const generated = await modelOrErrors(generate({ deck, talk: shown }, effects), effects);
      current = typeof generated === 'string' ? undefined : generated;
      showErrors(typeof generated === 'string' ? generated : lateError);
      // The board saves talks that are not shown.
      const saved = [...changed].flatMap((file) => /^talks\/([a-z0-9-]+)\.json$/u.exec(file)?.[1] ?? []);
      const others = talk === undefined ? [] : saved.filter((other) => other !== talk);
      for (const other of others)
        if ((await effects.size(talkFile(deck, other))) !== undefined)
          await modelOrErrors(generate({ deck, talk: other }, effects), effects);
    },
    async rest() {
      if (!current) return;
      const generated = await modelOrErrors(generateOthers(current, generation, shown, effects), effects);
      if (typeof generated === 'string') showErrors(generated);
      else await finish(generated);
    },
  };
}

/** Starts a server on a deck. Returns its work after saves, and the exit code at its end. */
async function serveDeck(generation: Generation, options: ServerArguments, effects: Effects) {
  const { deck, talk } = generation;
  // Whoever reaches the board may write below data/.
  const hasBoard = options.remote === undefined;
  const environment = hasBoard ? boardEnvironment(deck, effects) : {};
  // With remote control the page knows the password.
  const page = hasBoard ? { name: pageName(deck, talk), port: options.port } : undefined;
  const { child: server, exit, run } = await startSlidev(environment, page, effects);
  const model = await generate(generation, effects);
  const shown = talk ?? model.talks[0]?.id ?? '';
  const files = (await chooseTalkFiles(model, talk === undefined ? undefined : [talk], effects))[0]!;
  await tellDiagrams(files, effects);
  tellRemoteLink(options, effects);
  run(slidevArguments(files.markdown, options));
  const finish = async (generated: Model) => {
    await tellDiagrams(files, effects);
    if (hasBoard) await writeDevBoard(generated, effects);
  };
  const saves = afterSaves(generation, { shown, showErrors: errorsIn(server), finish }, effects);
  // The server takes longer to start.
  if (hasBoard) await writeDevBoard(model, effects);
  return { ...saves, exit };
}

/** Runs `dev`. The slides are shown first; the check of diagrams and the board follow when nothing is saved for a while. */
export const dev: Command<OneTalkArguments & ServerArguments> = async ({ deck: name, talk, ...options }, effects) => {
  await assertProjectSupported(effects);
  const deck = await chooseDeck(name, effects);
  slidevArguments('', options);
  await assertPortFree(options);
  const { promise: started, resolve } = Promise.withResolvers<Pick<RunOnSave, 'run' | 'rest'>>();
  // Runs for files that are saved while the server starts wait for it.
  const { end, failed } = runOnSave({
    folder: path.join(effects.root, 'data', deck),
    run: async (files) => (await started).run(files),
    rest: async () => (await started).rest?.(),
  });
  try {
    const server = await serveDeck({ deck, talk }, options, effects);
    resolve(server);
    return (await Promise.race([server.exit, failed])) ?? 0;
  } finally {
    end();
  }
};
