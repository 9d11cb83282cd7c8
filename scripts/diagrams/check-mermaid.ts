/** Checks diagrams with Mermaid's parser, before a browser starts. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import { mermaidLimits } from '../emit/index.ts';
import type { DiagramSource } from './find-diagrams.ts';

type Parse = (code: string) => Promise<unknown>;
let parser: Promise<Parse> | undefined;

/** Mermaid's parser under jsdom; in bare Node it rejects valid diagrams (mermaid-js/mermaid#6531). */
async function loadParser(): Promise<Parse> {
  const { JSDOM } = await import('jsdom');
  const { window } = new JSDOM('');
  for (const name of ['window', 'document', 'DOMParser', 'Element', 'Node', 'HTMLElement', 'SVGElement'] as const)
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: name === 'window' ? window : window[name], configurable: true });
  const { default: mermaid } = await import('mermaid');
  mermaid.initialize({ startOnLoad: false, securityLevel: 'strict', htmlLabels: false });
  return (code) => mermaid.parse(code);
}

/** Parses one diagram. @throws Mermaid's error, with `hash.loc` where it knows the line */
export async function parseMermaid(code: string): Promise<unknown> {
  parser ??= loadParser();
  return (await parser)(code);
}

/** E_MERMAID_SYNTAX and E_MERMAID_TOO_LONG of all diagrams, in order. Equal texts are parsed once. */
export async function checkMermaid(diagrams: readonly DiagramSource[]): Promise<Diagnostic[]> {
  const faults: Diagnostic[] = [];
  const known = new Set<string>();
  for (const { file, slide, slideId, line, code } of diagrams) {
    if (known.has(code)) continue;
    const at = (offset: number) => `slide ${slide}${slideId === '' ? '' : ` (${slideId})`}, line ${line + offset}`;
    if (code.length > mermaidLimits.characters) {
      faults.push(
        diagnose('E_MERMAID_TOO_LONG', { file, path: at(0) }, 'Mermaid would draw an error picture instead.', {
          actual: `${code.length} characters`,
          expected: `at most ${mermaidLimits.characters}`,
        }),
      );
      continue;
    }
    try {
      await parseMermaid(code);
      known.add(code);
    } catch (error) {
      const { message, hash } = error as Error & { hash?: { loc?: { first_line?: number; last_line?: number } } };
      const named = hash?.loc?.last_line ?? hash?.loc?.first_line ?? Number(/line (\d+)/u.exec(message)?.[1] ?? 1);
      const offset = Math.max(0, Math.min(named, code.split('\n').length) - 1);
      faults.push(
        diagnose(
          'E_MERMAID_SYNTAX',
          { file, path: at(offset) },
          `Mermaid does not read this diagram: ${message.split('\n')[0]}`,
          {
            actual: code.split('\n')[offset] ?? '',
            ...(/Expecting (.*?), got/su.test(message)
              ? { expected: /Expecting (.*?), got/su.exec(message)![1]! }
              : {}),
          },
        ),
      );
    }
  }
  return faults;
}
