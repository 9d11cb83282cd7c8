/** PowerPoint files of the checkout's lecture, as an unzipper and an XML parser read them. */
import path from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { drawMap } from '../../diagrams/draw-map.ts';
import { nodeEffects } from '../../effects.ts';
import { planMiniature } from '../../fixtures/miniatures/plan-miniature.ts';
import { mapLayout } from '../../layout/index.ts';
import { clockTime, type DeckPlan, type SlidePlan } from '../../plan/index.ts';
import { requireModel } from '../../project/data/load-deck.ts';
import { readColours } from '../../project/look/read-colours.ts';
import { planTalks } from '../../project/slides/generate-talks.ts';
import { deckFile } from './deck-file.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../../..'));
const { model } = await requireModel('north-korea-china-alliance', effects);
const [plan] = planTalks(model, ['lecture'], effects) as [DeckPlan];
const colours = await readColours(undefined);
const { DOMParser } = new JSDOM('').window;

const fileOf = (of: DeckPlan, withClicks = false) =>
  deckFile(of, {
    chosen: of.slides.map((_, i) => i),
    withClicks,
    citation: 'A',
    colours,
    draw: (diagram) => drawMap(diagram, mapLayout),
  });

const bytes = fileOf(plan);
const unzipped = unzipSync(bytes);
const names = Object.keys(unzipped);
const read = (name: string) => strFromU8(unzipped[name]!);
const parse = (xml: string) => new DOMParser().parseFromString(xml, 'application/xml');
const slideXml = plan.slides.map((_, i) => parse(read(`ppt/slides/slide${i + 1}.xml`)));
/** Texts of the paragraphs of a part. */
const paragraphs = (xml: Document) =>
  [...xml.getElementsByTagName('a:p')].map((p) =>
    [...p.getElementsByTagName('a:t')].map((t) => t.textContent).join(''),
  );

/** All quotes of a slide's content, without their marks. */
function quotesOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const { parts } = value as { parts?: readonly { text: string }[] };
  if (parts) return [parts.map((p) => p.text).join('')];
  return Object.values(value).flatMap(quotesOf);
}

test('headlines and quotes of all slides are text', () => {
  const missing = plan.slides.flatMap((slide, i) => {
    const texts = paragraphs(slideXml[i]!);
    const own = [slide.headline, ...quotesOf(slide.content)];
    return own.filter((words) => !texts.some((t) => t.includes(words)));
  });
  expect(missing).toEqual([]);
});

test('an answer without a map has its passages and names their claims', () => {
  const number = plan.slides.findIndex(({ id }) => id === 'answer');
  const quotes = [{ parts: [{ text: 'Their ' }, { text: 'words', cue: true }], place: '§2' }];
  const slides = plan.slides.map((s, i) =>
    i === number ? { ...s, content: { ...s.content, diagram: undefined, quotes } } : s,
  );
  const file = unzipSync(fileOf({ ...plan, slides } as DeckPlan));
  const texts = paragraphs(parse(strFromU8(file[`ppt/slides/slide${number + 1}.xml`]!)));
  expect(texts).toContainEqual(expect.stringMatching(/Their words.*§2/u));
  expect(texts).toContainEqual(expect.stringMatching(/^Summed up in our words from /u));
});

test('a claim says how many of its quotes are left to the evidence', () => {
  const told = plan.slides.flatMap(({ id, content }, i) => {
    const left = content.kind === 'claim' ? content.left : 0;
    const texts = paragraphs(slideXml[i]!).filter((text) => /\+\d+ in Evidence/u.test(text));
    return left === 0 && texts.length === 0 ? [] : [[id, left, /\+(\d+) in Evidence/u.exec(texts[0] ?? '')?.[1]]];
  });
  expect(told.length).toBeGreaterThan(0);
  expect(told.filter(([, left, number]) => `${left}` !== number)).toEqual([]);
});

test('notes have the clock, then a paragraph for each line', () => {
  const wrong = plan.slides.filter((slide, i) => {
    const lines = slide.notes.map((n) => (n.kind === 'click' ? '▸' : n.text));
    const own = paragraphs(parse(read(`ppt/notesSlides/notesSlide${i + 1}.xml`)));
    const expected = lines.length === 0 && slide.seconds === 0 ? [slide.headline] : lines;
    return JSON.stringify(own.slice(slide.seconds > 0 ? 1 : 0)) !== JSON.stringify(expected);
  });
  expect(wrong).toEqual([]);
  const [first, second] = [plan.slides[0]!.seconds, plan.slides[1]!.seconds];
  expect(paragraphs(parse(read('ppt/notesSlides/notesSlide2.xml')))[0]).toBe(
    `${second} s · reached ${clockTime(first + second)} of 50:00`,
  );
});

test('a text that wraps is set smaller where a wider font would not fit', () => {
  const isKept = (body: Element) => body.getAttribute('wrap') === 'none' || body.hasAttribute('numCol');
  const bodies = slideXml.flatMap((xml) => [...xml.getElementsByTagName('a:bodyPr')]).filter((b) => !isKept(b));
  expect(new Set(bodies.map((b) => b.firstElementChild?.tagName))).toEqual(new Set(['a:normAutofit']));
});

test('every run names its language', () => {
  const runs = slideXml.flatMap((xml) => [...xml.getElementsByTagName('a:rPr')]);
  expect(new Set(runs.map((r) => r.getAttribute('lang')))).toEqual(new Set(['en-US']));
});

test('every relationship leads to a part, and every part has a content type', () => {
  const types = parse(read('[Content_Types].xml'));
  const typed = new Set([...types.getElementsByTagName('Override')].map((o) => o.getAttribute('PartName')));
  const parts = names.filter((n) => !n.endsWith('.rels') && n !== '[Content_Types].xml');
  expect(parts.filter((n) => n.endsWith('.xml') && !typed.has(`/${n}`))).toEqual([]);
  const broken = names
    .filter((n) => n.endsWith('.rels'))
    .flatMap((n) =>
      [...parse(read(n)).getElementsByTagName('Relationship')].map((r) =>
        path.posix.join(path.posix.dirname(path.posix.dirname(n)), r.getAttribute('Target')!),
      ),
    )
    .filter((target) => unzipped[target] === undefined);
  expect(broken).toEqual([]);
});

test('equal plans give equal bytes', () => {
  expect(Buffer.compare(bytes, fileOf(structuredClone(plan)))).toBe(0);
});

test('hostile text is written as it is, without what XML does not have', () => {
  const hostile = '\u0000\u0008]]> <a:t> &amp; "\' \ud800 \udc00x \u{1f600} \ufffe';
  const slide: SlidePlan = {
    ...{ id: 'x', headline: hostile, section: 0, seconds: 0, appendix: false },
    notes: [{ kind: 'text', text: hostile }],
    content: { kind: 'references', entries: [[{ text: hostile }]] },
  };
  const parts = unzipSync(fileOf({ ...plan, title: hostile, slides: [slide] }));
  const cleaned = ']]> <a:t> &amp; "\'  x \u{1f600} ';
  for (const name of ['slides/slide1', 'notesSlides/notesSlide1'])
    expect(paragraphs(parse(strFromU8(parts[`ppt/${name}.xml`]!)))).toContain(cleaned);
  expect(parse(strFromU8(parts['docProps/core.xml']!)).getElementsByTagName('dc:title')[0]!.textContent).toBe(cleaned);
});

test('with clicks, a slide has a state for each click, with the notes of that click', () => {
  const at = plan.slides.findIndex((s) => s.id === 'claim/security-strategy');
  const parts = unzipSync(fileOf({ ...plan, slides: [plan.slides[at]!] }, true));
  const notes = [1, 2].map((n) => paragraphs(parse(strFromU8(parts[`ppt/notesSlides/notesSlide${n}.xml`]!))).slice(1));
  const lines = plan.slides[at]!.notes.map((n) => (n.kind === 'click' ? '▸' : n.text));
  expect(notes.flat()).toEqual(lines);
  expect(notes[1]![0]).toBe('▸');
  expect(parts['ppt/slides/slide3.xml']).toBeUndefined();
  expect(strFromU8(parts['ppt/slides/slide1.xml']!)).not.toBe(strFromU8(parts['ppt/slides/slide2.xml']!));
});

test('the sections of the file hold all slides in order', () => {
  const xml = parse(read('ppt/presentation.xml'));
  const sections = [...xml.getElementsByTagName('p14:section')].map((s) => s.getAttribute('name'));
  expect(sections).toEqual(
    [plan.title, ...plan.sections, 'Implications', 'Appendix: evidence'].filter((s, i, all) => s !== all[i - 1]),
  );
  const ids = (tag: string) => [...xml.getElementsByTagName(tag)].map((s) => s.getAttribute('id'));
  expect(ids('p14:sldId')).toEqual(ids('p:sldId'));
});

test('a chart has its numbers, and a workbook with the same', () => {
  const at = plan.slides.findIndex((s) => s.id === 'balance');
  const { content } = plan.slides[at]!;
  if (content.kind !== 'balance') throw new Error('no balance');
  const values = [...parse(read(`ppt/charts/chart${at + 1}.xml`)).getElementsByTagName('c:val')].map((v) =>
    [...v.getElementsByTagName('c:v')].map((x) => Number(x.textContent)),
  );
  expect(values.slice(0, 2)).toEqual([content.bars.map((b) => b.raise), content.bars.map((b) => 0 - b.lower)]);
  const book = unzipSync(unzipped[`ppt/embeddings/Microsoft_Excel_Sheet${at + 1}.xlsx`]!);
  const cells = parse(strFromU8(book['xl/worksheets/sheet1.xml']!)).getElementsByTagName('v');
  const byRow = content.bars.flatMap((_, i) => values.map((v) => v[i]));
  expect([...cells].map((c) => Number(c.textContent))).toEqual(byRow);
});

test('an Arabic deck is written from right to left, in its language and with a font for it', () => {
  const parts = unzipSync(fileOf(planMiniature('ar')));
  const xml = (name: string) => parse(strFromU8(parts[`ppt/${name}.xml`]!));
  const quotes = [...xml('slides/slide7').getElementsByTagName('a:p')].filter((p) => /^”/u.test(p.textContent ?? ''));
  expect(quotes.length).toBe(1);
  const properties = quotes[0]!.getElementsByTagName('a:pPr')[0]!;
  expect([properties.getAttribute('rtl'), properties.getAttribute('algn')]).toEqual(['1', 'r']);
  expect(quotes[0]!.getElementsByTagName('a:rPr')[0]!.getAttribute('lang')).toBe('ar-EG');
  expect(quotes[0]!.textContent).toContain('\u200e§\u200e1.1');
  const made = [...xml('slides/slide3').getElementsByTagName('a:rPr')].map((r) => r.getAttribute('lang'));
  expect(made).toContain('en-US');
  const fonts = xml('theme/theme1').getElementsByTagName('a:majorFont')[0]!;
  expect(fonts.getElementsByTagName('a:cs')[0]!.getAttribute('typeface')).toBe('Noto Sans Arabic');
});

test('a Chinese deck has the font of its characters', () => {
  const theme = strFromU8(unzipSync(fileOf(planMiniature('zh-Hant')))['ppt/theme/theme1.xml']!);
  expect(theme).toContain('<a:ea typeface="Noto Sans TC"/>');
});
