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
  expect(facades).toEqual([
    ['/c/main.js', 'module-0.js'],
    ['/c/vue.js', 'module-1.js'],
    ['/c/core.js', 'module-2.js'],
  ]);
  // Vue must not wait for the list, which imports it.
  expect(files).toEqual([
    [
      'module-0.js',
      `import "/c/first.css";
import "/@vite/client";
import "/last.css";
import { n as ref } from "./file-1.js";
import "/c/first.css";
import { slides } from "/list.js";
import "/last.css";
// \\0/c/main.js
import("/c/page.js");
ref(slides);
`,
    ],
    ['module-1.js', 'export { t as default, n as ref } from "./file-1.js";\n'],
    ['module-2.js', 'export { n as ref } from "./file-1.js";\n'],
    [
      'file-1.js',
      `import { createHotContext } from "/@vite/client";
// \\0/c/core.js
var __claimdeck_hot$1 = createHotContext("/c/core.js");
var ref = (value) => __claimdeck_hot$1.data(value);
// \\0/c/vue.js
var __claimdeck_hot = createHotContext("/c/vue.js");
var vue_default = 1;
__claimdeck_hot.accept();
export { ref as n, vue_default as t };
`,
    ],
  ]);
});
