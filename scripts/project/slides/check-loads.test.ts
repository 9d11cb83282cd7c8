import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parse } from '@slidev/parser';
import { expect, test } from 'vitest';
import { nodeEffects } from '../../effects.ts';
import { temporaryFolder } from '../../fixtures/temporary-folder.ts';
import { checkLoads } from './check-loads.ts';

const outer = temporaryFolder();
const root = path.join(outer, 'project');
const file = 'slides/d/talk.md';

/** Path and value of the faults of slides in a project that names one theme and one addon. */
async function faultsOf(markdown: string): Promise<string[]> {
  mkdirSync(path.join(root, 'slides/d'), { recursive: true });
  rmSync(path.join(root, 'slides/d/linked.md'), { force: true });
  writeFileSync(path.join(outer, 'secret.md'), '# Secret');
  writeFileSync(path.join(root, 'slides/d/other.md'), '# Other');
  symlinkSync(path.join(outer, 'secret.md'), path.join(root, 'slides/d/linked.md'));
  const named = { dependencies: { '@slidev/theme-seriph': '1' }, devDependencies: { 'slidev-addon-x': '1' } };
  writeFileSync(path.join(root, 'package.json'), JSON.stringify(named));
  const { slides } = await parse(markdown, file);
  const found = await checkLoads({ file, slides }, nodeEffects(root));
  for (const { code } of found) expect(code).toBe('E_SLIDES_LOAD');
  return found.map((d) => `${d.path}: ${d.actual}`);
}

const withHead = (head: string) => `---\n${head}\n---\n\n# A\n`;

test('themes and addons that package.json names, or that are in the project, are loaded', async () => {
  expect(await faultsOf(withHead("theme: seriph\naddons: ['x', '@/../..', './own', 'claimdeck']"))).toEqual([]);
});

test('other themes and addons are refused', async () => {
  expect(
    await faultsOf(withHead("theme: apple-basic\naddons: ['y', '../../../addon', '@/../../..', 'C:\\addon']")),
  ).toEqual(['theme: apple-basic', ...['addon: y', 'addon: ../../../addon', 'addon: @/../../..', 'addon: C:\\addon']]);
});

test('a path of a theme or addon is taken as Slidev takes it', async () => {
  // Slidev takes the first from the root of the machine, the second from the folder above that of the slides.
  expect(await faultsOf(withHead("theme: /themes/x\naddons: ['../../addon', '../addon']"))).toEqual([
    'theme: /themes/x',
    'addon: ../../addon',
  ]);
});

test('slides and snippets come from the project, and not through links out of it', async () => {
  const included = ['./other.md', '/other.md', './other.md#2', './missing.md', './linked.md', '../../../secret.md'];
  const slides = included.map((src) => `---\nsrc: ${src}\n---\n`).join('\n');
  expect(await faultsOf(`${slides}\n---\n\n<<< @/other.md{1}\n\n<<< ../../../secret.md#part\n`)).toEqual([
    'slide 5: ./linked.md',
    'slide 6: ../../../secret.md',
    'slide 7: ../../../secret.md',
  ]);
});

test('an editor needs Monaco, and not a stub in its place', async () => {
  const { write } = nodeEffects(root);
  const faults = async (head: string) => {
    const { slides } = await parse(`---\n${head}\n---\n\n# A\n\n---\n\n\`\`\`ts {monaco-run}\nlet a\n\`\`\`\n`, file);
    return (await checkLoads({ file, slides }, nodeEffects(root))).map(({ code, path: at }) => `${code} ${at}`);
  };
  expect(await faults('monaco: true')).toEqual([]);
  await write('node_modules/monaco-editor/package.json', '{ "version": "0.56.0", "private": true }');
  expect(await faults('monaco: true')).toEqual(['E_SLIDES_MONACO slide 2']);
  expect(await faults('monaco: false')).toEqual([]);
  await write('node_modules/monaco-editor/package.json', '{ "version": "0.56.0" }');
  expect(await faults('monaco: true')).toEqual([]);
});
