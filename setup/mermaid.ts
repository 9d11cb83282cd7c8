/** The look of diagrams that are drawn by the reader's browser, where no drawing was made beforehand. */
export default () => ({
  layout: 'dagre',
  look: 'classic',
  theme: 'base',
  htmlLabels: false,
  fontFamily: 'Inter',
  flowchart: { curve: 'basis', nodeSpacing: 16, rankSpacing: 34, padding: 9, minNodeWidth: 20, wrappingWidth: 165 },
});
