/**
 * What of Slidev's client a deck does not use, and what stands for it. Slidev brings all of it with every deck: code
 * highlighting, type hints, drawing tools, hand-drawn marks, motion, a template compiler.
 */

export interface DeckUse {
  /** All texts that may use something: slides, layouts, components. */
  readonly texts: readonly string[];
  readonly allDrawn: boolean;
  readonly drawings: boolean;
  readonly browserExporter: boolean;
}

interface Part {
  /** What is imported, as it is written or, where it begins with a slash, as the end of its file's path. */
  readonly modules: RegExp;
  readonly isUsed: (use: DeckUse) => boolean;
  /** The code that stands for it, or, with `to`, the module. */
  readonly code?: string;
  readonly to?: (module: string) => string;
}

const inTexts = (pattern: RegExp) => (use: DeckUse) => use.texts.some((text) => pattern.test(text));

/** Code that is highlighted: a fence of another language, a fence of a bundle, a snippet. */
const hasCode = inTexts(
  /^\s*(?:`{3,}|~{3,})(?!\s*(?:mermaid\b|[`~]*\s*$))|^\s*<<<|<(?:CodeGroup|ShikiMagicMove|Monaco)\b/mu,
);
const floats = inTexts(/\bv-(?:menu|tooltip|dropdown|close-popper)\b|\b(?:VMenu|VTooltip|VDropdown)\b|floating-vue/u);

const parts: readonly Part[] = [
  {
    modules: /^mermaid(?:\/|$)/u,
    isUsed: (use) => !use.allDrawn,
    code: 'export default { initialize() {}, render: async () => ({ svg: "" }) };',
  },
  {
    modules: /^@shikijs\/vitepress-twoslash\/client$/u,
    isUsed: (use) => hasCode(use) || floats(use),
    code: 'export default { install() {} };',
  },
  {
    modules: /^@shikijs\/(?:vitepress-twoslash|magic-move)\/style\.css$|\/shiki-twoslash\.css$/u,
    isUsed: (use) => hasCode(use) || floats(use),
    code: '',
  },
  {
    modules: /^floating-vue$/u,
    isUsed: (use) => hasCode(use) || floats(use) || use.browserExporter || use.drawings,
    code: `const slot = (_, { slots }) => slots.default?.();
export const recomputeAllPoppers = () => {};
export { slot as Tooltip, slot as Dropdown };`,
  },
  {
    modules: /^drauu$/u,
    isUsed: (use) => use.drawings,
    code: `export const createDrauu = () => ({
  mounted: false, on() { return () => {}; }, load() {}, clear() {}, undo() {}, redo() {}, mount() {}, unmount() {},
  dump: () => '', canUndo: () => false, canRedo: () => false,
});`,
  },
  {
    modules: /^@vueuse\/motion$/u,
    isUsed: inTexts(/\bv-motion\b|\bMotion(?:Group)?\b|@vueuse\/motion/u),
    code: 'export const MotionDirective = () => ({});',
  },
  {
    modules: /^@slidev\/rough-notation$/u,
    isUsed: inTexts(/\bv-mark\b/u),
    code: 'export const annotate = () => ({ show() {}, hide() {}, remove() {} });',
  },
  // The same function; only this module brings no YAML parser.
  { modules: /^@slidev\/parser\/core$/u, isUsed: () => false, to: () => '@slidev/parser/utils' },
  {
    modules: /\/vue\/dist\/vue\.esm-bundler\.js$/u,
    isUsed: inTexts(/\btemplate:\s*['"`]|\bcompile\(/u),
    to: (module) => module.replace('vue.esm-bundler', 'vue.runtime.esm-bundler'),
  },
  {
    modules: /\/assets\/logo\.png$/u,
    isUsed: () => false,
    code: 'export default "data:,";',
  },
];

const prefix = '\0claimdeck-empty:';

/** Dialogs of Slidev's controls that no slide needs: they come when the browser has nothing else to do. */
const dialogs = /^\.\/(?:ContextMenu|Goto|InfoDialog|QuickOverview)\.vue$/u;
const controls = /\/client\/internals\/Controls\.vue(?:\?|$)/u;
const laterPrefix = '\0claimdeck-later:';

const loadLater = (file: string) => `import { defineAsyncComponent } from 'vue';
const idle = () => new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
export default defineAsyncComponent(() => idle().then(() => import(${JSON.stringify(file)})));`;

const unused = (use: DeckUse) => parts.filter((part) => !part.isUsed(use));

/** What is left out of a deck's client, as one word for each. */
export const unusedParts = (use: DeckUse): readonly string[] => unused(use).map((part) => part.modules.source);

/** A Vite plugin that leaves out what the deck does not use, and puts off what its first slide does not. */
export function leanClient(use: DeckUse) {
  const left = unused(use);
  return {
    name: 'claimdeck:lean-client',
    enforce: 'pre' as const,
    async resolveId(
      this: { resolve(module: string, importer?: string): Promise<{ id: string } | null> },
      module: string,
      importer?: string,
    ) {
      if (dialogs.test(module) && importer !== undefined && controls.test(importer)) {
        const resolved = await this.resolve(module, importer);
        return resolved && `${laterPrefix}${resolved.id}.js`;
      }
      const part = left.find((p) => p.modules.test(module));
      if (!part) return null;
      if (part.to) return (await this.resolve(part.to(module), importer)) ?? null;
      return `${prefix}${left.indexOf(part)}${module.endsWith('.css') ? '.css' : '.js'}`;
    },
    load(id: string) {
      if (id.startsWith(laterPrefix)) return loadLater(id.slice(laterPrefix.length, -'.js'.length));
      return id.startsWith(prefix) ? left[Number.parseInt(id.slice(prefix.length), 10)]?.code : null;
    },
  };
}

/** Whether code of the deck is highlighted, for which Slidev loads grammars and type hints. */
export const usesCode = (use: DeckUse): boolean => hasCode(use);
