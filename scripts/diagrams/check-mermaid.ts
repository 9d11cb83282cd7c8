/** Checks diagrams with Mermaid's own parser, before a browser is started. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import { mermaidLimits } from '../emit/index.ts';
import { type DiagramSource, placeOf } from './find-diagrams.ts';

let loaded: Promise<typeof import('mermaid')['default']> | undefined;

/** Mermaid under jsdom; in bare Node its parser rejects valid diagrams (mermaid-js/mermaid#6531). */
async function loadMermaid() {
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('');
  for (const name of ['window', 'document', 'DOMParser', 'Element', 'Node', 'HTMLElement', 'SVGElement'] as const)
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
  const { default: mermaid } = await import('mermaid/dist/mermaid.esm.mjs');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false });
  return mermaid;
}

/** Mermaid, loaded once. */
export const getMermaid = () => (loaded ??= loadMermaid());

/** Characters of a list of expected tokens, at most: a longer one names nearly all of the grammar. */
const expectedLimit = 100;

/** E_MERMAID_SYNTAX and E_MERMAID_TOO_LONG of all diagrams, in order; equal texts are checked once. */
export async function checkMermaid(diagrams: readonly DiagramSource[]): Promise<Diagnostic[]> {
  const mermaid = await getMermaid();
  const faults: Diagnostic[] = [];
  const valid = new Set<string>();
  for (const source of diagrams) {
    const { file, code } = source;
    if (valid.has(code)) continue;
    if (code.length > mermaidLimits.characters) {
      faults.push(
        diagnose('E_MERMAID_TOO_LONG', { file, path: placeOf(source, 0) }, 'Mermaid draws no diagram of this length.', {
          actual: `${code.length} characters`,
          expected: `at most ${mermaidLimits.characters}`,
        }),
      );
      continue;
    }
    try {
      await mermaid.parse(code);
      valid.add(code);
    } catch (error) {
      const { message, hash } = error as Error & { hash?: { loc?: { first_line?: number; last_line?: number } } };
      const lines = code.split('\n');
      const line = hash?.loc?.last_line ?? hash?.loc?.first_line ?? Number(/line (\d+)/u.exec(message)?.[1] ?? 1);
      const offset = Math.max(0, Math.min(line, lines.length) - 1);
      // The line in the diagram is not that of the file, which is the place.
      const reason = message
        .split('\n')[0]!
        .replace(/ on line \d+/u, '')
        .replace(/[:.]$/u, '');
      const expected = /Expecting (.*?), got/su.exec(message)?.[1];
      faults.push(
        diagnose(
          'E_MERMAID_SYNTAX',
          { file, path: placeOf(source, offset) },
          `Mermaid cannot parse this diagram: ${reason}.`,
          { actual: lines[offset], expected: expected && expected.length <= expectedLimit ? expected : undefined },
        ),
      );
    }
  }
  return faults;
}
