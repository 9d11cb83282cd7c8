/** Linked modules of a small client: Vue stands for what the list of slides imports as well as the client. */
import { build, parseSync } from 'vite';
import { expect, test } from 'vitest';
import { linkModules, nameOf } from './link-modules.ts';

const hot = (name: string) =>
  `import { createHotContext as __vite__createHotContext } from "/@vite/client";import.meta.hot = __vite__createHotContext("${name}");`;

const sent = new Map([
  [
    '/c/main.js',
    `import "/c/first.css?t=12";\nimport { slides } from "/list.js";\nimport { ref } from "/c/vue.js?v=1";\nimport "/last.css";\nimport("/c/page.js");\nref(slides);`,
  ],
  ['/c/vue.js', `${hot('/c/vue.js')}\nexport * from "/c/core.js?v=1";\nexport default 1;\nimport.meta.hot.accept();`],
  ['/c/core.js', `${hot('/c/core.js')}\nexport const ref = (value) => import.meta.hot.data(value);`],
  ['/c/page.js', 'export default import.meta.url;'],
  ['/c/first.css', 'update("first");'],
  ['/list.js', 'import { ref } from "/c/vue.js?v=1";\nexport const slides = ref();'],
  ['/last.css', 'update("last");'],
]);

const link = () => linkModules(sent, '/c/main.js', (name) => /^\/c\/.*\.js$/u.test(name), { build, parseSync });

test('a module’s name has neither time nor version', () => {
  expect(['/a.js?t=1', '/a.js?v=2', '/a.js?v=2&t=1', '/a.vue?vue&lang.ts', '/a?t=1&v=2'].map(nameOf)).toEqual([
    '/a.js',
    '/a.js',
    '/a.js',
    '/a.vue?vue&lang.ts',
    '/a',
  ]);
});

test('files have all modules but those that know their address, and each its own hot context', async () => {
  const { facades, files } = await link();
  const folder = /^\/@claimdeck-client\/[\da-f]{16}\//u.exec(files[0]![0])![0];
  const code = Object.fromEntries(files.map(([address, text]) => [address.slice(folder.length), text]));
  expect(Object.fromEntries(facades)).toEqual({
    '/c/core.js': `export { m0_ref as ref } from "${folder}0.js";`,
    '/c/vue.js': `export { m1_default as default, m1_ref as ref } from "${folder}0.js";`,
    '/c/main.js': `import "${folder}main.js";\nexport {  } from "${folder}1.js";`,
  });
  expect(code['main.js']).toBe(
    `import "/c/first.css";\nimport "/@vite/client";\nimport "/last.css";\nimport "${folder}1.js";`,
  );
  // Vue must not wait for the list, which imports it.
  expect(code['0.js']).not.toContain('/list.js');
  expect(code['0.js']).toContain('createHotContext("/c/vue.js")');
  expect(code['0.js']).toContain('createHotContext("/c/core.js")');
  expect(code['0.js']).not.toContain('import.meta');
  expect(code['1.js']).toContain('from "/list.js"');
  expect(code['1.js']).toContain(`import { m1_ref as ref } from "${folder}0.js"`);
  expect(code['1.js']).toContain('import("/c/page.js")');
  expect(Object.keys(code)).toEqual(['main.js', '0.js', '1.js']);
});
