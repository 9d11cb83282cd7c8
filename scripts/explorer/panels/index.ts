/** The panels of the explorer that answer questions. */
import type { PanelWords } from '../../wording/panels.ts';
import type { ExplorerTab } from '../tab.ts';
import { compareTab } from './compare-panel.ts';
import { loopsTab } from './loops-panel.ts';
import { pathsTab } from './paths-panel.ts';
import { whatIfTab } from './what-if-panel.ts';

/** The tabs of paths, loops, consequences and comparison, in this order. */
export const panelTabs = (words: PanelWords): readonly ExplorerTab[] =>
  [pathsTab(words), loopsTab(words), whatIfTab(words), compareTab(words)].map((tab) => ({
    ...tab,
    mount(root, context) {
      root.classList.add('explorer-panel');
      return tab.mount(root, context);
    },
  }));
