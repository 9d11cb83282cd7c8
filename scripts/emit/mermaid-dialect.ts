/**
 * The Mermaid dialect of causal maps: printed into slides, parsed to be drawn, recognised to skip Mermaid's parser. One
 * table holds each kind of line with its pattern, its printer and its reader.
 */
import { defined } from '../defined.ts';
import type { Diagram, DiagramLink } from '../plan/index.ts';
import { parseLabel, parseSentence, printLabel, printSentence, printWords } from './mermaid-text.ts';

/** A causal map as parsed from Mermaid text. */
export interface ParsedMap extends Diagram {
  /** Tells it from other diagrams. */
  readonly kind: 'map';
  /** The lines on which the drawing depends; equal for all views of a map. */
  readonly base: string;
}

/** A diagram that is not a causal map; Mermaid draws it. */
export interface OtherDiagram {
  /** Tells it from causal maps. */
  readonly kind: 'image';
  /** Its `accTitle`; empty if there is none. */
  readonly title: string;
}

/** Mermaid's default limits: UTF-16 code units of a text, links of a flowchart. Its parser does not check the first. */
export const mermaidLimits = { characters: 50_000, links: 500 } as const;

/** Sign of a link as readers see it, by its polarity. */
export const signMarks = { '+': '+', '-': '−', '?': '?' } as const;

/** Letter of a feedback loop by its kind. */
export const loopMarks = { reinforcing: 'R', balancing: 'B', unknown: '?' } as const;

const arrows = { '+': '-->', '-': '-.->', '?': '-.->' } as const;

/** A cross instead of the head: Mermaid strikes a denied link through at its end. */
const deniedArrows = { '+': '--x', '-': '-.-x', '?': '-.-x' } as const;

/** The sign of a link; in parentheses if only actors hold it. */
const printSign = ({ polarity, held }: DiagramLink) => (held ? `(${signMarks[polarity]})` : signMarks[polarity]);

const impliedPositions = ({ links }: Diagram) => links.flatMap((l, i) => (l.implied ? [i] : []));

/** Ids of the nodes and links that lead to each slide; nodes first. */
function idsBySlide({ nodes, links }: Diagram): Map<string, string[]> {
  const bySlide = new Map<string, string[]>();
  for (const { id, slide } of [...nodes, ...links])
    if (slide !== undefined) bySlide.set(slide, [...(bySlide.get(slide) ?? []), id]);
  return bySlide;
}

const keyOf = <K extends string>(table: Readonly<Record<K, string>>, value: string): K =>
  (Object.keys(table) as K[]).find((key) => table[key] === value)!;

/** A map while its lines are read. Ids may precede the lines of their nodes and links. */
const newDraft = () => ({
  title: '',
  twin: '',
  labels: new Map<string, string>(),
  links: new Map<string, DiagramLink>(),
  /** Positions of links, 0-based. */
  implied: new Set<number>(),
  /** Words by link. */
  lowPoles: new Map<string, string>(),
  outcome: new Set<string>(),
  ghost: new Set<string>(),
  slides: new Map<string, string>(),
  steps: [] as string[][],
  loop: undefined as Diagram['loop'],
  hub: false,
  argument: undefined as Diagram['argument'],
  rightToLeft: false,
});

/** A kind of line. Lines are printed indented and read without indentation. */
interface LineKind {
  readonly pattern: RegExp;
  /** Whether the drawing depends on the line. */
  readonly isBase?: boolean;
  readonly print: (diagram: Diagram) => readonly string[];
  /** Adds a line to the draft. `groups` are the capture groups of `pattern`. Without it, the line says nothing. */
  readonly read?: (draft: ReturnType<typeof newDraft>, groups: readonly string[]) => unknown;
}

const outcomeIds = ({ nodes }: Diagram) => nodes.filter((n) => n.outcome).map((n) => n.id);
const ghostIds = ({ ghosts }: Diagram, kind: 'n' | 'e') => ghosts.filter((id) => id.startsWith(kind));
const printIf = (condition: boolean, line: string) => (condition ? [line] : []);
const sentenceLine = (key: string, text: string) => {
  const sentence = printSentence(text);
  return printIf(sentence !== '', `${key}: ${sentence}`);
};

/** The style of a class of nodes, and the nodes that have it. The drawing depends on outcomes, not on ghosts. */
const classLines = (
  name: 'outcome' | 'ghost',
  idsOf: (diagram: Diagram) => readonly string[],
  style: string,
): LineKind[] => [
  {
    pattern: new RegExp(`^classDef ${name} .*$`, 'u'),
    print: (d) => printIf(idsOf(d).length > 0, `classDef ${name} ${style}`),
  },
  {
    pattern: new RegExp(`^class (n\\d+(?:,n\\d+)*) ${name}$`, 'u'),
    isBase: name === 'outcome',
    print: (d) => printIf(idsOf(d).length > 0, `class ${idsOf(d).join(',')} ${name}`),
    read: (draft, [ids = '']) => ids.split(',').map((id) => draft[name].add(id)),
  },
];

/** The kinds of lines in the order in which they are printed. The first opens a diagram. */
const lineKinds: readonly LineKind[] = [
  {
    pattern: /^flowchart (LR|RL|TB|BT|TD)$/u,
    isBase: true,
    print: ({ rightToLeft }) => [`flowchart ${rightToLeft ? 'RL' : 'LR'}`],
    read: (draft, [direction]) => Object.assign(draft, { rightToLeft: direction === 'RL' }),
  },
  {
    pattern: /^accTitle: (.+)$/u,
    print: ({ title }) => sentenceLine('accTitle', title),
    read: (draft, [text = '']) => Object.assign(draft, { title: parseSentence(text) }),
  },
  {
    pattern: /^accDescr: (.+)$/u,
    print: ({ twin }) => sentenceLine('accDescr', twin),
    read: (draft, [text = '']) => Object.assign(draft, { twin: parseSentence(text) }),
  },
  {
    pattern: /^(n\d+)\["([^"]+)"\]$/u,
    isBase: true,
    print: ({ nodes }) => nodes.map((n) => `${n.id}["${printLabel(n.label)}"]`),
    read: (draft, [id = '', label = '']) => draft.labels.set(id, parseLabel(label)),
  },
  {
    pattern: /^(n\d+) (e\d+)@(?:-->|-\.->|--(x)|-\.-(x))\|"(?:([+−?])|\(([+−?])\))( if)?"\| (n\d+)$/u,
    isBase: true,
    print: ({ links }) =>
      links.map(
        (l) =>
          `${l.from} ${l.id}@${(l.denied ? deniedArrows : arrows)[l.polarity]}|"${printSign(l)}${l.conditional ? ' if' : ''}"| ${l.to}`,
      ),
    read: (draft, [from = '', id = '', solid, dotted, own, held, condition, to = '']) =>
      draft.links.set(id, {
        ...{ id, from, to, polarity: keyOf(signMarks, own ?? held ?? '') },
        ...(held === undefined ? {} : { held: true }),
        ...(condition === undefined ? {} : { conditional: true }),
        ...((solid ?? dotted) === undefined ? {} : { denied: true }),
      }),
  },
  {
    // Mermaid knows the links of this line by their positions from 0 on.
    pattern: /^linkStyle (\d+(?:,\d+)*) stroke-width:1px$/u,
    print: (d) =>
      printIf(impliedPositions(d).length > 0, `linkStyle ${impliedPositions(d).join(',')} stroke-width:1px`),
    read: (draft, [positions = '']) => positions.split(',').map((at) => draft.implied.add(Number(at))),
  },
  {
    pattern: /^%% low pole (e\d+)(?:: (.+))?$/u,
    print: ({ links }) =>
      links.flatMap(({ id, lowPole }) => {
        const words = printWords(lowPole ?? '');
        return lowPole === undefined ? [] : [`%% low pole ${id}${words === '' ? '' : `: ${words}`}`];
      }),
    read: (draft, [id = '', words = '']) => draft.lowPoles.set(id, parseSentence(words)),
  },
  {
    pattern: /^%% loop: ([RB?])$/u,
    isBase: true,
    print: ({ loop }) => (loop ? [`%% loop: ${loopMarks[loop]}`] : []),
    read: (draft, [mark = '']) => Object.assign(draft, { loop: keyOf(loopMarks, mark) }),
  },
  {
    pattern: /^%% hub$/u,
    isBase: true,
    print: ({ hub }) => printIf(hub === true, '%% hub'),
    read: (draft) => Object.assign(draft, { hub: true }),
  },
  {
    pattern: /^%% argument( alone)?$/u,
    isBase: true,
    print: ({ argument }) =>
      printIf(argument !== undefined, argument === 'alone' ? '%% argument alone' : '%% argument'),
    read: (draft, [alone]) => Object.assign(draft, { argument: alone === undefined ? 'above-text' : 'alone' }),
  },
  ...classLines('outcome', outcomeIds, 'fill:#1a1c23,stroke:#1a1c23,color:#ffffff'),
  ...classLines('ghost', (d) => ghostIds(d, 'n'), 'fill:#fbfaf7,stroke:#d9d6cf,color:#a3a09a'),
  {
    pattern: /^%% ghost: (e\d+(?: +e\d+)*)$/u,
    print: (d) => printIf(ghostIds(d, 'e').length > 0, `%% ghost: ${ghostIds(d, 'e').join(' ')}`),
    read: (draft, [ids = '']) => ids.split(/ +/u).map((id) => draft.ghost.add(id)),
  },
  {
    // Mermaid obeys %%{…} even in a comment.
    pattern: /^%% link ([ne]\d+(?: +[ne]\d+)*): ([^\s%]+)$/u,
    print: (d) => [...idsBySlide(d)].map(([slide, ids]) => `%% link ${ids.join(' ')}: ${slide}`),
    read: (draft, [ids = '', slide = '']) => ids.split(/ +/u).map((id) => draft.slides.set(id, slide)),
  },
  {
    pattern: /^%% step \d+: (e\d+(?: +e\d+)*)$/u,
    print: ({ steps }) => steps.map((ids, i) => `%% step ${i + 1}: ${ids.join(' ')}`),
    read: (draft, [ids = '']) => draft.steps.push(ids.split(/ +/u)),
  },
];

/**
 * The Mermaid text of a causal map: LF, no final newline. Dimmed nodes are a class and implied links a style, which any
 * Mermaid draws; dimmed links, links to slides and build steps are comments, which only Claimdeck reads.
 */
export const printDiagram = (diagram: Diagram): string => lineKinds.flatMap((k) => k.print(diagram)).join('\n  ');

/**
 * The diagram of a Mermaid text: a causal map if all its lines are of the dialect, in any order and indentation, and its
 * links have their nodes. Ids of unknown nodes and links elsewhere are dropped.
 */
export function parseDiagram(code: string): ParsedMap | OtherDiagram {
  const draft = newDraft();
  const base: string[] = [];
  let isMap = true;
  for (const line of code.split(/\r\n?|\n/u).map((l) => l.trim())) {
    if (line === '') continue;
    const kind = lineKinds.find((k) => k.pattern.test(line));
    kind?.read?.(draft, kind.pattern.exec(line)!.slice(1));
    if (kind?.isBase) base.push(line);
    if (!kind) isMap = false;
  }
  const {
    title,
    twin,
    labels,
    links,
    implied,
    lowPoles,
    outcome,
    ghost,
    slides,
    steps,
    loop,
    hub,
    argument,
    rightToLeft,
  } = draft;
  isMap &&= labels.size > 0 && lineKinds[0]!.pattern.test(base[0]!);
  isMap &&= [...links.values()].every((l) => labels.has(l.from) && labels.has(l.to));
  if (!isMap) return { kind: 'image', title };
  return {
    kind: 'map',
    base: base.join('\n'),
    title,
    twin,
    nodes: [...labels].map(([id, label]) => defined({ id, label, outcome: outcome.has(id), slide: slides.get(id) })),
    links: [...links.values()].map((l, i) =>
      defined({
        ...l,
        ...(implied.has(i) ? { implied: true as const } : {}),
        lowPole: lowPoles.get(l.id),
        slide: slides.get(l.id),
      }),
    ),
    ghosts: [...ghost].filter((id) => labels.has(id) || links.has(id)),
    steps: steps.map((ids) => ids.filter((id) => links.has(id))),
    ...(loop ? { loop } : {}),
    ...(hub ? { hub } : {}),
    ...(argument ? { argument } : {}),
    ...(rightToLeft ? { rightToLeft } : {}),
  };
}

/**
 * Whether a Mermaid text is, character by character, what `printDiagram` prints, and within Mermaid's limits. Mermaid's
 * parser accepts every such text and reads the same map; property tests show it.
 */
export function isPrinted(code: string): boolean {
  if (code.length > mermaidLimits.characters) return false;
  const parsed = parseDiagram(code);
  return parsed.kind === 'map' && parsed.links.length <= mermaidLimits.links && printDiagram(parsed) === code;
}
