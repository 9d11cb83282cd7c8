/**
 * Stubs for features of Slidev's client that a deck does not use: code highlighting, type hints, drawing tools, hand-drawn
 * marks, motion, a template compiler. Slidev bundles all of them with every deck.
 */

/** What decides which features of Slidev's client a deck uses. */
export interface DeckUse {
  /** Texts that may use a feature: slides, layouts, components. */
  readonly texts: readonly string[];
  /** Whether drawing on slides is switched on. */
  readonly drawings: boolean;
  /** Whether Slidev's export page is switched on. */
  readonly browserExporter: boolean;
}

interface Feature {
  /** Matches the import specifier or, with a leading slash, the end of the file's path. */
  readonly modules: RegExp;
  readonly isUsed: (use: DeckUse) => boolean;
  readonly code?: string;
  /** Specifier of the smaller module that replaces the feature's. */
  readonly to?: (module: string) => string;
}

const inTexts = (pattern: RegExp) => (use: DeckUse) => use.texts.some((text) => pattern.test(text));

/**
 * Whether the deck shows highlighted code, for which Slidev loads grammars and type hints: a fence of any language but
 * Mermaid, a group of fences, a snippet.
 */
export const usesCode = inTexts(
  /^[\s>*+-]*(?:`{3,}|~{3,})(?!\s*(?:mermaid\b|[`~]*\s*$))|^\s*<<<|<(?:CodeGroup|ShikiMagicMove|Monaco)\b/mu,
);
const floats = inTexts(/\bv-(?:menu|tooltip|dropdown|close-popper)\b|\b(?:VMenu|VTooltip|VDropdown)\b|floating-vue/u);

const features: readonly Feature[] = [
  {
    modules: /^@shikijs\/vitepress-twoslash\/client$/u,
    isUsed: (use) => usesCode(use) || floats(use),
    code: 'export default { install() {} };',
  },
  {
    modules: /^@shikijs\/(?:vitepress-twoslash|magic-move)\/style\.css$|\/shiki-twoslash\.css$/u,
    isUsed: (use) => usesCode(use) || floats(use),
    code: '',
  },
  {
    modules: /^floating-vue$/u,
    isUsed: (use) => usesCode(use) || floats(use) || use.browserExporter || use.drawings,
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
  // The same function in a module without a YAML parser.
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

const stubPrefix = '\0claimdeck-stub:';

/** Dialogs of Slidev's controls, which no slide needs: the browser loads them when it is idle. */
const dialogs = /^\.\/(?:ContextMenu|Goto|InfoDialog|QuickOverview)\.vue$/u;
const controls = /\/client\/internals\/Controls\.vue(?:\?|$)/u;
const idlePrefix = '\0claimdeck-idle:';

const idleSource = (file: string) => `import { defineAsyncComponent } from 'vue';
const idle = () => new Promise((resolve) => (globalThis.requestIdleCallback ?? setTimeout)(resolve));
export default defineAsyncComponent(() => idle().then(() => import(${JSON.stringify(file)})));`;

const unused = (use: DeckUse) => features.filter((feature) => !feature.isUsed(use));

/** The features that a deck's client lacks, one string for each. */
export const unusedParts = (use: DeckUse): readonly string[] => unused(use).map((feature) => feature.modules.source);

/** A Vite plugin that replaces unused features by stubs, and delays dialogs until the browser is idle. */
export function leanClient(use: DeckUse) {
  const stubbed = unused(use);
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
        return resolved && `${idlePrefix}${resolved.id}.js`;
      }
      const feature = stubbed.find((f) => f.modules.test(module));
      if (!feature) return null;
      if (feature.to) return this.resolve(feature.to(module), importer);
      return `${stubPrefix}${stubbed.indexOf(feature)}${module.endsWith('.css') ? '.css' : '.js'}`;
    },
    load(id: string) {
      if (id.startsWith(idlePrefix)) return idleSource(id.slice(idlePrefix.length, -'.js'.length));
      return id.startsWith(stubPrefix) ? stubbed[Number.parseInt(id.slice(stubPrefix.length), 10)]?.code : null;
    },
  };
}
