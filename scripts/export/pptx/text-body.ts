/** Text of shapes as DrawingML: paragraphs, runs, languages and directions. ECMA-376 Part 1, 21.1.2. */
import { isRightToLeft } from '../../wording/index.ts';
import { languageTag, type Setting } from './setting.ts';
import type { Paragraph, Run, ShapeText } from './text.ts';
import { themeFaces } from './theme.ts';
import { attributes, type Xml, xml } from './xml.ts';

/** Gives the relationship that leads to a slide; `undefined` if the file does not have the slide. */
export type LinkOf = (slide: string) => string | undefined;

/** A link to a slide, for a run or a shape. */
export function slideJump(slide: string | undefined, linkOf: LinkOf): Xml | undefined {
  const id = slide === undefined ? undefined : linkOf(slide);
  return id === undefined ? undefined : xml`<a:hlinkClick r:id="${id}" action="ppaction://hlinksldjump"/>`;
}

const faces = { serif: '+mj', sans: '+mn' } as const;

function runProperties(
  tag: 'rPr' | 'endParaRPr',
  run: Omit<Run, 'text'>,
  size: number | undefined,
  setting: Setting,
  linkOf: LinkOf,
): Xml {
  const { bold, italic, colour, marked, font, language = setting.language, slide } = run;
  const px = run.size ?? size;
  const own = attributes({
    lang: languageTag(language),
    sz: px === undefined ? undefined : setting.fontSize(px),
    b: bold === undefined ? undefined : Number(bold),
    i: italic === undefined ? undefined : Number(italic),
    // Our background may hide the letters of another theme.
    u: marked && !setting.hasOwnTheme ? 'sng' : undefined,
  });
  return xml`
    <a:${tag}${own}>
      ${colour && xml`<a:solidFill>${setting.colour(colour)}</a:solidFill>`}
      ${marked && setting.hasOwnTheme && xml`<a:highlight>${setting.colour('mark')}</a:highlight>`}
      ${font && themeFaces(faces[font])}
      ${slideJump(slide, linkOf)}
    </a:${tag}>`;
}

const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}]/u;

/**
 * Whether a text is written from right to left: by the language of its first words or, if that is the deck's, by their first
 * letter. `undefined` without letters.
 */
export function directionOf(runs: readonly Run[]): boolean | undefined {
  const first = runs.find((r) => /\p{L}/u.test(r.text));
  if (first?.language !== undefined) return isRightToLeft(first.language);
  const letter = /\p{L}/u.exec(first?.text ?? '')?.[0];
  return letter === undefined ? undefined : rightToLeftLetter.test(letter);
}

function paragraphProperties(
  { runs, align = 'start', before, bullet, leading }: Paragraph,
  isPlaceholder: boolean,
  setting: Setting,
): Xml {
  const isReversed = directionOf(runs) ?? setting.isRightToLeft;
  const start = setting.isRightToLeft || isReversed ? 'r' : 'l';
  const sides = { start, center: 'ctr', end: start === 'r' ? 'l' : 'r' };
  // Templates have bullets in their placeholders.
  const indent = bullet ? setting.emu(40) : isPlaceholder ? 0 : undefined;
  const indents = attributes({ marL: indent, indent: indent && -indent });
  return xml`
    <a:pPr${indents} algn="${sides[align]}" rtl="${Number(isReversed)}">
      ${leading !== undefined && xml`<a:lnSpc><a:spcPct val="${leading * 1000}"/></a:lnSpc>`}
      ${before !== undefined && xml`<a:spcBef><a:spcPts val="${setting.fontSize(before)}"/></a:spcBef>`}
      ${isPlaceholder && !bullet && xml`<a:buNone/>`}
      ${bullet === 'number' && xml`<a:buFont typeface="+mj-lt"/><a:buAutoNum type="arabicPlain"/>`}
    </a:pPr>`;
}

/** The text. In a line from right to left, marks of direction keep `§` before its number. */
const shownText = (value: string, setting: Setting): string =>
  setting.isRightToLeft ? value.replace(/§(?=\d)/gu, '\u200e§\u200e') : value;

/** A field for the slide number. Its GUID need not be unique. */
export const slideNumberField = (content: Xml): Xml =>
  xml`<a:fld id="{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}" type="slidenum">${content}</a:fld>`;

/** Properties of texts that have none of their own: their language. */
export const defaultLanguage = (language: string): Xml =>
  xml`<a:defPPr><a:defRPr lang="${languageTag(language)}"/></a:defPPr>`;

function paragraphXml(
  paragraph: Paragraph,
  { size: defaultSize, isPlaceholder }: { readonly size: number | undefined; readonly isPlaceholder: boolean },
  setting: Setting,
  linkOf: LinkOf,
): Xml {
  const size = paragraph.size ?? defaultSize;
  const runs = paragraph.runs.filter((r) => r.text !== '');
  const runXml = (run: Run) => {
    const content = xml`${runProperties('rPr', run, size, setting, linkOf)}<a:t>${shownText(run.text, setting)}</a:t>`;
    return run.isSlideNumber ? slideNumberField(content) : xml`<a:r>${content}</a:r>`;
  };
  return xml`
    <a:p>
      ${paragraphProperties(paragraph, isPlaceholder, setting)}
      ${runs.map(runXml)}
      ${runs.length === 0 && runProperties('endParaRPr', {}, size, setting, linkOf)}
    </a:p>`;
}

/** Values of `anchor` by place of a text in its box. */
export const anchors = { top: 't', middle: 'ctr', bottom: 'b' } as const;

/** The text of a shape. `isPlaceholder`: what is not given is that of the layout. */
export function textBody(
  tag: 'p:txBody' | 'a:txBody',
  { paragraphs, size, anchor, padding, columns, isUnwrapped }: ShapeText,
  isPlaceholder: boolean,
  setting: Setting,
  linkOf: LinkOf,
): Xml {
  const inset = padding === undefined ? (isPlaceholder ? undefined : 0) : setting.emu(padding);
  const body = attributes({
    wrap: isUnwrapped ? 'none' : isPlaceholder ? undefined : 'square',
    ...{ lIns: inset, tIns: inset, rIns: inset, bIns: inset },
    numCol: columns,
    spcCol: columns === undefined ? undefined : setting.emu(40),
    rtlCol: columns === undefined ? undefined : Number(setting.isRightToLeft),
    anchor: anchor && anchors[anchor],
  });
  // A wider font is set smaller where the text would leave its box. LibreOffice 7.4 shrinks columns as if they were one.
  const fit = columns === undefined ? xml`<a:normAutofit/>` : xml`<a:noAutofit/>`;
  return xml`
    <${tag}>
      <a:bodyPr${body}>${!isUnwrapped && fit}</a:bodyPr>
      <a:lstStyle/>
      ${paragraphs.map((p) => paragraphXml(p, { size, isPlaceholder }, setting, linkOf))}
    </${tag}>`;
}
