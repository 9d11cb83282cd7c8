/**
 * Reads projects of REFI-QDA: codes are factors; links and edges of graphs between codes are links, with the passages that
 * have both codes as quotes; a code may name a link itself, such as `Fear -> War (+)`.
 */
import { childrenOf, descendantsOf, parseXml, type XmlElement } from '../decode/parse-xml.ts';
import { toText } from '../decode/to-text.ts';
import { unzip } from '../decode/unzip.ts';
import { fail } from '../fail.ts';
import type { InputFile, ReadOptions, TextFile } from '../imported-map.ts';
import { parseLinkText } from '../parse-link-text.ts';
import type { Row, Table } from '../table.ts';
import { type CodedPassage, tellCoders, toLinkTable } from './coded-passages.ts';
import { resolveOffsets } from './text-offsets.ts';

interface Code {
  readonly id: string;
  readonly name: string;
  readonly description: string;
  readonly group: string;
}

type Passage = CodedPassage & { readonly codeIds: readonly string[] };

/** A document with its text and the elements of its passages. */
interface Document {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly selections: readonly XmlElement[];
}

const textOf = (element: XmlElement, child: string) => childrenOf(element, child)[0]?.text.trim() ?? '';

function codesOf(element: XmlElement, group = ''): Code[] {
  return childrenOf(element, 'Code').flatMap((code) => {
    const { guid = '', name = '' } = code.attributes;
    return [{ id: guid, name, description: textOf(code, 'Description'), group }, ...codesOf(code, name)];
  });
}

/** Id of the user who gave a passage a code. */
const coderOf = (coding: XmlElement, selection: XmlElement) =>
  coding.attributes['creatingUser'] ?? selection.attributes['creatingUser'];

/** Whether the codes of a user are read. */
type CoderFilter = (user: string | undefined) => boolean;

/** The passages of a document, without those that have codes of others alone. */
function passagesOf(document: Document, codes: ReadonlyMap<string, Code>, isRead: CoderFilter): Passage[] {
  const selections = document.selections.map((selection) => {
    const codings = childrenOf(selection, 'Coding');
    const own = codings.filter((coding) => isRead(coderOf(coding, selection)));
    return {
      line: selection.line,
      isOthers: codings.length > 0 && own.length === 0,
      codeIds: own.flatMap((c) => childrenOf(c, 'CodeRef').map((r) => r.attributes['targetGUID'] ?? '')),
      start: Number(selection.attributes['startPosition'] ?? 0) || 0,
      end: Number(selection.attributes['endPosition'] ?? 0) || 0,
      words: selection.attributes['name'] ?? '',
    };
  });
  const stretches = resolveOffsets(document.text, selections);
  const passages = selections.map(({ line, isOthers, codeIds }, i) => ({
    ...{ isOthers, codeIds, place: `line ${line}`, ...stretches[i]!, document: document.id },
    codes: codeIds.flatMap((code) => codes.get(code)?.name ?? []),
  }));
  return passages.filter(({ isOthers }) => !isOthers);
}

/** Names of those who gave passages their codes, by the ids of users. */
function codersOf(root: XmlElement, selections: readonly XmlElement[]): ReadonlyMap<string, string> {
  const ids = new Set(selections.flatMap((s) => childrenOf(s, 'Coding').map((c) => coderOf(c, s))));
  const users = childrenOf(childrenOf(root, 'Users')[0], 'User').map(({ attributes }) => attributes);
  return new Map(users.flatMap(({ guid = '', name }) => (ids.has(guid) ? [[guid, name || guid] as const] : [])));
}

const directions: ReadonlyMap<string, string> = new Map([
  ['OneWay', 'directed'],
  ['Bidirectional', 'mutual'],
  ['Associative', 'undirected'],
]);

interface CodeLink {
  readonly from: Code;
  readonly to: Code;
  readonly name: string;
  readonly direction: string;
  readonly line: number;
}

/** The links of a project, and the edges of its graphs, between codes. */
function linksOf(root: XmlElement, codes: ReadonlyMap<string, Code>): CodeLink[] {
  const vertices = new Map(
    descendantsOf(root, 'Vertex').map((v) => [v.attributes['guid'], v.attributes['representedGUID']]),
  );
  const toLink = ({ attributes, line }: XmlElement, from: string | undefined, to: string | undefined): CodeLink[] => {
    const ends = [codes.get(from ?? ''), codes.get(to ?? '')] as const;
    const { name = '', direction = 'OneWay' } = attributes;
    return ends[0] && ends[1]
      ? [{ from: ends[0], to: ends[1], name, direction: directions.get(direction) ?? direction, line }]
      : [];
  };
  const links = childrenOf(childrenOf(root, 'Links')[0], 'Link');
  return [
    ...links.flatMap((l) => toLink(l, l.attributes['originGUID'], l.attributes['targetGUID'])),
    ...descendantsOf(root, 'Edge').flatMap((e) =>
      toLink(e, vertices.get(e.attributes['sourceVertex']), vertices.get(e.attributes['targetVertex'])),
    ),
  ];
}

/** The sign in the name of a link: the name itself, or what stands in brackets at its end. */
const signOf = (name: string) => /[[(]\s*([^\s\])]+)\s*[\])]\s*$/u.exec(name)?.[1] ?? name;

/** The rows of a link: one for each passage that has both codes; one without a quote where there is none. */
function rowsOf({ from, to, name, direction, line }: CodeLink, passages: readonly Passage[]): Row[] {
  const found = passages.filter(({ codeIds }) => codeIds.includes(from.id) && codeIds.includes(to.id));
  const quotes = found.map((p) => [p.quote, '', '', String(p.start ?? ''), p.document ?? '']);
  return (quotes.length > 0 ? quotes : [['', '', '', '', '']]).map((words) => ({
    place: `line ${line}`,
    cells: [from.name, to.name, signOf(name), ...words, direction],
  }));
}

const selectionKinds = ['PlainText', 'PDF', 'Picture', 'Audio', 'Video', 'Transcript'].map(
  (kind) => `${kind}Selection`,
);

/** Number of passages with codes beside those that are `taken`. */
function countUntaken(root: XmlElement, taken: readonly XmlElement[]): number {
  const isCoded = (selection: XmlElement) => childrenOf(selection, 'Coding').length > 0;
  const all = selectionKinds.flatMap((kind) => descendantsOf(root, kind));
  return all.filter(isCoded).length - taken.filter(isCoded).length;
}

/**
 * The tables of a project: its links, its codes and its documents. `textAt` gives the text of a path in the project; the
 * chosen map is what one of several people coded.
 * @throws DiagnosticError E_LINKS_MAPS
 */
async function readProject(
  file: TextFile,
  textAt: (path: string) => string,
  { map }: ReadOptions,
): Promise<readonly Table[]> {
  const root = await parseXml(file);
  const codes = new Map(codesOf(childrenOf(childrenOf(root, 'CodeBook')[0], 'Codes')[0] ?? root).map((c) => [c.id, c]));
  const documents = descendantsOf(root, 'TextSource').map((element): Document => {
    const { guid: id = '', name = '', plainTextPath = '' } = element.attributes;
    const text = textOf(element, 'PlainTextContent') || textAt(plainTextPath);
    return { id, name, text, selections: childrenOf(element, 'PlainTextSelection') };
  });
  const selections = documents.flatMap((d) => d.selections);
  const coders = codersOf(root, selections);
  const names = [...new Set(coders.values())];
  if (map !== undefined && !names.includes(map))
    throw fail('E_LINKS_MAPS', file.file, 'Nobody of this name coded the project.', {
      actual: map,
      expected: `--map ${names.join(' | ') || 'is left out'}`,
    });
  const isRead: CoderFilter = (user) => map === undefined || coders.get(user ?? '') === map;
  const passages = documents.flatMap((d) => passagesOf(d, codes, isRead));
  const links = linksOf(root, codes);
  const named = passages.filter((p) => p.codes.some((code) => parseLinkText(code)));
  const [header, ...ofCodes] = toLinkTable(file.file, links.length > 0 ? named : passages).rows;
  const ofLinks = links.flatMap((link) => rowsOf(link, passages));
  const place = 'line 1';
  const factors = [...codes.values()].filter(({ name }) => !parseLinkText(name));
  const untaken = countUntaken(root, selections);
  const remarks = [
    ...(untaken > 0 ? [`Coded passages of PDFs, pictures and recordings are not taken: ${untaken}.`] : []),
    ...(map === undefined ? tellCoders(names) : []),
  ];
  return [
    {
      // The name says that `--map` has chosen the table.
      ...{ file: file.file, name: map ?? '', remarks },
      rows: [{ place, cells: [...header!.cells, 'edge direction'] }, ...ofLinks, ...ofCodes],
    },
    {
      ...{ file: file.file, name: 'codes' },
      rows: [
        { place, cells: ['id', 'label', 'description', 'group'] },
        ...factors.map((c) => ({ place, cells: [c.name, c.name, c.description, c.group] })),
      ],
    },
    {
      ...{ file: file.file, name: 'documents' },
      rows: [
        { place, cells: ['id', 'content', 'source'] },
        ...documents.map((d) => ({ place, cells: [d.id, d.text, d.name] })),
      ],
    },
  ];
}

/** The tables of a project without its archive: texts within the file only. @throws DiagnosticError E_IMPORT_SYNTAX */
export const readQde = (file: TextFile, options: ReadOptions): Promise<readonly Table[]> =>
  readProject(file, () => '', options);

/**
 * The tables of a project in its archive.
 * @throws DiagnosticError E_IMPORT_SYNTAX, E_IMPORT_SIZE
 * @see https://www.qdasoftware.org/
 */
export async function readQdpx(input: InputFile, options: ReadOptions): Promise<readonly Table[]> {
  const { file } = input;
  const parts = await unzip(input, (path) => /\.(?:qde|txt)$/iu.test(path));
  const projects = [...parts.keys()].filter((path) => /\.qde$/iu.test(path));
  const path = projects.find((p) => p === 'project.qde') ?? projects[0];
  if (path === undefined || (projects.length > 1 && path !== 'project.qde'))
    throw fail('E_IMPORT_SYNTAX', file, 'The archive does not have one project.', {
      actual: projects.join(', '),
      expected: 'project.qde',
    });
  const decode = (bytes: Uint8Array | undefined) => (bytes ? toText(bytes, file) : '');
  const byName = new Map([...parts].map(([name, bytes]) => [name.split('/').at(-1)!.toLowerCase(), bytes]));
  const textAt = (place: string) => decode(byName.get(place.split('/').at(-1)!.toLowerCase()));
  return readProject({ file, part: path, text: decode(parts.get(path)) }, textAt, options);
}
