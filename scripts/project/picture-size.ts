/** The size of a picture, from the head of its file. */
import type { Size } from '../geometry.ts';

/** Format and size of a picture; only the ratio of width and height counts. */
export interface Picture extends Size {
  /** Format of the file. */
  readonly format: 'png' | 'jpeg' | 'svg';
}

/** First bytes of a PNG file. @see https://www.w3.org/TR/png-3/#5PNG-file-signature */
const pngStart = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** Whether a marker of a JPEG file starts a frame: SOF0 to SOF15 without DHT, JPG and DAC. */
const startsFrame = (marker: number) => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker);

/** The size, if a picture can have it. */
const sizeOf = (width: number, height: number): Size | undefined =>
  width > 0 && height > 0 ? { width, height } : undefined;

/** Size of a JPEG from the first frame header; `undefined` without one. @see https://www.w3.org/Graphics/JPEG/itu-t81.pdf */
function jpegSize(bytes: Uint8Array): Size | undefined {
  const head = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 2; at + 9 <= bytes.length && bytes[at] === 0xff; at += 2 + head.getUint16(at + 2))
    if (startsFrame(bytes[at + 1]!)) return sizeOf(head.getUint16(at + 7), head.getUint16(at + 5));
  return undefined;
}

/**
 * Size of an SVG from its `width` and `height` without unit or in px, else from its `viewBox`. Without the namespace, no
 * browser shows it as a picture.
 */
function svgSize(text: string): Size | undefined {
  const [tag] = /<svg\b[^>]*>/u.exec(text) ?? [];
  if (tag === undefined || !/\sxmlns[:=]/u.test(tag)) return undefined;
  const lengthOf = (name: string) => new RegExp(`\\s${name}=["']([\\d.]+)(?:px)?["']`, 'u').exec(tag)?.[1];
  const [, , boxWidth, boxHeight] = (/\sviewBox=["']([^"']*)["']/u.exec(tag)?.[1] ?? '').trim().split(/[\s,]+/u);
  return sizeOf(Number(lengthOf('width')), Number(lengthOf('height'))) ?? sizeOf(Number(boxWidth), Number(boxHeight));
}

/** The picture in a PNG, JPEG or SVG file; `undefined` if it is none, or an SVG without size and `viewBox`. */
export function pictureSize(bytes: Uint8Array): Picture | undefined {
  if (bytes.length >= 24 && pngStart.every((byte, i) => bytes[i] === byte)) {
    const head = new DataView(bytes.buffer, bytes.byteOffset);
    const size = sizeOf(head.getUint32(16), head.getUint32(20));
    return size && { format: 'png', ...size };
  }
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const size = jpegSize(bytes);
    return size && { format: 'jpeg', ...size };
  }
  const size = svgSize(new TextDecoder().decode(bytes));
  return size && { format: 'svg', ...size };
}
