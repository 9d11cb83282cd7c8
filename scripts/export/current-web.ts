/** Whether the web deck of a talk must be built again. */
import { currentStamp, ownDigest, type Stamp } from '../cache/stamp.ts';
import { digestTalk } from '../cache/talk-inputs.ts';
import type { Effects } from '../effects.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';
import { stampName } from './stamp-name.ts';

/** The stamp of a talk's web deck; `undefined` if it must be built, as after a change of any file that its slides read. */
export async function currentWeb(files: TalkFiles, effects: Effects): Promise<Stamp | undefined> {
  const inputs = await digestTalk(files.markdown, await ownDigest(effects), effects);
  return currentStamp(stampName(files, 'web'), inputs, effects);
}
