/**
 * Finds the links in annotations of INCEpTION and WebAnno. A relation is a link from its source to its target, and so is an
 * arrow between the elements of a chain; an annotation with slots for a cause and an effect is one with itself as cue.
 */
import { codePointsBefore } from '../../model/index.ts';
import { fail } from '../fail.ts';
import type { Table } from '../table.ts';
import {
  type AnnotatedLink,
  annotatedTables,
  hasEnds,
  linksOfEvent,
  type MarkedFactor,
  signAttributes,
  signOfType,
} from './annotated-links.ts';

/** A feature structure of UIMA: an annotation, a slot of one, or a part of a document. */
export interface CasElement {
  /** Id by which others refer to it; empty where it has none. */
  readonly id: string;
  /** Name of its type, without the name space. */
  readonly name: string;
  /** Values by feature. References are ids, of several ones joined by spaces. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Place in the file. */
  readonly place: string;
}

/** Features that name a factor, in lower case. */
const nameFeatures = ['name', 'label', 'factor', 'concept'];

/** Features whose value may be the kind of a relation, in lower case. */
const kindFeatures = ['value', 'relation', 'relationtype', 'type', 'label', 'kind', 'referencerelation'];

/** Layers of grammar and coreference, whose relations are no links. */
const grammar = new Set(['Dependency', 'CoreferenceLink', 'CoreferenceChain']);

/** The value of the first of some features that an element has, by names in lower case; empty for none. */
function featureOf({ attributes }: CasElement, names: readonly string[]): string {
  const values = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  return names.map((name) => values.get(name)).find(Boolean) ?? '';
}

/** The sign of a relation or an event: a feature for it, else what its kind or its layer says. */
const signOf = (element: CasElement) =>
  featureOf(element, signAttributes) || signOfType(featureOf(element, kindFeatures)) || signOfType(element.name);

const isDenied = (element: CasElement) =>
  /^(?:true|yes|1|negated|denied)$/iu.test(featureOf(element, ['negation', 'negated', 'denied', 'isnegated']));

interface Annotations {
  readonly text: string;
  readonly view: string;
  /** Code points before a UTF-16 offset. */
  readonly toPoints: (unit: number) => number;
  readonly byId: ReadonlyMap<string, CasElement>;
}

/** The view in which most annotations are: a file may have several views, such as a translation, each with its text. */
function mainView(elements: readonly CasElement[]): CasElement | undefined {
  const views = elements.filter((e) => e.attributes['sofaString'] !== undefined);
  const inView = Map.groupBy(elements, (e) => e.attributes['sofa']);
  const count = ({ id }: CasElement) => inView.get(id)?.length ?? 0;
  return views.toSorted((a, b) => count(b) - count(a))[0];
}

/** The words of an annotation in the text. Offsets count UTF-16 units, as Java does. */
function wordsOf(element: CasElement | undefined, { text, view, toPoints }: Annotations): MarkedFactor | undefined {
  if ((element?.attributes['sofa'] ?? view) !== view) return undefined;
  const [begin, end] = [Number(element?.attributes['begin']), Number(element?.attributes['end'])];
  if (!element || !Number.isInteger(begin) || !(end > begin) || end > text.length) return undefined;
  const words = text.slice(begin, end);
  return { words, start: toPoints(begin), end: toPoints(end), name: featureOf(element, nameFeatures) || words };
}

/** The annotations in the slots of an event by role, in lower case; empty for an annotation without slots. */
function slotsOf(
  { attributes }: CasElement,
  { byId }: Annotations,
): ReadonlyMap<string, readonly (CasElement | undefined)[]> {
  const links = Object.entries(attributes)
    .filter(([name]) => !['sofa', 'begin', 'end', 'xmi:id'].includes(name))
    .flatMap(([, value]) => (/^\d+(?: \d+)*$/u.test(value) ? value.split(' ') : []))
    .flatMap((id) => byId.get(id) ?? [])
    .filter((link) => link.attributes['target'] !== undefined && link.attributes['begin'] === undefined);
  const byRole = Map.groupBy(links, (link) => (link.attributes['role'] ?? '').toLowerCase());
  return new Map(
    [...byRole].map(([role, ofRole]) => [role, ofRole.map((link) => byId.get(link.attributes['target']!))]),
  );
}

/** The links of an element: one of a relation, one of an event for each of its causes and effects; none of another kind. */
function linksOf(element: CasElement, annotations: Annotations): AnnotatedLink[] {
  const { attributes, name, place } = element;
  if (grammar.has(name)) return [];
  const common = { place, sign: signOf(element), isDenied: isDenied(element) };
  const { Governor: source = attributes['next'] && element.id, Dependent: target = attributes['next'] } = attributes;
  if (source !== undefined && target !== undefined) {
    const [from, to] = [source, target].map((id) => wordsOf(annotations.byId.get(id), annotations));
    return [{ ...common, from, to }];
  }
  const slots = slotsOf(element, annotations);
  const event = { ...common, trigger: wordsOf(element, annotations) };
  return hasEnds(slots) ? linksOfEvent(event, slots, (end) => wordsOf(end, annotations)) : [];
}

/** The tables of annotated links, and of the text. @throws DiagnosticError E_IMPORT_EMPTY */
export function casTables(file: string, elements: readonly CasElement[]): readonly Table[] {
  const main = mainView(elements);
  const [text, view] = [main?.attributes['sofaString'] ?? '', main?.id ?? ''];
  const toPoints = codePointsBefore(text);
  const byId = new Map(elements.flatMap((e) => (e.id === '' ? [] : [[e.id, e]])));
  const links = elements.flatMap((e) => linksOf(e, { text, view, toPoints, byId }));
  if (text === '' || links.length === 0)
    throw fail('E_IMPORT_EMPTY', file, 'The annotations have no relations and no events with slots.');
  return annotatedTables(file, links, text);
}
