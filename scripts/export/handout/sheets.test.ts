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
