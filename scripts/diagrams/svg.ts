/** SVG of a drawing for a Vue template. Classes carry the style; there are no colours and no ids. */
import { type MapView, toHtml, toVueText } from '../emit/index.ts';
import { mapShape, type Size } from '../geometry.ts';
import { type DrawnLink, type DrawnLoop, type DrawnNode, isJoined, textWidth } from '../layout/index.ts';
import type { Drawing } from './drawing.ts';

const signs = { '+': '+', '-': '−', '?': '?' } as const;
const classes = { '+': 'plus', '-': 'minus', '?': 'unclear' } as const;
const number = (n: number) => String(Math.round(n * 10) / 10);

/** How far a small map may be enlarged. */
const mostScale = 1.15;

interface Reveal {
  readonly ghost: boolean;
  /** Click at which it lights up; 0 from the start. */
  readonly click: number;
}

const attributes = ({ ghost, click }: Reveal, name: string) =>
  `class="${name}${ghost ? ' ghost' : ''}"${click > 0 ? ` v-click="${click}"` : ''}`;

function nodeSvg(node: DrawnNode, reveal: Reveal, slide: string | undefined): string {
  const { lineHeight } = mapShape;
  const top = node.y - ((node.lines.length - 1) / 2) * lineHeight;
  const lines = node.lines
    .map((line, i) => {
      const next = node.lines[i + 1];
      const space = next === undefined || isJoined(line, next) ? '' : ' ';
      // The blank before the next line is for whoever copies the text; without the shift it would pull the line aside.
      const x = node.x + (space === '' ? 0 : textWidth(' ', node.outcome ? 600 : 500) / 2);
      return `<tspan dy=".35em" x="${number(x)}" y="${number(top + i * lineHeight)}">${toVueText(line)}${space}</tspan>`;
    })
    .join('');
  const drawn =
    `<rect x="${number(node.x - node.width / 2)}" y="${number(node.y - node.height / 2)}" width="${number(node.width)}" height="${number(node.height)}" rx="5"/>` +
    `<text>${lines}</text>`;
  return (
    `<g ${attributes(reveal, node.outcome ? 'node outcome' : 'node')} data-id="${node.id}">` +
    `${slide === undefined ? drawn : `<MapLink to="${toHtml(slide)}">${drawn}</MapLink>`}</g>`
  );
}

function linkSvg(link: DrawnLink, reveal: Reveal): string {
  const { x, y, angle } = link.head;
  const { headLength, badgeRadius } = mapShape;
  return (
    `<g ${attributes(reveal, `link ${classes[link.sign]}`)} data-id="${link.id}" data-from="${link.from}" data-to="${link.to}">` +
    `<path class="line" d="${link.path}"/>` +
    `<path class="head" d="M0 0L-${headLength} -6L-${headLength} 6Z" transform="translate(${number(x)} ${number(y)}) rotate(${number(angle)})"/>` +
    `<circle class="badge" cx="${number(link.badge.x)}" cy="${number(link.badge.y)}" r="${badgeRadius}"/>` +
    `<text class="sign" x="${number(link.badge.x)}" y="${number(link.badge.y)}" dy=".35em">${signs[link.sign]}</text></g>`
  );
}

/** The letter of a loop within an arrow that turns clockwise, as the links do. */
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

/** The drawing's coordinates that fill its box: the same place on every slide, the drawing in their middle. */
function viewBoxOf({ width, height }: Size, box: Size): string {
  const scale = Math.min(mostScale, box.width / width, box.height / height);
  const [w, h] = [box.width / scale, box.height / scale];
  return [(width - w) / 2, (height - h) / 2, w, h].map(number).join(' ');
}

/** One line of markup; `steps: 'final'` shows the last state without clicks. */
export function toSvg(drawing: Drawing, view: MapView, steps: 'clicks' | 'final' = 'clicks'): string {
  const name = toVueText(view.title || drawing.title).replace(/\n/gu, ' ');
  if (drawing.kind === 'image') {
    const data = Buffer.from(drawing.svg, 'utf8').toString('base64');
    return `<img class="diagram-image" src="data:image/svg+xml;base64,${data}" alt="${name}">`;
  }
  const clickOf = new Map(
    view.steps.flatMap((links, i) => links.map((id): [string, number] => [id, steps === 'clicks' ? i : 0])),
  );
  const nodeClick = new Map<string, number>();
  for (const link of drawing.links) {
    if (view.ghosts.has(link.id)) continue;
    const click = clickOf.get(link.id) ?? 0;
    for (const end of [link.from, link.to]) nodeClick.set(end, Math.min(nodeClick.get(end) ?? click, click));
  }
  const links = [...drawing.links].sort((a, b) => Number(view.ghosts.has(b.id)) - Number(view.ghosts.has(a.id)));
  const description = toVueText(view.description || drawing.description).replace(/\n/gu, ' ');
  const { box } = drawing;
  // Links inside an image would be hidden from whoever cannot see it.
  const role = view.slides.size > 0 ? 'group' : 'img';
  return (
    `<svg class="causal-map" viewBox="${viewBoxOf(drawing, box)}" width="${box.width}" height="${box.height}" role="${role}" aria-label="${name}">` +
    `<desc>${description}</desc>` +
    (drawing.loop ? loopSvg(drawing.loop) : '') +
    links.map((l) => linkSvg(l, { ghost: view.ghosts.has(l.id), click: clickOf.get(l.id) ?? 0 })).join('') +
    drawing.nodes
      .map((n) => nodeSvg(n, { ghost: view.ghosts.has(n.id), click: nodeClick.get(n.id) ?? 0 }, view.slides.get(n.id)))
      .join('') +
    '</svg>'
  );
}
