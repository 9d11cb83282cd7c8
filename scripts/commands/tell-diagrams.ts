/** Checks the diagrams of a talk before Slidev's server shows them. */
import { DiagnosticError, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { checkTalks } from '../export/build-talks.ts';
import type { TalkFiles } from '../project/slides/talk-files.ts';

/** Prints errors and warnings of the diagrams of a talk. The server shows the slides all the same. */
export async function tellDiagrams(files: TalkFiles, effects: Effects): Promise<void> {
  try {
    const { diagnostics, labels } = await checkTalks([files], effects);
    tellDiagnostics([...diagnostics, ...labels()], effects);
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    tellDiagnostics(error.diagnostics, effects);
  }
}
