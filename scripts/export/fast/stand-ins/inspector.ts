/** For UnoCSS's page about itself in the dev server: no plugin. */
export default () => [];
