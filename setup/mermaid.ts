/** Mermaid options for diagrams that are not causal maps, which Mermaid draws in the page. */
export default () => ({
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  fontFamily: 'var(--sans)',
  flowchart: { curve: 'basis', nodeSpacing: 16, rankSpacing: 34, padding: 9, minNodeWidth: 20, wrappingWidth: 165 },
});
