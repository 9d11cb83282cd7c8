/**
 * Runs inside the browser page, where Mermaid lays the map out and its geometry is read off. Serialised by Playwright:
 * nothing from outside the function may be used in it.
 */
import type { DrawnLink, DrawnNode } from './drawing.ts';

export interface PageLink {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly sign: '+' | '-' | '?';
}

export interface PageTask {
  readonly key: string;
  readonly base: string;
  /** `words` of the label as Mermaid is given it, to see whether one was broken. */
  readonly nodes: readonly { readonly id: string; readonly outcome: boolean; readonly words: readonly string[] }[];
  readonly links: readonly PageLink[];
  readonly fontSize: number;
  /** Settings tried in turn; the drawing with the largest labels in the box wins, the earlier on a tie. */
  readonly settings: readonly {
    readonly wrappingWidth: number;
    readonly nodeSpacing: number;
    readonly rankSpacing: number;
  }[];
  readonly box: { readonly width: number; readonly height: number };
}

export interface PageDrawing {
  readonly width: number;
  readonly height: number;
  readonly nodes: readonly DrawnNode[];
  readonly links: readonly DrawnLink[];
}

interface MermaidApi {
  initialize(config: object): void;
  render(id: string, text: string): Promise<{ svg: string }>;
}

/** The map drawn with each setting, the best of them; positions in px of the drawing, from its top left. */
export async function drawInPage(task: PageTask): Promise<PageDrawing> {
  const mermaid = (globalThis as unknown as { mermaid: MermaidApi }).mermaid;
  const round = (n: number) => Math.round(n * 10) / 10;
  const margin = 6;
  const badgeRadius = 14;

  const drawOnce = async (setting: PageTask['settings'][number], attempt: number): Promise<PageDrawing> => {
    mermaid.initialize({
      startOnLoad: false,
      securityLevel: 'strict',
      layout: 'dagre',
      look: 'classic',
      theme: 'base',
      htmlLabels: false,
      fontFamily: 'Inter',
      themeVariables: { fontFamily: 'Inter', fontSize: `${task.fontSize}px` },
      fontSize: task.fontSize,
      flowchart: { curve: 'basis', padding: 9, minNodeWidth: 20, ...setting },
      deterministicIds: true,
      maxTextSize: 50_000,
    });
    const { svg } = await mermaid.render(`drawing${attempt}`, task.base);
    const host = document.createElement('div');
    host.innerHTML = svg;
    document.body.append(host);
    const root = host.querySelector('svg') as SVGSVGElement;
    const viewBox = root.viewBox.baseVal;
    root.style.maxWidth = 'none';
    root.style.width = `${viewBox.width}px`;
    root.style.height = `${viewBox.height}px`;
    const frame = root.getBoundingClientRect();
    const nodes = task.nodes.map(({ id, outcome }): DrawnNode => {
      const group = root.querySelector(`g.node[id*="flowchart-${id}-"]`) as SVGGElement;
      const shape = group.querySelector('rect, polygon, path') as SVGGraphicsElement;
      const box = shape.getBoundingClientRect();
      const rows = [...group.querySelectorAll('tspan.text-outer-tspan')];
      const lines = rows
        .map((r) =>
          (r.textContent ?? '')
            .replace(/&quot;|#quot;/gu, '"')
            .replace(/\u200b/gu, '')
            .replace(/\s+/gu, ' ')
            .trim(),
        )
        .filter((l) => l !== '');
      return {
        id,
        x: box.left - frame.left + box.width / 2,
        y: box.top - frame.top + box.height / 2,
        width: box.width,
        height: box.height,
        lines,
        outcome,
      };
    });
    const inNode = (x: number, y: number, pad: number) =>
      nodes.some((n) => Math.abs(x - n.x) < n.width / 2 + pad && Math.abs(y - n.y) < n.height / 2 + pad);
    const curves = task.links.map((link) => {
      const path = root.querySelector(`path[data-id="${link.id}"]`) as SVGPathElement;
      const matrix = path.getScreenCTM() as DOMMatrix;
      const at = (length: number) => {
        const p = path.getPointAtLength(length).matrixTransform(matrix);
        return { x: p.x - frame.left, y: p.y - frame.top };
      };
      return { link, total: path.getTotalLength(), at };
    });
    const placed: { x: number; y: number }[] = [];
    const links = curves.map(({ link, total, at }): DrawnLink => {
      const end = at(total);
      const before = at(Math.max(0, total - 3));
      const length = Math.hypot(end.x - before.x, end.y - before.y) || 1;
      const direction = { x: (end.x - before.x) / length, y: (end.y - before.y) / length };
      const target = nodes.find((n) => n.id === link.to) as DrawnNode;
      let tip = 0;
      while (
        tip < 16 &&
        !(
          Math.abs(end.x + direction.x * tip - target.x) <= target.width / 2 &&
          Math.abs(end.y + direction.y * tip - target.y) <= target.height / 2
        )
      )
        tip += 0.5;
      const points: string[] = [];
      const steps = Math.max(2, Math.ceil(total / 12));
      const stop = Math.max(1, total - Math.max(0, 9 - tip));
      for (let i = 0; i <= steps; i += 1) {
        const p = at((stop * i) / steps);
        points.push(`${i === 0 ? 'M' : i === 1 ? 'L' : ''}${round(p.x)} ${round(p.y)}`);
      }
      // The badge: as near the head as it is clear of nodes, of other badges and of other links.
      let badge = at(total / 2);
      let best = Number.NEGATIVE_INFINITY;
      for (let back = 26; back <= Math.max(26, total - badgeRadius - 4); back += 3) {
        const p = at(Math.max(0, total - back));
        let score = -back / 60;
        if (inNode(p.x, p.y, badgeRadius - 1)) score -= 20;
        for (const other of placed) if (Math.hypot(other.x - p.x, other.y - p.y) < badgeRadius * 2 + 1) score -= 10;
        for (const other of curves) {
          if (other.link.id === link.id) continue;
          let near = false;
          for (let s = 0; s <= other.total && !near; s += 8) {
            const q = other.at(s);
            near = Math.hypot(q.x - p.x, q.y - p.y) < badgeRadius + 1;
          }
          if (near) score -= 4;
        }
        if (score > best) {
          best = score;
          badge = p;
        }
      }
      placed.push(badge);
      return {
        ...link,
        path: points.join(' '),
        head: {
          x: round(end.x + direction.x * tip),
          y: round(end.y + direction.y * tip),
          angle: round((Math.atan2(direction.y, direction.x) * 180) / Math.PI),
        },
        badge: { x: round(badge.x), y: round(badge.y) },
      };
    });
    host.remove();
    const left =
      Math.min(...nodes.map((n) => n.x - n.width / 2), ...links.map((l) => l.badge.x - badgeRadius)) - margin;
    const top =
      Math.min(...nodes.map((n) => n.y - n.height / 2), ...links.map((l) => l.badge.y - badgeRadius)) - margin;
    const right =
      Math.max(...nodes.map((n) => n.x + n.width / 2), ...links.map((l) => l.badge.x + badgeRadius)) + margin;
    const bottom =
      Math.max(...nodes.map((n) => n.y + n.height / 2), ...links.map((l) => l.badge.y + badgeRadius)) + margin;
    const shift = (text: string) =>
      text.replace(
        /(-?[\d.]+) (-?[\d.]+)/gu,
        (_, x: string, y: string) => `${round(Number(x) - left)} ${round(Number(y) - top)}`,
      );
    return {
      width: round(right - left),
      height: round(bottom - top),
      nodes: nodes.map((n) => ({
        ...n,
        x: round(n.x - left),
        y: round(n.y - top),
        width: round(n.width),
        height: round(n.height),
      })),
      links: links.map((l) => ({
        ...l,
        path: shift(l.path),
        head: { ...l.head, x: round(l.head.x - left), y: round(l.head.y - top) },
        badge: { x: round(l.badge.x - left), y: round(l.badge.y - top) },
      })),
    };
  };

  let best: PageDrawing | undefined;
  let bestScale = 0;
  const isBroken = (drawing: PageDrawing) =>
    drawing.nodes.some((node, i) => {
      const shown = node.lines.flatMap((l) => l.split(/\s+/u)).join(' ');
      return shown !== (task.nodes[i]?.words ?? []).join(' ');
    });
  for (const [attempt, setting] of task.settings.entries()) {
    const drawing = await drawOnce(setting, attempt);
    const fit = Math.min(task.box.width / drawing.width, task.box.height / drawing.height);
    const scale = isBroken(drawing) ? fit / 1000 : fit;
    if (scale > bestScale * 1.01) {
      best = drawing;
      bestScale = scale;
    }
  }
  return best as PageDrawing;
}
