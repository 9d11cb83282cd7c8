/** The command `dev`. Runs Slidev's dev server on a talk and regenerates the slides when a file of the deck changes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { type DataErrors, serverReady } from '../dev-errors.ts';
import { type Diagnostic, diagnosticsText } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { assertPathSupported } from '../export/check-path.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { talkFile } from '../project/save-talk.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import type { BrowserArguments, Command, OneTalkArguments } from './command.ts';
import { drawDiagrams } from './draw-diagrams.ts';
import { runOnSave } from './run-on-save.ts';
import { type ServerArguments, slidevArguments, startSlidev, tellRemoteLink } from './slidev-server.ts';

/** A run of `generate`. */
interface Generated {
  readonly exitCode: number;
  /** Errors of the data, as text; empty if there are none. */
  readonly errors: string;
}

/** Runs `generate` in a new process: Node caches the modules of data/ for the life of a process. */
async function generate(deck: string, talk: string | undefined, effects: Effects): Promise<Generated> {
  const cli = fileURLToPath(new URL(`../cli${path.extname(import.meta.url)}`, import.meta.url));
  const child = spawn(process.execPath, [cli, 'generate', deck, ...(talk ? ['--talk', talk] : [])], {
    stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
    cwd: effects.root,
    env: effects.environment,
  });
  let errors = '';
  child.on('message', ({ diagnostics }: { diagnostics: readonly Diagnostic[] }) => {
    errors = diagnosticsText(diagnostics, false);
  });
  const [code] = await once(child, 'exit');
  const exitCode = code ?? 70;
  return { exitCode, errors: exitCode === 0 ? '' : errors || 'The slides were not generated. The terminal says why.' };
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

/** Runs `dev`. */
export const dev: Command<OneTalkArguments & BrowserArguments & ServerArguments> = async (
  { deck: name, talk, browser: choice, ...options },
  effects,
) => {
  assertPathSupported(effects);
  const deck = await chooseDeck(name, effects);
  slidevArguments('', options);
  const first = await generate(deck, talk, effects);
  if (first.exitCode !== 0) return first.exitCode;
  const { model } = await requireModel(deck, effects);
  const [files] = await chooseTalkFiles(model, talk === undefined ? undefined : [talk], effects);
  if (!files) return 1;
  await drawDiagrams(files, choice, effects);
  // Whoever reaches the board may write below data/.
  const environment = options.remote === undefined ? boardEnvironment(deck, effects) : {};
  tellRemoteLink(options, effects);
  const server = startSlidev(slidevArguments(files.markdown, options), environment, effects);
  const showErrors = errorsIn(server);
  const regenerate = async (changed: ReadonlySet<string>) => {
    const saved = [...changed].flatMap((file) => /^talks\/([a-z0-9-]+)\.json$/u.exec(file)?.[1] ?? []);
    const others = talk === undefined ? [] : saved.filter((other) => other !== talk);
    const { exitCode, errors } = await generate(deck, talk, effects);
    showErrors(errors);
    if (exitCode === 0) await drawDiagrams(files, choice, effects);
    for (const other of others)
      if ((await effects.size(talkFile(deck, other))) !== undefined) await generate(deck, other, effects);
  };
  const folder = path.join(effects.root, 'data', deck);
  const { end, failed } = runOnSave({ folder, quietTime: 150, run: regenerate });
  const [code] = await Promise.race([once(server, 'exit'), failed]);
  end();
  return code ?? 0;
};
