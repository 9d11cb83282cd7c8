/** Settings of the headmatter that have no effect. */
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { checkSettings } from './check-settings.ts';
import { talkFiles } from './talk-files.ts';

async function told(headmatter: string) {
  const effects = nodeEffects(temporaryFolder());
  const files = talkFiles('deck', 'a');
  await effects.write(files.markdown, `---\n${headmatter}\n---\n\n# A\n`);
  return (await checkSettings(files, effects)).map((d) => [d.code, d.path, d.actual, d.expected]);
}

test('settings that Claimdeck’s outputs do without are told, with what to write', async () => {
  expect(
    await told('routerMode: history\ndownload: true\nexportFilename: mine\nexport:\n  dark: true\nfavicon: /a.svg'),
  ).toEqual([
    ['W_SLIDES_SETTING', 'routerMode', 'routerMode: "history"', 'hash'],
    ['W_SLIDES_SETTING', 'download', 'download: true', '../a.pdf'],
    ['W_SLIDES_SETTING', 'exportFilename', 'exportFilename: "mine"', '--out FILE of `export`'],
    ['W_SLIDES_SETTING', 'export', 'export: {"dark":true}', 'options of `export`'],
  ]);
  expect(await told('download: yes')).toEqual([['W_SLIDES_SETTING', 'download', 'download: "yes"', '../a.pdf']]);
});

test('generated settings, and those with an effect, are not told', async () => {
  expect(await told('routerMode: hash\ndownload: ../a.pdf')).toEqual([]);
});

test('a title that is no text is an error', async () => {
  for (const title of ['"1984"', 'Year 1984', '']) expect(await told(`title: ${title}`), title).toEqual([]);
  expect(await told('title: 1984')).toEqual([['E_SLIDES_TITLE', 'title', '1984', undefined]]);
});

test('a heading in a comment that is the title of its slide is told', async () => {
  const of = async (slide: string) => {
    const effects = nodeEffects(temporaryFolder());
    const files = talkFiles('deck', 'a');
    await effects.write(files.markdown, `# A\n\n---\n${slide}`);
    return (await checkSettings(files, effects)).map((d) => [d.code, d.path, d.actual, d.expected]);
  };
  expect(await of('\n<!--\n# Old\n-->\n\n# New\n')).toEqual([['W_SLIDES_TITLE', '“Old”', 'Old', 'New']]);
  expect(await of('\n<!--\n## Old\n-->\n\nWords\n')).toEqual([['W_SLIDES_TITLE', '“Old”', 'Old', undefined]]);
  for (const right of [
    '\n<!-- # Old -->\n\n# New\n',
    '\n# New\n\n<!--\n# Old\n-->\n\nWords\n',
    'title: Mine\n---\n\n<!--\n# Old\n-->\n\n# New\n',
    '\n```html\n<!--\n# Old\n-->\n```\n\n# New\n',
    '\n<!--\n# New\n-->\n\n# New\n',
  ])
    expect(await of(right), right).toEqual([]);
});
