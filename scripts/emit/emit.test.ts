/** Hostile text in slides, as Slidev's parser and a Markdown parser read it. */
import { parse } from '@slidev/parser';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fold, hostileText } from '../fixtures/hostile-text.ts';
import { hasMustache, renderMarkdown, textOfHtml } from '../fixtures/shown-markdown.ts';
import type { DeckPlan, SlidePlan } from '../plan/index.ts';
import { inQuotationMarks } from '../typography/index.ts';
import { emitSlides, joinSlides } from './emit-slides.ts';
import { toHtmlBlock } from './escape.ts';

const planOf = (slide: Partial<SlidePlan>): DeckPlan => ({
  deck: 'd',
  talk: 't',
  title: 't',
  subtitle: '',
  language: 'en',
  presenter: '',
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

/** The text of a Markdown body as rendered. Asserts that `v-pre` encloses all mustaches of a Vue template. */
function shownText(markdown: string, isTemplate = true): string {
  const html = renderMarkdown(markdown);
  if (isTemplate) expect(hasMustache(html)).toBe(false);
  return textOfHtml(html);
}

test('hostile text in headline, quote and notes is shown as written, on both slides', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, hostileText, async (headline, quote, note) => {
      const plan = planOf({
        headline,
        content: {
          kind: 'claim',
          diagram: undefined,
          clicks: 0,
          isShort: false,
          left: 0,
          remark: '',
          quotes: [{ parts: [{ text: quote.trim(), cue: false }], place: '§1' }],
        },
        notes: [{ kind: 'text', text: note }],
      });
      const { slides } = await parse(joinSlides(emitSlides(plan)), 'x.md');
      expect(slides.map((s) => s.frontmatter['id'])).toEqual(['claim/x', 'claim/y']);
      for (const slide of slides) {
        expect(shownText(slide.content)).toBe(fold(`${headline} ${inQuotationMarks(quote.trim(), 'en')} A, §1`));
        expect(shownText(slide.note ?? '', false)).toBe(fold(note));
        expect(slide.note).not.toMatch(/\[click/u);
      }
    }),
    { numRuns: 500 },
  );
});

test('hostile labels and passages of exercises are shown as written', async () => {
  await fc.assert(
    fc.asyncProperty(hostileText, hostileText, async (one, other) => {
      const shown = async (content: SlidePlan['content']) => {
        const { slides } = await parse(joinSlides(emitSlides(planOf({ content }))), 'x.md');
        return slides.map((s) => shownText(s.content));
      };
      const pair = { kind: 'sign', label: 'l', cause: one, effect: other, isOutcome: true } as const;
      const asked = fold(`l h ${one} ? ${other} + raises − lowers`);
      expect(await shown(pair)).toEqual([asked, asked]);
      const quote = { parts: [{ text: other.trim(), cue: false }], place: '§1' };
      const side = { sign: '+', slide: 'claim/x', quote } as const;
      const sides = [side, { ...side, isDenial: true }] as const;
      const said = `+ raises ${one} ${inQuotationMarks(other.trim(), 'en')} A, §1`;
      const compared = fold(`h ${said} denies: ${said}`);
      expect(await shown({ kind: 'contrast', outcome: one, sides })).toEqual([compared, compared]);
    }),
    { numRuns: 200 },
  );
});

test('the text of an HTML block has no Markdown escapes and no blank line', () => {
  expect(toHtmlBlock('[1] *a* & &amp; <b> {{c}}\n\nd')).toBe('[1] *a* & &amp;amp; &lt;b> &#123;&#123;c}} d');
});

test('text that names a picture makes Slidev load none', async () => {
  const text = `![x](x.png) src="x.png" image='x.png' url("x.png") url(x.png)`;
  const quotes = [{ parts: [{ text, cue: false }], place: text }];
  for (const kind of ['claim', 'vote'] as const) {
    const answers = ['?'] as const;
    const content = {
      kind,
      label: text,
      answers,
      quotes,
      remark: text,
      clicks: 0,
      isShort: false,
      left: 0,
      diagram: undefined,
    };
    const { slides } = await parse(joinSlides(emitSlides(planOf({ headline: text, content }))), 'x.md');
    expect(slides.map((s) => s.images)).toEqual([[], []]);
    expect(shownText(slides[0]!.content)).toContain(text);
  }
});

test('a timeline names eras, months and days in the language of the deck', () => {
  const facts = ['1961', '1961-05', '1961-05-07', '-0429', '-0044-03-15', '0014-08'].map((date) => ({
    ...{ date, label: 'Treaty', reference: '', section: '', slide: '' },
  }));
  const content = { kind: 'timeline', isDense: false, bands: [], facts, others: [] } as const;
  const dates = (language: string) => {
    const text = joinSlides(emitSlides({ ...planOf({ content }), language }));
    return [...text.matchAll(/<time(?: class="with-era")? datetime="[^"]+"><b>(.+?)<\/b>(?: <small>(.+?)<\/small>)?/gu)]
      .slice(0, facts.length)
      .map(([, year, day]) => (day === undefined ? year : `${year} ${day}`));
  };
  expect(dates('en')).toEqual(['1961', '1961 May', '1961 May 7', '429 BCE', '44 BCE March 15', '14 CE August']);
  expect(dates('de')).toEqual([
    '1961',
    '1961 Mai',
    '1961 7. Mai',
    '429 v. Chr.',
    '44 v. Chr. 15. März',
    '14 n. Chr. August',
  ]);
  expect(dates('ko')).toEqual([
    '1961',
    '1961 5월',
    '1961 5월 7일',
    '기원전 429',
    '기원전 44 3월 15일',
    '기원후 14 8월',
  ]);
  expect(dates('zh')).toEqual(['1961', '1961 5月', '1961 5月7日', '公元前429', '公元前44 3月15日', '公元14 8月']);
});

test('an argument shows its remark: the signs, where a talk has no legend; and an answer without a map its passages', async () => {
  const content = {
    kind: 'argument',
    label: 'l',
    diagram: undefined,
    clicks: 0,
    remark: '+ raises',
    claims: [],
    quotes: [{ parts: [{ text: 'A <b>', cue: false }], place: '§2' }],
  } as const;
  const { slides } = await parse(joinSlides(emitSlides(planOf({ content }))), 'x.md');
  const shown = fold('l h “A <b>” A, §2 + raises');
  expect(slides.map((s) => shownText(s.content))).toEqual([shown, shown]);
});

test('a quote in another language has it as an attribute of its words, inside the quotation marks', () => {
  const quote = {
    parts: [
      { text: 'la pluie ', cue: false },
      { text: 'fait croître', cue: true },
    ],
    place: '§1',
    lang: 'fr',
  };
  const content = { kind: 'vote', label: 'l', answers: ['+', 'not+', '?'], quotes: [quote] } as const;
  const text = joinSlides(emitSlides(planOf({ content })));
  expect(text).toContain('> “<span lang="fr">la pluie <mark>fait croître</mark></span>” <cite>');
  const said = { parts: [{ text: 'He said “no”.', cue: false }], place: '§1' };
  expect(joinSlides(emitSlides(planOf({ content: { ...content, quotes: [said] } })))).toContain(
    '> ‘He said “no”.’ <cite>',
  );
  expect(text).toContain(
    '- <b class="plus">+</b> raises\n- <b class="unclear">×</b> does not raise\n- <b class="unclear">?</b> the text does not say\n',
  );
});

test('the number of a place stays beside its word', () => {
  const quotes = [{ parts: [{ text: 'Rain falls.', cue: false }], place: '¶ 3.1, n. 2' }];
  const content = { kind: 'vote', label: 'l', answers: ['+', '-', '?'], quotes } as const;
  expect(joinSlides(emitSlides(planOf({ content })))).toContain(', ¶\u00a03.1, n.\u00a02</cite>');
});

test('a reference shows titles in italics, and hostile text as written', async () => {
  const runs = [
    { text: '1. A*b. “Q.” ' },
    { text: '*<The> {{Times}}*', italic: true as const },
    { text: ', 4. ' },
    { text: '7', italic: true as const },
    { text: '(2).' },
  ];
  const plan = planOf({
    content: { kind: 'references', entries: [runs, [{ text: 'T', italic: true }, { text: '. 1990.' }]] },
  });
  const { slides } = await parse(joinSlides(emitSlides(plan)), 'x.md');
  const { content } = slides[0]!;
  expect(shownText(content)).toBe('h 1. A*b. “Q.” *<The> {{Times}}*, 4. 7(2). T. 1990.');
  const html = renderMarkdown(content);
  expect(html).toMatch(/<em>.*Times.*<\/em>, 4\. <em>7<\/em>\(2\)\./u);
  expect(html).toContain('<li><em>T</em>. 1990.</li>');
});
