/**
 * The Mermaid dialect of causal maps: printed into slides, parsed to be drawn, recognised to skip Mermaid's parser. One
 * table holds each kind of line with its pattern, its printer and its reader.
 */
import type { Diagram } from '../plan/index.ts';
import { type EscapeRule, escapeWith, toOneLine } from './escape.ts';

/** What a slide shows of a map; the drawing does not depend on it. */
export interface MapView {
  /** Accessible title; empty where there is none. */
  readonly title: string;
  /** Accessible description; empty where there is none. */
  readonly description: string;
  /** Ids of the nodes and links that are dimmed. */
  readonly ghosts: ReadonlySet<string>;
  /** Link ids by build step; steps from the second on wait for a click. */
  readonly steps: readonly (readonly string[])[];
  /** Id of the slide that a node links to, by node id. */
  readonly slides: ReadonlyMap<string, string>;
}

/** Mark of a feedback loop: reinforcing, balancing, unknown. */
export type LoopLetter = 'R' | 'B' | '?';

/** A causal map as parsed from Mermaid text. */
export interface ParsedMap {
  readonly kind: 'map';
  /** The lines that decide the drawing; equal for all views of a map. */
  readonly base: string;
  /** Nodes by id, in text order. */
  readonly nodes: ReadonlyMap<string, { readonly label: string; readonly outcome: boolean }>;
  /** Links by id, in text order. */
  readonly links: ReadonlyMap<string, { readonly from: string; readonly to: string; readonly sign: '+' | '-' | '?' }>;
  /** Mark of the feedback loop, where the map is one. */
  readonly loop?: LoopLetter;
  /** Whether the map groups sections around the outcome. */
  readonly hub: boolean;
  readonly view: MapView;
}

/** A causal map, or any other Mermaid diagram (`image`), which Mermaid draws. */
export type ParsedDiagram =
  | ParsedMap
  | {
      readonly kind: 'image';
      /** The whole text. */
      readonly base: string;
      /** Its title and description where they are on lines of their own. */
      readonly view: MapView;
    };

/** Mermaid's limits on a diagram. Above them it draws an error picture. */
export const mermaidLimits = { characters: 50_000, links: 500 } as const;

/**
 * Mermaid drops the `;` of an entity after `style…:` or `classDef…:` unless a blank follows the colon.
 * @see https://github.com/mermaid-js/mermaid encodeEntities in packages/mermaid/src/utils.ts
 */
const styleColon: EscapeRule = [/(?:style|classDef).*/gisu, (rest) => rest.replace(/:(?=\S)/gu, ': ')];

/** Labels in double quotes. @see https://mermaid.js.org/syntax/flowchart.html */
const labelRules: readonly EscapeRule[] = [
  toOneLine,
  [/\u200b/gu, ''],
  styleColon,
  [/&/gu, '#amp;'],
  [/#(?!amp;)(?=\w+;)/gu, '#\u200b'],
  [/"/gu, '#quot;'],
  [/</gu, '#lt;'],
  [/>/gu, '#gt;'],
  [/\\/gu, '\\\u200b'],
  [/`/gu, '`\u200b'],
  [/^`/u, '\u200b`'],
  [/\$(?=\$)/gu, '$\u200b'],
  [/%(?=%)/gu, '%\u200b'],
  [/\b(fa[bklrs]?|mdi|logos):/gu, '$1:\u200b'],
];

/** `accTitle` and `accDescr` on one line. Characters that Mermaid cannot escape there are replaced by similar ones. */
const accessibleRules: readonly EscapeRule[] = [
  toOneLine,
  [/\u200b/gu, ''],
  styleColon,
  [/</gu, '‹'],
  [/>/gu, '›'],
  [/[{}]/gu, (c) => (c === '{' ? '(' : ')')],
  [/%(?=%)/gu, '%\u200b'],
  [/`/gu, '’'],
];

const entities = { quot: '"', lt: '<', gt: '>', amp: '&' } as const;

const printLabel = (text: string) => escapeWith(text.trim(), labelRules);
const parseLabel = (text: string) =>
  text.replace(/#(quot|lt|gt|amp);/gu, (_, name: keyof typeof entities) => entities[name]).replace(/\u200b/gu, '');
const printSentence = (text: string) => escapeWith(text.trim(), accessibleRules);
const parseSentence = (text: string) => text.replace(/\u200b/gu, '');

const arrows = { '+': '-->', '-': '-.->', '?': '-.->' } as const;
const signs = { '+': '+', '-': '−', '?': '?' } as const;
const polarities: Readonly<Record<string, '+' | '-' | '?'>> = { '+': '+', '−': '-', '?': '?' };
const loopLetters = { reinforcing: 'R', balancing: 'B', unknown: '?' } as const;
const loopKinds = { R: 'reinforcing', B: 'balancing', '?': 'unknown' } as const;

/** A map while its lines are read. */
interface Draft {
  readonly nodes: Map<string, { label: string; outcome: boolean }>;
  readonly links: Map<string, { from: string; to: string; sign: '+' | '-' | '?' }>;
  readonly ghosts: Set<string>;
  readonly steps: string[][];
  readonly slides: Map<string, string>;
  title: string;
  description: string;
  loop: LoopLetter | undefined;
  hub: boolean;
}

/** A kind of line, without indentation. */
interface LineKind {
  readonly pattern: RegExp;
  /** Whether the drawing depends on the line. */
  readonly isBase: boolean;
  /** The lines of this kind that a diagram has. */
  readonly print: (diagram: Diagram) => readonly string[];
  /** Adds a line to the draft. `groups` are the capture groups of `pattern`. */
  readonly read: (groups: readonly string[], draft: Draft) => void;
}

const outcomeIds = (d: Diagram) => d.nodes.filter((n) => n.outcome).map((n) => n.id);
const ghostIds = (d: Diagram, kind: 'n' | 'e') => d.ghosts.filter((id) => id.startsWith(kind));
const printIf = (ids: readonly string[], line: string): readonly string[] => (ids.length > 0 ? [line] : []);
const words = (text: string) => text.trim().split(/ +/u);

/** The kinds of lines in the order in which they are printed. The first one opens the diagram. */
const lineKinds: readonly LineKind[] = [
  {
    pattern: /^flowchart (?:LR|RL|TB|BT|TD)$/u,
    isBase: true,
    print: () => ['flowchart LR'],
    read: () => {},
  },
  {
    pattern: /^accTitle: (.*)$/u,
    isBase: false,
    print: (d) => [`accTitle: ${printSentence(d.title)}`],
    read: ([text = ''], draft) => {
      draft.title = parseSentence(text);
    },
  },
  {
    pattern: /^accDescr: (.*)$/u,
    isBase: false,
    print: (d) => [`accDescr: ${printSentence(d.twin) || '-'}`],
    read: ([text = ''], draft) => {
      draft.description = parseSentence(text);
    },
  },
  {
    pattern: /^(n\d+)\["(.*)"\]$/u,
    isBase: true,
    print: (d) => d.nodes.map((n) => `${n.id}["${printLabel(n.label)}"]`),
    read: ([id = '', label = ''], draft) => {
      draft.nodes.set(id, { label: parseLabel(label), outcome: false });
    },
  },
  {
    pattern: /^(n\d+) (e\d+)@(?:-->|-\.->)\|"([+−?])"\| (n\d+)$/u,
    isBase: true,
    print: (d) => d.links.map((l) => `${l.from} ${l.id}@${arrows[l.polarity]}|"${signs[l.polarity]}"| ${l.to}`),
    read: ([from = '', id = '', sign = '', to = ''], draft) => {
      draft.links.set(id, { from, to, sign: polarities[sign] ?? '?' });
    },
  },
  {
    pattern: /^%% loop: ([RB?])$/u,
    isBase: true,
    print: (d) => (d.loop ? [`%% loop: ${loopLetters[d.loop]}`] : []),
    read: ([letter], draft) => {
      draft.loop = letter as LoopLetter;
    },
  },
  {
    pattern: /^%% hub$/u,
    isBase: true,
    print: (d) => (d.hub ? ['%% hub'] : []),
    read: (_, draft) => {
      draft.hub = true;
    },
  },
  {
    pattern: /^classDef outcome .*$/u,
    isBase: false,
    print: (d) => printIf(outcomeIds(d), 'classDef outcome fill:#1a1c23,stroke:#1a1c23,color:#ffffff'),
    read: () => {},
  },
  {
    pattern: /^class ([n\d,]+) outcome$/u,
    isBase: true,
    print: (d) => printIf(outcomeIds(d), `class ${outcomeIds(d).join(',')} outcome`),
    read: ([ids = ''], draft) => {
      for (const id of ids.split(',')) draft.nodes.set(id, { label: draft.nodes.get(id)?.label ?? '', outcome: true });
    },
  },
  {
    pattern: /^classDef ghost .*$/u,
    isBase: false,
    print: (d) => printIf(ghostIds(d, 'n'), 'classDef ghost fill:#fbfaf7,stroke:#d9d6cf,color:#a3a09a'),
    read: () => {},
  },
  {
    pattern: /^class ([n\d,]+) ghost$/u,
    isBase: false,
    print: (d) => printIf(ghostIds(d, 'n'), `class ${ghostIds(d, 'n').join(',')} ghost`),
    read: ([ids = ''], draft) => {
      for (const id of ids.split(',')) draft.ghosts.add(id);
    },
  },
  {
    pattern: /^%% ghost: ([e\d ]+)$/u,
    isBase: false,
    print: (d) => printIf(ghostIds(d, 'e'), `%% ghost: ${ghostIds(d, 'e').join(' ')}`),
    read: ([ids = ''], draft) => {
      for (const id of words(ids)) draft.ghosts.add(id);
    },
  },
  {
    pattern: /^%% link (n\d+): (\S+)$/u,
    isBase: false,
    print: (d) => d.nodes.flatMap((n) => (n.slide === undefined ? [] : [`%% link ${n.id}: ${n.slide}`])),
    read: ([id = '', slide = ''], draft) => {
      draft.slides.set(id, slide);
    },
  },
  {
    pattern: /^%% step \d+: ([e\d ]+)$/u,
    isBase: false,
    print: (d) => d.steps.map((links, i) => `%% step ${i + 1}: ${links.join(' ')}`),
    read: ([ids = ''], draft) => {
      draft.steps.push(words(ids));
    },
  },
];

/**
 * The Mermaid text of a causal map, LF, without final newline. Ghost nodes are a class, so that any Mermaid dims them;
 * ghost links, slide links and steps are comments.
 */
export const printDiagram = (diagram: Diagram): string =>
  lineKinds
    .flatMap((kind) => kind.print(diagram))
    .map((line, i) => (i === 0 ? line : `  ${line}`))
    .join('\n');

/** Reads one line without indentation into the draft; the kind of line, `undefined` for a line of another form. */
function readLine(line: string, draft: Draft): LineKind | undefined {
  for (const kind of lineKinds) {
    const match = kind.pattern.exec(line);
    if (!match) continue;
    kind.read(match.slice(1), draft);
    return kind;
  }
  return undefined;
}

/**
 * The diagram of a Mermaid text: a causal map where every line is of the dialect, whatever its order and indentation,
 * otherwise an image for Mermaid to draw.
 */
export function parseDiagram(code: string): ParsedDiagram {
  const draft: Draft = {
    nodes: new Map(),
    links: new Map(),
    ghosts: new Set(),
    steps: [],
    slides: new Map(),
    title: '',
    description: '',
    loop: undefined,
    hub: false,
  };
  const base: string[] = [];
  let isForeign = false;
  for (const rawLine of code.split(/\r\n?|\n/u)) {
    const line = rawLine.trim();
    if (line === '') continue;
    const kind = readLine(line, draft);
    if (kind?.isBase) base.push(line);
    if (!kind) isForeign = true;
  }
  const { nodes, links, ghosts, steps, slides, title, description, loop, hub } = draft;
  const view: MapView = { title, description, ghosts, steps, slides };
  const hasAllEnds = [...links.values()].every((l) => nodes.has(l.from) && nodes.has(l.to));
  if (isForeign || !hasAllEnds || nodes.size === 0 || !lineKinds[0]!.pattern.test(base[0] ?? ''))
    return { kind: 'image', base: code, view };
  return { kind: 'map', base: base.join('\n'), nodes, links, ...(loop === undefined ? {} : { loop }), hub, view };
}

/** The plan's diagram of a parsed map. `printDiagram` of it is the normal form of the text. */
export const toDiagram = ({ nodes, links, loop, hub, view }: ParsedMap): Diagram => ({
  title: view.title,
  twin: view.description,
  nodes: [...nodes].map(([id, node]) => {
    const slide = view.slides.get(id);
    return { id, ...node, ...(slide === undefined ? {} : { slide }) };
  }),
  links: [...links].map(([id, { from, to, sign }]) => ({ id, from, to, polarity: sign })),
  ghosts: [...view.ghosts],
  steps: view.steps,
  ...(loop === undefined ? {} : { loop: loopKinds[loop] }),
  ...(hub ? { hub } : {}),
});

/**
 * Whether a Mermaid text is exactly what `printDiagram` prints, within Mermaid's limits. Mermaid's parser accepts every
 * such text: property tests beside this file show it.
 */
export function isPrintedForm(code: string): boolean {
  if (code.length > mermaidLimits.characters) return false;
  const parsed = parseDiagram(code);
  if (parsed.kind !== 'map' || parsed.links.size > mermaidLimits.links) return false;
  const hasLabels = parsed.view.title !== '' && [...parsed.nodes.values()].every((n) => n.label !== '');
  return hasLabels && printDiagram(toDiagram(parsed)) === code;
}
