/** The theme of our decks: colours and faces of the style sheets. ECMA-376 Part 1, 20.1.6.9. */
import { eastAsianStack, scriptFonts } from '../../typography/index.ts';
import { attributes, part, type Xml, xml } from './xml.ts';

const family = (name: string | undefined) => (name ?? '').replace(/ Variable$/u, '');

/** Classification by which a program finds a font like the one that is missing. */
const latin = {
  major: { typeface: 'Source Serif 4', panose: '02040603050405020204', pitchFamily: 18, charset: 0 },
  minor: { typeface: 'Inter', panose: '020B0502030000000004', pitchFamily: 34, charset: 0 },
};

/** Font of the complex script of a language: Arabic, Hebrew, Devanagari …; empty if it has none. */
function complexFont(language: string): string {
  const script = new Intl.Locale(language).maximize().script ?? '';
  const names: Readonly<Record<string, string>> = {
    ...{ Arab: 'Arabic', Hebr: 'Hebrew', Deva: 'Devanagari', Beng: 'Bengali', Taml: 'Tamil', Telu: 'Telugu' },
    ...{ Thai: 'Thai', Khmr: 'Khmer' },
  };
  return family(scriptFonts.find((f) => f.script === (names[script] ?? 'Arabic'))?.family);
}

/** Faces of headlines (major) or labels (minor). */
function fontXml(kind: 'major' | 'minor', language: string, own: string | undefined): Xml {
  const [eastAsian] = eastAsianStack(language);
  const byScript = [
    ...(['Jpan', 'Hang', 'Hans', 'Hant'] as const).map((script, i) => [script, ['JP', 'KR', 'SC', 'TC'][i]] as const),
    ...([
      ['Arab', 'Arabic'],
      ['Hebr', 'Hebrew'],
      ['Deva', 'Devanagari'],
      ['Thai', 'Thai'],
    ] as const),
  ];
  const latinFace = own === undefined ? latin[kind] : { typeface: own };
  return xml`
    <a:${kind}Font>
      <a:latin${attributes(latinFace)}/>
      <a:ea typeface="${family(eastAsian?.family)}"/>
      <a:cs typeface="${complexFont(language)}"/>
      ${byScript.map(([script, name]) => xml`<a:font script="${script}" typeface="Noto Sans ${name}"/>`)}
    </a:${kind}Font>`;
}

/** References to the faces of the theme: of headlines (`+mj`) or labels (`+mn`). */
export const themeFaces = (prefix: '+mj' | '+mn'): Xml =>
  xml`<a:latin typeface="${prefix}-lt"/><a:ea typeface="${prefix}-ea"/><a:cs typeface="${prefix}-cs"/>`;

/** The colours of a master as colours of its theme. ECMA-376 Part 1, 19.3.1.6. */
export const colourMap: Xml = xml`<p:clrMap${attributes({
  ...{ bg1: 'lt1', tx1: 'dk1', bg2: 'lt2', tx2: 'dk2', accent1: 'accent1', accent2: 'accent2', accent3: 'accent3' },
  ...{ accent4: 'accent4', accent5: 'accent5', accent6: 'accent6', hlink: 'hlink', folHlink: 'folHlink' },
})}/>`;

/** The format scheme that every theme must have; our shapes name their own lines and backgrounds. */
function formatScheme(): Xml {
  const fill = xml`<a:solidFill><a:schemeClr val="phClr"/></a:solidFill>`;
  const line = (w: number) =>
    xml`<a:ln w="${w}" cap="flat" cmpd="sng" algn="ctr">${fill}<a:prstDash val="solid"/></a:ln>`;
  const effect = xml`<a:effectStyle><a:effectLst/></a:effectStyle>`;
  return xml`
    <a:fmtScheme name="Claimdeck">
      <a:fillStyleLst>${[fill, fill, fill]}</a:fillStyleLst>
      <a:lnStyleLst>${[6350, 12_700, 19_050].map(line)}</a:lnStyleLst>
      <a:effectStyleLst>${[effect, effect, effect]}</a:effectStyleLst>
      <a:bgFillStyleLst>${[fill, fill, fill]}</a:bgFillStyleLst>
    </a:fmtScheme>`;
}

/** Names of fonts of a look; those that are missing are ours. */
export interface ThemeFonts {
  /** Headlines and quotes. */
  readonly text?: string | undefined;
  /** Labels. */
  readonly labels?: string | undefined;
}

/** The theme part. `colours` are RGB values by token, as `#1a1c23`. */
export function themePart(colours: Readonly<Record<string, string>>, language: string, fonts: ThemeFonts = {}): string {
  const accent = colours['accent'] === undefined ? 'ink' : 'accent';
  const slots = {
    ...{ dk1: 'ink', lt1: 'paper', dk2: 'quiet', lt2: 'outside', accent1: 'plus', accent2: 'minus' },
    ...{ accent3: 'ghost-line', accent4: 'ghost-ink', accent5: 'mark', accent6: 'hairline' },
    ...{ hlink: accent, folHlink: 'quiet' },
  };
  const colourXml = ([slot, token]: [string, string]) =>
    xml`<a:${slot}><a:srgbClr val="${(colours[token] ?? '#000000').slice(1).toUpperCase()}"/></a:${slot}>`;
  return part(xml`
    <a:theme xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" name="Claimdeck">
      <a:themeElements>
        <a:clrScheme name="Claimdeck">${Object.entries(slots).map(colourXml)}</a:clrScheme>
        <a:fontScheme name="Claimdeck">
          ${fontXml('major', language, fonts.text)}
          ${fontXml('minor', language, fonts.labels)}
        </a:fontScheme>
        ${formatScheme()}
      </a:themeElements>
      <a:objectDefaults/>
      <a:extraClrSchemeLst/>
    </a:theme>`);
}
