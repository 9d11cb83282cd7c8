/** XML of the parts of a presentation, as templates that escape every text and attribute. */

/** Markup that is ready to be written. */
export interface Xml {
  /** The text of the markup. */
  readonly markup: string;
}

/** A value of a template: texts and numbers are escaped, `undefined` and `false` are nothing, a list is its items. */
export type Content = Xml | string | number | undefined | false | readonly Content[];

/**
 * Characters that XML 1.0 has no form for: controls, lone surrogates, U+FFFE and U+FFFF.
 * @see https://www.w3.org/TR/xml/#charsets
 */
const unwritable = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const entities: Readonly<Record<string, string>> = {
  ...{ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' },
  ...{ '\t': '&#9;', '\n': '&#10;', '\r': '&#13;' },
};

const escaped = (value: string) => value.replace(unwritable, '').replace(/[&<>"\t\n\r]/gu, (c) => entities[c]!);

function written(value: Content): string {
  if (value === undefined || value === false) return '';
  if (typeof value === 'object') return 'markup' in value ? value.markup : value.map(written).join('');
  return escaped(String(value));
}

/**
 * Markup with values in it. Line breaks of the template, and the space around them, are left out; so is what XML cannot
 * write of a text.
 */
export const xml = (template: TemplateStringsArray, ...values: readonly Content[]): Xml => ({
  markup: template.map((part, i) => part.replace(/\s*\n\s*/gu, '') + written(values[i])).join(''),
});

/** Attributes of an element, each with a space before it; those that are `undefined` are left out. */
export const attributes = (values: Readonly<Record<string, string | number | undefined>>): Xml[] =>
  Object.entries(values).flatMap(([name, value]) => (value === undefined ? [] : xml` ${name}="${value}"`));

/** A part: the declaration and its root element. An element without content is one tag. */
export const part = ({ markup }: Xml): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${markup.replace(/<([\w:]+)([^<>]*)><\/\1>/gu, '<$1$2/>')}`;

/** Namespaces of a part of a presentation. */
export const namespaces: Xml[] = attributes({
  'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
  'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  'xmlns:p': 'http://schemas.openxmlformats.org/presentationml/2006/main',
});
