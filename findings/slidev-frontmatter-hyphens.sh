#!/bin/sh
# Slidev 53 ends the frontmatter of a slide at three hyphens inside a value, and drops the keys behind them without a word.
#
# Guess:     frontmatter ends at a line `---`. A title with a dash in the typewriter's way, `War --- and peace`, is a plain
#            scalar of YAML and needs no quotes.
# Behaviour: the parser looks for the first three hyphens behind the first line, wherever they stand in a line. The title is
#            cut there, the keys below it are lost, and what is left of the frontmatter is shown as text of the slide.
#            Quotes around the value do not help. There is no error and no warning.
# Seen:      frontmatter and text of a slide with and without the hyphens, plain and in quotes, and the title as YAML reads it.
# Source:    @slidev/parser 53.0.0, yaml 2.9.1.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/parser@53.0.0 yaml@2.9.1
cat > try.js <<'JS'
import { parseSync } from '@slidev/parser';
import { parse } from 'yaml';

const seen = ['War and peace', 'War --- and peace', '"War --- and peace"'].map((title) => {
  const matter = `title: ${title}\nlayout: center\n`;
  const [slide] = parseSync(`---\n${matter}---\n\nfirst\n`, 'deck.md').slides;
  const line = `${JSON.stringify(slide.frontmatter)} ${JSON.stringify(slide.content)}`;
  console.log(`${title}: Slidev ${line}, YAML ${JSON.stringify(parse(matter))}`);
  return line;
});
process.exitCode =
  seen[0] === '{"title":"War and peace","layout":"center"} "first"' &&
  seen[1] === '{"title":"War"} "and peace\\nlayout: center\\n---\\n\\nfirst"' &&
  seen[2].startsWith('{"title":"War"} ')
    ? 0
    : 1;
JS
node try.js
