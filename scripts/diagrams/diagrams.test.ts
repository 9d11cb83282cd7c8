/** Causal maps need no browser; what Mermaid's parser took once is not parsed again. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { BrowserSource } from '../browser/index.ts';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { isPrintedForm, type ParsedMap, parseDiagram } from '../emit/index.ts';
import { mapLayout } from '../layout/index.ts';
import { drawMap } from './draw-map.ts';
import { checkLabels, type DiagramSource, findDiagrams, renderDiagrams } from './index.ts';
import { toSvg } from './svg.ts';

const source = (code: string): DiagramSource => ({ file: 's.md', slide: 3, slideId: 'claim/x', line: 9, code });
const chain = (count: number) =>
  [
    'flowchart LR',
    ...[...new Array(count).keys()].map((i) => `  n${i + 1}["Factor of state ${i + 1}"]`),
    ...[...new Array(count - 1).keys()].map((i) => `  n${i + 1} e${i + 1}@-->|"+"| n${i + 2}`),
  ].join('\n');

function fakeEffects() {
  const files = new Map<string, string>();
  const effects = {
    root: '.',
    readText: async (file: string) => files.get(file),
    size: async (file: string) => files.get(file)?.length,
    write: async (file: string, text: string) => void files.set(file, text),
    progress: () => {},
    prune: async () => {},
  } as unknown as Effects;
  return { files, effects };
}
const noBrowser: BrowserSource = () => Promise.reject(new Error('a browser was asked for'));

test('a causal map is checked, needs no browser, and leaves only the mark that it was parsed', async () => {
  const { files, effects } = fakeEffects();
  const { drawn, diagnostics } = await renderDiagrams([source(chain(3))], noBrowser, effects);
  expect([drawn, diagnostics]).toEqual([0, []]);
  expect([...files].map(([file, text]) => [file.replace(/[0-9a-f]{32}$/u, '#'), text])).toEqual([
    ['.claimdeck/parsed/#', ''],
  ]);
});

const emitted = `flowchart LR
  accTitle: Arms and fear
  accDescr: Arms raise “fear”.
  n1["Arms #amp; fear #quot;x#quot;"]
  n2["Fear"]
  n1 e1@-->|"+"| n2
  classDef outcome fill:#1a1c23,stroke:#1a1c23,color:#ffffff
  class n2 outcome
  %% step 1: e1`;

test('a map as Claimdeck writes it is not parsed, and leaves nothing', async () => {
  const { files, effects } = fakeEffects();
  expect(await renderDiagrams([source(emitted)], noBrowser, effects)).toEqual({
    drawn: 0,
    cached: 0,
    diagnostics: [],
  });
  expect([...files]).toEqual([]);
});

test('every map of a deck with loops and a hub is of the form that needs no parser', async () => {
  const file = path.join(import.meta.dirname, '../fixtures/malthus-1798/lecture.md');
  const maps = (await findDiagrams('lecture.md', readFileSync(file, 'utf8'))).map((d) => d.code);
  for (const part of ['%% loop', '%% hub', '%% step', '%% link', '%% ghost', 'class n'])
    expect(maps.join('\n')).toContain(part);
  expect(maps.filter((code) => !isPrintedForm(code))).toEqual([]);
});

test('what was changed by hand in a map is no longer of the form that needs no parser', () => {
  expect(isPrintedForm(emitted)).toBe(true);
  for (const changed of [
    emitted.replace('"]\n  n2', ' "x"]\n  n2'),
    emitted.replace('#quot;x', '<x'),
    emitted.replace('  n1 e1', '  style n1 fill:#f00\n  n1 e1'),
    emitted.replace('-->', '-.->'),
    emitted.replace('Arms raise', 'Arms {raise'),
    emitted.replace('flowchart LR\n', ''),
    `${emitted}\n  n2 --> n1`,
    emitted.replace('Fear"', `${'F'.repeat(50_000)}"`),
  ])
    expect(isPrintedForm(changed), changed.slice(0, 300)).toBe(false);
});

test('a map that does not fit its slide is a warning with the size of its labels', () => {
  expect(checkLabels([source(chain(9)), source(chain(9))], mapLayout).map((d) => [d.code, d.path, d.actual])).toEqual([
    ['W_LABELS_SMALL', 'slide 3 (claim/x)', expect.stringMatching(/^1\d\.\d px$/u)],
  ]);
});

test('other diagrams ask for the browser', async () => {
  const { effects } = fakeEffects();
  await expect(renderDiagrams([source('sequenceDiagram\n  A->>B: hi')], noBrowser, effects)).rejects.toThrow(
    'a browser was asked for',
  );
});

test('without a browser they are left to the reader, with one warning', async () => {
  const { effects } = fakeEffects();
  const missing: BrowserSource = () =>
    Promise.reject(new DiagnosticError([diagnose('E_BROWSER_MISSING', { file: '-' }, 'No browser.')], 3));
  const { diagnostics } = await renderDiagrams([source('sequenceDiagram\n  A->>B: hi')], missing, effects);
  expect(diagnostics.map((d) => d.code)).toEqual(['W_BROWSER_MISSING']);
});

test('diagrams that Mermaid cannot read or would not draw are errors at their lines, all at once', async () => {
  const { effects } = fakeEffects();
  const broken = source('flowchart LR\n  n1["Arms"]\n  n1 -->');
  const long = source(`flowchart LR\n  n1["${'A'.repeat(50_000)}"]`);
  await expect(renderDiagrams([broken, long], noBrowser, effects)).rejects.toMatchObject({
    exitCode: 1,
    diagnostics: [
      { code: 'E_MERMAID_SYNTAX', path: 'slide 3 (claim/x), line 11' },
      { code: 'E_MERMAID_TOO_LONG', path: 'slide 3 (claim/x), line 9', actual: '50021 characters' },
    ],
  });
});

const loop = parseDiagram(
  'flowchart LR\n  n1["Arms"]\n  n2["Fear"]\n  n1 e1@-->|"+"| n2\n  n2 e2@-->|"+"| n1\n  %% loop: R\n  %% link n2: section/fear',
) as ParsedMap;

test('a loop is read from the Mermaid text and drawn with its letter', () => {
  expect(loop.loop).toBe('R');
  expect(loop.base).toContain('%% loop: R');
  expect(loop.base).not.toContain('%% link');
  expect(toSvg(drawMap(loop, mapLayout), loop.view)).toContain('>R</text>');
});

test('a node that leads to a slide is a link, and the drawing no mere image', () => {
  const svg = toSvg(drawMap(loop, mapLayout), loop.view);
  expect(svg).toMatch(
    /<g class="node" data-id="n2"><MapLink to="section\/fear"><rect [^>]+><text>.*?<\/text><\/MapLink><\/g>/u,
  );
  expect(svg).toContain('role="group"');
  expect(svg).not.toMatch(/ id=| style=/u);
});
