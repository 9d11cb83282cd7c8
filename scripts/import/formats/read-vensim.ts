/** Reads models of Vensim: arrows of the sketches with their polarities, else causes that equations name. */
import type { TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { type GraphEdge, type GraphNode, toTables } from './graph-tables.ts';

const sketchMark = /^\\\\\\---\/\/\/ Sketch information.*$/mu;

/** Kinds of lines of a sketch, by their first number. */
const kinds = { arrow: '1', variable: '10', valve: '11' } as const;

const shown = (name: string) =>
  name
    .trim()
    .replace(/^"(.*)"$/su, '$1')
    .replace(/[\s_]+/gu, ' ')
    .trim();

/** The fields of a line of a sketch: names in quotation marks may have commas. */
const fieldsOf = (line: string): string[] =>
  [...line.matchAll(/\s*("(?:[^"\\]|\\.)*"|[^,]*)(?:,|$)/gu)].map((field) => field[1]!.trim());

/** Sign of an arrow from the number of its letter; empty where it has none. */
const signOf = (code: string | undefined) =>
  Number(code) > 32 && Number(code) < 127 ? String.fromCharCode(Number(code)) : '';

/** Whether an arrow of a thickness is a pipe of a flow: above 20, arrows are double lines. */
const isPipe = (thickness: string | undefined) => Number(thickness) > 20;

/**
 * Signs of the pipes from the valve of a flow to a stock, by their shape: one with a head fills the stock, one without
 * empties it.
 */
const pipeSigns: Readonly<Record<string, string>> = { '4': '+', '100': '-' };

/** The arrows of the sketches. Numbers of variables begin anew in each sketch. */
function readSketches(text: string, lineBefore: number): GraphEdge[] {
  const edges: GraphEdge[] = [];
  let names = new Map<string, string>();
  let arrows: { from: string; to: string; sign: string; place: string }[] = [];
  let valves: string[] = [];
  const endSketch = () => {
    for (const { from, to, sign, place } of arrows) {
      const [cause, effect] = [names.get(from), names.get(to)];
      const isLink = cause !== undefined && effect !== undefined && cause !== effect;
      if (isLink) edges.push({ from: cause, to: effect, direction: 'directed', place, attributes: { polarity: sign } });
    }
    names = new Map();
    arrows = [];
    valves = [];
  };
  for (const [i, line] of text.split(/\r\n|\n/u).entries()) {
    if (line.startsWith('*')) endSketch();
    if (!/^1[01]?,/u.test(line)) continue;
    const [kind, id = '', third = '', fourth = '', shape = '', , polarity, thickness] = fieldsOf(line);
    if (kind === kinds.arrow) {
      const sign = isPipe(thickness) ? (pipeSigns[shape] ?? '') : signOf(polarity);
      arrows.push({ from: third, to: fourth, sign, place: `line ${lineBefore + i}` });
    } else if (kind === kinds.valve) valves.push(id);
    else {
      // The name of a flow stands behind its valve.
      for (const key of [id, ...valves]) names.set(key, shown(third));
      valves = [];
    }
  }
  endSketch();
  return edges;
}

/** The causes that equations name in `A FUNCTION OF(…)`: a minus is a sign, and its absence none. */
function readEquations(text: string): GraphEdge[] {
  const equations = [
    ...text.matchAll(
      /^(?<to>[^=~|\r\n]+)(?:\r?\n[ \t]*)?=\s*A FUNCTION OF\s*\((?<causes>(?:"[^"\r\n]*"|[^"~|)])*)\)/gmu,
    ),
  ];
  return equations.flatMap((equation): GraphEdge[] => {
    const { to = '', causes = '' } = equation.groups!;
    const place = `line ${text.slice(0, equation.index).split('\n').length}`;
    // Names in quotation marks may have commas and brackets.
    const parts = causes.match(/(?:"[^"]*"|[^",])+/gu) ?? [];
    return parts.flatMap((part): GraphEdge[] => {
      const cause = part.replace(/\\\s*$/gmu, '').trim();
      const isMinus = cause.startsWith('-');
      const from = shown(cause.replace(/^[-+]\s*/u, ''));
      const polarity = isMinus ? '-' : cause.startsWith('+') ? '+' : '?';
      return from === '' ? [] : [{ from, to: shown(to), direction: 'directed', place, attributes: { polarity } }];
    });
  });
}

/**
 * The variables and links of a model.
 * @throws DiagnosticError E_IMPORT_EMPTY
 * @see https://www.vensim.com/documentation/24305.html
 */
export function readVensim({ file, text }: TextFile): readonly Table[] {
  const mark = sketchMark.exec(text);
  const sketch = mark ? text.slice(mark.index) : '';
  const lineBefore = text.slice(0, mark?.index ?? 0).split('\n').length;
  const arrows = readSketches(sketch, lineBefore);
  const edges = arrows.length > 0 ? arrows : readEquations(text);
  const ids = new Set(edges.flatMap((e) => [e.from, e.to]));
  const nodes = [...ids].map((id): GraphNode => ({ id }));
  return toTables(file, nodes, edges);
}
