/** The panel that lists what the map shows: the map in words. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { button, el } from './elements.ts';
import { shownPart } from './shown-part.ts';
import type { ExplorerTab } from './tab.ts';

/** The panel of what is shown. `caption` is the sentence that says what that is. */
export const listTab = (words: ExplorerWords, caption: () => string): ExplorerTab => ({
  id: 'list',
  title: words.tabs.list,
  mount: (root, { data, select }) => ({
    update(state) {
      const items = shownPart(data, state).links.map((link) =>
        el(
          'li',
          { lang: data.language },
          button(link.sentence, () => select({ kind: 'link', id: link.id })),
        ),
      );
      root.replaceChildren(el('p', {}, caption()), el('ul', { className: 'explorer-list' }, ...items));
    },
  }),
});
