import MarkdownExit from 'markdown-it';
import { expect, test } from 'vitest';
import { renderMarkdown } from '../fixtures/shown-markdown.ts';
import { toDeckTitle, toMarkdown } from './escape.ts';

test.each([
  '``` w',
  '~~~ w',
  '<<< @/package.json w',
  '# w',
  '1. w',
  '![x](./x.png) w',
  '[x](http://host.invalid) w',
  '{{ x }} <b>w',
  '$$ w',
])('the title %s is a line of text in lists of slides', (title) => {
  const html = renderMarkdown(toDeckTitle(` ${title}\n`));
  const shown = title.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(html.replaceAll('\u2060', '')).toBe(`<p>${shown}</p>\n`);
  expect(html).not.toMatch(/\{\{|^<p>(?:(?:&lt;){3}|\$\$)/u);
});

test('titles of letters stay as they are', () => {
  expect(toDeckTitle('Trade (1776) – a “claim”, 2 parts')).toBe('Trade (1776) – a “claim”, 2 parts');
});

test('an address with low lines and a tilde is a link to itself, and words with low lines are no emphasis', () => {
  const address = 'https://host.invalid/~a/File:B_c_d.jpg';
  // Slidev's settings, which the parser of the other tests has without links.
  const parser = new MarkdownExit({ html: true, typographer: true, linkify: true });
  expect(parser.render(toMarkdown(`In ${address}, p_q_r and _s_ ~~t~~`))).toBe(
    `<p>In <a href="${address}">${address}</a>, p_q_r and _s_ ~~t~~</p>\n`,
  );
});

test('ranges with a tilde are not struck out on Git hosts, and addresses stay', () => {
  expect(toMarkdown('1950~1953년과 1979년~1980년, 제3~5장')).toBe('1950\\~1953년과 1979년\\~1980년, 제3\\~5장');
  expect(toMarkdown('https://host.invalid/3~a')).toBe('https://host.invalid/3~a');
  expect(toMarkdown('doi.org/10.1/3~a, www.host.invalid/가~나, 1950/3~4')).toBe(
    'doi.org/10.1/3~a, www.host.invalid/가~나, 1950/3\\~4',
  );
});

test('white space becomes one blank, but no-break spaces stay', () => {
  expect(toMarkdown('a \n\t b, ¶\u00a03.1, 12\u202fkm')).toBe('a b, ¶\u00a03.1, 12\u202fkm');
});
