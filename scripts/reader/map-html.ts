/** The whole map as SVG: each box leads to its factor and each arrow to its link, without a script. */
import { toHtml } from '../emit/index.ts';
import type { ExplorerData } from '../explorer/explorer-types.ts';
import { explorerSvg } from '../explorer/map-svg.ts';
import { partOf } from '../explorer/part-ids.ts';
import { foreignAttributes, wordingOf } from '../wording/index.ts';
import { readerWordsOf } from '../wording/reader.ts';
import { hrefTo } from './addresses.ts';

/** The map in a region that scrolls, and its text; empty for a coding without links. The script puts the explorer here. */
export function mapHtml(data: ExplorerData): string {
  const { drawing, language, links } = data;
  if (!drawing) return '';
  const { map } = readerWordsOf(language);
  const address = (part: string) => {
    const { kind, id } = partOf(part, data);
    return hrefTo(kind, id);
  };
  const svg = explorerSvg(
    { ...data, title: map },
    drawing,
    (id, attributes, shape) => `<a class="map-link" ${address(id)} ${attributes}>${shape}</a>`,
  );
  const foreign = foreignAttributes(language);
  const text = wordingOf(language).links.text(links.map(({ sentence }) => sentence));
  return `<div id="map"><div class="map" dir="ltr">${svg}</div>
<details><summary${foreign}>${toHtml(wordingOf(language).frame.twin)}</summary><p${foreign}>${toHtml(text)}</p></details></div>`;
}
