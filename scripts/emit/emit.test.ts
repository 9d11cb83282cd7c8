import { parse } from '@slidev/parser';
import fc from 'fast-check';
import MarkdownExit from 'markdown-it';
import { expect, test } from 'vitest';
import { parseMermaid } from '../diagrams/check-mermaid.ts';
import { toSvg } from '../diagrams/svg.ts';
import type { DeckPlan, Diagram, SlidePlan } from '../plan/index.ts';
import { emitSlides, joinSlides } from './emit-slides.ts';
import { parseDiagram, printDiagram } from './mermaid-dialect.ts';

const hostile = [
  '{{ x }}',
  '<script>alert(1)</script>',
  '---',
  '-->',
  '"',
  '`',
  '```',
  '#',
  '|',
  '$a$',
  '[click]',
  '::right::',
  '<!--',
  '&amp;',
  "it's",
  '...',
  '(c)',
  '+-',
  'a -- b',
  '!!!!',
  '\\',
  '*b*',
  '_i_',
  '1. x',
  '> q',
  '- l',
  '%%{init}%%',
  'end',
  '#lt;',
  '<<< x',
  '{.c}',
  "'",
  '\n',
  'é한中',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...hostile), fc.string({ unit: 'grapheme', maxLength: 8 })), {
    minLength: 1,
    maxLength: 5,
  })
  .map((parts) => `w ${parts.join(' ')}`.replace(/[\p{Cc}\u200b]/gu, (c) => (c === '\n' ? c : '')));
const leading = fc.constantFrom(...hostile).map((h) => `${h} w`);
const anyText = fc.oneof(text, leading);
const fold = (s: string) => s.replace(/\s+/gu, ' ').trim();

const planOf = (slide: Partial<SlidePlan>): DeckPlan => ({
  deck: 'd',
  talk: 't',
  title: 't',
  subtitle: '',
  language: 'en',
  authors: [],
  shortCitation: 'A',
  minutes: 5,
  canvasWidth: 980,
  sections: ['S'],
  omitted: [],
  slides: ['claim/x', 'claim/y'].map((id) => ({
    id,
    headline: 'h',
    section: 1,
    notes: [],
    seconds: 5,
    appendix: false,
    content: { kind: 'references', entries: [] },
    ...slide,
  })),
});

/** The text of a Markdown body as Slidev's Markdown shows it, mustaches only where v-pre keeps them from Vue. */
function shownText(markdown: string, isTemplate = true): string {
  const html = new MarkdownExit({ html: true, typographer: true, linkify: false }).render(markdown);
  const outside = html.replace(/<span v-pre>.*?<\/span>/gsu, '');
  if (isTemplate) expect(outside).not.toContain('{{');
  return fold(
    html
      .replace(/<[^>]*>/gu, '')
      .replace(/&lt;/gu, '<')
      .replace(/&gt;/gu, '>')
      .replace(/&quot;/gu, '"')
      .replace(/&amp;/gu, '&'),
  );
}

test('hostile text in headline, quote, lists and notes shows as written, slide for slide', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, anyText, async (headline, quote, note) => {
      const plan = planOf({
        headline,
        content: {
          kind: 'claim',
          label: '',
          diagram: undefined,
          clicks: 0,
          isShort: false,
          remark: '',
          quotes: [{ parts: [{ text: quote.trim(), cue: false }], place: '§1' }],
        },
        notes: [{ kind: 'text', text: note }],
      });
      const { slides } = await parse(joinSlides(emitSlides(plan)), 'x.md');
      expect(slides.map((s) => s.frontmatter['id'])).toEqual(['claim/x', 'claim/y']);
      for (const slide of slides) {
        expect(shownText(slide.content)).toBe(fold(`${headline} “${quote.trim()}” A, §1`));
        expect(shownText(slide.note ?? '', false)).toBe(fold(note));
        expect(slide.note).not.toMatch(/\[click/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('hostile labels pass Mermaid’s parser and come back as written', async () => {
  await fc.assert(
    fc.asyncProperty(anyText, anyText, async (label, title) => {
      const diagram: Diagram = {
        title,
        twin: title,
        ghosts: ['n2', 'e1'],
        steps: [],
        nodes: [
          { id: 'n1', label, outcome: false },
          { id: 'n2', label: 'B', outcome: true },
        ],
        links: [{ id: 'e1', from: 'n1', to: 'n2', polarity: '-' }],
      };
      const code = printDiagram(diagram);
      await parseMermaid(code);
      const parsed = parseDiagram(code);
      if (parsed.kind !== 'map') throw new Error(`read as ${parsed.kind}: ${code}`);
      expect(parsed.nodes.get('n1')?.label).toBe(fold(label));
      expect([...parsed.view.ghosts]).toEqual(['n2', 'e1']);
    }),
    { numRuns: 300 },
  );
}, 60_000);

test('a drawing becomes one line of SVG with braces kept from Vue', () => {
  const svg = toSvg(
    {
      kind: 'map',
      width: 200,
      height: 50,
      fontSize: 20,
      box: { width: 884, height: 240 },
      title: '',
      description: '',
      nodes: [{ id: 'n1', x: 40, y: 25, width: 60, height: 30, lines: ['{{ a', '<b>'], outcome: true }],
      links: [],
    },
    { title: 'T', description: 'D', ghosts: new Set(), steps: [], slides: new Map() },
  );
  expect(svg).toBe(
    '<svg class="causal-map" viewBox="-284.3 -79.3 768.7 208.7" width="884" height="240" role="img" aria-label="T"><desc>D</desc><g class="node outcome" data-id="n1"><rect x="10" y="10" width="60" height="30" rx="5"/><text><tspan dy=".35em" x="42.5" y="13.5">&#123;&#123; a </tspan><tspan dy=".35em" x="40" y="36.5">&lt;b&gt;</tspan></text></g></svg>',
  );
});
