#!/bin/sh
# @citation-js/plugin-bibtex 0.9.0 makes a space of the tilde in `\url{…/~roe}`, so that the printed address leads nowhere.
#
# Guess:     `\url` takes its address as it is, which is what the command is for: `howpublished = {\url{http://example.org/~roe}}`
#            is the usual way of BibTeX, and homepages of scholars have a tilde.
# Behaviour: the tilde is read as LaTeX's space that does not break, also where the address becomes the URL of the work, and in the
#            address of `\href`. In a field `url` it stays, and so do `_`, `%` and `#` within `\url`.
# Seen:      URL or note of four entries, and a reference.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund @citation-js/core@0.9.0 @citation-js/plugin-bibtex@0.9.0 @citation-js/plugin-csl@0.9.0
cat > try.js <<'JS'
import { Cite } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-csl';

const read = (field) => new Cite(`@misc{a, title={T}, ${field}}`);
const address = (field) => {
  const [{ URL, note }] = read(field).data;
  return (URL ?? note).replace(/\s/gu, '·');
};
const found = [
  'howpublished={\\url{http://example.org/~roe}}',
  'note={\\href{http://example.org/~roe}{page}}',
  'url={http://example.org/~roe}',
  'howpublished={\\url{http://example.org/a_b%20c#d}}',
].map(address);
for (const line of found) console.log(line);
const reference = read('howpublished={\\url{http://example.org/~roe}}').format('bibliography', { template: 'apa' });
console.log(reference.trim());
const expected = ['http://example.org/·roe', 'http://example.org/·roe', 'http://example.org/~roe', 'http://example.org/a_b%20c#d'];
process.exitCode = found.join() === expected.join() ? 0 : 1;
JS
node try.js
