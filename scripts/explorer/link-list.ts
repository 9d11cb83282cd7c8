/** Links as a list of their sentences. */
import { button, el } from './elements.ts';
import type { ExplorerLink } from './explorer-types.ts';
import type { ExplorerContext } from './tab.ts';

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
