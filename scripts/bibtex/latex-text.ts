/** Turns the LaTeX of bibliographies into plain text: accents, letters, dashes and quotation marks. */

/** Combining characters by the accent commands of LaTeX. */
const accents: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  u: '\u0306',
  v: '\u030c',
  H: '\u030b',
  c: '\u0327',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
  b: '\u0331',
};
const letters: Readonly<Record<string, string>> = {
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  l: 'ł',
  L: 'Ł',
  ae: 'æ',
  AE: 'Æ',
  oe: 'œ',
  OE: 'Œ',
  aa: 'å',
  AA: 'Å',
  i: 'ı',
  j: 'ȷ',
  dh: 'ð',
  DH: 'Ð',
  th: 'þ',
  TH: 'Þ',
  dj: 'đ',
  DJ: 'Đ',
  S: '§',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textendash: '–',
  textemdash: '—',
  textquoteright: '’',
  textquoteleft: '‘',
  textquotedblleft: '“',
  textquotedblright: '”',
  slash: '/',
  relax: '',
};
/** Characters that are written with a backslash, and the names of those that have one. */
const escapable = '&%$#_{}~^\\';
const named: Readonly<Record<string, string>> = {
  ...{ textasciitilde: '~', textasciicircum: '^', textbackslash: '\\', textdollar: '$', textunderscore: '_' },
  ...{ textbraceleft: '{', textbraceright: '}' },
};

/** A character while the marks of LaTeX are replaced: a code point that no text has. */
const hide = (character: string) => String.fromCharCode(0xfdd0 + escapable.indexOf(character));
const show = (text: string) => text.replace(/[\ufdd0-\ufddf]/gu, (c) => escapable[c.charCodeAt(0) - 0xfdd0] ?? c);

const hideEscaped = (value: string): string =>
  value
    .replace(/\\([&%$#_{}])|\\([~^])\{\}/gu, (_, plain?: string, accent?: string) => hide((plain ?? accent)!))
    .replace(/\\(text[a-z]+)(?:\{\}|\s+|(?![A-Za-z]))/gu, (whole, name: string) =>
      Object.hasOwn(named, name) ? hide(named[name]!) : whole,
    );

const formatting =
  /\\(?:emph|textit|textbf|textsc|texttt|textrm|textsuperscript|textsubscript|mkbibemph|mkbibitalic|mbox|url|href)\s*(?=\{)/gu;

/** A value of BibTeX as plain text. `onUnknown` is called with each command that is kept as it is. */
export function latexToText(value: string, onUnknown: (command: string) => void): string {
  const text = hideEscaped(value)
    .replace(formatting, '')
    .replace(/\\(?:mkbibquote|enquote)\s*\{([^{}]*)\}/gu, '“$1”')
    .replace(/\\[,; ]/gu, ' ')
    .replace(/\\[-/]/gu, '')
    .replace(
      /\\([`'^~"=.])\s*(?:\{\\?([A-Za-z])\}|\\([ij])\s*|([A-Za-z]))/gu,
      (_, mark: string, ...[a, b, c]: (string | undefined)[]) => `${a ?? b ?? c}${accents[mark]}`,
    )
    .replace(
      /\\([uvHckrdb])(?:\{\\?([A-Za-z])\}|\s+([A-Za-z]))/gu,
      (_, mark: string, a?: string, b?: string) => `${a ?? b}${accents[mark]}`,
    )
    .replace(/\\([A-Za-z]+)(?:\{\}|\s+|(?![A-Za-z]))/gu, (whole, name: string) => {
      if (Object.hasOwn(letters, name)) return letters[name]!;
      onUnknown(`\\${name}`);
      return whole;
    })
    .replace(/``/gu, '“')
    .replace(/''/gu, '”')
    .replace(/\$([^$]*)\$/gu, (_, math: string) => math.replace(/[\^_]/gu, ''))
    .replace(/---/gu, '—')
    .replace(/--/gu, '–')
    .replace(/~/gu, ' ')
    .replace(/[{}]/gu, '')
    .normalize('NFC')
    .replace(/\s+/gu, ' ')
    .trim();
  return show(text);
}

/** An address or an identifier, in which `~` and `--` are characters: only escapes and braces are removed. */
export const latexToAddress = (value: string): string =>
  show(
    hideEscaped(value.replace(/^\s*\\url\b/u, '').replace(/\$\\sim\$/gu, '~'))
      .replace(/[{}]/gu, '')
      .trim(),
  );
