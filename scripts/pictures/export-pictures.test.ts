/** Faults of slides that pictures show. */
import path from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { lazyBrowser } from '../browser/index.ts';
import { nodeEffects } from '../effects.ts';
import { webBuilder } from '../export/web-builder.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { exportPictures } from './export-pictures.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '../..'));
const browser = lazyBrowser(undefined, effects);
const folder = '.claimdeck/test-pictures';
const files = { ...talkFiles('d', 'talk'), markdown: `${folder}/talk.md`, web: `${folder}-web` };

afterAll(async () => {
  await browser.close();
  for (const place of [folder, files.web, `.claimdeck/modules/${folder}`]) await effects.remove(place);
});

/** A drawing on a slide without its number. */
function drawing(inner: string): string {
  return `<component is="style">.deck-frame .number { visibility: hidden }</component>
<svg viewBox="0 0 9 9">${inner}<circle r="4"/></svg>`;
}

const slides = `---
theme: default
addons: ['@/../..']
title: T
routerMode: hash
fonts: { provider: none }
wakeLock: false
---

# One

---
clicks: 1
---

<v-clicks>

- A
- B

</v-clicks>

---

<OwnMapp />

---

<p class="rye">Words</p>

<style>
.rye { background: url('/no.png') }
</style>

---

# Five

---

# Five

\`\`\`mermaid
flowchart LR
  War --> Hunger
\`\`\`

---
layout: picture
---

${drawing('')}

---
layout: picture
---

${drawing('<desc>War leads to hunger.</desc>')}
`;

test('a slide with layers of the project is shown before its picture is taken', async () => {
  const layered = { ...files, markdown: `${folder}-layers/talk.md`, web: `${folder}-layers-web` };
  await effects.write(`${folder}-layers/slide-top.vue`, '<template><i>Layer</i></template>');
  const slow = 'await new Promise((resolve) => setTimeout(resolve, 500));\nexport default { render: () => 7 };\n';
  await effects.write(`${folder}-layers/components/SlowPart.js`, slow);
  await effects.write(
    layered.markdown,
    `${slides.slice(0, slides.indexOf('# One'))}# One\n\n---\n\n<v-clicks>\n\n- A\n- B\n\n</v-clicks>\n\n<SlowPart />\n`,
  );
  const builder = webBuilder(effects);
  await builder.build({ entry: layered.markdown, out: layered.web });
  await builder.close();
  const options = { chosen: [0, 1], folders: { png: `${folder}-layers/png` }, withClicks: true, scale: 1 };
  const { files: made } = await exportPictures(layered, options, browser, effects);
  for (const place of [`${folder}-layers`, layered.web, `.claimdeck/modules/${folder}-layers`])
    await effects.remove(place);
  // Where the slide is not shown yet, its number of clicks is not known.
  expect(made.map((file) => path.posix.basename(file))).toEqual([
    '1-slide.0.png',
    '2-slide.0.png',
    '2-slide.1.png',
    '2-slide.2.png',
  ]);
}, 120_000);

test('faults of all slides are told with their slide, once each', async () => {
  await effects.write(files.markdown, slides);
  const builder = webBuilder(effects);
  await builder.build({ entry: files.markdown, out: files.web });
  await builder.close();
  const options = { chosen: [0, 1, 2, 3, 4, 5, 6, 7], folders: { png: `${folder}/png` }, withClicks: false, scale: 1 };
  const { faults, files: pictures } = await exportPictures(files, options, browser, effects);
  expect(faults.map(({ code, path: place, actual }) => [code, place, actual]).sort()).toEqual([
    ['E_RENDER_COMPONENT', 'slide 3', '<OwnMapp>'],
    ['E_RENDER_REQUEST', 'slide 4', '/no.png'],
    ['W_RENDER_CLICKS', 'slide 2', '“B” at click 2'],
  ]);
  // Mermaid is loaded when its slide is shown, and a picture waits for it.
  const [without, drawn, plain, described] = await Promise.all(
    pictures.slice(-4).map((file) => effects.readBytes(file)),
  );
  expect(drawn).not.toEqual(without);
  // The button of a drawing's text is not in the picture.
  expect(described).toEqual(plain);
});
