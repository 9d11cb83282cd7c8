/** The panel that lists what the map shows: the map in words. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { el } from './elements.ts';
import { linkList } from './link-list.ts';
import { shownPart } from './shown-part.ts';
import type { ExplorerTab } from './tab.ts';

/** The panel of what is shown. `caption` is the sentence that says what that is. */
export const listTab = (words: ExplorerWords, caption: () => string): ExplorerTab => ({
  id: 'list',
  title: words.tabs.list,
  mount: (root, context) => ({
    update(state) {
      root.replaceChildren(el('p', {}, caption()), linkList(shownPart(context.data, state).links, context));
    },
  }),
});
