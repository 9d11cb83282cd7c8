/** A web deck is built again after a change of any file that its slides read, by both build paths. */
import { mkdtemp, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { nodeEffects } from '../effects.ts';
import { talkFiles } from '../project/slides/talk-files.ts';
import { buildTalks, checkTalks } from './build-talks.ts';
import { webBuilder } from './web-builder.ts';

const svg = (width: number) => `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="9"/>`;

/** Content before and after the change, by file. Each file is read by the slides in another way. */
const inputs: Record<string, readonly [before: string, after: string]> = {
  'data/x.json': ['{"n": 1}', '{"n": 2}'],
  'data/raw.txt': ['one', 'two'],
  'pictures/markdown.svg': [svg(1), svg(2)],
  'pictures/element.svg': [svg(3), svg(4)],
  'pictures/style.svg': [svg(5), svg(6)],
  'pictures/nested.svg': [svg(7), svg(8)],
  'css/imported.css': ['@import "./nested.css";\n.a { color: red }', '@import "./nested.css";\n.a { color: blue }'],
  'css/nested.css': ['.b { background: url(../pictures/nested.svg) }', '.b { color: blue }'],
  'css/source.css': ['.c { color: red }', '.c { color: blue }'],
  'public/root.svg': [svg(1), svg(2)],
  'slides/deck/public/beside.svg': [svg(1), svg(2)],
  'slides/deck/snippets/x.ts': ['const n = 1', 'const n = 2'],
  'more/included.md': ['# Included', '# Changed'],
  'theme/package.json': ['{"name": "own"}', '{"name": "own", "slidev": {"defaults": {"lineNumbers": true}}}'],
  'theme/setup/katex.ts': ['export default () => ({})', 'export default () => ({ strict: true })'],
  'slides/node_modules/slidev-addon-own/package.json': [
    '{"name": "slidev-addon-own", "version": "1.0.0"}',
    '{"name": "slidev-addon-own", "version": "1.0.1"}',
  ],
  'theme/uno.config.ts': ['export default {}', 'export default { shortcuts: { a: "mt-1" } }'],
};

const markdown = `---
theme: ../../theme
addons: ['@/../..', own]
fonts: { provider: none }
routerMode: hash
---

# One

<script setup>
import data from '../../data/x.json'
import raw from '../../data/raw.txt?raw'
</script>

{{ data.n }} {{ raw }}

![](../../pictures/markdown.svg)

<img src="../../pictures/element.svg">
<img src="/beside.svg">

---

# Two

<<< @/snippets/x.ts

<style>
@import '../../css/imported.css';
.d { background: url('../../pictures/style.svg') }
</style>

<style src="../../css/source.css"></style>

---
src: ../../more/included.md
---
`;

// Builds take one core each.
test.concurrent.each(['fast', 'plain'])(
  'the %s path records every file that slides read',
  async (buildPath) => {
    const root = await mkdtemp(path.join(tmpdir(), 'claimdeck-inputs-'));
    const told: string[] = [];
    const environment = { ...process.env, CLAIMDECK_PLAIN: buildPath === 'plain' ? '1' : undefined };
    const run = () => ({ ...nodeEffects(root), environment, tell: (line: string) => void told.push(line) });
    const effects = run();
    await symlink(path.resolve(import.meta.dirname, '../../node_modules'), path.join(root, 'node_modules'), 'junction');
    const talks = [talkFiles('deck', 'a')];
    const staleTalks = async () => (await checkTalks(talks, run())).stale.size;
    await effects.write('package.json', '{"name": "inputs"}');
    for (const [file, [before]] of Object.entries(inputs)) await effects.write(file, before);
    // On the fast path a second build takes its client and its first slide from caches.
    const texts = buildPath === 'fast' ? [markdown, markdown.replace('# Two', '# Second')] : [markdown];
    for (const text of texts) {
      await effects.write('slides/deck/a.md', text);
      const builder = webBuilder(effects);
      try {
        await buildTalks(talks, await checkTalks(talks, run()), builder, run());
      } finally {
        await builder.close();
      }
      expect(await staleTalks()).toBe(0);
      const missed: string[] = [];
      for (const [file, [before, after]] of Object.entries(inputs)) {
        await effects.write(file, after);
        if ((await staleTalks()) === 0) missed.push(file);
        await effects.write(file, before);
      }
      expect(missed).toEqual([]);
      expect(await staleTalks()).toBe(0);
    }
    expect(told).toEqual([]);
    await effects.remove('.');
  },
  60_000,
);
