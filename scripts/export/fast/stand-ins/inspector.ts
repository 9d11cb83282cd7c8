/** Replaces the inspector page of UnoCSS's dev server: no plugin. */

/** No plugins. */
export default () => [];
