import { expect, test } from 'vitest';
import { withSlideIds } from './footnote-ids.ts';

test('footnotes of a slide have its number in their ids and an arrow of the fonts, and nothing else changes', () => {
  const code = `<p>Text<sup class="footnote-ref"><a href="#fn1" id="fnref1:1">[1:1]</a></sup> <a href="#fn1">own</a></p>
<section class="footnotes"><ol class="footnotes-list">
<li id="fn1" class="footnote-item"><p>Note <a href="#fnref1" class="footnote-backref">↩︎</a></p></li></ol></section>`;
  expect(
    withSlideIds(code, '3'),
  ).toBe(`<p>Text<sup class="footnote-ref"><a href="#fn3-1" id="fnref3-1:1">[1:1]</a></sup> <a href="#fn1">own</a></p>
<section class="footnotes"><ol class="footnotes-list">
<li id="fn3-1" class="footnote-item"><p>Note <a href="#fnref3-1" class="footnote-backref">↑</a></p></li></ol></section>`);
});
