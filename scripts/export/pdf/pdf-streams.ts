/** Compressed streams of a PDF, in the form in which Skia writes them; one character a byte. */
import { deflateSync, inflateSync } from 'node:zlib';

const compressed = /^<<\/Filter \/FlateDecode\s*\/Length \d+>> ?stream\r?\n([\s\S]*)\nendstream$/u;

/** The content of a stream; `undefined` where it has another form. */
export function inflated(stream: string): string | undefined {
  const data = compressed.exec(stream)?.[1];
  return data === undefined ? undefined : inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

/** The stream with a content. */
export function deflated(content: string): string {
  const data = deflateSync(Buffer.from(content, 'latin1'));
  return `<</Filter /FlateDecode\n/Length ${data.length}>> stream\n${data.toString('latin1')}\nendstream`;
}
