/** Tables of agreement on the page of differences. */
import type { Agreement } from '../analysis/index.ts';
import { toHtml } from '../emit/index.ts';
import type { AgreementView } from './page-view.ts';

const number = (value: number | null) => (value === null ? '–' : value.toFixed(3));

const figureCells = (a: Agreement) =>
  `<td>${a.units}</td><td>${(a.same * 100).toFixed(1)} %</td><td>${number(a.alpha)}</td><td>${a.interval === null ? '–' : `${number(a.interval.low)} to ${number(a.interval.high)}`}</td>`;

function figuresTable(caption: string, rows: readonly (readonly [name: string, agreement: Agreement])[]): string {
  const head =
    '<tr><td></td><th scope="col">units</th><th scope="col">same</th><th scope="col">α</th><th scope="col">95 % interval</th></tr>';
  const body = rows
    .map(([name, a]) => `<tr><th scope="row"><bdi>${toHtml(name)}</bdi></th>${figureCells(a)}</tr>`)
    .join('\n');
  return `<div class="scroll" tabindex="0" role="region" aria-label="${toHtml(caption)}"><table class="figures"><caption>${toHtml(caption)}</caption><thead>${head}</thead><tbody>\n${body}\n</tbody></table></div>`;
}

/** The agreement as HTML: decisions of the whole, and links by section and by factor. */
export function figuresHtml({ comparison, nameOf }: AgreementView): string {
  const { statements, factors, links, details, bySection, byFactor, formula, interval } = comparison;
  return `<section aria-labelledby="figures"><h2 id="figures">Agreement</h2>
${figuresTable('Decisions', [
  ['a statement asserts a cause', statements],
  ['a factor takes part in a statement', factors],
  ['a statement links a pair, with its sign', links],
  ['sign of a link that two have', details.sign],
  ['asserted or denied', details.denial],
  ['explicit or implied', details.confidence],
  ['held by the author or an actor', details.holder],
])}
<details><summary>By section and by factor</summary>
${figuresTable(
  'Links with their signs, by section',
  bySection.map((s) => [nameOf(`section ${s.section}`), s.links]),
)}
${figuresTable(
  'Links with their signs, by factor',
  byFactor.map((f) => [nameOf(f.factor), f.links]),
)}
</details>
<p class="quiet">${toHtml(`${formula}. ${interval}.`)} –: not defined, because all values are equal, or too few statements have others.</p></section>`;
}
