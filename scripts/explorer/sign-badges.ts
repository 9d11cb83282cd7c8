/** Badges on factors of a map: a factor rises, falls, or that is not determined. */
import { signClasses } from '../diagrams/svg.ts';
import type { DrawnNode } from '../layout/index.ts';
import type { FactorSign } from './tab.ts';

const radius = 13;
const marks = { '+': '↑', '-': '↓', '?': '?' } as const;

const svgElement = (tag: string, attributes: Readonly<Record<string, string | number>>, ...content: Node[]) => {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, String(value));
  element.append(...content);
  return element;
};

/** A group of badges, each at the upper left corner of its box. Pointers pass through. */
export function signBadges(
  marked: readonly {
    /** The box. */
    readonly node: DrawnNode;
    /** The sign. */
    readonly sign: FactorSign;
  }[],
): Element {
  const badges = marked.map(({ node, sign }) => {
    const [x, y] = [node.x - node.width / 2, node.y - node.height / 2];
    const text = svgElement('text', { class: 'sign', x, y, dy: '.35em' });
    text.textContent = marks[sign];
    const circle = svgElement('circle', { class: 'badge', cx: x, cy: y, r: radius });
    return svgElement('g', { class: `link ${signClasses[sign]}` }, circle, text);
  });
  return svgElement('g', { class: 'effects', 'aria-hidden': 'true' }, ...badges);
}
