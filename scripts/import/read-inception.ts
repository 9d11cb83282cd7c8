/**
 * Reads annotations of INCEpTION and WebAnno in UIMA CAS XMI, which has the text. A relation is a link from its source to its
 * target; an annotation with slots for a cause and an effect is one with itself as cue.
 */
import {
  type AnnotatedLink,
  annotatedTables,
  causeRoles,
  effectRoles,
  type MarkedFactor,
  signAttributes,
  signOfType,
} from './annotated-links.ts';
import { fail } from './fail.ts';
import type { InputFile, ReadOptions, TextFile } from './imported-map.ts';
import { parseXml, type XmlElement } from './parse-xml.ts';
import type { Table } from './table.ts';
import { toText } from './to-text.ts';
import { unzip } from './unzip.ts';

/** Features that name a factor, in lower case. */
const nameFeatures = ['name', 'label', 'factor', 'concept'];

/** Features whose value may be the kind of a relation, in lower case. */
const kindFeatures = ['value', 'relation', 'relationtype', 'type', 'label', 'kind'];

/** Layers of grammar and coreference, whose relations are no links. */
const grammar = new Set(['Dependency', 'CoreferenceLink', 'CoreferenceChain']);

/** The value of the first of some features that an element has, by names in lower case; empty for none. */
function featureOf({ attributes }: XmlElement, names: readonly string[]): string {
  const values = new Map(Object.entries(attributes).map(([name, value]) => [name.toLowerCase(), value.trim()]));
  return names.map((name) => values.get(name)).find(Boolean) ?? '';
}

/** The sign of a relation or an event: a feature for it, else what its kind or its layer says. */
const signOf = (element: XmlElement) =>
  featureOf(element, signAttributes) || signOfType(featureOf(element, kindFeatures)) || signOfType(element.name);

const isDenied = (element: XmlElement) =>
  /^(?:true|yes|1|negated|denied)$/iu.test(featureOf(element, ['negation', 'negated', 'denied', 'isnegated']));

/** Annotations of a text by their ids. */
interface Annotations {
  readonly text: string;
  readonly byId: ReadonlyMap<string, XmlElement>;
}

/** The words of an annotation. Offsets count UTF-16 units, as Java does. */
function wordsOf(element: XmlElement | undefined, { text }: Annotations): MarkedFactor | undefined {
  const [begin, end] = [Number(element?.attributes['begin']), Number(element?.attributes['end'])];
  if (!element || !Number.isInteger(begin) || !(end > begin) || end > text.length) return undefined;
  const words = text.slice(begin, end);
  const start = [...text.slice(0, begin)].length;
  return { words, start, end: start + [...words].length, name: featureOf(element, nameFeatures) || words };
}

/** The annotations in the slots of an event by role, in lower case; empty for an annotation without slots. */
function slotsOf({ attributes }: XmlElement, { byId }: Annotations): ReadonlyMap<string, XmlElement | undefined> {
  const links = Object.entries(attributes)
    .filter(([name]) => !['sofa', 'begin', 'end', 'xmi:id'].includes(name))
    .flatMap(([, value]) => (/^\d+(?: \d+)*$/u.test(value) ? value.split(' ') : []))
    .flatMap((id) => byId.get(id) ?? [])
    .filter((link) => link.attributes['target'] !== undefined && link.attributes['begin'] === undefined);
  return new Map(
    links.map((link) => [(link.attributes['role'] ?? '').toLowerCase(), byId.get(link.attributes['target']!)]),
  );
}

/** The link of an element; `undefined` for an element of another kind. */
function linkOf(element: XmlElement, annotations: Annotations): AnnotatedLink | undefined {
  const { attributes, name, line } = element;
  if (grammar.has(name)) return undefined;
  const common = { place: `line ${line}`, sign: signOf(element), isDenied: isDenied(element) };
  const { Governor: source, Dependent: target } = attributes;
  if (source !== undefined && target !== undefined) {
    const [from, to] = [source, target].map((id) => wordsOf(annotations.byId.get(id), annotations));
    return { ...common, from, to };
  }
  const slots = slotsOf(element, annotations);
  const at = (roles: readonly string[]) => wordsOf(roles.map((role) => slots.get(role)).find(Boolean), annotations);
  const isEvent = [...slots.keys()].some((role) => [...causeRoles, ...effectRoles].includes(role));
  const trigger = wordsOf(element, annotations);
  return isEvent ? { ...common, from: at(causeRoles), to: at(effectRoles), trigger } : undefined;
}

/**
 * The links of an annotated text, and the text.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_EMPTY
 * @see https://inception-project.github.io/
 */
export async function readInception(file: TextFile): Promise<readonly Table[]> {
  const { children } = await parseXml(file);
  const text = children.find((child) => child.name === 'Sofa')?.attributes['sofaString'] ?? '';
  const byId = new Map(
    children.flatMap((child) => (child.attributes['xmi:id'] ? [[child.attributes['xmi:id'], child]] : [])),
  );
  const links = children.flatMap((child) => linkOf(child, { text, byId }) ?? []);
  if (text === '' || links.length === 0)
    throw fail('E_IMPORT_EMPTY', file.file, 'The annotations have no relations and no events with slots.');
  return annotatedTables(file.file, links, text);
}

/**
 * The links of the document in an archive, as INCEpTION exports it with its types; of several documents the one whose path is
 * `map`.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE, E_IMPORT_EMPTY, E_LINKS_MAPS
 */
export async function readInceptionArchive(input: InputFile, { map }: ReadOptions): Promise<readonly Table[]> {
  const { file } = input;
  const documents = await unzip(input, (path) => /\.xmi$/iu.test(path));
  const paths = [...documents.keys()];
  const path = map ?? (paths.length === 1 ? paths[0]! : '');
  const bytes = documents.get(path);
  if (!bytes)
    throw fail('E_LINKS_MAPS', file, `The archive has ${paths.length} documents.`, {
      actual: map ?? paths.join(' | '),
      expected: `--map ${paths.join(' | ')}`,
    });
  const [links, ...others] = await readInception({ file, part: path, text: toText(bytes, file) });
  // The name says that `--map` has chosen the table.
  return [{ ...links!, name: map ?? links!.name }, ...others];
}
