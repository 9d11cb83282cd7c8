import { expect, test } from 'vitest';
import { renderMarkdown } from '../fixtures/shown-markdown.ts';
import { toDeckTitle } from './escape.ts';

test.each([
  '``` w',
  '~~~ w',
  '<<< @/package.json w',
  '# w',
  '1. w',
  '![x](./x.png) w',
  '[x](http://host.invalid) w',
  '{{ x }} <b>w',
])('the title %s is a line of text in lists of slides', (title) => {
  const html = renderMarkdown(toDeckTitle(` ${title}\n`));
  const shown = title.replaceAll('<', '&lt;').replaceAll('>', '&gt;');
  expect(html.replaceAll('\u2060', '')).toBe(`<p>${shown}</p>\n`);
  expect(html).not.toMatch(/\{\{|^<p>(?:&lt;){3}/u);
});

test('titles of letters stay as they are', () => {
  expect(toDeckTitle('Trade (1776) – a “claim”, 2 parts')).toBe('Trade (1776) – a “claim”, 2 parts');
});
