/**
 * Reads flowcharts of Mermaid: nodes, links with their texts, subgraphs. Shapes, styles and comments say nothing about
 * causes. Mermaid's own parser needs a document, and gives no lines.
 */
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';

/** Characters of a line, at most. */
const maxLine = 10_000;

const flowchart = /^(?:---[\s\S]*?---\s*)?(?:%%[^\n]*\n\s*)*(?:flowchart|graph)\s+(?:TB|TD|BT|LR|RL)\b/u;

/** Whether a text is a flowchart, or Markdown with one. */
export const hasFlowchart = (text: string): boolean => flowchart.test(text) || /^[ \t]*`{3,}[ \t]*mermaid/mu.test(text);

/** The words that begin a flowchart, on the line of its first statement. */
const header = /^(?:flowchart|graph)\s+(?:TB|TD|BT|LR|RL)\s*;\s*/u;

const otherLine =
  /^(?:%%|flowchart\b|graph\b|direction\b|classDef\b|class\b|style\b|linkStyle\b|click\b|accTitle\b|accDescr\b|default\b|---$)/u;

/** A node: its id, its text in brackets of any shape, its class. */
const nodePattern =
  /\s*(?<id>[\p{L}\p{N}_](?:[\p{L}\p{N}_.]|-(?![->.]))*)(?:@\{(?<data>[^}]*)\}|(?<open>[[({>]{1,3}[/\\]?)\s*(?:"(?<quoted>[^"]*)"|(?<text>[^"\])}]*?))\s*[/\\]?[\])}]{1,3})?(?::::[\w-]+)?\s*/uy;

/** A link: its id, its two ends, and its text within or behind it. */
const linkPattern =
  /\s*(?:(?<id>[\w-]+)@)?(?<tail><|[xo](?=[-=.]))?(?:(?:--|==|-\.)(?<inner>\s+[^|>]*?\s+|\s*[^-=.|\s>][^|>]*?\s*)(?=--|==|\.-))?(?<line>-{2,}|={2,}|-?\.+-+)(?<head>[>xo])?\s*(?:\|\s*(?:"(?<quoted>[^"]*)"|(?<text>[^|]*?))\s*\|)?/uy;

const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({ quot: '"', lt: '<', gt: '>', amp: '&', apos: "'", nbsp: ' ' }),
);

/** A text in Markdown, which has backticks around it, without its marks; any other text as it is. */
function withoutMarkdown(text: string): string {
  const inner = /^`([^`]*)`$/u.exec(text.trim())?.[1];
  return inner?.replace(/(?<![\p{L}\p{N}])([*_]{1,2})(?=\S)(.+?)(?<=\S)\1(?![\p{L}\p{N}])/gu, '$2') ?? text;
}

/** A text as Mermaid shows it: breaks, tags of letters and entities replaced, and Claimdeck's zero-width spaces removed. */
const toLabel = (text: string) =>
  withoutMarkdown(text)
    .replace(/<br\s*\/?>/giu, '\n')
    .replace(/<\/?(?:b|i|u|s|em|strong|small|sub|sup|span|font)\b[^>]*>/giu, '')
    .replace(/(?:&#?|#)(?:(\d+)|(\w+));/gu, (whole, code: string | undefined, name: string | undefined) =>
      code === undefined ? (entities.get(name!) ?? whole) : String.fromCodePoint(Math.min(Number(code), 0x10ffff)),
    )
    .replaceAll('\u200b', '')
    .trim();

/** The match of a sticky pattern at an offset. */
function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Nodes and links of a flowchart that were read so far. */
interface Draft {
  readonly nodes: Map<string, GraphNode>;
  readonly edges: GraphEdge[];
  /** Ids of links, which may have statements of their own. */
  readonly linkIds: Set<string>;
}

/** Reads nodes joined by `&`. Returns their ids and where they end; `undefined` where there is no node. */
function readNodes(text: string, start: number, group: string | undefined, { nodes }: Draft) {
  const ids: string[] = [];
  let at = start;
  for (;;) {
    const match = matchAt(nodePattern, text, at);
    if (!match) return undefined;
    const { id = '', data, open, quoted, text: plain } = match.groups!;
    const ofData = data === undefined ? undefined : /label:\s*(?:"([^"]*)"|([^,}]*))/u.exec(data);
    const label = open === undefined ? (ofData?.[1] ?? ofData?.[2]) : (quoted ?? plain);
    const known = nodes.get(id);
    nodes.set(id, { id, label: label === undefined ? known?.label : toLabel(label), group: known?.group ?? group });
    ids.push(id);
    at += match[0].length;
    if (text[at] !== '&') return { ids, end: at };
    at += 1;
  }
}

/** Text of a link: its sign, and whether it holds under a condition. */
const toAttributes = (label: string): GraphEdge['attributes'] =>
  label === '' ? {} : { label: label.replace(/ if$/u, '') };

/** Nodes joined by `&`, and where they end. */
type Nodes = NonNullable<ReturnType<typeof readNodes>>;

/** The link at an offset of a statement, and the nodes that it leads to. */
interface Step {
  readonly link: Readonly<Record<string, string | undefined>>;
  readonly right: Nodes;
}

function readStep(text: string, at: number, group: string | undefined, draft: Draft): Step | undefined {
  const match = matchAt(linkPattern, text, at);
  const right = match ? readNodes(text, at + match[0].length, group, draft) : undefined;
  if (!match || !right) return undefined;
  const link = match.groups!;
  if (link['id'] !== undefined) draft.linkIds.add(link['id']);
  return { link, right };
}

/** The edges of a link between two groups of nodes. */
function toEdges(left: Nodes, { link, right }: Step, place: string): GraphEdge[] {
  const { id = '', tail, head, inner = '', quoted, text } = link;
  const attributes = {
    ...toAttributes(toLabel(quoted ?? text ?? inner.trim().replace(/^"(.*)"$/su, '$1'))),
    // Only in a map of Claimdeck is a cross a denial.
    ...(head === 'x' && /^e\d+$/u.test(id) ? { denied: 'yes' } : {}),
  };
  const direction = head === undefined ? 'undirected' : tail === undefined ? 'directed' : 'mutual';
  return left.ids.flatMap((from) => right.ids.map((to) => ({ from, to, direction, place, attributes })));
}

/** Adds the nodes and links of a line. Returns where it cannot be read; `undefined` if it can. */
function readLine(text: string, place: string, group: string | undefined, draft: Draft): number | undefined {
  let at = 0;
  while (at < text.length) {
    const first = readNodes(text, at, group, draft);
    if (!first) return at;
    let left = first;
    while (left.end < text.length && text[left.end] !== ';') {
      const step = readStep(text, left.end, group, draft);
      if (!step) return left.end;
      draft.edges.push(...toEdges(left, step, place));
      left = step.right;
    }
    at = left.end + 1;
  }
  return undefined;
}

function subgraphOf(line: string): string {
  const rest = line.replace(/^subgraph\s*/u, '');
  return toLabel((/\[\s*"?([^"\]]*)"?\s*\]$/u.exec(rest)?.[1] ?? rest).replace(/^"(.*)"$/u, '$1'));
}

/** Replaces a part of a text that says nothing about causes; the lines stay where they are. */
const blank = (part: string) => part.replace(/[^\n]/gu, '');

/** A flowchart of a file: lines before it, and its text. */
interface Chart {
  readonly lines: number;
  readonly code: string;
}

/** The flowcharts of a file: those in fences of Markdown, or the whole file. */
function chartsOf(text: string): Chart[] {
  const fences = [
    ...text.matchAll(/^(?<open>[ \t]*(?<marks>`{3,})[ \t]*mermaid.*\n)(?<code>[\s\S]*?)^[ \t]*\k<marks>/gmu),
  ];
  if (fences.length === 0) return [{ lines: 0, code: text }];
  const charts = fences.map(({ index, groups }) => ({
    lines: text.slice(0, index + groups!['open']!.length).split('\n').length - 1,
    code: groups!['code']!,
  }));
  return charts.filter(({ code }) => flowchart.test(code.trimStart()));
}

function readChart({ lines, code }: Chart, file: string): Draft {
  const draft: Draft = { nodes: new Map(), edges: [], linkIds: new Set() };
  const groups: string[] = [];
  const body = code.replace(/^\s*---\n[\s\S]*?\n---(?=\n)/u, blank).replace(/%%\{[\s\S]*?\}%%/gu, blank);
  body.split(/\r\n?|\n/u).forEach((whole, i) => {
    const line = whole.trim().replace(header, '').replace(/;$/u, '');
    if (line === '' || otherLine.test(line)) return;
    // What a link looks like.
    if (draft.linkIds.has(/^([\w-]+)@\{[^}]*\}$/u.exec(line)?.[1] ?? '')) return;
    if (line.length > maxLine)
      throw fail('E_IMPORT_SIZE', file, 'The line is too long.', { path: `line ${lines + i + 1}` });
    if (line === 'end') groups.pop();
    else if (/^subgraph\b/u.test(line)) groups.push(subgraphOf(line));
    else {
      const place = `line ${lines + i + 1}`;
      const end = readLine(line, place, groups.at(-1), draft);
      const detail = { path: place, actual: line.slice(end) };
      if (end !== undefined) throw fail('E_IMPORT_SYNTAX', file, 'The flowchart cannot be read here.', detail);
    }
  });
  return draft;
}

/**
 * The nodes and links of a flowchart, or of those in the fences of a Markdown file: several are several maps.
 * @throws DiagnosticError E_IMPORT_SYNTAX with the line that cannot be read, E_IMPORT_EMPTY
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
export function readMermaid({ file, text }: TextFile): readonly Table[] {
  const drafts = chartsOf(text).map((chart) => readChart(chart, file));
  const [only] = drafts;
  if (only && drafts.length === 1) return toTables(file, [...only.nodes.values()], only.edges);
  // Ids of nodes hold in one flowchart only; their labels are those of the factors.
  const labels = drafts.map(({ nodes }) => new Map([...nodes.values()].map((n) => [n.id, n.label || n.id])));
  const ids = new Set(labels.flatMap((l) => [...l.values()]));
  const edges = drafts.flatMap((draft, i) =>
    draft.edges.map((e) => ({
      ...{ ...e, from: labels[i]!.get(e.from)!, to: labels[i]!.get(e.to)! },
      attributes: { ...e.attributes, map: `diagram ${i + 1}` },
    })),
  );
  return toTables(
    file,
    [...ids].map((id) => ({ id })),
    edges,
  );
}
