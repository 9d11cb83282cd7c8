/** The names and imports by which slides and client find each other. */

import { parseSync } from 'vite';
import { expect, test } from 'vitest';
import { linkImports, sharedCode, sharedName } from './shared-modules.ts';

const link = (code: string) => linkImports(code, (name) => name === 'deck/claim-1', parseSync);

test('what a chunk uses of each module is known by name', () => {
  const { code, used } = link(
    `import{t as e}from"./a.js";import n,{r as t}from"deck/vue-1";import{default as o}from"deck/b-1";var x=e(n,t,o);export{x as t};`,
  );
  expect(code).toContain('import n,{r as t}from"deck/vue-1"');
  expect(Object.fromEntries(used)).toEqual({
    './a.js': new Set(['t']),
    'deck/vue-1': new Set(['default', 'r']),
    'deck/b-1': new Set(['default']),
  });
});

test.each([
  ['a namespace', 'import*as n from"deck/b-1";n.x;'],
  ['a module for its effects', 'import"deck/b-1";var x;'],
  ['a module asked for later', 'import{r}from"deck/vue-1";r(()=>import("deck/b-1"));'],
  ['all that a module exports', 'var x;export*from"deck/b-1";'],
])('%s may use anything of it', (_, code) => {
  expect(link(code).used.get('deck/b-1')).toBe('all');
});

test('the default of a layout is asked of the frame, other exports of the layout itself', () => {
  expect(link('import e from"deck/claim-1";import{r}from"deck/vue-1";r(e);').code).toBe(
    'import{_deck_claim_1 as e}from"deck/frame";import{r}from"deck/vue-1";r(e);',
  );
  expect(link('import{default as e}from"deck/claim-1";e();').used).toEqual(
    new Map([['deck/frame', new Set(['_deck_claim_1'])]]),
  );
  const own = 'import{x}from"deck/claim-1";x();';
  expect(link(own)).toEqual({ code: own, used: new Map([['deck/claim-1', new Set(['x'])]]) });
});

test('a slide’s words that look like an import are none', () => {
  const code = 'import{r}from"deck/vue-1";r(`import x from "deck/b-1"`,"deck/b-1");';
  expect(link(code)).toEqual({ code, used: new Map([['deck/vue-1', new Set(['r'])]]) });
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

test('a shared module exports what is used, or all with the default that there is', async () => {
  const hasDefault = async (from: string) => from === '/a.ts';
  expect(
    await sharedCode(
      {
        name: 'deck/x',
        exports: [
          { from: '/c.vue', name: 'default', as: '_c' },
          { from: 'vue', name: 'h' },
        ],
      },
      hasDefault,
    ),
  ).toBe('export { default as _c } from "/c.vue";\nexport { h } from "vue";');
  expect(await sharedCode({ name: 'deck/x', exports: [{ from: '/a.ts' }] }, hasDefault)).toBe(
    'export * from "/a.ts"; export { default } from "/a.ts";',
  );
  expect(await sharedCode({ name: 'deck/x', exports: [{ from: '/b.ts' }] }, hasDefault)).toBe('export * from "/b.ts";');
});
