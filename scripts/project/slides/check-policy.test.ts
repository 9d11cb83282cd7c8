import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { checkPolicy } from './check-policy.ts';
import { talkFiles } from './talk-files.ts';

const effects = nodeEffects(temporaryFolder());
const files = talkFiles('d', 't');

/** Line and address of each warning of a talk. */
async function warningsOf(markdown: string): Promise<string[]> {
  await effects.write(files.markdown, markdown);
  const found = await checkPolicy(files, effects);
  for (const { code, file } of found) expect([code, file]).toEqual(['W_SLIDES_HOST', files.markdown]);
  return found.map(({ path, actual }) => `${path}: ${actual}`);
}

const talk = `---
id: title
---

# A

![A map](https://a.example/map.png)

---
id: b
background: //b.example/sea.jpg
---

# B

Text
<img alt="C" src='http://c.example/c'>
<template #side><img :src="'https://d.example/d'"></template>
<iframe
  src="https://e.example/"></iframe>
<svg><image xlink:href="https://i.example/i"/></svg>
<video poster="https://f.example/f"><source src="https://g.example/g"></video>
<Youtube id="x" />
<img srcset="/small.png 1x, https://j.example/j.png 2x">

![K][k] and ![L](<https://l.example/l l.png>)

[k]: https://k.example/k.png

\`\`\`plantuml
A -> B
\`\`\`

---
layout: iframe-right
url: https://h.example/
---

# C
`;

test('pictures, pages and films of other hosts in slides are told with their lines', async () => {
  expect(await warningsOf(talk)).toEqual([
    'line 7: https://a.example/map.png',
    'line 11: //b.example/sea.jpg',
    'line 17: http://c.example/c',
    'line 18: https://d.example/d',
    'line 20: https://e.example/',
    'line 21: https://i.example/i',
    'line 22: https://f.example/f',
    'line 22: https://g.example/g',
    'line 23: <Youtube',
    'line 24: https://j.example/j.png',
    'line 28: https://k.example/k.png',
    'line 26: https://l.example/l%20l.png',
    'line 30: ```plantuml',
    'line 36: https://h.example/',
  ]);
});

test('links, files of the project, code and comments load nothing from another host', async () => {
  const harmless = [
    '<a href="https://a.example/">A</a> [B](https://b.example/b.png) <https://c.example/>',
    '![C](/c.png) <img src="./d.png"> `<img src="https://e.example/">`',
    '```html\n<img src="https://f.example/">\n```',
    '- D\n\n  ```html\n  <img src="https://h.example/h.png">\n  ```',
    '`<img src="https://i.example/i.png">` <!-- <img src="https://j.example/j.png"> --> E',
    '<!-- <img src="https://g.example/"> -->',
  ];
  expect(await warningsOf(`---\nid: a\n---\n\n# A\n\n${harmless.join('\n\n')}\n`)).toEqual([]);
});

test('slides as generated are not read, and a content policy beside the slides decides by itself', async () => {
  await effects.write('slides/d/index.html', '<head><meta http-equiv="Content-Security-Policy" content=""></head>');
  expect(await warningsOf(talk)).toEqual([]);
  await effects.remove('slides/d/index.html');
  expect(await warningsOf(talk)).toHaveLength(14);
  await effects.write(files.record, talk);
  expect(await warningsOf(talk)).toEqual([]);
});

test('code that an editor runs is told with its line, where the deck has editors and no policy of its own', async () => {
  const fences =
    '```ts {monaco-run} {autorun:false}\na\n```\n\n```python {monaco-run}\nb\n```\n\n```js {monaco}\nc\n```\n';
  const shown = '````md\n```ts {monaco-run}\na\n```\n````\n\n<!--\n```ts {monaco-run}\n-->\n';
  const told = async (monaco: boolean | 'dev') => {
    await effects.write(files.markdown, `---\nmonaco: ${monaco}\n---\n\n# A\n\n${fences}\n${shown}`);
    return (await checkPolicy(files, effects)).map(({ code, path, actual }) => [code, path, actual]);
  };
  expect(await told(true)).toEqual([['W_SLIDES_RUN', 'line 7', '```ts {monaco-run']]);
  for (const monaco of [false, 'dev'] as const) expect(await told(monaco)).toEqual([]);
});

test('fonts of another host are told', async () => {
  expect(await warningsOf('---\nfonts:\n  sans: Lobster\n  mono: Fira Code\n---\n\n# A\n')).toEqual([
    'fonts: Lobster, Fira Code',
  ]);
  for (const fonts of ['sans: Lobster, provider: none', 'sans: Lobster, local: Lobster', 'weights: [400]'])
    expect(await warningsOf(`---\nfonts: { ${fonts} }\n---\n\n# A\n`), fonts).toEqual([]);
});
