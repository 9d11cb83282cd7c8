/** The build of Mermaid that Slidev loads, with its dependencies in it. */
declare module 'mermaid/dist/mermaid.esm.mjs' {
  export { default } from 'mermaid';
}
