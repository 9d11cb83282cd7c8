/** The formats of maps and codings: how each is recognised by its content, and its reader. */
import { parseCsv } from '../decode/parse-csv.ts';
import type { InputFile, ReadOptions, TextFile } from '../imported-map.ts';
import type { Table } from '../table.ts';
import { readAnnotations } from './read-annotations.ts';
import { readBrat } from './read-brat.ts';
import { readDagitty, readDot } from './read-dot.ts';
import { readGexf } from './read-gexf.ts';
import { readGraphml } from './read-graphml.ts';
import { readCasJson, readInception, readInceptionArchive } from './read-inception.ts';
import { readKumuJson } from './read-kumu-json.ts';
import { readMentalModeler, readMentalModelerJson } from './read-mental-modeler.ts';
import { hasFlowchart, readMermaid } from './read-mermaid.ts';
import { isPrsm, readPrsm } from './read-prsm.ts';
import { readQde, readQdpx } from './read-qda.ts';
import { readTaguette } from './read-taguette.ts';
import { readVensim } from './read-vensim.ts';
import { readWorkbook } from './read-workbook.ts';
import { readXmile } from './read-xmile.ts';

/** A format: of texts, or of archives. The tables of several files are joined. */
export interface Format {
  /** Name for people. */
  readonly title: string;
  /** Whether a text, without white space before it, is of this format. Checked in the order of the list. */
  readonly looksLike?: (text: string) => boolean;
  /** First bytes of each file of this format, as Latin-1. */
  readonly signature?: string;
  /** Path of a file in each archive of this format. */
  readonly entry?: RegExp;
  /** Where a link of this format has its sign; a column by default. */
  readonly signPlace?: string;
  /** The tables of a text; without `tables`, `annotates` and `unpack`, the format is recognised but not read. */
  readonly tables?: (file: TextFile, options: ReadOptions) => readonly Table[] | Promise<readonly Table[]>;
  /** The tables of annotations of a text, which is another file; empty where it is not given. */
  readonly annotates?: (file: TextFile, text: string) => readonly Table[];
  /** The tables of a file that is no text. */
  readonly unpack?: (file: InputFile, options: ReadOptions) => Promise<readonly Table[]>;
}

const ofEdge = 'the attributes of the edge';
const inTag = 'the tag';
const ofInfluence = 'the influence of the relationship';
const ofAnnotation = 'the features of the annotation';
const inCode = 'the name of the code or link';

const isJson = (text: string) => /^[[{]/u.test(text);
const root = (name: string) =>
  new RegExp(
    `^(?:<\\?xml[^>]*>|<!--(?:(?!-->)[\\s\\S])*-->|<!DOCTYPE[^>[]*(?:\\[[^\\]]*\\]\\s*)?>|\\s)*<(?:\\w+:)?${name}\\b`,
    'u',
  );

/** All formats, by the name that `--as` takes. The last ones are those of any other text and any other archive. */
export const formats = {
  graphml: {
    title: 'GraphML',
    looksLike: (text) => root('graphml').test(text),
    tables: readGraphml,
    signPlace: ofEdge,
  },
  gexf: { title: 'GEXF', looksLike: (text) => root('gexf').test(text), tables: readGexf, signPlace: ofEdge },
  'mental-modeler': {
    title: 'a model of MentalModeler',
    looksLike: (text) => root('mental[mM]odeler').test(text),
    tables: readMentalModeler,
    signPlace: ofInfluence,
  },
  xmile: {
    title: 'XMILE',
    looksLike: (text) => root('xmile').test(text),
    tables: readXmile,
    signPlace: 'the polarity of the connector',
  },
  qde: {
    title: 'a project of REFI-QDA',
    looksLike: (text) => root('Project').test(text),
    tables: readQde,
    signPlace: inCode,
  },
  inception: {
    title: 'annotations of INCEpTION (UIMA CAS XMI)',
    looksLike: (text) => root('XMI').test(text) && /<cas:Sofa\b/u.test(text),
    tables: readInception,
    entry: /\.xmi$/iu,
    unpack: readInceptionArchive,
    signPlace: ofAnnotation,
  },
  'webanno-tsv': { title: 'WebAnno TSV', looksLike: (text) => text.startsWith('#FORMAT=WebAnno TSV') },
  xml: { title: 'XML of another kind', looksLike: (text) => text.startsWith('<') },
  vensim: {
    title: 'a model of Vensim',
    looksLike: (text) => /^\{UTF-8\}|\\\\\\---\/\/\/ Sketch information|^[ \t]*~[^~|]*~[^~|]*\|/mu.test(text),
    tables: readVensim,
    signPlace: 'the polarity of the arrow',
  },
  dagitty: {
    title: 'a graph of DAGitty',
    looksLike: (text) => /^(?:dag|pdag|mag|pag)\s*(?:"[^"]*"\s*)?\{/u.test(text),
    tables: readDagitty,
  },
  dot: {
    title: 'DOT',
    looksLike: (text) =>
      /^(?:(?:(?:\/\/|#)[^\n]*\n|\/\*[^*]*\*+(?:[^/*][^*]*\*+)*\/)\s*)*(?:strict\s+)?(?:di)?graph\b[^\n]*\{/iu.test(
        text,
      ),
    tables: readDot,
    signPlace: ofEdge,
  },
  mermaid: {
    title: 'a flowchart of Mermaid',
    looksLike: hasFlowchart,
    tables: readMermaid,
    signPlace: 'the text of the link',
  },
  prsm: {
    title: 'a map of PRSM',
    looksLike: isPrsm,
    tables: readPrsm,
    signPlace: 'the label and the style of the link',
  },
  'kumu-json': {
    title: 'JSON of Kumu',
    looksLike: (text) => isJson(text) && /"connections"\s*:/u.test(text),
    tables: readKumuJson,
    signPlace: 'the type or another field of the connection',
  },
  'mental-modeler-json': {
    title: 'JSON of MentalModeler',
    looksLike: (text) => isJson(text) && /"concepts"\s*:/u.test(text) && /"relationships"\s*:/u.test(text),
    tables: readMentalModelerJson,
    signPlace: ofInfluence,
  },
  'cas-json': {
    title: 'annotations of INCEpTION (UIMA CAS JSON)',
    looksLike: (text) => isJson(text) && /"%FEATURE_STRUCTURES"\s*:/u.test(text),
    tables: readCasJson,
    signPlace: ofAnnotation,
  },
  annotations: {
    title: 'annotations of W3C or hypothes.is',
    looksLike: (text) => isJson(text) && /anno\.jsonld|"TextQuoteSelector"/u.test(text),
    tables: readAnnotations,
    signPlace: inTag,
  },
  json: { title: 'JSON of another kind', looksLike: isJson },
  brat: {
    title: 'annotations of brat',
    looksLike: (text) => /^T\d+\t\S+ \d+ \d+/mu.test(text),
    annotates: readBrat,
    signPlace: 'the type and the attributes of the annotation',
  },
  xlsx: { title: 'a workbook', entry: /^xl\/workbook\.xml$/u, unpack: readWorkbook },
  taguette: { title: 'a project of Taguette', signature: 'SQLite format 3\0', unpack: readTaguette, signPlace: inTag },
  qdpx: { title: 'a project of REFI-QDA', entry: /\.qde$/iu, unpack: readQdpx, signPlace: inCode },
  csv: { title: 'a table', looksLike: () => true, tables: async (file) => [await parseCsv(file)] },
  zip: { title: 'a ZIP archive', entry: /^/u },
} as const satisfies Record<string, Format>;

/** Name of a format. */
export type FormatName = keyof typeof formats;

/** A format by name. */
export const formatOf = (name: FormatName): Format => formats[name];

const names = Object.keys(formats) as FormatName[];

/** Whether there is a reader of a format. */
export const isReadable = ({ tables, annotates, unpack }: Format): boolean =>
  (tables ?? annotates ?? unpack) !== undefined;

/** The names of the formats that are read. */
export const readableFormats: readonly FormatName[] = names.filter((name) => isReadable(formatOf(name)));

/** The format of a text by its content. */
export const recogniseText = (text: string): FormatName =>
  names.find((name) => formatOf(name).looksLike?.(text.trimStart()))!;

/** The format of an archive by the paths of its files. */
export const recogniseArchive = (paths: readonly string[]): FormatName =>
  names.find((name) => paths.some((path) => formatOf(name).entry?.test(path))) ?? 'zip';

/** Whether a file is an archive, by its first bytes. */
export const isArchive = ({ bytes }: InputFile): boolean => bytes[0] === 0x50 && bytes[1] === 0x4b;

/** The format of a file that is neither text nor archive, by its first bytes. */
export const recogniseBinary = ({ bytes }: InputFile): FormatName | undefined =>
  names.find((name) => {
    const { signature } = formatOf(name);
    return signature !== undefined && Buffer.from(bytes.subarray(0, signature.length)).toString('latin1') === signature;
  });
