/** The names and imports by which slides and client find each other. */
import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { linkImports, sharedCode, sharedName } from './shared-modules.ts';

const link = (code: string) => linkImports(code, (name) => name === 'deck/claim-1', parseSync);

const only = (...names: string[]) => ({ names: new Set(names), all: false });

test('what a chunk uses of each module is known by name', () => {
  const { code, used } = link(
    `import{t as e}from"./a.js";import n,{r as t}from"deck/vue-1";import{default as o}from"deck/b-1";var x=e(n,t,o);export{x as t};`,
  );
  expect(code).toContain('import n,{r as t}from"deck/vue-1"');
  expect(Object.fromEntries(used)).toEqual({
    './a.js': only('t'),
    'deck/vue-1': only('default', 'r'),
    'deck/b-1': only('default'),
  });
});

test.each([
  ['a namespace', 'import*as n from"deck/b-1";n.x;'],
  ['a module for its effects', 'import"deck/b-1";var x;'],
  ['a module asked for later', 'import{r}from"deck/vue-1";r(()=>import("deck/b-1"));'],
  ['all that a module exports', 'var x;export*from"deck/b-1";'],
])('%s may use anything of it', (_, code) => {
  expect(link(code).used.get('deck/b-1')).toEqual({ names: new Set(), all: true });
});

test('the default of a layout is asked of the frame, other exports of the layout itself', () => {
  expect(link('import e from"deck/claim-1";import{r}from"deck/vue-1";r(e);').code).toBe(
    'import{_deck_claim_1 as e}from"deck/frame";import{r}from"deck/vue-1";r(e);',
  );
  expect(link('import{default as e}from"deck/claim-1";e();').used).toEqual(
    new Map([['deck/frame', only('_deck_claim_1')]]),
  );
  const own = 'import{x}from"deck/claim-1";x();';
  expect(link(own)).toEqual({ code: own, used: new Map([['deck/claim-1', only('x')]]) });
});

test('what is asked for whole and by name is known both ways', () => {
  const code = 'import e,{named as t}from"deck/b-1";e(t,()=>import("deck/b-1").then(()=>{e();t()}));';
  expect(link(code).used.get('deck/b-1')).toEqual({ names: new Set(['default', 'named']), all: true });
});

test('a slide’s words that look like an import are none', () => {
  const code = 'import{r}from"deck/vue-1";r(`import x from "deck/b-1"`,"deck/b-1");';
  expect(link(code)).toEqual({ code, used: new Map([['deck/vue-1', only('r')]]) });
});

test('a module has the same name wherever the project stands, and another than one of its own name', () => {
  const claim = sharedName('/home/a/deck/layouts/claim.vue', '/home/a/deck');
  expect(claim).toMatch(/^deck\/claim-[0-9a-f]{6}$/u);
  expect(sharedName('/srv/layouts/claim.vue', '/srv')).toBe(claim);
  expect(sharedName('/srv/slides/d/layouts/claim.vue', '/srv')).not.toBe(claim);
  expect(sharedName('/x/node_modules/vue/dist/vue.js', '/srv')).toBe(sharedName('/node_modules/vue/dist/vue.js', '/a'));
  expect(sharedName('/srv/a b.svg?raw', '/srv')).toMatch(/^deck\/a_b-/u);
  expect(sharedName('/srv/a b.svg?raw', '/srv')).not.toBe(sharedName('/srv/a b.svg', '/srv'));
});

test('a file of public/ has the same name wherever the project stands', () => {
  expect(sharedName('/pic.png', '/srv')).toBe(sharedName('/pic.png', '/home/a/deck'));
  expect(sharedName('/srvother/a.ts', '/srv')).not.toBe(sharedName('/srv/other/a.ts', '/srv'));
});

const facts = async (from: string) => ({ hasDefault: from === '/a.ts', isCommonJs: from.endsWith('.cjs') });

test('a shared module exports what is used, odd names as they are', async () => {
  const exports = [
    { from: '/c.vue', name: 'default', as: '_c' },
    { from: 'vue', name: 'h' },
    { from: 'x', name: 'odd-name' },
  ];
  expect(await sharedCode({ name: 'deck/x', whole: [], exports }, facts)).toBe(
    'export { default as _c } from "/c.vue";\nexport { h } from "vue";\nexport { "odd-name" } from "x";',
  );
});

test('a module exported whole has its default once, where there is one', async () => {
  const named = (name: string) => [{ from: '/a.ts', name }];
  const code = (whole: string, exports = named('b').slice(1)) =>
    sharedCode({ name: 'deck/x', whole: [whole], exports }, facts);
  expect(await code('/a.ts')).toBe('export * from "/a.ts";\nexport { default } from "/a.ts";');
  expect(await code('/b.ts')).toBe('export * from "/b.ts";');
  expect(await code('/a.ts', named('default'))).toBe('export { default } from "/a.ts";\nexport * from "/a.ts";');
});

test('a module of CommonJS, of which only it knows what it exports, is not to be had as a whole', async () => {
  await expect(sharedCode({ name: 'deck/x', whole: ['/c.cjs'], exports: [] }, facts)).rejects.toThrow(/CommonJS/u);
});
