/** Frontmatter with hyphens survives Slidev's parser. */
import { parseSync } from '@slidev/parser';
import { expect, test } from 'vitest';
import { frontmatterYaml } from './frontmatter-yaml.ts';

test.each(['---', 'War --- and peace', '----', '--- "quoted" \\ and: colons', '-', '--', 'two\n---\nlines'])(
  'Slidev reads a title of %j as it is, and the keys behind it',
  (title) => {
    const frontmatter = { title, sections: [title, 'One'], id: 'title' };
    const text = `---\n${frontmatterYaml(frontmatter)}---\n\n# Head\n\n---\nid: two\n---\n\n# Two\n`;
    const { slides } = parseSync(text, 'talk.md');
    expect(slides.map((slide) => slide.frontmatter['id'])).toEqual(['title', 'two']);
    expect(slides[0]!.frontmatter).toMatchObject(frontmatter);
  },
);
