/**
 * `npm run prepare`: deletes installed files that nothing in this checkout reads: source maps, C headers, builds for
 * other loaders. npm runs it after `npm ci` here, and not in a project that installs Claimdeck. Nothing depends on it:
 * after `npm ci --ignore-scripts` everything works, and the install is 290 MB larger.
 */
import fs from 'node:fs';
import path from 'node:path';

const modules = path.join(import.meta.dirname, '../node_modules');

/** Patterns below node_modules/. */
const unread = [
  'node-{linux,darwin,bin-darwin,win}-*/include',
  // mermaid.esm.mjs and mermaid.min.js are loaded, and hold their dependencies; only mermaid.core.mjs imports packages.
  'mermaid/dist/{mermaid.js,*.core.mjs,*.esm.min.mjs}',
  'mermaid/dist/chunks/{mermaid.core,mermaid.esm.min}',
  '{@mermaid-js/parser,cytoscape,cytoscape-fcose,elkjs,es-toolkit}/!(package.json)',
  // Tests read PDFs with the legacy build of pdf.js and the CommonJS build of pdf-lib.
  'pdfjs-dist/{build,web}',
  'pdf-lib/{dist,es,src}',
  // Pages of Playwright's recorder and reports.
  'playwright-core/lib/vite',
  // Source maps of packages that no browser loads; Vite warns of a missing one.
  '{mermaid,pdfjs-dist,pdf-lib,graphology,jsdom,pptxgenjs,tldts}/**/*.map',
  '{@babel,@json-render,@modelcontextprotocol,@shikijs}/**/*.map',
];

// Node 20, which runs this where the optional packages with Node 24 were left out, has no globSync.
for (const file of fs.globSync?.(unread, { cwd: modules }) ?? [])
  fs.rmSync(path.join(modules, file), { recursive: true, force: true });
