/** Axes of charts, and what all elements of charts share. ECMA-376 Part 1, 21.2. */
import { languageTag, type Setting } from './setting.ts';
import type { Chart } from './shapes.ts';
import type { Colour } from './text.ts';
import { themeFaces } from './theme.ts';
import { type Xml, xml } from './xml.ts';

/** Size, colour and language of the texts of a chart. */
export const textProperties = (size: number, colour: Colour, setting: Setting): Xml => xml`
  <c:txPr>
    <a:bodyPr/>
    <a:lstStyle/>
    <a:p>
      <a:pPr>
        <a:defRPr sz="${setting.fontSize(size)}"><a:solidFill>${setting.colour(colour)}</a:solidFill>${themeFaces('+mn')}</a:defRPr>
      </a:pPr>
      <a:endParaRPr lang="${languageTag(setting.language)}"/>
    </a:p>
  </c:txPr>`;

/** Numbers of the two axes. */
export const [categoryAxis, valueAxis] = [111_111_111, 222_222_222];

/** The axis of the categories, and that of the values, which is not shown. */
export function axesXml({ direction, size }: Chart, setting: Setting): Xml {
  const isLying = direction === 'bar';
  // Lying bars are listed from the bottom unless their axis is turned round.
  const order = isLying || setting.isRightToLeft ? 'maxMin' : 'minMax';
  const ticks = xml`<c:majorTickMark val="none"/><c:minorTickMark val="none"/>`;
  return xml`
    <c:catAx>
      <c:axId val="${categoryAxis}"/>
      <c:scaling><c:orientation val="${order}"/></c:scaling>
      <c:delete val="0"/>
      <c:axPos val="${isLying ? 'l' : 'b'}"/>
      <c:numFmt formatCode="General" sourceLinked="0"/>
      ${ticks}
      <c:tickLblPos val="low"/>
      <c:spPr><a:ln w="${setting.emu(1)}"><a:solidFill>${setting.colour('ink')}</a:solidFill></a:ln></c:spPr>
      ${textProperties(size, 'ink', setting)}
      <c:crossAx val="${valueAxis}"/>
      <c:crosses val="autoZero"/>
      <c:auto val="0"/>
      <c:lblAlgn val="ctr"/>
      <c:lblOffset val="100"/>
      <c:noMultiLvlLbl val="1"/>
    </c:catAx>
    <c:valAx>
      <c:axId val="${valueAxis}"/>
      <c:scaling><c:orientation val="minMax"/></c:scaling>
      <c:delete val="1"/>
      <c:axPos val="${isLying ? 'b' : 'l'}"/>
      <c:numFmt formatCode="0;0" sourceLinked="0"/>
      ${ticks}
      <c:tickLblPos val="nextTo"/>
      <c:crossAx val="${categoryAxis}"/>
      <c:crosses val="autoZero"/>
    </c:valAx>`;
}
