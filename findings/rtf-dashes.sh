#!/bin/sh
# officeparser 8.1.1 drops the dashes of an RTF file, so that 1950–53 is 195053, and reads a non-breaking hyphen as “_”.
#
# Guess:     a control word or symbol of RTF that stands for a sign is read as this sign: `\endash` and `\emdash`, which word
#            processors write, the hyphen `\_` of “co‑author” and the space `\~` of “5 %”. `\rquote` is read so.
# Behaviour: `\endash` and `\emdash` are nothing, `\_` is an underscore, `\~` a tilde. Years and words on both sides of a dash are
#            joined. There is no warning.
# Seen:      the text of an RTF file with six signs.
# Source:    Rich Text Format 1.9.1, “Special Characters”.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund officeparser@8.1.1
cat > try.js <<'JS'
import { OfficeParser } from 'officeparser';

const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Times;}}\pard 1950\endash 53; war\emdash peace; co\_author; 5\~%; Ann\rquote s \'96 end\par}`;
const tree = await OfficeParser.parseOffice(Buffer.from(rtf), { fileType: 'rtf' });
const text = (await tree.to('text')).value.trim();
console.log(text, tree.warnings);
const isAsFound = text === '195053; warpeace; co_author; 5~%; Ann’s – end' && tree.warnings.length === 0;
process.exitCode = isAsFound ? 0 : 1;
JS
node try.js
