import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { handoutHtml, notesHtml } from './handout-html.ts';
import { paperStyle } from './paper-style.ts';
import type { PaperTalk, Sheet } from './sheets.ts';

const hostile = 'a <b & "c" {{ d }}';
const sheet = (number: number, rest: Partial<Sheet> = {}): Sheet => ({
  ...{ number, label: `${number}`, layout: 'claim', headline: hostile, claims: [], twin: '', notes: '' },
  ...{ seconds: 30, reached: 30 * number },
  ...rest,
});
const claim = {
  assertion: '',
  passages: [{ place: '§1', parts: [{ text: hostile, role: 'cue' as const }] }],
  links: [`${hostile}.`],
};
const talk: PaperTalk = {
  title: hostile,
  subtitle: '',
  given: 'A Lecturer',
  citation: 'Doe. 1900.',
  shortCitation: 'Doe',
  language: 'de',
  minutes: 2,
  sheets: [
    sheet(1, { layout: 'title' }),
    sheet(2, { claims: [claim] }),
    sheet(3, { label: 'A1', layout: 'section', twin: 'A erhöht B.' }),
  ],
  references: '<p>Doe. 1900.</p>',
};
const read = (html: string) => new JSDOM(html).window.document;
const textsOf = (html: string, selector: string) =>
  [...read(html).querySelectorAll(selector)].map((element) => element.textContent);

test('each slide of a handout has its picture, and what it says is escaped', () => {
  const { html, pictures } = handoutHtml(talk, '3');
  expect(pictures).toEqual([1, 2, 3]);
  expect(textsOf(html, 'h1')).toEqual([hostile]);
  expect(textsOf(html, 'mark')).toEqual([hostile]);
  expect(textsOf(html, 'li')).toEqual([`${hostile}.`]);
  expect(textsOf(html, 'h2')).toEqual(['1', '2', 'A1'].map((n) => `${n} ${hostile}`).concat('Literatur'));
  expect(textsOf(html, '.bare p')).toEqual(['A erhöht B.']);
  expect(read(html).querySelector('[data-slide="2"]')?.getAttribute('aria-label')).toBe(`Folie 2: ${hostile}`);
  expect(read(html).querySelector('[data-slide="3"]')?.getAttribute('aria-label')).toBe(`Folie A1: ${hostile}`);
  expect(html).not.toContain('undefined');
});

test('a continuous handout has pictures of the slides without claims, and no frame of the talk', () => {
  const { html, pictures } = handoutHtml(talk, 'flow');
  expect(pictures).toEqual([3]);
  expect(textsOf(html, 'h2 .number')).toEqual(['2', 'A1']);
});

test('notes have the time of each slide and the time reached', () => {
  const { html, pictures } = notesHtml(talk);
  expect(pictures).toEqual([1, 2, 3]);
  expect(textsOf(html, '.clock')[1]).toContain('1:00');
  expect(textsOf(html, 'h1')).toHaveLength(3);
});

test('the foot of a page is a CSS string, whatever the title', () => {
  const style = paperStyle({ paper: 'letter', kind: '2', foot: 'a "b" \\ </style>\nc', faces: '' });
  expect(style).toContain('@page paper { size: 215.9mm 279.4mm;');
  expect(style).toContain('content: "a \\"b\\" \\\\ \\3c /style>\\a c"');
});

test('on paper no link of a footnote leads back', () => {
  for (const kind of ['2', '3', 'flow', 'notes'] as const)
    expect(paperStyle({ paper: 'a4', kind, foot: '', faces: '' })).toContain('.footnote-backref { display: none }');
});

test('the rule of the box of a slide does not match a slide of the kind `picture` in it', () => {
  const document = read(handoutHtml({ ...talk, sheets: [sheet(1, { layout: 'picture' })] }, '3').html);
  document.querySelector('[data-slide]')!.innerHTML = '<div class="deck-frame picture"><img class="picture"></div>';
  const css = paperStyle({ paper: 'a4', kind: '3', foot: '', faces: '' });
  const [, selector = ''] = /([^{}\n]*)\{[^}]*contain: strict/u.exec(css)!;
  expect([...document.querySelectorAll(selector)].map((e) => e.getAttribute('data-slide'))).toEqual(['1']);
});
