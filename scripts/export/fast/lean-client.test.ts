/** Of Slidev's client, what a deck uses stays, and what it does not use is left out. */
import { expect, test } from 'vitest';
import { type DeckUse, leanClient, usesCode } from './lean-client.ts';

const plain: DeckUse = { texts: ['# One'], drawings: false, browserExporter: false };
const withText = (text: string): DeckUse => ({ ...plain, texts: ['# One', text] });

/** What stands for a module: code, another module, or `undefined` where the module stays. */
async function standIn(use: DeckUse, module: string): Promise<string | undefined> {
  const plugin = leanClient(use);
  const id = await plugin.resolveId.call({ resolve: async (to) => ({ id: `file:${to}` }) }, module, 'x.ts');
  if (id === null) return undefined;
  const to = typeof id === 'string' ? id : id.id;
  return to.startsWith('file:') ? to : (plugin.load(to) ?? undefined);
}

const isLeftOut = async (use: DeckUse, module: string) => (await standIn(use, module)) !== undefined;

test('a plain deck brings neither highlighting nor drawing tools, marks or motion', async () => {
  for (const module of [
    '@shikijs/vitepress-twoslash/client',
    '@shikijs/magic-move/style.css',
    'floating-vue',
    'drauu',
    '@vueuse/motion',
    '@slidev/rough-notation',
  ])
    expect(await isLeftOut(plain, module), module).toBe(true);
});

test('other modules stay, also those of a like name', async () => {
  for (const module of ['vue', 'vue-router', 'floating-vue/more', '@vueuse/core', './drauu'])
    expect(await isLeftOut(plain, module), module).toBe(false);
});

for (const [what, use, module] of [
  ['drawing tools', { ...plain, drawings: true }, 'drauu'],
  ['drawing tools', { ...plain, drawings: true }, 'floating-vue'],
  ['the page that exports', { ...plain, browserExporter: true }, 'floating-vue'],
  ['code', withText('```ts\nlet a\n```'), '@shikijs/vitepress-twoslash/client'],
  ['code of a file', withText('<<< ./a.ts'), '@shikijs/vitepress-twoslash/client'],
  ['a menu', withText('<VMenu>x</VMenu>'), 'floating-vue'],
  ['motion', withText('<div v-motion />'), '@vueuse/motion'],
  ['a mark', withText('<b v-mark>x</b>'), '@slidev/rough-notation'],
  ['a template', withText("defineComponent({ template: '<b/>' })"), '/vue/dist/vue.esm-bundler.js'],
] as const)
  test(`${what} brings ${module}`, async () => {
    expect(await isLeftOut(use, module)).toBe(false);
  });

test('a Mermaid fence is no code to be highlighted; a fence of another language, at any depth of marks, is', () => {
  expect(usesCode(withText('```mermaid\nflowchart LR\n```'))).toBe(false);
  expect(usesCode(withText('```mermaid {scale: 0.8}\nflowchart LR\n```'))).toBe(false);
  expect(usesCode(withText('````md\ntext\n````'))).toBe(true);
  expect(usesCode(withText('~~~py\nx\n~~~'))).toBe(true);
  expect(usesCode(withText('> ```ts twoslash\n> x\n> ```'))).toBe(true);
  expect(usesCode(withText('- ```ts\n  x\n  ```'))).toBe(true);
});

test('Vue goes without its compiler, the parser without YAML, style sheets are empty', async () => {
  expect(await standIn(plain, '/a/vue/dist/vue.esm-bundler.js')).toBe('file:/a/vue/dist/vue.runtime.esm-bundler.js');
  expect(await standIn(plain, '@slidev/parser/core')).toBe('file:@slidev/parser/utils');
  expect(await standIn(plain, '/client/styles/shiki-twoslash.css')).toBe('');
});

test('dialogs of the controls come later; elsewhere a component of that name is as it was', async () => {
  const plugin = leanClient(plain);
  const self = { resolve: async () => ({ id: '/m/client/internals/Goto.vue' }) };
  const id = await plugin.resolveId.call(self, './Goto.vue', '/m/client/internals/Controls.vue');
  expect(plugin.load(id as string)).toContain('import("/m/client/internals/Goto.vue")');
  expect(await plugin.resolveId.call(self, './Goto.vue', '/components/Own.vue')).toBe(null);
});
