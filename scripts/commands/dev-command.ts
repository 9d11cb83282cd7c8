/** The command `dev`. Runs Slidev's dev server on a talk and regenerates the slides when a file of the deck changes. */
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { lazyBrowser } from '../browser/index.ts';
import { DiagnosticError, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { renderTalks } from '../export/build-talks.ts';
import { assertPathSupported } from '../export/check-path.ts';
import { packageFile } from '../package-files.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { requireModel } from '../project/load-deck.ts';
import { talkFile } from '../project/save-talk.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import type { TalkFiles } from '../project/talk-files.ts';
import type { BrowserArguments, Command, OneTalkArguments } from './command.ts';
import { watchFolder } from './watch-folder.ts';

/** Draws the diagrams of a talk that need a browser. Errors are printed: the server shows the slides without them. */
async function drawDiagrams(files: TalkFiles, choice: string | undefined, effects: Effects): Promise<void> {
  const browser = lazyBrowser(choice, effects);
  try {
    const { diagnostics, labels } = await renderTalks([files], browser, effects);
    tellDiagnostics([...diagnostics, ...labels()], effects);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    tellDiagnostics(error.diagnostics, effects);
  } finally {
    await browser.close();
  }
}

/** Runs `dev`. */
export const dev: Command<OneTalkArguments & BrowserArguments> = async (
  { deck: name, talk, browser: choice },
  effects,
) => {
  assertPathSupported(effects);
  const deck = await chooseDeck(name, effects);
  // The token changes with every run; only the page of this run may save.
  const env = {
    ...effects.environment,
    CLAIMDECK_REMIX_DECK: deck,
    CLAIMDECK_REMIX_ROOT: effects.root,
    CLAIMDECK_REMIX_TOKEN: randomBytes(24).toString('base64url'),
  };
  const start = (script: string, ...args: readonly string[]) =>
    spawn(process.execPath, [script, ...args], { stdio: 'inherit', cwd: effects.root, env });
  // A new process per run: Node caches the modules of data/ for the life of a process.
  const cli = fileURLToPath(new URL(`../cli${path.extname(import.meta.url)}`, import.meta.url));
  const generate = async (only: string | undefined): Promise<number> => {
    const [code] = await once(start(cli, 'generate', deck, ...(only ? ['--talk', only] : [])), 'exit');
    return code ?? 70;
  };
  const first = await generate(talk);
  if (first !== 0) return first;
  const { model } = await requireModel(deck, effects);
  const [files] = await chooseTalkFiles(model, talk === undefined ? undefined : [talk], effects);
  if (!files) return 1;
  await drawDiagrams(files, choice, effects);
  let waiting: NodeJS.Timeout | undefined;
  let running = Promise.resolve();
  const saved = new Set<string>();
  const regenerate = async () => {
    const others = talk === undefined ? [] : [...saved].filter((other) => other !== talk);
    saved.clear();
    if ((await generate(talk)) === 0) await drawDiagrams(files, choice, effects);
    for (const other of others) if ((await effects.size(talkFile(deck, other))) !== undefined) await generate(other);
  };
  const endWatch = watchFolder(path.join(effects.root, 'data', deck), (file) => {
    const id = /^talks\/([a-z0-9-]+)\.json$/u.exec(file)?.[1];
    if (id !== undefined) saved.add(id);
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      running = running.then(regenerate);
    }, 150);
  });
  const server = start(packageFile('@slidev/cli/bin/slidev.mjs')!, files.markdown);
  // Ctrl-C in a terminal reaches both processes; other signals are passed on, so that no server is left behind.
  for (const signal of ['SIGTERM', 'SIGHUP'] as const) process.once(signal, () => server.kill(signal));
  const [code] = await once(server, 'exit');
  clearTimeout(waiting);
  endWatch();
  return code ?? 0;
};
