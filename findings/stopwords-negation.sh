#!/bin/sh
# stopword 3.1.5 takes “nicht” and “kein” out of a German text, and leaves “not” and “no” in an English one.
#
# Guess:     the lists of a package are made to one rule: a negation, which turns a sentence round, is a stop word in all of them
#            or in none.
# Behaviour: the English list has no “not”, “no”, “against”, “without” or “less”, and has “more”. The German list has nicht, kein,
#            gegen, ohne, mehr and weniger; the Dutch one niet, geen and tegen. Whoever looks for the words of a denial, or of
#            “raises” and “lowers”, in texts of both languages finds them in one.
# Seen:      what is left of one sentence in five languages.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund stopword@3.1.5
cat > try.js <<'JS'
import { deu, eng, fra, nld, removeStopwords, zho } from 'stopword';

const found = [
  ['aid does not raise trade without peace', eng],
  ['Hilfe steigert nicht Handel ohne Frieden', deu],
  ['l’aide ne relance pas commerce sans paix', fra],
  ['hulp verhoogt niet handel zonder vrede', nld],
  ['援助 不 促进 贸易', zho],
].map(([text, list]) => removeStopwords(text.split(' '), list).join(' '));
for (const line of found) console.log(line);
const expected = [
  'aid does not raise trade without peace',
  'Hilfe steigert Handel Frieden',
  'l’aide relance commerce paix',
  'hulp verhoogt handel vrede',
  '援助 促进 贸易',
];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
