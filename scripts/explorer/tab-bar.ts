/** Tabs with their panels, one open. @see https://www.w3.org/WAI/ARIA/apg/patterns/tabs/ */
import { el } from './elements.ts';
import type { ExplorerState } from './explorer-state.ts';
import type { ExplorerContext, ExplorerTab, TabView } from './tab.ts';

let bars = 0;

/** Moves the focus to the heading of a panel, or to the panel where it has none. */
function focusHeading(panel: HTMLElement): void {
  const heading = panel.querySelector<HTMLElement>('h3');
  if (heading) heading.tabIndex = -1;
  (heading ?? panel).focus();
}

/** Tabs with their element. */
export interface TabBar {
  /** Element with tabs and panels. */
  readonly element: HTMLElement;
  /**
   * Opens the tab of a state, or the first one if there is no such tab, and updates its panel. The focus stays in the panels:
   * it goes to the heading of the panel where its element is gone.
   */
  readonly update: (state: ExplorerState) => void;
}

/** The tabs. A panel is mounted when it is opened first. `onOpen` gets the id of the tab that the reader chooses. */
export function tabBar(
  name: string,
  tabs: readonly ExplorerTab[],
  context: ExplorerContext,
  onOpen: (tab: string) => void,
): TabBar {
  bars += 1;
  const prefix = `explorer-${bars}`;
  const views = new Map<string, TabView>();
  const parts = tabs.map((tab) => {
    const [id, panelId] = [`${prefix}-${tab.id}-tab`, `${prefix}-${tab.id}`];
    const head = el(
      'button',
      { type: 'button', role: 'tab', id, 'aria-controls': panelId, onclick: () => onOpen(tab.id) },
      tab.title,
    );
    const panel = el('div', {
      className: 'explorer-panel',
      role: 'tabpanel',
      id: panelId,
      'aria-labelledby': id,
      tabIndex: 0,
      hidden: true,
    });
    return { tab, head, panel };
  });
  const list = el('div', { role: 'tablist', 'aria-label': name }, ...parts.map((p) => p.head));
  list.addEventListener('keydown', (event) => {
    const at = parts.findIndex((p) => p.head === event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: parts.length - 1 }[event.key];
    if (to === undefined || at === -1) return;
    event.preventDefault();
    event.stopPropagation();
    const next = parts[(to + parts.length) % parts.length]!;
    next.head.focus();
    onOpen(next.tab.id);
  });
  return {
    element: el('div', { className: 'explorer-panels' }, list, ...parts.map((p) => p.panel)),
    update(state) {
      const open = parts.find((p) => p.tab.id === state.tab) ?? parts[0]!;
      const { activeElement } = document;
      const hadFocus = parts.some((p) => p.panel.contains(activeElement));
      for (const { head, panel } of parts) {
        const isOpen = head === open.head;
        head.setAttribute('aria-selected', String(isOpen));
        head.tabIndex = isOpen ? 0 : -1;
        panel.hidden = !isOpen;
      }
      const view = views.get(open.tab.id) ?? open.tab.mount(open.panel, context);
      views.set(open.tab.id, view);
      view.update?.(state);
      // The button that was pressed is hidden or gone.
      if (hadFocus && !open.panel.contains(activeElement)) focusHeading(open.panel);
    },
  };
}
