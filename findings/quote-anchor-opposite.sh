#!/bin/sh
# dom-anchor-text-quote 4.0.2 finds the quote “aid lowers trade” at “aid raises trade”, without saying that the words differ.
#
# Guess:     a quote that is not in the text is not found: the function gives a range or null. If it allows differences, the range
#            says how near it is.
# Behaviour: the range is a stretch of the quote's length that is like it, though it may say the opposite. It need not be the
#            nearest: “war raises it” is found at “ raises trade”, not at “war lowers it”. Only a quote that is like nothing in the
#            text is null. Who highlights quotes by their words, as W3C's TextQuoteSelector has them, must compare them.
# Seen:      words of the range for four quotes.
set -eu
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
cd "$work"
printf '{"private":true,"type":"module"}' > package.json
npm install --silent --no-audit --no-fund dom-anchor-text-quote@4.0.2 jsdom@26.1.0
cat > try.js <<'JS'
import { toRange } from 'dom-anchor-text-quote';
import { JSDOM } from 'jsdom';

const { window } = new JSDOM('<p>In this period aid raises trade between the two states, and war lowers it. Nobody denies it.</p>');
Object.assign(globalThis, { document: window.document, Node: window.Node, NodeFilter: window.NodeFilter });
const root = window.document.querySelector('p');
const quotes = ['aid raises trade', 'aid lowers trade', 'war raises it', 'zebra'];
const found = quotes.map((exact) => String(toRange(root, { exact })));
for (const [i, words] of found.entries()) console.log(`${quotes[i]}: ${words}`);
process.exitCode = found.join() === 'aid raises trade,aid raises trade, raises trade,null' ? 0 : 1;
JS
node try.js
