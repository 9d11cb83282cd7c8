/** Text of shapes as DrawingML: paragraphs, runs, languages and directions. ECMA-376 Part 1, 21.1.2. */

import { isRightToLeft } from '../../wording/index.ts';
import { languageTag, type Setting } from './setting.ts';
import type { Paragraph, Run, ShapeText } from './text.ts';
import { themeFaces } from './theme.ts';
import { type Attributes, el, text, type Xml } from './xml.ts';

/** Gives the relationship that leads to a slide; `undefined` if the file does not have the slide. */
export type LinkOf = (slide: string) => string | undefined;

/** A link to a slide, for a run or a shape. */
export function slideJump(slide: string | undefined, linkOf: LinkOf): Xml | undefined {
  const id = slide === undefined ? undefined : linkOf(slide);
  return id === undefined ? undefined : el('a:hlinkClick', { 'r:id': id, action: 'ppaction://hlinksldjump' });
}

const faces = { serif: '+mj', sans: '+mn' } as const;

/** Properties of a run. */
function runProperties(
  tag: string,
  run: Omit<Run, 'text'>,
  size: number | undefined,
  setting: Setting,
  linkOf: LinkOf,
): Xml {
  const { bold, italic, colour, marked, font, language = setting.language, slide } = run;
  const px = run.size ?? size;
  return el(
    tag,
    {
      lang: languageTag(language),
      sz: px === undefined ? undefined : setting.fontSize(px),
      b: bold === undefined ? undefined : Number(bold),
      i: italic === undefined ? undefined : Number(italic),
      // Our background may hide the letters of another theme.
      u: marked && !setting.hasOwnTheme ? 'sng' : undefined,
    },
    colour && el('a:solidFill', {}, setting.colour(colour)),
    marked && setting.hasOwnTheme && el('a:highlight', {}, setting.colour('mark')),
    font && themeFaces(faces[font]),
    slideJump(slide, linkOf),
  );
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
  const attributes: Attributes = {
    marL: indent,
    indent: indent && -indent,
    algn: sides[align],
    rtl: Number(isReversed),
  };
  return el(
    'a:pPr',
    attributes,
    leading !== undefined && el('a:lnSpc', {}, el('a:spcPct', { val: leading * 1000 })),
    before !== undefined && el('a:spcBef', {}, el('a:spcPts', { val: setting.fontSize(before) })),
    isPlaceholder && !bullet && el('a:buNone'),
    bullet === 'number' && [el('a:buFont', { typeface: '+mj-lt' }), el('a:buAutoNum', { type: 'arabicPlain' })],
  );
}

/** The text. In a line from right to left, marks of direction keep `§` before its number. */
const shownText = (value: string, setting: Setting): string =>
  setting.isRightToLeft ? value.replace(/§(?=\d)/gu, '\u200e§\u200e') : value;

/** A field for the slide number. Its GUID need not be unique. */
export const slideNumberField = (content: readonly Xml[]): Xml =>
  el('a:fld', { id: '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}', type: 'slidenum' }, content);

function paragraphXml(
  paragraph: Paragraph,
  { size: defaultSize, isPlaceholder }: { readonly size: number | undefined; readonly isPlaceholder: boolean },
  setting: Setting,
  linkOf: LinkOf,
): Xml {
  const size = paragraph.size ?? defaultSize;
  const runs = paragraph.runs.filter((r) => r.text !== '');
  return el(
    'a:p',
    {},
    paragraphProperties(paragraph, isPlaceholder, setting),
    runs.map((run) => {
      const content = [
        runProperties('a:rPr', run, size, setting, linkOf),
        el('a:t', {}, text(shownText(run.text, setting))),
      ];
      return run.isSlideNumber ? slideNumberField(content) : el('a:r', {}, content);
    }),
    runs.length === 0 && runProperties('a:endParaRPr', {}, size, setting, linkOf),
  );
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
  return el(
    tag,
    {},
    el(
      'a:bodyPr',
      {
        wrap: isUnwrapped ? 'none' : isPlaceholder ? undefined : 'square',
        ...{ lIns: inset, tIns: inset, rIns: inset, bIns: inset },
        numCol: columns,
        spcCol: columns === undefined ? undefined : setting.emu(40),
        rtlCol: columns === undefined ? undefined : Number(setting.isRightToLeft),
        anchor: anchor && anchors[anchor],
      },
      // A wider font is set smaller where the text would leave its box. LibreOffice 7.4 shrinks columns as if they were one.
      !isUnwrapped && el(columns === undefined ? 'a:normAutofit' : 'a:noAutofit'),
    ),
    el('a:lstStyle'),
    paragraphs.map((p) => paragraphXml(p, { size, isPlaceholder }, setting, linkOf)),
  );
}
