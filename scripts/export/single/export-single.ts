/** Writes talks as single HTML files, unless they are current. */
import { currentStamp, digestOf, digestPlaces, ownDigest, writeStamp } from '../../cache/stamp.ts';
import { digestTalk } from '../../cache/talk-inputs.ts';
import { tellDiagnostics } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { TalkFiles } from '../../project/slides/talk-files.ts';
import { buildFailure, checkTalks } from '../build-talks.ts';
import { stampName } from '../stamp-name.ts';
import { joinDeck } from './join-deck.ts';
import { buildSingle, type SingleFile } from './single-build.ts';

/** The talk as one HTML file: from its web deck where that is current, otherwise compiled anew. */
async function makeSingle(files: TalkFiles, isCurrent: boolean, effects: Effects): Promise<SingleFile> {
  const html = isCurrent ? await joinDeck(files.web, effects) : undefined;
  return html === undefined ? buildSingle(files.markdown, effects) : { html, used: [] };
}

/**
 * Writes a talk as one HTML file, `out`, relative to the root. With a current web deck it takes a fifth of the time.
 * @throws DiagnosticError E_BUILD_FAILED (exit code 4), E_SLIDES_MISSING, E_MERMAID_SYNTAX, E_MERMAID_TOO_LONG
 */
export async function exportSingle(files: TalkFiles, out: string, effects: Effects): Promise<void> {
  const talk = await digestTalk(files.markdown, await ownDigest(effects), effects);
  const inputs = digestOf(talk, await digestPlaces([files.web], effects));
  const name = stampName(files, 'html', out);
  if (await currentStamp(name, inputs, effects)) return;
  const { diagnostics, stale } = await checkTalks([files], effects);
  // The builder of the run has told this one; it says nothing of the file written here.
  const ofFile = diagnostics.filter((d) => d.code !== 'W_FAST_PATH_UNAVAILABLE');
  tellDiagnostics(ofFile, effects);
  const { html, used } = await makeSingle(files, stale.size === 0, effects).catch((cause: Error) => {
    throw buildFailure(files, cause, effects);
  });
  await effects.write(out, html);
  const outputs = await digestPlaces([out], effects);
  await writeStamp(name, { inputs, used, outputs }, effects);
}
