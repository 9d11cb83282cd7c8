#!/bin/sh
# es-hangul 2.4.0 puts the wrong particle behind a number and behind a closing quotation mark or bracket.
#
# Guess:     josa() reads what stands before the particle as a Korean does: behind “동맹” it is 이 with quotation marks and without
#            them, 38 ends in the consonant of 팔, and 1953 in that of 삼. What it cannot read it leaves open, as 을(를) does.
# Behaviour: only the last character counts, and each that is no syllable of Hangul is taken for a vowel: “동맹”가, 동맹(同盟)는,
#            38를, 1953를, B.C.가. Latin letters are told by their names (IMF를), though an abbreviation may be read otherwise.
# Seen:      words with their particles.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund es-hangul@2.4.0
cat > try.js <<'JS'
import { josa } from 'es-hangul';

const found = [
  ['동맹', '이/가'],
  ['“동맹”', '이/가'],
  ['동맹(同盟)', '은/는'],
  ['38', '을/를'],
  ['1953', '을/를'],
  ['2001', '을/를'],
  ['B.C.', '이/가'],
  ['IMF', '을/를'],
].map(([word, particle]) => josa(word, particle));
console.log(found.join(', '));
process.exitCode = found.join() === '동맹이,“동맹”가,동맹(同盟)는,38를,1953를,2001를,B.C.가,IMF를' ? 0 : 1;
JS
node try.js
