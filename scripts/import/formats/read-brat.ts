/**
 * Reads standoff annotations of brat: an event is a link with its trigger as cue, a relation is one without. The quote goes
 * from the first to the last of its words, so the text itself is needed.
 */
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import {
  annotatedTables,
  linksOfEvent,
  type MarkedFactor,
  type MarkedWords,
  signAttributes,
  signOfType,
} from './annotated-links.ts';

/** An event or a relation: its type, its trigger, and what stands at its roles. */
interface Link {
  readonly id: string;
  readonly type: string;
  readonly trigger: string | undefined;
  /** Ids by roles: a role may come again, as `Theme2`. */
  readonly roles: ReadonlyMap<string, readonly string[]>;
  readonly place: string;
}

function parseLink(id: string, body: string, place: string): Link {
  const [head = '', ...parts] = body.split(/\s+/u);
  const [type = '', trigger] = head.split(':');
  const roles = new Map<string, string[]>();
  for (const part of parts) {
    const [name = '', target = ''] = part.split(':');
    const role = name.toLowerCase().replace(/(?<!arg)\d+$/u, '');
    roles.set(role, [...(roles.get(role) ?? []), target]);
  }
  return { id, type, trigger, roles, place };
}

function parse(text: string) {
  const spans = new Map<string, MarkedWords>();
  const names = new Map<string, string>();
  const attributes = new Map<string, Map<string, string>>();
  const links: Link[] = [];
  text.split(/\r\n|\n/u).forEach((line, i) => {
    const [id = '', body = '', words = ''] = line.split('\t');
    const [type = '', target = '', value = ''] = body.split(/\s+/u);
    if (/^T/u.test(id)) {
      const numbers = body.slice(type.length).match(/\d+/gu)?.map(Number) ?? [];
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
 * The links of an annotated text, and the text. A note of the annotator at the words of a factor is its name, one at a link
 * is the note of the link.
 * @param source the text; empty where it is not there: links then have no quotes
 * @throws DiagnosticError E_IMPORT_EMPTY
 * @see https://brat.nlplab.org/standoff.html
 */
export function readBrat({ file, text }: TextFile, source: string): readonly Table[] {
  const { spans, names, attributes, links } = parse(text);
  if (links.length === 0) throw fail('E_IMPORT_EMPTY', file, 'The annotations have no events and no relations.');
  const triggers = new Map(links.map((l) => [l.id, l.trigger]));
  const spanOf = (id = '') => spans.get(id) ?? spans.get(triggers.get(id) ?? '');
  const factorOf = (id = ''): MarkedFactor | undefined => {
    const span = spanOf(id);
    return span && { ...span, name: names.get(id) ?? span.words };
  };
  const found = links.flatMap(({ id, type, trigger, roles, place }) => {
    const own = attributes.get(id);
    const told = signAttributes.map((name) => own?.get(name)).find((value) => value !== undefined);
    const event = {
      ...{ place, trigger: spanOf(trigger), note: names.get(id) },
      ...{ sign: told ?? signOfType(type), isDenied: own?.has('negation') ?? false },
    };
    return linksOfEvent(event, roles, factorOf);
  });
  return annotatedTables(file, found, source);
}
