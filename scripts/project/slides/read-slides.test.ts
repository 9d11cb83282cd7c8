/** The list of a talk's slides. */
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { loadSlides, readSlides, slideLabel } from './read-slides.ts';
import { talkFiles } from './talk-files.ts';

const effects = nodeEffects(temporaryFolder());

test('slides of included files count, as Slidev shows them, also after a change of the file', async () => {
  const files = talkFiles('deck', 'a');
  await effects.write(files.markdown, '---\nid: one\n---\n\n# One\n\n---\nsrc: ./more.md#1-2\n---\n\n---\n\n# Last\n');
  await effects.write('slides/deck/more.md', '# Two\n\n---\nid: three\n---\n\n# Three\n\n---\n\n# Not shown\n');
  const shown = async () => (await readSlides(files, effects)).map(({ id, title }) => [id, title]);
  expect(await shown()).toEqual([
    ['one', 'One'],
    ['', 'Two'],
    ['three', 'Three'],
    ['', 'Last'],
  ]);
  const { slides } = await loadSlides(files, effects);
  expect(slides.map(({ content }) => content.trim())).toEqual(['# One', '# Two', '# Three', '# Last']);
  await effects.write('slides/deck/more.md', '# Other\n');
  expect(await shown()).toEqual([
    ['one', 'One'],
    ['', 'Other'],
    ['', 'Last'],
  ]);
});

test('slides are numbered as their feet are: the appendix by itself, also before a slide of the talk', async () => {
  const files = talkFiles('numbered', 'a');
  const slides = ['section', 'appendix', 'claim', 'appendix'].map((layout) => `---\nlayout: ${layout}\n---\n\n# A\n`);
  await effects.write(files.markdown, slides.join('\n'));
  expect((await readSlides(files, effects)).map(slideLabel)).toEqual(['1', 'A1', '2', 'A2']);
});

test('slides are those that a preparser setup makes of the Markdown, also where it was added later', async () => {
  const files = talkFiles('prepared', 'a');
  await effects.write(files.markdown, '# One\n\n@@next\n\n# Two\n');
  expect((await readSlides(files, effects)).map(({ title }) => title)).toEqual(['One']);
  const setup = `interface Ext { transformRawLines(lines: string[]): void }
export default (): Ext[] => [{ transformRawLines: (lines) => lines.forEach((l, i) => { if (l === '@@next') lines[i] = '---' }) }]\n`;
  await effects.write('slides/prepared/setup/preparser.ts', setup);
  expect((await readSlides(files, effects)).map(({ title }) => title)).toEqual(['One', 'Two']);
});

test('so are they by the preparser setups of a theme, of an addon, and of a package', async () => {
  const split = (mark: string) =>
    `export default () => [{ transformRawLines: (lines: string[]) => lines.forEach((l, i) => { if (l === '${mark}') lines[i] = '---' }) }]\n`;
  await effects.write('package.json', '{ "dependencies": { "slidev-addon-cut": "1" } }\n');
  await effects.write('node_modules/slidev-addon-cut/package.json', '{ "name": "slidev-addon-cut", "exports": {} }\n');
  await effects.write('node_modules/slidev-addon-cut/setup/preparser.ts', split('@@c'));
  await effects.write('slides/own/theme/setup/preparser.ts', split('@@a'));
  await effects.write('slides/own/addon/setup/preparser.ts', split('@@b'));
  const files = talkFiles('own', 'a');
  const titles = async (head: string) => {
    await effects.write(
      files.markdown,
      `---\n${head}\n---\n\n# One\n\n@@a\n\n# Two\n\n@@b\n\n# Three\n\n@@c\n\n# Four\n`,
    );
    return (await readSlides(files, effects)).map(({ title }) => title);
  };
  expect(await titles('theme: default')).toEqual(['One']);
  expect(await titles('theme: ./theme')).toEqual(['One', 'Two']);
  expect(await titles("addons: ['@/addon', cut]")).toEqual(['One', 'Three', 'Four']);
  expect(await titles("addons: ['../addon', unnamed]")).toEqual(['One']);
  // An addon names others, by package or path, and package.json names some for all decks.
  await effects.write('slides/own/addon/package.json', '{ "slidev": { "addons": ["cut", "./theme", "@/addon"] } }');
  expect(await titles("addons: ['@/addon']")).toEqual(['One', 'Two', 'Three', 'Four']);
  const named = { dependencies: { 'slidev-addon-cut': '1' }, slidev: { addons: ['cut'] } };
  await effects.write('package.json', JSON.stringify(named));
  expect(await titles('theme: default')).toEqual(['One', 'Four']);
});

test.each([
  ['One<br>two <b>three</b>', 'One two three'],
  ['**Bold**, _slanted_ and [linked](/x)', 'Bold, slanted and linked'],
  ['`a_b` &amp; a_b \\*c\\*', 'a_b & a_b *c*'],
  ['2 < 3, 4 * 5', '2 < 3, 4 * 5'],
  ['A toll[^1] \\[^2\\] rose^[A note.]', 'A toll [^2] rose'],
])('a headline is text: %s', async (headline, text) => {
  const files = talkFiles('headlines', 'a');
  await effects.write(files.markdown, `# ${headline}\n`);
  expect((await readSlides(files, effects)).map(({ title }) => title)).toEqual([text]);
});

test('a slide may have a year for its title', async () => {
  const files = talkFiles('deck', 'year');
  await effects.write(files.markdown, '# A\n\n---\ntitle: 1914\n---\n\nWar\n');
  expect((await readSlides(files, effects)).map(({ title }) => title)).toEqual(['A', '1914']);
});
