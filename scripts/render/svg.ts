/** A drawing seen through a view → lean SVG for a Vue template: classes for the style sheet, no colours, no ids. */
import { toVueText } from '../emit/index.ts';
import type { Drawing, DrawnLink, DrawnNode } from './drawing.ts';
import type { MapView } from './parse-diagram.ts';

const lineHeight = 1.2;
const badgeRadius = 13;
const signs = { '+': '+', '-': '−', '?': '?' } as const;
const classes = { '+': 'plus', '-': 'minus', '?': 'unclear' } as const;
const number = (n: number) => String(Math.round(n * 10) / 10);

interface Reveal {
  readonly ghost: boolean;
  /** Click at which it lights up; 0 from the start. */
  readonly click: number;
}

const attributes = ({ ghost, click }: Reveal, name: string) =>
  `class="${name}${ghost ? ' ghost' : ''}"${click > 0 ? ` v-click="${click}"` : ''}`;

function nodeSvg(node: DrawnNode, fontSize: number, reveal: Reveal): string {
  const top = node.y - ((node.lines.length - 1) / 2) * fontSize * lineHeight;
  const lines = node.lines
    .map(
      (line, i) =>
        `<tspan dy=".35em" x="${number(node.x)}" y="${number(top + i * fontSize * lineHeight)}">${toVueText(line)}${i + 1 < node.lines.length ? ' ' : ''}</tspan>`,
    )
    .join('');
  return (
    `<g ${attributes(reveal, node.outcome ? 'node outcome' : 'node')} data-id="${node.id}">` +
    `<rect x="${number(node.x - node.width / 2)}" y="${number(node.y - node.height / 2)}" width="${number(node.width)}" height="${number(node.height)}" rx="5"/>` +
    `<text style="font-size:${fontSize}px">${lines}</text></g>`
  );
}

function linkSvg(link: DrawnLink, reveal: Reveal): string {
  const { x, y, angle } = link.head;
  return (
    `<g ${attributes(reveal, `link ${classes[link.sign]}`)} data-id="${link.id}" data-from="${link.from}" data-to="${link.to}">` +
    `<path class="line" d="${link.path}"/>` +
    `<path class="head" d="M0 0L-12 -6L-12 6Z" transform="translate(${number(x)} ${number(y)}) rotate(${number(angle)})"/>` +
    `<circle class="badge" cx="${number(link.badge.x)}" cy="${number(link.badge.y)}" r="${badgeRadius}"/>` +
    `<text class="sign" x="${number(link.badge.x)}" y="${number(link.badge.y)}" dy=".35em" style="font-size:21px">${signs[link.sign]}</text></g>`
  );
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
  return (
    `<svg class="causal-map" viewBox="0 0 ${number(drawing.width)} ${number(drawing.height)}" role="img" aria-label="${name}">` +
    `<desc>${description}</desc>` +
    links.map((l) => linkSvg(l, { ghost: view.ghosts.has(l.id), click: clickOf.get(l.id) ?? 0 })).join('') +
    drawing.nodes
      .map((n) => nodeSvg(n, drawing.fontSize, { ghost: view.ghosts.has(n.id), click: nodeClick.get(n.id) ?? 0 }))
      .join('') +
    '</svg>'
  );
}
