/** Checks and drawings of diagrams, without a browser. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import type { Effects } from '../effects.ts';
import { isPrinted, type ParsedMap, parseDiagram } from '../emit/index.ts';
import { mapLayout } from '../layout/index.ts';
import { drawMap } from './draw-map.ts';
import { checkDiagrams, checkLabels, type DiagramSource, findDiagrams } from './index.ts';
import { mapSvg } from './svg.ts';

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
    readText: async (file: string) => files.get(file),
    size: async (file: string) => files.get(file)?.length,
    write: async (file: string, parts: string | string[]) => void files.set(file, [parts].flat().join('')),
    progress: () => {},
    prune: async () => {},
  } as unknown as Effects;
  return { files, effects };
}

test('Mermaid parses a causal map written by hand, which an empty cache file records, but not a printed one', async () => {
  const { files, effects } = fakeEffects();
  await checkDiagrams([source(chain(3))], effects);
  expect([...files]).toEqual([]);
  await checkDiagrams([source(chain(3).replace('LR', 'TD'))], effects);
  expect([...files.keys()].map((file) => file.replace(/[0-9a-f]{64}$/u, '#'))).toEqual(['.claimdeck/parsed/#']);
});

test('every map of decks with loops and a hub is recognised', async () => {
  const lectures = ['malthus-population', 'north-korea-china-alliance'].map((deck) =>
    readFileSync(path.join(import.meta.dirname, `../../slides/${deck}/lecture.md`), 'utf8'),
  );
  const maps = (await Promise.all(lectures.map((text) => findDiagrams('lecture.md', text)))).flat().map((d) => d.code);
  for (const part of ['%% loop', '%% hub', '%% step', '%% link', '%% ghost', 'class n'])
    expect(maps.join('\n')).toContain(part);
  expect(maps.filter((code) => !isPrinted(code))).toEqual([]);
});

test('a map that does not fit its slide causes one warning with the size of its labels', () => {
  expect(checkLabels([source(chain(9)), source(chain(9))], mapLayout).map((d) => [d.code, d.path, d.actual])).toEqual([
    ['W_LABELS_SMALL', 'slide 3 (claim/x)', expect.stringMatching(/^1\d\.\d px$/u)],
  ]);
});

test('all diagrams that Mermaid cannot parse or draw are listed with their lines', async () => {
  const { effects } = fakeEffects();
  const broken = source('flowchart LR\n  n1["Arms"]\n  n1 -->');
  const long = source(`flowchart LR\n  n1["${'A'.repeat(50_000)}"]`);
  await expect(checkDiagrams([broken, long], effects)).rejects.toMatchObject({
    exitCode: 1,
    diagnostics: [
      { code: 'E_MERMAID_SYNTAX', path: 'slide 3 (claim/x), line 11' },
      { code: 'E_MERMAID_TOO_LONG', path: 'slide 3 (claim/x), line 9', actual: '50021 characters' },
    ],
  });
});

test('a fault of a diagram has the line of the file alone, and no list of all tokens of the grammar', async () => {
  const { effects } = fakeEffects();
  const broken = source('sequenceDiagram\n  Upper=>>Lower: asks');
  await expect(checkDiagrams([broken], effects)).rejects.toMatchObject({
    diagnostics: [
      {
        path: 'slide 3 (claim/x), line 10',
        message: 'Mermaid cannot parse this diagram: Parse error.',
        actual: '  Upper=>>Lower: asks',
        expected: undefined,
      },
    ],
  });
});

const loop = parseDiagram(
  'flowchart LR\n  n1["Arms"]\n  n2["Fear"]\n  n1 e1@-->|"+"| n2\n  n2 e2@-->|"+"| n1\n  %% loop: R\n  %% link n2 e1: section/fear',
) as ParsedMap;

test('a feedback loop is drawn with its letter, and its links to slides are not part of the drawing', () => {
  expect(loop.loop).toBe('reinforcing');
  expect(loop.base).toContain('%% loop: R');
  expect(loop.base).not.toContain('%% link');
  expect(mapSvg(drawMap(loop, mapLayout), loop)).toContain('>R</text>');
});

test('boxes and arrows with a slide have areas that link to it, above a picture that screen readers skip', () => {
  const svg = mapSvg(drawMap(loop, mapLayout), loop);
  expect(svg).toContain('role="group"');
  expect(svg.indexOf('<g aria-hidden="true"><g class="loop">')).toBeGreaterThan(0);
  const areas = svg.slice(svg.lastIndexOf('</g>')).matchAll(/<MapLink to="section\/fear" ([^>]*)><(\w+) /gu);
  expect([...areas].map(([, attributes, shape]) => [shape, attributes])).toEqual([
    ['path', 'class="of-line" tabindex="-1" aria-hidden="true"'],
    ['circle', 'tabindex="-1" aria-label="Arms + Fear"'],
    ['rect', 'aria-label="Fear"'],
  ]);
  expect(svg).not.toMatch(/ id=| style=/u);
});

test('a drawing is one line of SVG with braces escaped for Vue', () => {
  const drawing = {
    ...{ width: 200, height: 50, box: { width: 884, height: 240 }, links: [] },
    nodes: [{ id: 'n1', x: 40, y: 25, width: 60, height: 30, lines: ['{{ a', '<b>'], outcome: true }],
  };
  const diagram = { title: 'T', twin: 'D', nodes: [], links: [], ghosts: [], steps: [] };
  expect(mapSvg(drawing, diagram)).toBe(
    '<svg class="causal-map" viewBox="-215.7 -60.7 631.4 171.4" width="884" height="240" role="img" aria-label="T"><desc>D</desc><g class="node outcome" data-id="n1"><rect x="10" y="10" width="60" height="30" rx="5"/><text><tspan dy=".35em" x="42.5" y="13.5">&#123;&#123; a </tspan><tspan dy=".35em" x="40" y="36.5">&lt;b&gt;</tspan></text></g></svg>',
  );
});

test('a label in a script without spaces has none between its lines', () => {
  const drawing = {
    ...{ width: 200, height: 50, box: { width: 884, height: 240 }, links: [] },
    nodes: [{ id: 'n1', x: 40, y: 25, width: 60, height: 30, lines: ['ความเป็น', 'ปึกแผ่น'], outcome: true }],
  };
  const diagram = { title: 'T', twin: 'D', nodes: [{ id: 'n1', label: 'ความเป็นปึกแผ่น', outcome: true }] };
  const svg = mapSvg(drawing, { ...diagram, links: [], ghosts: [], steps: [] });
  expect(svg.replace(/<desc>.*?<\/desc>|<[^>]*>/gu, '')).toBe('ความเป็นปึกแผ่น');
});

test('a node is lit at the click of its first lit link, and dimmed links are painted first', () => {
  const diagram = parseDiagram(
    'flowchart LR\n n1["A"]\n n2["B"]\n n3["C"]\n n1 e1@-->|"+"| n2\n n2 e2@-->|"+"| n3\n n1 e3@-->|"+"| n3\n %% ghost: e3\n %% step 1: e1\n %% step 2: e2',
  ) as ParsedMap;
  const parts = mapSvg(drawMap(diagram, mapLayout), diagram).matchAll(
    /<g class="([^"]+)"( v-click="1")? data-id="(\w+)"/gu,
  );
  expect([...parts].map(([, classes, click, id]) => [id, classes, click !== undefined])).toEqual([
    ['e3', 'link plus ghost', false],
    ['e1', 'link plus', false],
    ['e2', 'link plus', true],
    ['n1', 'node', false],
    ['n2', 'node', false],
    ['n3', 'node', true],
  ]);
});

test('a conditional link has a diamond for a badge, a denied one is struck through', () => {
  const diagram = parseDiagram(
    'flowchart LR\n n1["A"]\n n2["B"]\n n1 e1@-->|"+ if"| n2\n n2 e2@-.-x|"−"| n1',
  ) as ParsedMap;
  const [conditional, denied] = mapSvg(drawMap(diagram, mapLayout), diagram).split('data-id="e2"');
  expect(conditional).toContain('<path class="badge" d="M');
  expect(conditional).not.toContain('class="strike"');
  expect(denied).toMatch(
    /<circle class="badge" [^>]+><text class="sign" [^>]+>−<\/text><path class="strike" d="M[^"]+"\/><\/g>/u,
  );
  expect(conditional).toContain('class="link minus denied"');
});

test('an implied link has a class of its own, and the badge of a held one has a second ring', () => {
  const diagram = parseDiagram(
    'flowchart LR\n n1["A"]\n n2["B"]\n n1 e1@-->|"+"| n2\n n2 e2@-.->|"(−)"| n1\n linkStyle 0 stroke-width:1px',
  ) as ParsedMap;
  const [implied, held] = mapSvg(drawMap(diagram, mapLayout), diagram).split('data-id="e2"');
  expect(implied).toContain('class="link plus implied"');
  expect(implied).not.toContain('class="ring"');
  expect(held).toMatch(
    /<circle class="badge" [^>]+><path class="ring" d="M[^"]+"\/><text class="sign" [^>]+>−<\/text><\/g>/u,
  );
});

test('a cause at its low pole has a triangle at the tail, and the words of the text where its link is lit', () => {
  const text =
    'flowchart LR\n n1["A"]\n n2["B"]\n n1 e1@-.->|"−"| n2\n n2 e2@-->|"+"| n1\n %% low pole e1: “decline <b>”\n %% low pole e2';
  const svgOf = (code: string) => {
    const diagram = parseDiagram(code) as ParsedMap;
    return mapSvg(drawMap(diagram, mapLayout), diagram);
  };
  expect(svgOf(text).match(/<path class="low-pole" /gu)).toHaveLength(2);
  expect(svgOf(text)).toMatch(/<text class="words"><tspan [^>]+>“decline &lt;b&gt;”<\/tspan><\/text><\/g>/u);
  expect(svgOf(`${text}\n %% ghost: e1`)).not.toContain('class="words"');
});
