/** The panel that lists what the map shows: the map in words. */
import type { ExplorerWords } from '../wording/explorer.ts';
import { button, el } from './elements.ts';
import type { ExplorerLink } from './explorer-types.ts';
import { shownPart } from './shown-part.ts';
import type { ExplorerContext, ExplorerTab } from './tab.ts';

/** A list of buttons that select links, each with its sentence. */
export const linkList = (
  links: readonly ExplorerLink[],
  { select, data }: Pick<ExplorerContext, 'select' | 'data'>,
): HTMLElement =>
  el(
    'ul',
    { className: 'explorer-list' },
    ...links.map((link) =>
      el(
        'li',
        { lang: data.language },
        button(link.sentence, () => select({ kind: 'link', id: link.id })),
      ),
    ),
  );

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
