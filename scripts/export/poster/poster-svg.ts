/** The poster of a deck: the map of the whole text on an A3 page, as an SVG document that needs no other file. */
import { mapSvg } from '../../diagrams/svg.ts';
import { signMarks, toHtml } from '../../emit/index.ts';
import { mapShape, type Size } from '../../geometry.ts';
import { mapLayout } from '../../layout/index.ts';
import { fullCitation, type Model } from '../../model/index.ts';
import { type Diagram, diagramOf } from '../../plan/index.ts';
import { textWidth } from '../../typography/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { posterStyle } from './poster-style.ts';

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

/** What the poster takes from style sheets and fonts. */
export interface PosterLook {
  /** Colours by name of their custom property, such as `plus`. */
  readonly colours: Readonly<Record<string, string>>;
  /** `@font-face` rules with the fonts in them. */
  readonly faces: string;
}

/** Samples of the signs and marks that the map has, from the left, each with its words. */
function legendSvg(model: Model, { links }: Diagram, y: number): string {
  const { legend } = wordingOf(model.language).frame;
  const circle = `<circle class="badge" cx="26" cy="0" r="${mapShape.badgeRadius}"/>`;
  const samples = [
    { sign: '+', name: 'plus', words: legend.plus, isUsed: links.some((l) => l.polarity === '+') },
    { sign: '-', name: 'minus', words: legend.minus, isUsed: links.some((l) => l.polarity === '-') },
    { sign: '?', name: 'unclear', words: legend.unclear, isUsed: links.some((l) => l.polarity === '?') },
    { sign: '+', name: 'plus conditional', words: legend.conditional, isUsed: links.some((l) => l.conditional) },
    { sign: '+', name: 'plus denied', words: legend.denied, isUsed: links.some((l) => l.denied) },
  ] as const;
  let x = margin;
  return samples
    .filter(({ isUsed }) => isUsed)
    .map(({ sign, name, words }) => {
      const text = `${words.verb}: ${words.meaning}`;
      const sample =
        `<g class="link ${name}" transform="translate(${Math.round(x)} ${y})"><path class="line" d="M0 0H52"/>` +
        `<path class="head" d="M0 0L-12 -6L-12 6Z" transform="translate(62 0)"/>` +
        `${name === 'plus conditional' ? '<path class="badge" d="M26 -16L42 0L26 16L10 0Z"/>' : circle}` +
        `<text class="sign" x="26" y="0" dy=".35em">${signMarks[sign]}</text>` +
        `${name === 'plus denied' ? '<path class="strike" d="M12 14L40 -14"/>' : ''}</g>` +
        `<text class="quiet" x="${Math.round(x + 76)}" y="${y}" dy=".35em" font-size="${textSize}">${toHtml(text)}</text>`;
      x += 76 + textWidth(text, 'sans500', textSize) + 48;
      return sample;
    })
    .join('');
}

/** A line of text across the page, in letters that are smaller where it is too long. */
function lineSvg(text: string, name: string, y: number, size: number): string {
  const scale = Math.min(1, area.width / textWidth(text, 'sans600', size));
  return `<text class="${name}" x="${margin}" y="${y}" font-size="${Math.floor(size * scale)}">${toHtml(text)}</text>`;
}

/** The poster of a coding with links, as an SVG document. Equal data give equal bytes. */
export function posterSvg(model: Model, look: PosterLook): string {
  const diagram = diagramOf(model, model.links, model.title);
  const drawing = mapLayout.draw({ nodes: diagram.nodes, links: diagram.links }, area);
  return (
    `<svg xmlns="http://www.w3.org/2000/svg" width="${posterPaper.width}mm" height="${posterPaper.height}mm" viewBox="0 0 ${page.width} ${page.height}" lang="${toHtml(model.language)}">` +
    `<title>${toHtml(model.title)}</title><style>${posterStyle(look)}</style>` +
    `<rect class="paper" width="${page.width}" height="${page.height}"/>` +
    lineSvg(model.title, 'title', margin + titleSize, titleSize) +
    lineSvg(fullCitation(model.work), 'quiet', margin + titleSize + 34, textSize) +
    `<g transform="translate(${margin} ${head})">${mapSvg({ ...drawing, box: area }, diagram)}</g>` +
    legendSvg(model, diagram, page.height - margin) +
    '</svg>\n'
  );
}
