/** Stamps of the comparison between a talk's record and what `generate` would write, so that no talk is planned for it. */
import { createHash } from 'node:crypto';
import { digestOf, ownDigest, writeStamp } from '../../cache/stamp.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import type { Model } from '../../model/index.ts';
import { oncePer } from '../../once-per.ts';
import type { TalkFiles } from './talk-files.ts';

const outdated = ({ markdown }: TalkFiles): Diagnostic =>
  diagnose('W_SLIDES_OUTDATED', { file: markdown }, 'The data have changed since the slides were generated.');

/**
 * The digest of a model, list by list and entry by entry: as one JSON text, a long coding takes ten times its memory. All
 * claims are in the sections.
 */
const digestModel = oncePer(({ claims: _, source, ...parts }: Model) => {
  const sum = createHash('sha256');
  for (const part of Object.entries({ ...source, ...parts }).flat())
    for (const entry of [part].flat()) sum.update(`${JSON.stringify(entry)}\n`);
  return sum.digest('hex');
});

/** Name and inputs of the stamp. `record` is the text of the talk's record, with LF. */
export const slidesStamp = async (model: Model, { deck, talk }: TalkFiles, record: string, effects: Effects) => ({
  name: `${deck}/${talk}-slides`,
  inputs: digestOf(await ownDigest(effects), digestModel(model), record),
});

/**
 * Writes the stamp, and returns the warnings in it: none if `generated`, the text of `generate`, is the record. Errors of
 * writing are ignored: the talk can be planned again.
 */
export async function stampSlides(
  model: Model,
  files: TalkFiles,
  { record, generated }: { readonly record: string; readonly generated: string },
  effects: Effects,
): Promise<readonly Diagnostic[]> {
  const diagnostics = record === generated ? [] : [outdated(files)];
  const { name, inputs } = await slidesStamp(model, files, record, effects);
  await writeStamp(name, { inputs, outputs: {}, diagnostics }, effects).catch(() => undefined);
  return diagnostics;
}
