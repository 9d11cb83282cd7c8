/** Draws the diagrams of a talk before Slidev's server shows them. */
import { lazyBrowser } from '../browser/index.ts';
import { DiagnosticError, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { renderTalks } from '../export/build-talks.ts';
import type { TalkFiles } from '../project/talk-files.ts';

/** Draws the diagrams of a talk that need a browser. Errors are printed: the server shows the slides without them. */
export async function drawDiagrams(files: TalkFiles, choice: string | undefined, effects: Effects): Promise<void> {
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
