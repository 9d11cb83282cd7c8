/** XML of the parts of a presentation: one builder that escapes every text and attribute. */

/** Tells markup from other strings; no value has it. */
interface Brand {
  readonly brand: 'xml';
}

/** Markup that is ready to be written. */
export type Xml = string & Brand;

/** What an element may hold; `undefined` and `false` are nothing, a list is its items. */
export type Content = Xml | undefined | false | readonly Content[];

/** Values of attributes; those that are `undefined` are left out. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/**
 * Characters that XML 1.0 has no form for: controls, lone surrogates, U+FFFE and U+FFFF.
 * @see https://www.w3.org/TR/xml/#charsets
 */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

/** Text as it stands in an element or an attribute. Characters that XML does not have are left out. */
export const text = (value: string): Xml =>
  value.replace(unwritable, '').replace(/[&<>"\t\n\r]/gu, (c) => entities[c]!) as Xml;

const flatten = (content: readonly Content[]): string =>
  content.map((c) => (typeof c === 'string' ? c : Array.isArray(c) ? flatten(c) : '')).join('');

/** An element with its attributes and content, in the order given. */
export function el(name: string, attributes: Attributes = {}, ...content: readonly Content[]): Xml {
  const written = Object.entries(attributes)
    .map(([key, value]) => (value === undefined ? '' : ` ${key}="${text(String(value))}"`))
    .join('');
  const inner = flatten(content);
  return (inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`) as Xml;
}

/** A part: the declaration and its root element. */
export const part = (root: Xml): string => `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${root}`;

/** Namespaces of a part of a presentation. */
export const namespaces: Attributes = {
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
};
