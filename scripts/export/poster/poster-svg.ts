/** The poster of a deck: the map of the whole text on an A3 page, as an SVG document that needs no other file. */
import { fullCitation } from '../../citations/index.ts';
import { mirrorDrawing } from '../../diagrams/mirror-drawing.ts';
import { mapSvg } from '../../diagrams/svg.ts';
import { signMarks, toHtml } from '../../emit/index.ts';
import { mapShape, type Size } from '../../geometry.ts';
import { mapLayout } from '../../layout/index.ts';
import type { Model } from '../../model/index.ts';
import { type Diagram, diagramOf } from '../../plan/index.ts';
import { polytonicGreek, textWidth } from '../../typography/index.ts';
import { isRightToLeft, linkMarks, wordingOf } from '../../wording/index.ts';
import { colourOf, type MapLook, mapStyle, scriptStack, textStack } from '../maps/map-style.ts';

/** CSS of the poster of a deck in a language, a BCP 47 tag. */
function posterStyle(look: MapLook, language: string): string {
  // The letters of a Greek word come from one font.
  const greek = /^(?:el|grc)(?:-|$)/iu.test(language) ? `"${polytonicGreek.family}",` : '';
  return [
    mapStyle(look, language),
    `.paper{fill:#ffffff}.title{font-family:${greek}${textStack(look)}${scriptStack(look, language)}serif;font-weight:600${look.colours['accent'] === undefined ? '' : `;fill:${look.colours['accent']}`}}`,
    `.quiet{fill:${colourOf(look, 'quiet')}}`,
  ].join('');
}

/** A3 in landscape, in mm. */
export const posterPaper: Size = { width: 420, height: 297 };

/** The page in px, 96 to the inch. */
const page: Size = { width: 1587.4, height: 1122.5 };
const margin = 48;
const titleSize = 38;
const textSize = 16;
/** From the upper border of the page to the map, and from the map to the lower border. */
const [head, foot] = [140, 90];
const area: Size = { width: page.width - 2 * margin, height: page.height - head - foot };

/** Where lines of text and samples begin, and the direction in which they go on: 1 to the right, -1 to the left. */
const startOf = (model: Model) =>
  isRightToLeft(model.language) ? ({ x: page.width - margin, side: -1 } as const) : ({ x: margin, side: 1 } as const);

const anchors = { 1: '', '-1': ' text-anchor="end"' } as const;

/** From a row of the legend to the next. */
const legendPitch = 36;

/** The row of each sample of these widths, from 0, and the distance from the beginning of the row. */
function legendRows(widths: readonly number[]): { readonly row: number; readonly along: number }[] {
  let [row, end] = [0, 0];
  return widths.map((width) => {
    if (end > 0 && end + width > area.width) [row, end] = [row + 1, 0];
    const along = end;
    end += width + 48;
    return { row, along };
  });
}

/** Samples of the signs and marks that the map has, from the beginning of the line, each with its words. */
function legendSvg(model: Model, { links }: Diagram, y: number): string {
  const { legend } = wordingOf(model.language).frame;
  const samples = [
    { sign: '+', name: 'plus', words: legend.plus, isUsed: links.some((l) => l.polarity === '+') },
    { sign: '-', name: 'minus', words: legend.minus, isUsed: links.some((l) => l.polarity === '-') },
    { sign: '?', name: 'unclear', words: legend.unclear, isUsed: links.some((l) => l.polarity === '?') },
    ...linkMarks.map((mark) => ({
      ...{ sign: '+' as const, name: `plus ${mark}`, words: legend[mark] },
      isUsed: links.some((l) => l[mark] !== undefined),
    })),
  ] as const;
  const { x: start, side } = startOf(model);
  const badge = 26 * side;
  const used = samples
    .filter(({ isUsed }) => isUsed)
    .map(({ sign, name, words }) => {
      const text = `${words.verb}: ${words.meaning}`;
      return { sign, name, text, width: 76 + textWidth(text, 'sans500', textSize) };
    });
  const rows = legendRows(used.map(({ width }) => width));
  const top = y - (legendPitch * (rows.at(-1)?.row ?? 0)) / 2;
  return used
    .map(({ sign, name, text }, i) => {
      const { row, along } = rows[i]!;
      return (
        `<g transform="translate(${Math.round(start + side * along)} ${top + legendPitch * row})">` +
        `<g class="link ${name}"><path class="line" d="M0 0H${52 * side}"/>` +
        `<path class="head" d="M0 0L-12 -6L-12 6Z" transform="translate(${62 * side} 0)${side === -1 ? ' scale(-1 1)' : ''}"/>` +
        `${name === 'plus conditional' ? `<path class="badge" d="M${badge} -16l16 16l-16 16l-16 -16Z"/>` : `<circle class="badge" cx="${badge}" cy="0" r="${mapShape.badgeRadius}"/>`}` +
        `${name === 'plus held' ? `<path class="ring" d="M${badge - 9} 0a9 9 0 1 1 18 0a9 9 0 1 1 -18 0Z"/>` : ''}` +
        `<text class="sign" x="${badge}" y="0" dy=".35em">${signMarks[sign]}</text>` +
        `${name === 'plus lowPole' ? `<path class="low-pole" d="M${9 * side - 6} -5l12 0l-6 11Z"/>` : ''}` +
        `${name === 'plus denied' ? `<path class="strike" d="M${badge - 14} 14l28 -28"/>` : ''}</g>` +
        `<text class="quiet" x="${76 * side}" dy=".35em" font-size="${textSize}"${anchors[side]}>${toHtml(text)}</text></g>`
      );
    })
    .join('');
}

/** A line of text across the page, in letters that are smaller where it is too long. */
function lineSvg(model: Model, text: string, name: string, y: number, size: number): string {
  const scale = Math.min(1, area.width / textWidth(text, 'sans600', size));
  const { x, side } = startOf(model);
  return `<text class="${name}" x="${x}" y="${y}" font-size="${Math.floor(size * scale)}"${anchors[side]}>${toHtml(text)}</text>`;
}

/** The poster of a coding with links, as an SVG document. Equal data give equal bytes. */
export function posterSvg(model: Model, look: MapLook): string {
  const diagram = diagramOf(model, [...model.links, ...model.denied], model.title);
  const laidOut = { ...mapLayout.draw({ nodes: diagram.nodes, links: diagram.links }, area), box: area };
  const drawing = diagram.rightToLeft ? mirrorDrawing(laidOut) : laidOut;
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${posterPaper.width}mm" height="${posterPaper.height}mm" viewBox="0 0 ${page.width} ${page.height}" lang="${toHtml(model.language)}">` +
    `<title>${toHtml(model.title)}</title><style>${posterStyle(look, model.language)}</style>` +
    `<rect class="paper" width="${page.width}" height="${page.height}"/>` +
    lineSvg(model, model.title, 'title', margin + titleSize, titleSize) +
    lineSvg(model, fullCitation(model.work, model), 'quiet', margin + titleSize + 34, textSize) +
    `<g transform="translate(${margin} ${head})">${mapSvg(drawing, diagram)}</g>` +
    legendSvg(model, diagram, page.height - margin) +
    '</svg>\n'
  );
}
