/** The geometry of slides as CSS custom properties: the text of `styles/geometry.css`. */
import type { SlideGeometry } from '../scripts/geometry.ts';

/** `mapLabel` → `--map-label`. */
const propertyName = (name: string) => `--${name.replace(/[A-Z]/gu, (letter) => `-${letter.toLowerCase()}`)}`;

const declarations = (values: Readonly<Record<string, number>>): string =>
  Object.entries(values)
    .map(([name, value]) => `  ${propertyName(name)}: ${value}px;\n`)
    .join('');

/** A style sheet with one custom property a size, in px but for the line height; LF, one final newline. */
export function geometryCss({ margin, fontSize, ...rest }: SlideGeometry): string {
  const {
    aside,
    asideGap,
    legend,
    timeline,
    title,
    step,
    labelHeight,
    headlineHeight,
    belowHeadline,
    mapBox,
    chart,
    quote,
  } = rest;
  return `/* Written from scripts/geometry.ts by \`npm run geometry\`; do not edit. */
:root {
  /* Type scale. */
${declarations({ ...fontSize })}
  /* Grid. */
${declarations({
  margin: margin.side,
  top: margin.top,
  bottom: margin.bottom,
  aside,
  asideGap,
  legendWidth: legend.width,
  legendGap: legend.gap,
  timelineReference: timeline.denseReference,
  timelineEra: timeline.era,
  titleWidth: title.width,
  subtitleWidth: title.subtitleWidth,
  step,
  labelHeight,
  headlineHeight,
  belowHeadline,
  contentWidth: mapBox.width,
  chartHeight: chart.height,
})}  --quote-line-height: ${quote.lineHeight};
}
`;
}
