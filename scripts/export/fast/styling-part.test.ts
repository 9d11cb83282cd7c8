/** UnoCSS sees all classes of a slide, and neither coordinates nor the prose of notes. */
import { expect, test } from 'vitest';
import { stylingPart } from './styling-part.ts';

const slide = '/d/talk.md__slidev_2.md';

test('of a drawing its coordinates go, classes and labels stay', () => {
  const svg =
    '<svg class="mt-2" viewBox="0 0 9 9" w-10><path class="line" d="M1 2L3 4" stroke-width="2"/><text x="1" y="2">flex</text></svg>';
  expect(stylingPart(`<p x="1">a</p>${svg}<p d="2">b</p>`, slide)).toBe(
    '<p x="1">a</p><svg class="mt-2" w-10><path class="line" stroke-width="2"/><text>flex</text></svg><p d="2">b</p>',
  );
});

test('of notes the tags stay, of the frontmatter all', () => {
  const note = JSON.stringify('<p class="mt-3">Two \\ flex words</p>');
  const code = `const d = {"class":"text-red"}; ({"note":"","noteHTML":${note},"title":"hidden"})`;
  const seen = stylingPart(code, '/d/talk.md__slidev_2.frontmatter');
  for (const word of ['text-red', 'mt-3', 'hidden']) expect(seen).toContain(word);
  expect(seen).not.toContain('flex');
});

test('icons have no classes; other modules are seen whole', () => {
  expect(stylingPart('<svg class="x"/>', '~icons/carbon/apps')).toBe('');
  expect(stylingPart('<div class="x" x="1"/>', '/d/components/Box.vue')).toBe('<div class="x" x="1"/>');
});
