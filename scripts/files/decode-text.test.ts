import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import { assertPlainText, decodeText } from './decode-text.ts';

const faultOf = (bytes: readonly number[] | Buffer) => {
  try {
    decodeText(Buffer.from(bytes), 'data/x/source.txt');
  } catch (error) {
    if (error instanceof DiagnosticError) return error.diagnostics[0];
    throw error;
  }
};
const utf16 = (text: string) => Buffer.from(text, 'utf16le');

test('UTF-8 is decoded, and a byte-order mark is kept', () => {
  expect(decodeText(Buffer.from('\uFEFFÄ 𝒳 金\n'), 'x')).toBe('\uFEFFÄ 𝒳 金\n');
  expect(decodeText(Buffer.from(''), 'x')).toBe('');
});

test('Windows-1252: the byte, its offset and line', () => {
  expect(faultOf(Buffer.from('Rain.\nna\u00efve caf\u00e9', 'latin1'))).toEqual({
    code: 'E_ENCODING',
    severity: 'error',
    file: 'data/x/source.txt',
    path: 'line 2',
    message: 'The file is not UTF-8: see byte 0xEF at offset 8. It is probably Windows-1252.',
    actual: '0xEF at offset 8, probably Windows-1252',
    expected: 'UTF-8',
    hint: 'Open the file in an editor with its present encoding, and save it as UTF-8.',
  });
  expect(
    faultOf(Buffer.concat([Buffer.from('ä金'), Buffer.from([0x93]), Buffer.from(' and so on, in letters of Latin')]))
      ?.actual,
  ).toBe('0x93 at offset 5, probably Windows-1252');
});

test('UTF-16 with and without a byte-order mark', () => {
  expect(faultOf(utf16('\uFEFFRain'))?.actual).toBe('0xFF at offset 0, probably UTF-16 LE');
  expect(faultOf(utf16('\uFEFFRain').swap16())?.actual).toBe('0xFE at offset 0, probably UTF-16 BE');
  expect(faultOf(utf16('Rain'))?.actual).toBe('0x00 at offset 1, probably UTF-16 LE');
  expect(faultOf(utf16('Rain').swap16())?.actual).toBe('0x00 at offset 0, probably UTF-16 BE');
  expect(faultOf(utf16('한국과 중국의 동맹.\n'))?.actual).toMatch(/probably UTF-16 LE$/u);
});

test('a text whose high bytes come in rows is hardly Latin, also in a table of Korean Excel with an English header', () => {
  const table = Buffer.from('from,to,sign\r\n\xc0\xfc\xc0\xef,\xc6\xf2\xc8\xad,-\r\n', 'latin1');
  expect(faultOf(table)?.actual).toBe('0xC0 at offset 14, probably GB18030, EUC-KR, Shift_JIS or Windows-1251');
  expect(faultOf([0xb1, 0xb1, 0xc7, 0xd1])?.actual).toBe(
    '0xB1 at offset 0, probably GB18030, EUC-KR, Shift_JIS or Windows-1251',
  );
});

test.each([
  ['%PDF-1.7\n%\xe2\xe3\xcf\xd3\n', 'a PDF'],
  ['PK\x03\x04\x14\0\x08\0\0\xc7', 'a ZIP archive, such as DOCX, ODT or EPUB'],
  ['\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1', 'an old Office file, such as DOC'],
])('%j is no text in another encoding, but a file of another format', (bytes, actual) => {
  expect(faultOf(Buffer.from(bytes, 'latin1'))).toMatchObject({ code: 'E_FILE_NO_TEXT', actual });
});

test('a map or page in another encoding is told with the encoding', () => {
  const map = '<?xml version="1.0" encoding="ISO-8859-1"?>\n<graphml><!-- für --></graphml>';
  expect(faultOf(Buffer.from(map, 'latin1'))?.actual).toBe('0xFC at offset 59, probably Windows-1252');
});

test.each([
  ['{\\rtf1\\ansi Rain.}', 'RTF'],
  ['\ufeff<!DOCTYPE html>\n<p>Rain.', 'HTML'],
  ['<?xml version="1.0"?>\n<TEI/>', 'XML'],
  ['% A paper\n\n% of mine\n\\documentclass{article}', 'LaTeX'],
  ['%PDF-1.4\n', 'a PDF'],
])('a text to be coded is no %j', (text, format) => {
  expect(() => assertPlainText(text, 'text.txt')).toThrow(`The file is ${format}, and no plain text.`);
});

test.each(['PK is a name.', '<b>Rain</b> falls.', '% of all harvests failed.', '---\ntitle: Rain\n---\n', ''])(
  '%j may begin a text to be coded',
  (text) => {
    expect(() => assertPlainText(text, 'text.txt')).not.toThrow();
  },
);
