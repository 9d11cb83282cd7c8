/**
 * Reads standoff annotations of brat: an event is a link with its trigger as cue, a relation is one without. The quote goes
 * from the first to the last of its words, so the text itself is needed.
 */
import { fail } from './fail.ts';
import type { TextFile } from './imported-map.ts';
import type { Table } from './table.ts';

/** Words of the text with a type. */
interface Span {
  readonly start: number;
  readonly end: number;
  readonly words: string;
}

/** Roles of the ends of a link, in lower case. */
const causes = ['cause', 'arg1', 'agent', 'from'];
const effects = ['theme', 'effect', 'arg2', 'to'];

/** What types of events and relations say about the sign, in words. */
const typeSigns = [
  [/^(?:positive|increas|rais|promot)/u, '+'],
  [/^(?:negative|decreas|lower|reduc)/u, '-'],
] as const;

/** Attributes that hold a sign. */
const signAttributes = ['polarity', 'sign', 'direction'];

/** An event or a relation: its type, its trigger, and what stands at its roles. */
interface Link {
  readonly id: string;
  readonly type: string;
  readonly trigger: string | undefined;
  readonly roles: ReadonlyMap<string, string>;
  readonly place: string;
}

function parseLink(id: string, body: string, place: string): Link {
  const [head = '', ...parts] = body.split(/\s+/u);
  const [type = '', trigger] = head.split(':');
  const roles = new Map(
    parts
      .map((part) =>
        part
          .toLowerCase()
          .split(':')[0]!
          .replace(/(?<!arg)\d+$/u, ''),
      )
      .map((role, i) => [role, parts[i]!.split(':')[1] ?? '']),
  );
  return { id, type, trigger, roles, place };
}

/** The lines of a file by their kinds. */
function parse(text: string) {
  const spans = new Map<string, Span>();
  const names = new Map<string, string>();
  const attributes = new Map<string, Map<string, string>>();
  const links: Link[] = [];
  text.split(/\r\n|\n/u).forEach((line, i) => {
    const [id = '', body = '', words = ''] = line.split('\t');
    const [type = '', target = '', value = ''] = body.split(/\s+/u);
    if (/^T/u.test(id)) {
      const numbers = body.match(/\d+/gu)?.map(Number) ?? [];
      spans.set(id, { start: Math.min(...numbers), end: Math.max(...numbers), words });
    } else if (/^[ER]/u.test(id)) links.push(parseLink(id, body, `line ${i + 1}`));
    else if (/^[AM]/u.test(id)) {
      const own = attributes.get(target) ?? new Map<string, string>();
      attributes.set(target, own.set(type.toLowerCase(), value));
    } else if (/^#/u.test(id) && type === 'AnnotatorNotes') names.set(target, words);
  });
  return { spans, names, attributes, links };
}

/**
 * The links of an annotated text, and the text. A note of the annotator at the words of a factor is its name.
 * @param source the text; empty where it is not there: links then have no quotes
 * @throws DiagnosticError E_IMPORT_EMPTY
 * @see https://brat.nlplab.org/standoff.html
 */
export function readBrat({ file, text }: TextFile, source: string): readonly Table[] {
  const { spans, names, attributes, links } = parse(text);
  if (links.length === 0) throw fail('E_IMPORT_EMPTY', file, 'The annotations have no events and no relations.');
  const points = [...source];
  const triggers = new Map(links.map((l) => [l.id, l.trigger]));
  const spanOf = (id = '') => spans.get(id) ?? spans.get(triggers.get(id) ?? '');
  const nameOf = (id = '') => names.get(id) ?? spanOf(id)?.words ?? '';
  const rows = links.map(({ id, type, trigger, roles, place }) => {
    const at = (list: readonly string[]) => list.map((role) => roles.get(role)).find((role) => role !== undefined);
    const [from, to] = [at(causes), at(effects)];
    const own = attributes.get(id);
    const told = signAttributes.map((name) => own?.get(name)).find((value) => value !== undefined);
    const sign = told ?? typeSigns.find(([pattern]) => pattern.test(type.toLowerCase()))?.[1] ?? '';
    const parts = [spanOf(from), spanOf(to), spanOf(trigger)].filter((span) => span !== undefined);
    const start = Math.min(...parts.map((p) => p.start));
    const quote = parts.length === 0 ? '' : points.slice(start, Math.max(...parts.map((p) => p.end))).join('');
    const isDenied = own?.has('negation') ? 'yes' : '';
    const cue = quote === '' ? '' : (spanOf(trigger)?.words ?? '');
    return {
      place,
      cells: [nameOf(from), nameOf(to), sign, quote, quote === '' ? '' : String(start), cue, isDenied, '1'],
    };
  });
  const place = 'line 1';
  return [
    {
      ...{ file, name: 'links' },
      rows: [{ place, cells: ['from', 'to', 'polarity', 'quote', 'start', 'cue', 'denied', 'passage'] }, ...rows],
    },
    ...(source === ''
      ? []
      : [
          {
            file,
            name: 'text',
            rows: [
              { place, cells: ['id', 'whole text'] },
              { place, cells: ['1', source] },
            ],
          },
        ]),
  ];
}
