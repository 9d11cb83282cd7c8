#!/bin/sh
# Shiki 4.6.0 colours a line of code for 500 ms of wall-clock time and then stops.
#
# Guess:     the same code, language and theme give the same tokens on every machine.
# Behaviour: codeToTokens() stops inside a line when 500 ms are over. The rest of the line becomes one token, without an
#            error or a warning. The first line that a process highlights also pays for compiling the grammar, so on a busy
#            machine even `const x: number = 1;` loses the colour of its semicolon, and two builds of the same slides
#            differ. `tokenizeTimeLimit: 0` switches the limit off.
# Seen:      tokens with the default: fewer than without the limit; the last one is the uncoloured rest of the line.
# Source:    option tokenizeTimeLimit, default 500 (@shikijs/primitive, tokenizeWithTheme).
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund shiki@4.6.0
cat > try.js <<'JS'
import { codeToTokens } from 'shiki';

const statement = 'const x: number = 1; ';
const line = statement.repeat(8_000);
const options = { lang: 'ts', theme: 'vitesse-light' };
const count = async (more) => {
  const [tokens] = (await codeToTokens(line, { ...options, ...more })).tokens;
  return { tokens: tokens.length, rest: tokens.at(-1).content.length };
};
const limited = await count({});
const whole = await count({ tokenizeTimeLimit: 0 });
console.log('one line of', line.length, 'characters');
console.log('default:             ', limited.tokens, 'tokens, the last has', limited.rest, 'characters');
console.log('tokenizeTimeLimit: 0:', whole.tokens, 'tokens, the last has', whole.rest, 'characters');
const isAsFound = limited.tokens < whole.tokens && limited.rest > statement.length && whole.rest < statement.length;
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
