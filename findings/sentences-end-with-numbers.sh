#!/bin/sh
# sentence-splitter 5.0.1 does not end a sentence at a year: “The war ended in 1953. China withdrew.” is one sentence.
#
# Guess:     a sentence ends at a full stop with a space and a capital behind it, a number before it or not: texts on history are
#            full of sentences that end with a year. At worst a list “1. Aid 2. Trade” is cut too often.
# Behaviour: each number with a full stop is taken for that of a list, so that the sentence goes on behind it, on the next line
#            as well. A bracket behind the year helps. The mark that closes a quotation begins the next sentence: ” she asked.
# Seen:      sentences of five texts.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund sentence-splitter@5.0.1
cat > try.js <<'JS'
import { split } from 'sentence-splitter';

const texts = [
  'The war ended in 1953. China withdrew.',
  'The war ended in 1953.\nChina withdrew.',
  'Trade fell by 12. Aid rose.',
  'Trade fell (in 1953). Aid rose.',
  '“Why did it fall?” she asked.',
];
const found = texts.map((text) =>
  split(text)
    .filter(({ type }) => type === 'Sentence')
    .map(({ raw }) => raw),
);
for (const sentences of found) console.log(JSON.stringify(sentences));
const counts = found.map(({ length }) => length).join('');
process.exitCode = counts === '11122' && found[4][1] === '” she asked.' ? 0 : 1;
JS
node try.js
