import { expect, test } from 'vitest';
import { writtenModel } from '../../fixtures/written-model.ts';
import { paperTalk, type TitledSlide } from './sheets.ts';

test('the references keep the italics of their titles, and no other element', () => {
  const slide = {
    frontmatter: { layout: 'references' },
    headline: 'References',
    content: '# References\n\n- A. <em>T</em>. “<b>Q</b>.” <em>J</em> <em>7</em>(2).\n',
  } as unknown as TitledSlide;
  const { references } = paperTalk(
    writtenModel([['a+z']]),
    { id: 't', title: 'T', minutes: 5, pace: 130 },
    [slide],
    [],
  );
  expect(references).toBe('<ul>\n<li>A. <em>T</em>. “Q.” <em>J</em> <em>7</em>(2).</li>\n</ul>');
});

test('clicks in notes are marks, and a triangle is a letter', () => {
  const slide = { frontmatter: {}, headline: 'A', content: '# A\n', note: 'One ▸ two\n\n[click] Three' };
  const talk = { id: 't', title: 'T', minutes: 5, pace: 130 };
  const { sheets } = paperTalk(writtenModel([['a+z']]), talk, [slide as unknown as TitledSlide], [0]);
  expect(sheets[0]!.notes).toBe('<p>One ▸ two</p>\n<p><i class="click"></i>Three</p>');
});
