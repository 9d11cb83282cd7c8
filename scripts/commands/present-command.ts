/** The command `present`. Runs Slidev's server on a talk as it is; a change of the data changes no slide. */
import { tellDiagnostics } from '../diagnostics/index.ts';
import { assertProjectSupported } from '../export/check-path.ts';
import { chooseDeck } from '../project/data/find-deck.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { checkSlidesCurrent } from '../project/slides/check-slides-current.ts';
import { readMarkdown } from '../project/slides/read-slides.ts';
import { chooseTalkFiles } from '../project/slides/slide-files.ts';
import type { Command, OneTalkArguments } from './command.ts';
import { assertPortFree, type ServerArguments, slidevArguments, startSlidev, tellRemoteLink } from './slidev-server.ts';
import { tellDiagrams } from './tell-diagrams.ts';

/** Runs `present`. */
export const present: Command<OneTalkArguments & ServerArguments> = async ({ deck, talk, ...server }, effects) => {
  const name = await chooseDeck(deck, effects);
  slidevArguments('', server);
  await assertPortFree(server);
  const { exit, run } = await startSlidev({}, undefined, effects);
  const { model } = await requireModel(name, effects);
  const files = (await chooseTalkFiles(model, talk === undefined ? undefined : [talk], effects))[0]!;
  await readMarkdown(files, effects);
  tellDiagnostics(await checkSlidesCurrent(model, [files], effects), effects);
  await assertProjectSupported(effects);
  await tellDiagrams(files, effects);
  tellRemoteLink(server, effects);
  run(slidevArguments(files.markdown, server));
  return (await exit) ?? 0;
};
