/** Markup of drawings for the Vue template of a slide: SVG with classes for the style sheet, without colours and ids. */
import { toHtml, toVueText } from '../emit/escape.ts';
import { signMarks } from '../emit/mermaid-dialect.ts';
import { mapShape, type Size } from '../geometry.ts';
import {
  type DrawnLink,
  type DrawnLoop,
  type DrawnNode,
  isJoined,
  type PlacedWords,
  placeWords,
  type SlideDrawing,
  slideScale,
  tailOf,
  textWidth,
} from '../layout/index.ts';
import type { Diagram, DiagramLink } from '../plan/index.ts';
import type { LinkMark } from '../wording/index.ts';

/** Classes of links and signs in the style sheets, by sign. */
export const signClasses = { '+': 'plus', '-': 'minus', '?': 'unclear' } as const;
const number = (n: number) => String(Math.round(n * 10) / 10);

interface Reveal {
  readonly ghost: boolean;
  /** Click at which it is lit; 0: from the start. */
  readonly click: number;
}

const attributes = ({ ghost, click }: Reveal, name: string) =>
  `class="${name}${ghost ? ' ghost' : ''}"${click > 0 ? ` v-click="${click}"` : ''}`;

const rectOf = ({ x, y, width, height }: DrawnNode) =>
  `x="${number(x - width / 2)}" y="${number(y - height / 2)}" width="${number(width)}" height="${number(height)}" rx="5"`;

function nodeSvg(node: DrawnNode, label: string, reveal: Reveal): string {
  const { lineHeight } = mapShape;
  const top = node.y - ((node.lines.length - 1) / 2) * lineHeight;
  const lines = node.lines
    .map((line, i) => {
      const next = node.lines[i + 1];
      const space = next === undefined || isJoined(line, next, label) ? '' : ' ';
      // The space at the end of a line is for copied text. The shift keeps the line centred.
      const x = node.x + (space === '' ? 0 : textWidth(' ', node.outcome ? 600 : 500) / 2);
      return `<tspan dy=".35em" x="${number(x)}" y="${number(top + i * lineHeight)}">${toVueText(line)}${space}</tspan>`;
    })
    .join('');
  return (
    `<g ${attributes(reveal, node.outcome ? 'node outcome' : 'node')} data-id="${node.id}">` +
    `<rect ${rectOf(node)}/><text>${lines}</text></g>`
  );
}

type LinkMarks = Pick<DiagramLink, LinkMark>;

const diamond = ({ x, y }: DrawnLink['badge'], r: number) =>
  `M${number(x)} ${number(y - r)}L${number(x + r)} ${number(y)}L${number(x)} ${number(y + r)}L${number(x - r)} ${number(y)}Z`;

/** A circle as path data. */
const ring = ({ x, y }: DrawnLink['badge'], r: number) =>
  `M${number(x - r)} ${number(y)}a${r} ${r} 0 1 1 ${2 * r} 0a${r} ${r} 0 1 1 ${-2 * r} 0Z`;

const strike = ({ x, y }: DrawnLink['badge'], r: number) =>
  `M${number(x - r)} ${number(y + r)}L${number(x + r)} ${number(y - r)}`;

const triangle = ({ x, y }: DrawnLink['badge']) =>
  `M${number(x - 6)} ${number(y - 5)}L${number(x + 6)} ${number(y - 5)}L${number(x)} ${number(y + 6)}Z`;

/** A triangle that points to the end of a line. A transform would make each of them a paint chunk of the browser. */
function arrowhead({ x, y, angle }: DrawnLink['head']): string {
  const turn = (angle * Math.PI) / 180;
  const corner = (across: number) => {
    const along = -mapShape.headLength;
    return `${number(x + along * Math.cos(turn) - across * Math.sin(turn))} ${number(y + along * Math.sin(turn) + across * Math.cos(turn))}`;
  };
  return `M${number(x)} ${number(y)}L${corner(-6)}L${corner(6)}Z`;
}

const wordsSvg = ({ x, y, lines }: PlacedWords) =>
  `<text class="words">${lines.map((line, i) => `<tspan dy=".35em" x="${number(x)}" y="${number(y + i * mapShape.wordSize * 1.15)}">${toVueText(line)}${i === lines.length - 1 ? '' : ' '}</tspan>`).join('')}</text>`;

interface LinkView {
  readonly reveal: Reveal;
  readonly marks: LinkMarks;
  /** Where the words for the low pole of the cause are; `undefined` if there are none, or no room for them. */
  readonly words: PlacedWords | undefined;
}

function linkSvg(link: DrawnLink, { reveal, marks, words }: LinkView): string {
  const { conditional, denied, implied, held, lowPole } = marks;
  const { badgeRadius } = mapShape;
  const { badge } = link;
  return (
    `<g ${attributes(reveal, `link ${signClasses[link.sign]}${denied ? ' denied' : ''}${implied ? ' implied' : ''}`)} data-id="${link.id}" data-from="${link.from}" data-to="${link.to}">` +
    `<path class="line" d="${link.path}"/>` +
    `<path class="head" d="${arrowhead(link.head)}"/>` +
    (conditional
      ? `<path class="badge" d="${diamond(badge, badgeRadius * 1.12)}"/>`
      : `<circle class="badge" cx="${number(badge.x)}" cy="${number(badge.y)}" r="${badgeRadius}"/>`) +
    (held ? `<path class="ring" d="${(conditional ? diamond : ring)(badge, badgeRadius - 4)}"/>` : '') +
    `<text class="sign" x="${number(badge.x)}" y="${number(badge.y)}" dy=".35em">${signMarks[link.sign]}</text>` +
    (denied ? `<path class="strike" d="${strike(badge, badgeRadius * 1.1)}"/>` : '') +
    (lowPole === undefined ? '' : `<path class="low-pole" d="${triangle(tailOf(link))}"/>`) +
    `${words === undefined ? '' : wordsSvg(words)}</g>`
  );
}

/** The letter of a loop inside a circular arrow, clockwise as the links are. */
function loopSvg({ mark, x, y, radius }: DrawnLoop): string {
  const at = (degrees: number) => {
    const angle = (degrees * Math.PI) / 180;
    return `${number(x + radius * Math.cos(angle))} ${number(y + radius * Math.sin(angle))}`;
  };
  return (
    `<g class="loop"><path class="line" d="M${at(-50)}A${radius} ${radius} 0 1 1 ${at(-118)}"/>` +
    `<path class="head" d="M0 0L-10 -5.5L-10 5.5Z" transform="translate(${at(-100)}) rotate(-8)"/>` +
    `<text class="mark" x="${number(x)}" y="${number(y)}" dy=".35em">${mark}</text></g>`
  );
}

/** An area of a map that leads to a target, as HTML. */
export type MapArea = (target: string, attributes: string, shape: string) => string;

const slideArea: MapArea = (slide, attributes, shape) =>
  `<MapLink to="${toHtml(slide)}" ${attributes}>${shape}</MapLink>`;

/**
 * The areas that link to slides, above the picture: lines with a border that pointers can hit, then badges, then boxes, so
 * that no line covers a badge of another. Keys reach boxes only: arrows would be ten further stops on each slide. The PDF
 * has boxes and badges; the bounding box of a line would cover others.
 * `labels` are those of the factors, by id.
 */
function targetsSvg(
  { nodes, links }: SlideDrawing,
  diagram: Diagram,
  labels: ReadonlyMap<string, string>,
  areaOf: MapArea,
): string {
  const sentences = new Map(diagram.links.map((l) => [l.id, l.sentence]));
  const slides = new Map([...diagram.nodes, ...diagram.links].map(({ id, slide }) => [id, slide]));
  const area = (id: string, attributes: string, shape: string) => {
    const slide = slides.get(id);
    return slide === undefined ? '' : areaOf(slide, attributes, shape);
  };
  const nameOf = (l: DrawnLink) =>
    sentences.get(l.id) ?? `${labels.get(l.from)} ${signMarks[l.sign]} ${labels.get(l.to)}`;
  return [
    ...links.map((l) => area(l.id, 'class="of-line" tabindex="-1" aria-hidden="true"', `<path d="${l.path}"/>`)),
    ...links.map((l) =>
      area(
        l.id,
        `tabindex="-1" aria-label="${toVueText(nameOf(l))}"`,
        `<circle cx="${number(l.badge.x)}" cy="${number(l.badge.y)}" r="${mapShape.badgeRadius}"/>`,
      ),
    ),
    ...nodes.map((n) => area(n.id, `aria-label="${toVueText(labels.get(n.id) ?? '')}"`, `<rect ${rectOf(n)}/>`)),
  ].join('');
}

/** The part of the drawing's plane that its box shows, in which the drawing is centred. */
function viewOf(drawing: SlideDrawing): Size & { readonly left: number; readonly top: number } {
  const { width, height, box } = drawing;
  const scale = slideScale(drawing);
  const [w, h] = [box.width / scale, box.height / scale];
  return { left: (width - w) / 2, top: (height - h) / 2, width: w, height: h };
}

/**
 * The SVG of a map in one line: dimmed parts, clicks and links to slides are those of the diagram. `areaOf` writes the links:
 * those of slides by default.
 */
export function mapSvg(drawing: SlideDrawing, diagram: Diagram, areaOf: MapArea = slideArea): string {
  const { nodes, links, loop, box, width, height } = drawing;
  const ghosts = new Set(diagram.ghosts);
  const clickOf = new Map(diagram.steps.flatMap((ids, click) => ids.map((id) => [id, click] as const)));
  for (const { id, from, to } of links) {
    if (ghosts.has(id)) continue;
    const click = clickOf.get(id) ?? 0;
    for (const end of [from, to]) clickOf.set(end, Math.min(clickOf.get(end) ?? click, click));
  }
  const marks = new Map(diagram.links.map((l) => [l.id, l]));
  const labels = new Map(diagram.nodes.map((n) => [n.id, n.label]));
  const revealOf = (id: string): Reveal => ({ ghost: ghosts.has(id), click: clickOf.get(id) ?? 0 });
  const view = viewOf(drawing);
  const lit = diagram.links.filter(({ id }) => !ghosts.has(id));
  const words = placeWords(drawing, new Map(lit.map((l) => [l.id, l.lowPole ?? ''])), {
    ...view,
    ...{ x: width / 2, y: height / 2 },
  });
  const picture = [
    loop ? loopSvg(loop) : '',
    ...[...links.filter((l) => ghosts.has(l.id)), ...links.filter((l) => !ghosts.has(l.id))].map((l) =>
      linkSvg(l, { reveal: revealOf(l.id), marks: marks.get(l.id) ?? {}, words: words.get(l.id) }),
    ),
    ...nodes.map((n) => nodeSvg(n, labels.get(n.id) ?? '', revealOf(n.id))),
  ].join('');
  const targets = targetsSvg(drawing, diagram, labels, areaOf);
  // Screen readers skip links inside an image.
  const [role, content] =
    targets === '' ? ['img', picture] : ['group', `<g aria-hidden="true">${picture}</g>${targets}`];
  return (
    `<svg class="causal-map" viewBox="${[view.left, view.top, view.width, view.height].map(number).join(' ')}" width="${box.width}" height="${box.height}" role="${role}" aria-label="${toVueText(diagram.title)}">` +
    `<desc>${toVueText(diagram.twin)}</desc>${content}</svg>`
  );
}
