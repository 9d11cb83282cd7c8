/** Parses XML of files into a small tree whose elements know their lines. */
import type { SaxesTagPlain } from 'saxes';
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';

/** An element of XML. */
export interface XmlElement {
  /** Name without the prefix of its namespace. */
  readonly name: string;
  /** Attributes by name; a prefix is part of the name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Child elements in order. */
  readonly children: readonly XmlElement[];
  /** Text directly below the element, joined. */
  readonly text: string;
  /** Line of its start tag, 1-based. */
  readonly line: number;
}

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

const maxDepth = 500;

const localName = (name: string) => name.slice(name.indexOf(':') + 1);

/**
 * The root element of a text. Entities that a document declares are not expanded, and nothing is fetched.
 * @throws DiagnosticError E_IMPORT_SYNTAX with the line, E_IMPORT_SIZE
 */
export async function parseXml({ file, part, text }: TextFile): Promise<XmlElement> {
  // Loaded on demand, like csv-parse.
  const { SaxesParser } = await import('saxes');
  const parser = new SaxesParser({ position: true, xmlns: false });
  const place = () => `${part === undefined ? '' : `${part}, `}line ${parser.line}`;
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  parser.on('opentag', ({ name, attributes }: SaxesTagPlain) => {
    const element: OpenElement = { name: localName(name), attributes, children: [], text: '', line: parser.line };
    open.at(-1)?.children.push(element);
    root ??= element;
    open.push(element);
    if (open.length > maxDepth)
      throw fail('E_IMPORT_SIZE', file, 'The elements are nested too deeply.', { path: place() });
  });
  parser.on('closetag', () => void open.pop());
  const addText = (part: string) => {
    const element = open.at(-1);
    if (element) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('error', ({ message }) => {
    const actual = message.replace(/^\d+:\d+: /u, '');
    throw fail('E_IMPORT_SYNTAX', file, 'The file is no well-formed XML.', { path: place(), actual });
  });
  parser.write(text).close();
  return root!;
}

/** Child elements of a name, in order. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? [];

/** All elements of a name below an element, in order. */
export function descendantsOf(element: XmlElement, name: string): readonly XmlElement[] {
  return element.children.flatMap((child) => [...(child.name === name ? [child] : []), ...descendantsOf(child, name)]);
}
