/** Tables of agreement on the page of differences. */
import { type Agreement, intervalText, namedAgreements } from '../analysis/index.ts';
import { toHtml } from '../emit/index.ts';
import type { AgreementView } from './page-view.ts';

const figureCells = (a: Agreement) =>
  `<td>${a.units}</td><td>${a.units === 0 ? '–' : `${(a.same * 100).toFixed(1)} %`}</td><td>${a.alpha === null ? '–' : a.alpha.toFixed(3)}</td><td>${intervalText(a)}</td>`;

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
  const { bySection, byFactor, formula, interval } = comparison;
  return `<section aria-labelledby="figures"><h2 id="figures">Agreement</h2>
${figuresTable('Decisions', namedAgreements(comparison))}
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
