/** Mermaid text of a slide → the map to be drawn and the view of it. */
import { fromMermaidLabel } from '../emit/index.ts';
import type { LoopMark } from '../layout/index.ts';

export interface MapView {
  readonly title: string;
  readonly description: string;
  /** Ids of nodes and links that stand back. */
  readonly ghosts: ReadonlySet<string>;
  /** Ids of links by step; those from the second on wait for a click. */
  readonly steps: readonly (readonly string[])[];
  /** Slides that nodes lead to, by node. */
  readonly slides: ReadonlyMap<string, string>;
}

export interface ParsedMap {
  readonly kind: 'map';
  /** The text that decides the drawing: the same for all views of a map. */
  readonly base: string;
  readonly nodes: ReadonlyMap<string, { readonly label: string; readonly outcome: boolean }>;
  readonly links: ReadonlyMap<string, { readonly from: string; readonly to: string; readonly sign: '+' | '-' | '?' }>;
  /** Where the map is a feedback loop. */
  readonly loop?: LoopMark;
  /** Whether the map is a hub of sections. */
  readonly hub: boolean;
  readonly view: MapView;
}

export type ParsedDiagram = ParsedMap | { readonly kind: 'image'; readonly base: string; readonly view: MapView };

const linePatterns = {
  head: /^flowchart (LR|RL|TB|BT|TD)$/u,
  title: /^accTitle: (.*)$/u,
  description: /^accDescr: (.*)$/u,
  node: /^(n\d+)\["(.*)"\]$/u,
  link: /^(n\d+) (e\d+)@(-->|-\.->)\|"([+−?])"\| (n\d+)$/u,
  classDef: /^classDef (?:outcome|ghost) .*$/u,
  outcome: /^class ([n\d,]+) outcome$/u,
  ghostNodes: /^class ([n\d,]+) ghost$/u,
  ghostLinks: /^%% ghost: ([e\d ]+)$/u,
  loop: /^%% loop: ([RB?])$/u,
  hub: /^%% hub$/u,
  slide: /^%% link (n\d+): (\S+)$/u,
  step: /^%% step \d+: ([e\d ]+)$/u,
} as const;

const plain = (text: string) => text.replace(/\u200b/gu, '');

/** The diagram: a causal map where every line is of the form that Claimdeck writes, otherwise an image for Mermaid. */
export function parseDiagram(code: string): ParsedDiagram {
  const nodes = new Map<string, { label: string; outcome: boolean }>();
  const links = new Map<string, { from: string; to: string; sign: '+' | '-' | '?' }>();
  const ghosts = new Set<string>();
  const steps: string[][] = [];
  const slides = new Map<string, string>();
  const base: string[] = [];
  let loop: LoopMark | undefined;
  let title = '';
  let description = '';
  let hub = false;
  let foreign = false;
  for (const line of code
    .replace(/\r\n?/gu, '\n')
    .split('\n')
    .map((l) => l.trim())) {
    if (line === '') continue;
    const [kind, match] = matchLine(line);
    if (kind === 'head') base.push(line);
    else if (kind === 'title') title = plain(match[1]!);
    else if (kind === 'description') description = plain(match[1]!);
    else if (kind === 'node') {
      base.push(line);
      nodes.set(match[1]!, { label: fromMermaidLabel(match[2]!), outcome: false });
    } else if (kind === 'link') {
      base.push(line);
      const sign = match[4] === '−' ? '-' : (match[4] as '+' | '?');
      links.set(match[2]!, { from: match[1]!, to: match[5]!, sign });
    } else if (kind === 'outcome') {
      base.push(line);
      for (const id of match[1]!.split(',')) nodes.set(id, { label: nodes.get(id)?.label ?? '', outcome: true });
    } else if (kind === 'ghostNodes') for (const id of match[1]!.split(',')) ghosts.add(id);
    else if (kind === 'ghostLinks') for (const id of match[1]!.trim().split(/ +/u)) ghosts.add(id);
    else if (kind === 'loop') {
      base.push(line);
      loop = match[1] as LoopMark;
    } else if (kind === 'hub') {
      base.push(line);
      hub = true;
    } else if (kind === 'slide') slides.set(match[1]!, match[2]!);
    else if (kind === 'step') steps.push(match[1]!.trim().split(/ +/u));
    else if (kind === undefined) foreign = true;
  }
  const view: MapView = { title, description, ghosts, steps, slides };
  const whole = [...links.values()].every((l) => nodes.has(l.from) && nodes.has(l.to));
  if (foreign || !whole || nodes.size === 0 || !linePatterns.head.test(base[0] ?? ''))
    return { kind: 'image', base: code, view };
  return { kind: 'map', base: base.join('\n'), nodes, links, ...(loop === undefined ? {} : { loop }), hub, view };
}

function matchLine(line: string): [keyof typeof linePatterns, RegExpExecArray] | [undefined, undefined] {
  for (const kind of Object.keys(linePatterns) as (keyof typeof linePatterns)[]) {
    const match = linePatterns[kind].exec(line);
    if (match) return [kind, match];
  }
  return [undefined, undefined];
}
