/** The measured faults as an HTML page. */
import type { Diagnostic } from '../diagnostics/index.ts';
import { toVueText } from '../emit/index.ts';
import type { MeasuredTalk } from './measure-talk.ts';

const style = `:root{color-scheme:light dark}body{margin:2rem auto;max-width:70rem;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
table{border-collapse:collapse;width:100%}th,td{padding:.35rem .6rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}
td:first-child{white-space:nowrap;font-family:ui-monospace,monospace;font-size:.85rem}small{opacity:.8}img{max-width:100%}`;

const row = (d: Diagnostic) =>
  `<tr><td>${d.code}</td><td>${toVueText(d.path)}</td><td>${toVueText(d.message)}</td><td>${toVueText(d.actual ?? '')}<br><small>${toVueText(d.expected ?? '')}</small></td></tr>`;

const talkSection = ({ talk, slides, states, diagnostics }: MeasuredTalk) => {
  const rows = diagnostics.map(row).join('\n');
  const table = `<table><thead><tr><th>Fault</th><th>First state</th><th>Message</th><th>Found, expected</th></tr></thead><tbody>\n${rows}\n</tbody></table>`;
  return `<h2>${toVueText(talk)}</h2>\n<p>${slides} slides, ${states} states, ${diagnostics.length} faults.</p>\n${diagnostics.length === 0 ? '' : table}`;
};

/** The whole page; its only link is to `contact-sheet.png` in the same folder. */
export function emitReport(deck: string, talks: readonly MeasuredTalk[]): string {
  const counts = Object.entries(
    Object.groupBy(
      talks.flatMap((t) => t.diagnostics),
      (d) => d.code,
    ),
  );
  const summary = counts.map(([code, all]) => `<li>${code}: ${all.length}</li>`).join('');
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${toVueText(deck)}: slides measured</title>
<style>${style}</style>
<h1>${toVueText(deck)}: slides measured</h1>
<p>A state is a slide at one click in one colour scheme. A fault of several states is listed once, with its first state.</p>
<ul>${summary}</ul>
${talks.map(talkSection).join('\n')}
<h2>All slides</h2>
<img src="contact-sheet.png" alt="Every slide at its last click">
</html>
`;
}
