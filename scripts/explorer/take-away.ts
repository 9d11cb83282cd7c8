/** Buttons that give the reader what the explorer shows: as a picture, as a table of its quotes, as an address. */
import { spreadsheetMark } from '../analysis/exchange/coding-csv.ts';
import { download } from '../board/dom.ts';
import type { ExplorerWords } from '../wording/explorer.ts';
import { button, el } from './elements.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { ExplorerData } from './explorer-types.ts';
import type { MapPane } from './map-pane.ts';
import { pngFile, svgFile } from './picture-file.ts';
import { quotesCsv } from './quotes-csv.ts';
import { assertionTest, shownPart } from './shown-part.ts';

/** What the buttons need. */
export interface TakeAwayOptions {
  /** The data of the page. */
  readonly data: ExplorerData;
  /** Words in the language of the page. */
  readonly words: ExplorerWords;
  /** The map. */
  readonly pane: MapPane;
  /** The state now. */
  readonly state: () => ExplorerState;
  /** Address of the view now. */
  readonly address: () => string;
  /** Says a text to screen readers. */
  readonly say: (text: string) => void;
}

/** The buttons. */
export function takeAway({ data, words, pane, state, address, say }: TakeAwayOptions): HTMLElement {
  const { take } = words;
  const save = (ending: string, type: string, content: string | Blob) => {
    const file = `${data.deck}-map.${ending}`;
    download(file, type, content);
    say(take.saved(file));
  };
  const svg = () => {
    const picture = pane.picture();
    const { backgroundColor } = getComputedStyle(pane.element);
    return picture && svgFile(picture.svg, picture.viewBox, backgroundColor);
  };
  const saveSvg = () => {
    const text = svg();
    if (text !== undefined) save('svg', 'image/svg+xml', text);
  };
  const savePng = async () => {
    const text = svg();
    if (text !== undefined) save('png', 'image/png', await pngFile(text));
  };
  const saveCsv = () => {
    const links = shownPart(data, state()).links;
    const table = quotesCsv(data, links, assertionTest(data, state().filter));
    save('csv', 'text/csv', `${spreadsheetMark}${table}`);
  };
  const field = el('input', { type: 'text', readOnly: true, hidden: true, 'aria-label': take.link });
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(address());
      say(take.copied);
    } catch {
      // Pages from disk may not write to the clipboard: the reader copies the field.
      field.value = address();
      field.hidden = false;
      field.select();
    }
  };
  return el(
    'div',
    { className: 'explorer-take', role: 'group', 'aria-label': take.label },
    button(take.svg, saveSvg),
    button(take.png, () => void savePng()),
    button(take.csv, saveCsv),
    button(take.link, () => void copy()),
    field,
  );
}
