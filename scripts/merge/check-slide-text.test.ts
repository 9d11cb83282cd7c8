/** Damaged slide files are recognised; slides that show such lines as their own text are not refused. */
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { checkSlideText, findCut } from './check-slide-text.ts';

const fixture = (name: string) =>
  readFileSync(path.join(import.meta.dirname, '../fixtures/damaged-slides', name), 'utf8');

const slide = (body: string) => `---\nlayout: claim\nid: claim/a\ngenerated: 0123456789ab\n---\n\n${body}\n`;
const frontmatter = 'layout: claim\nid: claim/b\ngenerated: 0123456789ab';
const hunk = '<<<<<<< HEAD\nmine\n=======\ntheirs\n>>>>>>> b2';

test('a talk that prettier 3.10 rewrote is refused, with the line of each displaced frontmatter', () => {
  const text = fixture('reformatted.md');
  const lines = text.split('\n').flatMap((line, i) => (/^\s*generated: /u.test(line) ? [i + 1] : []));
  expect(lines.length).toBe(19);
  // Prettier keeps the first frontmatter.
  expect(checkSlideText(text)).toEqual({ code: 'E_SLIDES_REFORMATTED', lines: lines.slice(1) });
});

test('frontmatter that a formatter turned into a heading is refused', () => {
  const text = `${slide('# A')}\n---\n\n## ${frontmatter.replaceAll('\n', ' ')}\n\n# B\n`;
  expect(checkSlideText(text)).toEqual({ code: 'E_SLIDES_REFORMATTED', lines: [11] });
  expect(checkSlideText(text.replace(/\n/gu, '\r\n'))).toEqual({ code: 'E_SLIDES_REFORMATTED', lines: [11] });
});

test.each([
  ['lines that a formatter wrapped between key and hash', `---\n\n${frontmatter.replace(': 01', ':\n01')}\n---`, 13],
  ['a list', '---\n\n- section: One\n    raise: 1\n    generated: 0123456789ab\n---', 13],
  ['a code fence that is not closed', `\`\`\`yaml\n---\n\n${frontmatter}\n---`, 14],
  ['a diagram that is closed only by the next one', `\`\`\`mermaid\n---\n${frontmatter}\n---\n\`\`\`mermaid`, 13],
  ['a comment that is not closed', `<!--\n---\n${frontmatter}\n---`, 13],
  ['a frontmatter that is not closed', `---\n${frontmatter}\n\n# B`, 12],
  ['the text of a slide whose `---` above was deleted', `${frontmatter}\n---\n\n# B`, 11],
])('frontmatter that became part of %s is refused', (_, text, line) => {
  const fault = { code: 'E_SLIDES_REFORMATTED', lines: [line] };
  expect(checkSlideText(`${slide('# A')}\n${text}`)).toEqual(fault);
  expect(checkSlideText(`${slide('# A')}\n${text}`.replaceAll('\n', '\r\n'))).toEqual(fault);
});

test('conflict markers in frontmatter and around the start of a code fence are refused', () => {
  const inFrontmatter = slide('# A').replace('id: claim/a', hunk);
  expect(checkSlideText(inFrontmatter)).toEqual({ code: 'E_SLIDES_CONFLICT_MARKERS', lines: [3, 5, 7] });
  const inFence = slide(hunk.replace('mine', '```js\nmine'));
  expect(checkSlideText(inFence)).toEqual({ code: 'E_SLIDES_CONFLICT_MARKERS', lines: [7, 10, 12] });
});

test('conflict markers of more than seven characters are refused: of `conflict-marker-size`, and of a nested conflict', () => {
  const long = hunk.replace(/([<=>])\1{6}/gu, (marks) => marks.repeat(2));
  expect(checkSlideText(slide(long))).toEqual({ code: 'E_SLIDES_CONFLICT_MARKERS', lines: [7, 9, 11] });
  const nested = slide(hunk.replace('=======', `||||||| base\n${long}\n=======`));
  expect(checkSlideText(nested)).toEqual({
    code: 'E_SLIDES_CONFLICT_MARKERS',
    lines: [7, 9, 10, 12, 14, 15, 17],
  });
});

test.each([
  ['a code fence', `\`\`\`md\n---\n\n${frontmatter}\n---\n\`\`\``],
  ['a code fence within a code fence', `~~~~md\n~~~\n\n${frontmatter}\n~~~\n~~~~`],
  ['inline code', '`generated: 0123456789ab` is a hash.'],
  ['indented code', `Text\n\n    ${frontmatter.replaceAll('\n', '\n\n    ')}`],
  ['a comment', `<!--\n---\n\n${frontmatter}\n---\n-->`],
  ['a sentence', 'This was generated: in 2026.'],
])('a slide that shows frontmatter in %s is not refused', (_, body) => {
  expect(checkSlideText(slide(body))).toBeUndefined();
});

test('frontmatter with blank lines and keys added by hand is not refused', () => {
  const text = slide('# A').replace('id: claim/a\n', 'id: claim/a\n\n# note\n').replace('ab\n', 'ab\nclass: x\n\n');
  expect(checkSlideText(text)).toBeUndefined();
});

test('conflict markers are refused in a talk and in a record, with their lines', () => {
  for (const name of ['conflict.md', 'conflict-record.md']) {
    const text = fixture(name);
    const lines = text.split('\n').flatMap((line, i) => (/^(?:<{7} |={7}$|>{7} )/u.test(line) ? [i + 1] : []));
    expect(lines.length).toBe(9);
    expect(checkSlideText(text)).toEqual({ code: 'E_SLIDES_CONFLICT_MARKERS', lines });
  }
});

test.each([
  ['in a body', hunk, [7, 9, 11]],
  ['with the common ancestor', hunk.replace('=======', '||||||| base\nold\n======='), [7, 9, 11, 13]],
  ['in a Mermaid fence', `\`\`\`mermaid\n${hunk}\n\`\`\``, [8, 10, 12]],
  ['in notes', `<!--\n${hunk}\n-->`, [8, 10, 12]],
  ['of which only the end is left', '# A\n\n>>>>>>> b2', [9]],
])('conflict markers %s are refused', (_, body, lines) => {
  expect(checkSlideText(slide(body))).toEqual({ code: 'E_SLIDES_CONFLICT_MARKERS', lines });
});

test('a slide about Git that shows a conflict in a code fence is not refused', () => {
  expect(checkSlideText(slide(`\`\`\`diff\n${hunk}\n\`\`\``))).toBeUndefined();
});

test('a heading underlined with seven equals signs and nested block quotes are not refused', () => {
  expect(checkSlideText(slide('Heading\n=======\n\n>>>>>>>'))).toBeUndefined();
});

const two = (ids: readonly string[]) =>
  ids
    .map(
      (id) => `---\nlayout: claim\nid: ${id}\ngenerated: 0123456789ab\n---\n\n# Head of ${id}\n\n<!--\nA note.\n-->\n`,
    )
    .join('\n');
const whole = two(['claim/a', 'claim/b', 'claim/c']);

test('a file that is cut anywhere in a slide is recognised; one that lacks whole slides at its end is not', () => {
  const missed = [...whole].flatMap((_, i) => (findCut(whole.slice(0, i), whole) === undefined ? [i] : []));
  const ends = [two(['claim/a']), two(['claim/a', 'claim/b'])].flatMap(({ length }) =>
    [-1, 0, 1, '\n---'.length, '\n---\n'.length].map((behind) => length + behind),
  );
  const lastSlide = whole.lastIndexOf('id: claim/c');
  const lineEnds = [...whole].flatMap((_, i) => (i > lastSlide && whole[i - 1] === '\n' ? [i] : []));
  // Blank lines and separators between slides, and lines that a hand may have removed from the last slide.
  expect(missed).toEqual([0, ...ends, ...lineEnds, whole.length - 1].sort((a, b) => a - b));
  expect(findCut(whole.slice(0, whole.indexOf('note')), whole)).toBe(10);
  expect(findCut(`\ufeff${whole.slice(0, whole.indexOf('note')).replaceAll('\n', '\r\n')}`, whole)).toBe(10);
});

test('text added, replaced or removed at the end by hand is no cut', () => {
  const edits = [
    `${whole}\nMore.`,
    whole.replace(/<!--\nA note\.\n-->\n$/u, ''),
    whole.replace(/A note\.\n-->\n$/u, 'Other'),
    `${whole}\n---\n\n# Mine`,
  ];
  for (const mine of edits) expect(findCut(mine, whole)).toBeUndefined();
});

test('a cut in a line of a slide that was edited by hand is recognised, if slides are lost', () => {
  const mine = whole.replace('# Head of claim/b', '# My head');
  const [from, to] = ['A note', 'note.'].map((words) => mine.indexOf(words, mine.indexOf('# My head'))) as [
    number,
    number,
  ];
  for (let end = from + 1; end < to + 'note.'.length; end += 1) expect(findCut(mine.slice(0, end), whole)).toBe(22);
  const edited = [`${mine.slice(0, from)}My note.\n-->\n`, `${mine.slice(0, from)}My note`, mine.slice(0, from)];
  for (const text of edited) expect(findCut(text, whole)).toBeUndefined();
  const shortened = whole.replace('# Head of claim/c', '# My head').replace(/ note\.\n-->\n$/u, '');
  expect(findCut(shortened, whole)).toBeUndefined();
});
