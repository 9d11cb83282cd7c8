/** Layouts, slots and pictures that slides name. */
import path from 'node:path';
import { parse, resolveConfig } from '@slidev/parser';
import { expect, test } from 'vitest';
import type { DiagnosticError } from '../../diagnostics/index.ts';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { checkDeckSlides, type LaidOut } from './check-slides.ts';

const effects = nodeEffects(temporaryFolder());
const layouts: Record<string, string> = {
  default: '<div><slot /></div>',
  'two-cols': '<div><slot /><slot name="right" /></div>',
  any: '<div><slot v-for="(_, name) in $slots" :name="name" /></div>',
  image: '<script setup>import { handleBackground } from "x"; handleBackground(props.image)</script>',
  iframe: '<iframe :src="url" />',
  own: '<img :src="image">',
};

/** Code, place, what was found and expected, of the faults of slides. */
async function faultsOf(markdown: string): Promise<string[]> {
  const userRoot = path.join(effects.root, 'slides/d');
  await effects.write('slides/d/public/pictures/ä b.png', 'x');
  for (const [name, source] of Object.entries(layouts)) await effects.write(`layouts/${name}.vue`, source);
  const { slides } = await parse(markdown, path.join(userRoot, 'talk.md'));
  const found = Object.keys(layouts).map((name) => [name, path.join(effects.root, 'layouts', `${name}.vue`)]);
  const options = {
    data: {
      config: resolveConfig(slides[0]!.frontmatter),
      headmatter: { defaults: { layout: 'default' } },
      slides: slides.map((source) => ({ ...source, source })),
    },
    utils: { getLayouts: async () => Object.fromEntries(found) },
    roots: [],
    userRoot,
  };
  return checkDeckSlides(options as unknown as LaidOut, effects).then(
    () => [],
    (error: DiagnosticError) =>
      error.diagnostics.map((d) => [d.code, d.file, d.path, d.actual, d.expected].filter(Boolean).join(' | ')),
  );
}

const slide = (frontmatter: string, body = '# A') => `---\n${frontmatter}\n---\n\n${body}\n`;

test('a layout that there is not is named with the nearest', async () => {
  expect(await faultsOf(`${slide('layout: two-cols')}\n${slide('layout: two-colls')}`)).toEqual([
    'E_SLIDES_LAYOUT | slides/d/talk.md | slide 2 | two-colls | two-cols',
  ]);
});

test('a slot that the layout lacks is named, but in code, and where the layout takes any', async () => {
  const body = '::right::\n\nB\n\n```md\n::rigth::\n```\n\n::default::\n\nC';
  expect(await faultsOf(slide('layout: two-cols', body))).toEqual([]);
  expect(await faultsOf(slide('layout: any', '::rigth::\n\nB'))).toEqual([]);
  expect(await faultsOf(slide('layout: two-cols', '````md\n```\n````\n\n::rigth::\n\nB'))).toEqual([
    'E_SLIDES_SLOT | slides/d/talk.md | slide 1 | ::rigth:: | right',
  ]);
});

test('pictures and pages in the frontmatter are in public/', async () => {
  const held = [
    'image: /pictures/ä b.png',
    'image: ./pictures/%C3%A4%20b.png?x',
    'image: "#369"',
    'image: https://x.org/a.png',
  ];
  for (const field of held) expect(await faultsOf(slide(`layout: image\n${field}`))).toEqual([]);
  expect(await faultsOf(slide('layout: own\nimage: ./beside.png'))).toEqual([]);
  expect(await faultsOf(slide('layout: image\nimage: ./beside.png'))).toEqual([
    'E_SLIDES_PUBLIC | slides/d/talk.md | slide 1 | ./beside.png | /pictures/ä b.png',
  ]);
  expect(await faultsOf(slide('layout: iframe\nurl: /none.html'))).toEqual([
    'E_SLIDES_PUBLIC | slides/d/talk.md | slide 1 | /none.html | /pictures/ä b.png',
  ]);
});

test('a region that the file of a snippet lacks is named with the nearest', async () => {
  await effects.write('slides/d/lib/a.ts', '// #region corn\na\n// #endregion corn\n');
  await effects.write('slides/d/a.html', '<!-- region rent -->\na\n<!-- endregion -->\n');
  await effects.write('slides/d/a.sql', 'REM #region wages\na\nREM #endregion wages\n');
  for (const line of [
    '@/lib/a.ts#corn',
    './lib/a.ts#corn ts {1|2}',
    'a.html#rent {*}{lines:true}',
    'a.sql#wages',
    'a.sql',
  ])
    expect(await faultsOf(slide('layout: default', `<<< ${line}`)), line).toEqual([]);
  const told = ['E_SLIDES_REGION | slides/d/talk.md | slide 1 | @/lib/a.ts#cron | corn'];
  expect(await faultsOf(slide('layout: default', '- a\n\n  <<< @/lib/a.ts#cron ts {1}'))).toEqual(told);
  expect(await faultsOf(slide('layout: default', '````md magic-move\n<<< @/lib/a.ts#cron\n````'))).toEqual(told);
  expect(await faultsOf(slide('layout: default', '```md\n<<< @/lib/a.ts#cron\n```'))).toEqual([]);
});

test.each([
  ['js', '{/* #region corn */}\na\n{/* #endregion corn */}'],
  ['css', '/* region corn */\na\n/* endregion corn */'],
  ['ts', '// #region corn\na\n// #endregion rent'],
  ['py', '# region corn\na'],
])('a region that does not begin or end for Slidev is told: %s', async (ext, code) => {
  await effects.write(`slides/d/b.${ext}`, `${code}\n`);
  expect(await faultsOf(slide('layout: default', `<<< b.${ext}#corn`))).toEqual([
    `E_SLIDES_REGION | slides/d/talk.md | slide 1 | b.${ext}#corn`,
  ]);
});

test.each([
  '// region corn\na\n// endregion',
  '/* #region corn */\r\na\r\n/* #endregion */',
  '#pragma region corn\na\n#pragma endregion corn',
  '#Region corn\na\n#End Region',
  '-- #region corn\na\n-- #endregion',
  '(* #region corn *)\na\n(* #endregion corn *)',
  '  # #region corn\n  a\n  # #endregion corn',
])('a region of Slidev is one: %j', async (code) => {
  await effects.write('slides/d/c.txt', code);
  expect(await faultsOf(slide('layout: default', '<<< c.txt#corn'))).toEqual([]);
});

test('marks of footnotes without their note, notes without their mark and second notes of one name are told', async () => {
  const told = async (body: string) =>
    (await faultsOf(slide('layout: default', body))).map((words) => words.replace('slides/d/talk.md | slide 1 | ', ''));
  expect(await told('a[^cron]\n\n[^corn]: The note.')).toEqual(['E_SLIDES_FOOTNOTE | [^cron] | corn']);
  expect(await told('a[^corn] **b[^2]**\n\n- [^corn]: https://x.org')).toEqual(['E_SLIDES_FOOTNOTE | [^2]']);
  expect(await told('a\n\n[^corn]: The note.')).toEqual(['E_SLIDES_FOOTNOTE | [^corn]:']);
  expect(await told('<p>a[^corn]</p>\n\n[^corn]: The note.')).toEqual(['E_SLIDES_FOOTNOTE | [^corn]:']);
  expect(await told('a[^1] b[^1]\n\n[^1]: One.\n\n[^1]: Two.')).toEqual(['E_SLIDES_FOOTNOTE | [^1]:']);
  expect(await told('https://x.org/a[^corn]\n\n[^corn]: The note.')).toEqual(['E_SLIDES_FOOTNOTE | [^corn]']);
  expect(await told('![A picture[^corn]](/a.svg)')).toEqual(['E_SLIDES_FOOTNOTE | [^corn]']);
  expect(await told('![A picture[^corn]](/a.svg)\n\n[^corn]: The note.')).toEqual(['E_SLIDES_FOOTNOTE | [^corn]']);
});

test('footnotes of a deck with `comark` or `mdc` are told', async () => {
  const body = 'a[^corn]\n\n[^corn]: The note.';
  const told = ['E_SLIDES_FOOTNOTE | slides/d/talk.md | slide 1 | [^corn]'];
  for (const field of ['comark', 'mdc']) {
    expect(await faultsOf(slide(`layout: default\n${field}: true`, body))).toEqual(told);
    expect(await faultsOf(slide(`layout: default\n${field}: true`, '[a]{.b} $[^x]$'))).toEqual([]);
  }
  expect(await faultsOf(slide('layout: default\nmdc: false', body))).toEqual([]);
});

test.each([
  'a[^corn], it costs $5[^2], $6[^3]\n\n[^corn]: The note.[^2]\n[^2]: Two.\n[^3]: Three.',
  '<div>\n\na[^corn]\n\n</div>\n\n[^corn]: The note.',
  '`[^a]` \\[^b] $x[^c]$ {{ "[^d]" }} [^ e] [^] <!-- [^f] --> <b title="[^g]">h</b>',
  '```js\nconst a = /[^i]/u;\n[^j]: k\n```\n\n$$\n[^l]\n$$\n\n<script setup>\nconst m = /[^n]/u;\n</script>',
  'A word^[the note, and [^corn]] and [^1](https://x.org).\n\n[^corn]: The note.',
  '```js\na\n```\n\na[^corn]\n\n[^corn]: The note.',
  'a[^corn]\n\n1. [^corn]: The note.\n\n[^two]: Two.\n\n    And a paragraph[^two].',
  'a[^corn]\n\n1. A\n   - ```js\n     /[^i]/\n     ```\n\n[^corn]: The note.',
  'a[^corn]\n\n```diff\n- ```\n+ b\n```\n\n[^corn]: The note.',
  'a[^corn]\n\n```b``` c\n\n[^corn]: The note.',
  'a[^*], b[^*]\n\n[^*]: The note.\n\n$a\n[^b]$',
  'www.x.org[^1], <https://x.org>[^1], a@x.org[^1], https://x.org [^1]\n\n[^1]: One.',
])('what Slidev prints as a footnote, or not as text, is no fault: %j', async (body) => {
  expect(await faultsOf(slide('layout: default', body))).toEqual([]);
});

test('what Slidev counts with is a number', async () => {
  for (const field of ['clicks: 3', 'clicks: "3"', 'clicks:', 'zoom: .8', 'level: 1'])
    expect(await faultsOf(slide(`layout: default\n${field}`)), field).toEqual([]);
  expect(await faultsOf(slide('layout: default\nclicks: three\nzoom: 80%'))).toEqual([
    'E_SLIDES_NUMBER | slides/d/talk.md | slide 1 | three',
    'E_SLIDES_NUMBER | slides/d/talk.md | slide 1 | 80%',
  ]);
});

test('an alias is a text that is not the number of another slide', async () => {
  for (const alias of ['"1953"', 'y1953', '1', '"1"', ''])
    expect(await faultsOf(slide(`layout: default\nrouteAlias: ${alias}`)), alias).toEqual([]);
  const two = (alias: string) => `${slide(`layout: default\nrouteAlias: ${alias}`)}\n---\n\n# B\n`;
  expect(await faultsOf(two('1953'))).toEqual(['E_SLIDES_ALIAS | slides/d/talk.md | slide 1 | 1953']);
  expect(await faultsOf(two('"2"'))).toEqual(['E_SLIDES_ALIAS | slides/d/talk.md | slide 1 | 2']);
});

test('slides have the size that all outputs have', async () => {
  for (const head of ['canvasWidth: 980', 'aspectRatio: 16/9'])
    expect(await faultsOf(slide(`layout: default\n${head}`)), head).toEqual([]);
  const told = (size: string) => `E_SLIDES_CANVAS | slides/d/talk.md | slide 1 | ${size} px | 980 × 552 px`;
  expect(await faultsOf(slide('layout: default\naspectRatio: 4/3'))).toEqual([told('980 × 735')]);
  expect(await faultsOf(slide('layout: default\ncanvasWidth: 1280'))).toEqual([told('1280 × 720')]);
});

test('words of a slide that are read as frontmatter are named, and no comments of frontmatter', async () => {
  const place = 'E_SLIDES_FRONTMATTER | slides/d/talk.md | slide 2';
  const faults = (words: string) => faultsOf(`# A\n\n---\n${words}\n---\n\n# B\n`);
  expect(await faults('# War\n')).toEqual([`${place} | # War`]);
  expect(await faults('# War\n\nAid rises.')).toEqual([`${place} | # War`]);
  expect(await faults('- Aid rises.\n- War ends.\n')).toEqual([`${place} | - Aid rises.`]);
  expect(await faults('Aid rises: a lot')).toEqual([`${place} | Aid rises: a lot`]);
  expect(await faults('# War: an essay')).toEqual([`${place} | # War: an essay`]);
  expect(await faults('# clicks: 3')).toEqual([]);
  expect(await faults('# sections:\n#   - War')).toEqual([]);
  expect(await faults('date created: 1953-07-27\nlayout: default')).toEqual([]);
  expect(await faults('# Three clicks\nclicks: 3')).toEqual([]);
  expect(await faults('')).toEqual([]);
});
