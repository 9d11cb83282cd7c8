/** Axes of charts, and what all elements of charts share. ECMA-376 Part 1, 21.2. */
import { languageTag, type Setting } from './setting.ts';
import type { Chart } from './shapes.ts';
import type { Colour } from './text.ts';
import { themeFaces } from './theme.ts';
import { el, type Xml } from './xml.ts';

/** An element of a chart that has only a value. */
export const value = (name: string, val: string | number) => el(`c:${name}`, { val });

/** Size, colour and language of the texts of a chart. */
export const textProperties = (size: number, colour: Colour, setting: Setting): Xml =>
  el(
    'c:txPr',
    {},
    el('a:bodyPr'),
    el('a:lstStyle'),
    el(
      'a:p',
      {},
      el(
        'a:pPr',
        {},
        el(
          'a:defRPr',
          { sz: setting.fontSize(size) },
          el('a:solidFill', {}, setting.colour(colour)),
          themeFaces('+mn'),
        ),
      ),
      el('a:endParaRPr', { lang: languageTag(setting.language) }),
    ),
  );

/** Numbers of the two axes. */
export const [categoryAxis, valueAxis] = [111_111_111, 222_222_222];

/** The axis of the categories, and that of the values, which is not shown. */
export function axesXml({ direction, size }: Chart, setting: Setting): Xml[] {
  const line = el('c:spPr', {}, el('a:ln', { w: setting.emu(1) }, el('a:solidFill', {}, setting.colour('ink'))));
  const isLying = direction === 'bar';
  // Lying bars are listed from the bottom unless their axis is turned round.
  const order = (name: string) => el('c:scaling', {}, value('orientation', name));
  const ticks = [value('majorTickMark', 'none'), value('minorTickMark', 'none')];
  return [
    el(
      'c:catAx',
      {},
      value('axId', categoryAxis),
      order(isLying || setting.isRightToLeft ? 'maxMin' : 'minMax'),
      value('delete', 0),
      value('axPos', isLying ? 'l' : 'b'),
      el('c:numFmt', { formatCode: 'General', sourceLinked: 0 }),
      ticks,
      value('tickLblPos', 'low'),
      line,
      textProperties(size, 'ink', setting),
      value('crossAx', valueAxis),
      value('crosses', 'autoZero'),
      value('auto', 0),
      value('lblAlgn', 'ctr'),
      value('lblOffset', 100),
      value('noMultiLvlLbl', 1),
    ),
    el(
      'c:valAx',
      {},
      value('axId', valueAxis),
      order('minMax'),
      value('delete', 1),
      value('axPos', isLying ? 'b' : 'l'),
      el('c:numFmt', { formatCode: '0;0', sourceLinked: 0 }),
      ticks,
      value('tickLblPos', 'nextTo'),
      value('crossAx', categoryAxis),
      value('crosses', 'autoZero'),
    ),
  ];
}
