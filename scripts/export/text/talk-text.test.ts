import MarkdownIt from 'markdown-it';
import { expect, test } from 'vitest';
import { printDiagram } from '../../emit/mermaid-dialect.ts';
import { essayText, type FileSlide, notesText } from './talk-text.ts';

const head = { title: 'Rain', citation: 'Doe. Rain. 1900.', language: 'en', minutes: 2 };
const slide = (layout: string, content: string, rest: Partial<FileSlide> & { seconds?: number } = {}): FileSlide => ({
  ...{ title: '', note: '', content },
  ...rest,
  frontmatter: { layout, seconds: rest.seconds ?? 10, ...rest.frontmatter },
});

test('notes have each slide with its time, and a click as a line of its own', () => {
  const slides = [
    slide('title', '# Rain', { note: 'Welcome.' }),
    slide('claim', '# Rain raises *all*.', { seconds: 65, note: 'First.\n\n[click] Then.\n\n[click]\n\nLast.' }),
    slide('appendix', '# Evidence', { note: 'Not told.' }),
  ];
  expect(notesText(head, slides)).toBe(`# Rain

Doe. Rain. 1900.

## 1. Rain

*10 s · reached 0:10 of 2:00*

Welcome.

## 2. Rain raises *all*.

*65 s · reached 1:15 of 2:00*

First.

▸

Then.

▸

Last.
`);
});

test('words in an element of a slide are words in an essay', () => {
  for (const words of ['A *b* _c_ [d](e) `f` C:\\new', '1. First', '2) Then', '# Head', '- dash', '+ plus', '12 men']) {
    const essay = essayText(head, [slide('group', `# Two claims\n\n<p class="assertion">${words}</p>`)]);
    expect(new MarkdownIt().render(essay)).toContain(`<p>${words}</p>`);
  }
});

test('an essay has sections, assertions, links in words and quotes, and no component', () => {
  const map = `\`\`\`mermaid
flowchart LR
  accTitle: A map
  accDescr: Rain raises growth.
  n1["Rain"]
  n2["Growth"]
  n1 e1@-->|"+"| n2
\`\`\``;
  const slides = [
    slide('title', '# Rain'),
    slide('section', `<p class="label">Section 1</p>\n\n# Why it rains\n\n${map}`),
    slide('claim', `# Rain raises growth.\n\n${map}\n\n> “Rain <mark>raises</mark> growth” <cite>Doe, §1</cite>`),
    slide('finding', '# One link\n\n<p class="rests"><SlideLink to="claim/a">§1</SlideLink></p>'),
    slide('references', '# References'),
  ];
  expect(essayText(head, slides)).toBe(`# Rain

Doe. Rain. 1900.

## Why it rains

Rain raises growth.

**Rain raises growth.**

Rain raises growth.

> “Rain **raises** growth” (Doe, §1)

**One link**

§1
`);
});

test('code of the user stays as it is, and its comments are no headline', () => {
  const code = '```ts\n# not a headline\nconst  map: Map<string, number>;\n```';
  const slides = [slide('claim', `${code}\n\n# Mine\n\n- a\n  - b<br>c\n\n<!-- left out -->`)];
  expect(essayText(head, slides)).toBe(`# Rain\n\nDoe. Rain. 1900.\n\n**Mine**\n\n${code}\n\n- a\n  - b\nc\n`);
});

test('quotation marks and dots have no backslashes; inline code, the start of a list and other marks keep theirs', () => {
  const body = "It\\'s the U.S\\.\\, he said\\?\\! `\\'` \\*x\\*\n\n1\\. May";
  const plain = "It's the U.S., he said?! `\\'` \\*x\\*\n\n1\\. May";
  const slides = [slide('claim', `# China\\'s\n\n${body}`, { note: body })];
  expect(essayText(head, slides)).toContain(`**China's**\n\n${plain}\n`);
  expect(notesText(head, slides)).toContain(`## 1. China's\n\n*10 s · reached 0:10 of 2:00*\n\n${plain}\n`);
});

test.each([
  ['他说<mark>“同盟”</mark>已经削弱', '他说<strong>“同盟”</strong>已经削弱'],
  ['이것은 <mark>‘동맹’</mark>이라고', '이것은 <strong>‘동맹’</strong>이라고'],
  ['他说<mark>削弱</mark>了', '他说**削弱**了'],
  ['“<mark>raises</mark>,” he said', '“**raises**,” he said'],
])('a marked cue is bold to a reader of Markdown: %s', (html, markdown) => {
  expect(essayText(head, [slide('claim', `# A\n\n${html}`)])).toContain(`\n\n${markdown}\n`);
  expect(new MarkdownIt({ html: true }).render(markdown)).toContain('<strong>');
});

test('a title and headlines with tags and braces are shown as written', () => {
  const title = '<b>Rain</b> &amp; {{ x }} `y` [z](w) #';
  const slides = [slide('claim', '# &lt;i> <span v-pre>{{</span> x }}')];
  for (const write of [notesText, essayText]) {
    const text = write({ ...head, title, citation: '1. Doe. *Rain*.' }, slides);
    const html = new MarkdownIt({ html: true }).render(text);
    expect(html).toMatch(
      /^<h1>&lt;b&gt;Rain&lt;\/b&gt; &amp;amp; \{\{ x \}\} `y` \[z\]\(w\) #<\/h1>\n<p>1\. Doe\. \*Rain\*\.<\/p>/u,
    );
    expect(html).toContain('&lt;i&gt; {{ x }}');
  }
});

test('labels of a map with tags and braces are shown as written', () => {
  const twin = '<b>Rain</b> {{ x }} & `y` raises growth.';
  const node = { id: 'n1', label: 'Rain', outcome: false };
  const map = printDiagram({ title: 'A map', twin, nodes: [node], links: [], ghosts: [], steps: [] });
  const text = essayText(head, [slide('claim', `# A\n\n\`\`\`mermaid\n${map}\n\`\`\``)]);
  expect(new MarkdownIt({ html: true }).render(text)).toContain(
    '<p>&lt;b&gt;Rain&lt;/b&gt; {{ x }} &amp; `y` raises growth.</p>',
  );
});
