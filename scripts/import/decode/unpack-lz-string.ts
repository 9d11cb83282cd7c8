/** Unpacks what lz-string's `compressToUTF16` packs, within bounds: a short text can unpack to more than the memory holds. */
import { fail } from '../fail.ts';
import type { TextFile } from '../imported-map.ts';

/** Most UTF-16 units of an unpacked text. */
const maxUnits = 50_000_000;

/** Bits of a letter, which begin at the letter 32. */
const bitsOfLetter = 15;

/** Reads numbers from a packed text, the lowest bit first; `undefined` behind its end. */
function bitReader(text: string): (count: number) => number | undefined {
  let at = 0;
  return (count) => {
    if (at + count > text.length * bitsOfLetter) return undefined;
    let value = 0;
    for (let bit = 0; bit < count; bit += 1, at += 1) {
      const letter = text.charCodeAt(Math.floor(at / bitsOfLetter)) - 32;
      value += ((letter >> (bitsOfLetter - 1 - (at % bitsOfLetter))) & 1) << bit;
    }
    return value;
  };
}

/** Codes of a new letter, by the bits that it takes, and the code of the end. */
const [newByte, newUnit, end] = [0, 1, 2];

/**
 * The unpacked text.
 * @throws DiagnosticError E_IMPORT_SYNTAX for a damaged text, E_IMPORT_SIZE
 * @see https://github.com/pieroxy/lz-string
 */
export function unpackLzString({ file, text }: TextFile): string {
  const read = bitReader(text);
  const damaged = () => fail('E_IMPORT_SYNTAX', file, 'The compressed text is damaged.', { path: 'line 1' });
  const known: string[] = ['', '', ''];
  const parts: string[] = [];
  let [units, last] = [0, ''];
  /** Bits of the next code, and entries until it has one more. */
  let [width, room] = [2, 1];
  const add = (entry: string) => {
    known.push(entry);
    room -= 1;
    if (room > 0) return;
    room = 2 ** width;
    width += 1;
  };
  for (;;) {
    let code = read(width);
    if (code === end) return parts.join('');
    if (code === newByte || code === newUnit) {
      const letter = read(code === newByte ? 8 : 16);
      if (letter === undefined) throw damaged();
      code = known.length;
      add(String.fromCharCode(letter));
    }
    const next = code === undefined ? '' : (known[code] ?? (code === known.length ? last + last.charAt(0) : ''));
    if (next === '') throw damaged();
    units += next.length;
    if (units > maxUnits) {
      const detail = { actual: `more than ${maxUnits} characters`, expected: `at most ${maxUnits}` };
      throw fail('E_IMPORT_SIZE', file, 'The unpacked text is too large.', detail);
    }
    if (last !== '') add(last + next.charAt(0));
    parts.push(next);
    last = next;
  }
}
