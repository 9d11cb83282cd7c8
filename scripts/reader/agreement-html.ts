/** How well the codings of the text agree, as a table. */
import { type Agreement, type Coding, compareCodings, intervalText } from '../analysis/index.ts';
import { toHtml } from '../emit/index.ts';
import type { Model } from '../model/index.ts';
import { foreignAttributes } from '../wording/index.ts';
import { readerWordsOf } from '../wording/reader.ts';

/** The agreement of the deck with other codings; empty if there are none. */
export function agreementHtml(model: Model, others: readonly Coding[]): string {
  if (others.length === 0) return '';
  const words = readerWordsOf(model.language).agreement;
  const comparison = compareCodings({ name: model.deck, model }, others);
  const row = (name: string, agreement: Agreement) => {
    const { units, same, alpha } = agreement;
    const cells = [
      units,
      units === 0 ? words.undefined : `${(same * 100).toFixed(1)} %`,
      alpha === null ? words.undefined : alpha.toFixed(3),
      intervalText(agreement),
    ];
    return `<tr><th scope="row">${toHtml(name)}</th>${cells.map((cell) => `<td>${toHtml(String(cell))}</td>`).join('')}</tr>`;
  };
  const head = [words.decision, words.units, words.same, 'α', words.interval];
  const { statements, factors, links, coders, differences } = comparison;
  return `<div${foreignAttributes(model.language)}><h3>${toHtml(words.title)}</h3>
<p class="quiet">${toHtml(words.intro(coders, differences.length))}</p>
<div class="scroll" tabindex="0" role="region" aria-label="${toHtml(words.title)}"><table><thead><tr>${head.map((name) => `<th scope="col">${toHtml(name)}</th>`).join('')}</tr></thead><tbody>
${row(words.decisions.statements, statements)}
${row(words.decisions.factors, factors)}
${row(words.decisions.links, links)}
</tbody></table></div></div>`;
}
