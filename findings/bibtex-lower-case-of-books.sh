#!/bin/sh
# Two readers of BibTeX make “The cambridge history of china” of the title of a book, and one “Journal of modern history”.
#
# Guess:     a reader that turns the capitals of English titles into those of a sentence does so with titles of articles, which
#            styles print so. Names of journals, books and series keep their capitals, which no style can give back.
# Behaviour: biblatex-csl-converter 3.6.0 lowers book titles, journals and series; @retorquere/bibtex-parser 9.0.29 lowers the
#            titles of books and series, and keeps journals. China loses its capital too. Publishers and places keep theirs.
# Seen:      title of article, book, series and journal by each.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund biblatex-csl-converter@3.6.0 @retorquere/bibtex-parser@9.0.29
cat > try.js <<'JS'
import { parse } from '@retorquere/bibtex-parser';
import { BibLatexParser, CSLExporter } from 'biblatex-csl-converter';

const text = `@incollection{a, title={Aid and Trade}, booktitle={The Cambridge History of China}, series={Harvard Studies}}
@article{b, title={Aid and Trade}, journaltitle={Journal of Modern History}}`;
const [chapter, article] = Object.values(new CSLExporter(new BibLatexParser(text).parse().entries).parse());
const [{ fields: inBook }, { fields: inJournal }] = parse(text).entries;
const found = [
  [chapter.title, chapter['container-title'], chapter['collection-title'], article['container-title']],
  [inBook.title, inBook.booktitle, inBook.series, inJournal.journaltitle],
].map((titles) => titles.join(' | '));
for (const line of found) console.log(line);
const start = 'Aid and trade | The cambridge history of china | Harvard studies | Journal of';
process.exitCode = found.join() === `${start} modern history,${start} Modern History` ? 0 : 1;
JS
node try.js
