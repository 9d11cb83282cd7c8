/**
 * Plain text of HTML documents, with the place of each byte offset in it: programs count offsets in the text without tags.
 */

/** Elements that begin a paragraph of their own. */
const blocks = new Set(
  'address article aside blockquote center dd div dl dt footer form h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table td th tr ul'
    .split(' ')
    .map((name) => name.toUpperCase()),
);

/** The text of an HTML document. */
export interface HtmlText {
  /** Paragraphs, separated by an empty line; a line break where the document has one. */
  readonly text: string;
  /** Code point of `text` for an offset in bytes (UTF-8) of the document's text without tags. */
  readonly pointAt: (byte: number) => number;
}

/** Collects a text whose paragraphs are separated, and where the texts of the document stand in it. */
class TextCollector {
  text = '';
  /** Code points so far. */
  points = 0;
  /** Bytes of the document so far. */
  bytes = 0;
  /** Texts of the document, each with its first byte and its first code point. */
  readonly runs: { readonly byte: number; readonly point: number; readonly words: string }[] = [];

  /** Adds characters that the document does not have. */
  separate(separator: '\n' | '\n\n'): void {
    const missing = separator.slice(/\n*$/u.exec(this.text)![0].length);
    if (this.text.trim() === '') return;
    this.text += missing;
    this.points += missing.length;
  }

  add(words: string): void {
    this.runs.push({ byte: this.bytes, point: this.points, words });
    this.text += words;
    this.points += [...words].length;
    this.bytes += Buffer.byteLength(words);
  }

  pointAt(byte: number): number {
    const run = this.runs.findLast((r) => r.byte <= byte);
    if (!run) return 0;
    const before = Buffer.from(run.words).subarray(0, byte - run.byte);
    return run.point + [...before.toString()].length;
  }
}

/** Walks the nodes in order. */
function collect(node: Node, collector: TextCollector): void {
  if (node.nodeType === 3) collector.add(node.nodeValue ?? '');
  const isBlock = blocks.has(node.nodeName);
  if (isBlock) collector.separate('\n\n');
  if (node.nodeName === 'BR') collector.separate('\n');
  for (const child of node.childNodes) collect(child, collector);
  if (isBlock) collector.separate('\n\n');
}

/** A function that gives the text of HTML. */
export async function htmlReader(): Promise<(html: string) => HtmlText> {
  // Loaded on demand: it takes half a second.
  const { JSDOM } = await import('jsdom');
  return (html) => {
    const collector = new TextCollector();
    collect(JSDOM.fragment(html.trimStart()), collector);
    return { text: collector.text.trim(), pointAt: (byte) => collector.pointAt(byte) };
  };
}
