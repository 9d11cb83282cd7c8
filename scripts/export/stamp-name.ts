/** Names of the stamps of a talk's outputs. */
import { digestOf } from '../cache/stamp.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';

/**
 * Name of the stamp of an output of a talk, such as `deck/talk-pdf`. An output at another place than its own has a stamp of
 * its own. `out` is the path of the output, relative to the root.
 */
export const stampName = (files: TalkFiles, output: 'web' | 'pdf' | 'html' | 'cover', out = files[output]): string =>
  `${files.deck}/${files.talk}-${output}${out === files[output] ? '' : `-${digestOf(out).slice(0, 12)}`}`;
