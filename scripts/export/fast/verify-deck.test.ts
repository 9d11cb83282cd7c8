import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { findClasses, verifyImports, verifyModules, verifyStyles, verifyWords } from './verify-deck.ts';

test('classes are found in properties and in static markup, whatever the quotes', () => {
  const code = [
    'h("p",{class:"mt-7 own"})',
    'const a={class:`diagram`};',
    '{"class":\'red\'}',
    'createStaticVNode("<p class=\\"late soon\\">x</p>")',
    'createStaticVNode(`<b class="hover:bold">y</b>`)',
    'const className="no"; normalizeClass(["dynamic", n])',
  ].join('\n');
  expect([...findClasses(code)].sort()).toEqual(['diagram', 'hover:bold', 'late', 'mt-7', 'own', 'red', 'soon']);
});

const hasStyle = async (word: string) => word.startsWith('mt-');

test('a class that UnoCSS knows must be among the words; other classes need no rule', async () => {
  const code = '{class:"mt-7 own"}';
  expect(await verifyWords(code, new Set(['mt-7']), hasStyle)).toEqual(['mt-7']);
  await expect(verifyWords(code, new Set(), hasStyle)).rejects.toThrow('did not see the class mt-7');
});

test('each class must have a rule, with its signs escaped', () => {
  const css = '.mt-7{margin:0}.hover\\:bold:hover{font-weight:700}';
  expect(() => verifyStyles(['mt-7', 'hover:bold', '2xl'], css)).not.toThrow();
  expect(() => verifyStyles(['mt-7', 'mt-8'], css)).toThrow('no style rule for the class mt-8');
});

test('each slide must have a module', () => {
  expect(() => verifyModules(['a', 'b'], new Set(['b', 'a']))).not.toThrow();
  expect(() => verifyModules(['a', 'b'], new Set(['a']))).toThrow('no module for the slide b');
});

const page = '<script type="importmap">{"imports":{"deck/vue":"./assets/vue.js"}}</script>';
const client: Readonly<Record<string, string>> = {
  'assets/vue.js': 'const a = 1; export { a as h, a as default };',
  'assets/all.js': 'export * from "./vue.js";',
};
const verify = (code: string, text = page) =>
  verifyImports(new Map([['slides/1.js', code]]), text, async (file) => client[file], parseSync);

test.each([
  'import { h } from "deck/vue"; import v from "deck/vue"; import * as all from "deck/vue"; import "../assets/all.js";',
  'import { anything } from "../assets/all.js"; export { h } from "deck/vue"; export * from "deck/vue";',
])('imports that the client satisfies pass: %s', async (code) => {
  await expect(verify(code)).resolves.toBeUndefined();
});

test.each([
  ['import { ref } from "deck/vue";', 'assets/vue.js does not export ref, which slides/1.js imports'],
  ['export { ref } from "deck/vue";', 'assets/vue.js does not export ref, which slides/1.js imports'],
  ['import "deck/other";', 'deck/other, which slides/1.js imports, is missing'],
  ['import { x } from "../assets/none.js";', 'assets/none.js, which slides/1.js imports, is missing'],
])('an import that would fail in the browser is found: %s', async (code, message) => {
  await expect(verify(code)).rejects.toThrow(message);
});

test('a page without an import map is found', async () => {
  await expect(verify('import "deck/vue";', '<head></head>')).rejects.toThrow('the page’s import map is missing');
});
