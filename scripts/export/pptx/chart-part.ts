/** Charts of bars with their data as parts. ECMA-376 Part 1, 21.2. */
import type { Part } from './package.ts';
import { languageTag, type Setting } from './setting.ts';
import type { Chart } from './shapes.ts';
import { graphicFrame } from './table-xml.ts';
import type { Colour } from './text.ts';
import { themeFaces } from './theme.ts';
import { columnName, workbookFile } from './workbook.ts';
import { attributes, part, type Xml, xml } from './xml.ts';

/** Size, colour and language of the texts of a chart. */
const textProperties = (size: number, colour: Colour, setting: Setting): Xml => xml`
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
function axesXml({ direction, size }: Chart, setting: Setting): Xml {
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

const uri = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** The frame of a chart on its slide. `relationship` leads to its part. */
export const chartFrame = (chart: Chart, id: number, relationship: string, setting: Setting): Xml =>
  graphicFrame(
    id,
    chart,
    xml`<a:graphicData uri="${uri}"><c:chart xmlns:c="${uri}" r:id="${relationship}"/></a:graphicData>`,
    setting,
  );

const dashes = { filled: undefined, outline: 'solid', dash: 'dash', dot: 'sysDot' } as const;

/** A filled bar, or one with an outline only. */
function barLook(colour: Colour, style: keyof typeof dashes, setting: Setting): Xml {
  const fill = xml`<a:solidFill>${setting.colour(colour)}</a:solidFill>`;
  const dash = dashes[style];
  return xml`
    <c:spPr>
      ${dash === undefined ? fill : xml`<a:noFill/>`}
      <a:ln w="${setting.emu(2.2)}">${fill}${dash !== undefined && xml`<a:prstDash val="${dash}"/>`}</a:ln>
    </c:spPr>`;
}

const cached = (values: readonly (string | number)[]): Xml =>
  xml`<c:ptCount val="${values.length}"/>${values.map((v, i) => xml`<c:pt idx="${i}"><c:v>${v}</c:v></c:pt>`)}`;

const strings = (formula: string, own: readonly string[]): Xml =>
  xml`<c:strRef><c:f>${formula}</c:f><c:strCache>${cached(own)}</c:strCache></c:strRef>`;

/** Format of the numbers on bars: without signs, and none for zero. */
const barNumbers = '0;0;';

function seriesXml({ categories, series, hasNumbers, size }: Chart, index: number, setting: Setting): Xml {
  const { name, values, colours, style } = series[index]!;
  const column = columnName(index + 1);
  const last = categories.length + 1;
  const pointXml = (colour: Colour, i: number) => xml`
    <c:dPt>
      <c:idx val="${i}"/>
      <c:invertIfNegative val="0"/>
      <c:bubble3D val="0"/>
      ${barLook(colour, style, setting)}
    </c:dPt>`;
  return xml`
    <c:ser>
      <c:idx val="${index}"/>
      <c:order val="${index}"/>
      <c:tx>${strings(`Sheet1!$${column}$1`, [name])}</c:tx>
      ${barLook(typeof colours === 'string' ? colours : colours[0]!, style, setting)}
      <c:invertIfNegative val="0"/>
      ${typeof colours !== 'string' && values.map((_, i) => pointXml(colours[i]!, i))}
      <c:dLbls>
        <c:numFmt formatCode="${barNumbers}" sourceLinked="0"/>
        <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
        ${textProperties(size, style === 'filled' ? 'paper' : 'ink', setting)}
        <c:showLegendKey val="0"/>
        <c:showVal val="${Number(hasNumbers)}"/>
        ${['showCatName', 'showSerName', 'showPercent', 'showBubbleSize'].map((shown) => xml`<c:${shown} val="0"/>`)}
      </c:dLbls>
      <c:cat>${strings(`Sheet1!$A$2:$A$${last}`, categories)}</c:cat>
      <c:val>
        <c:numRef>
          <c:f>${`Sheet1!$${column}$2:$${column}$${last}`}</c:f>
          <c:numCache><c:formatCode>General</c:formatCode>${cached(values)}</c:numCache>
        </c:numRef>
      </c:val>
    </c:ser>`;
}

function chartXml(chart: Chart, setting: Setting): string {
  const texts = textProperties(chart.size, 'ink', setting);
  const legend = xml`<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${texts}</c:legend>`;
  const namespaces = attributes({
    'xmlns:c': uri,
    'xmlns:a': 'http://schemas.openxmlformats.org/drawingml/2006/main',
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  });
  return part(xml`
    <c:chartSpace${namespaces}>
      <c:date1904 val="0"/>
      <c:lang val="${languageTag(setting.language)}"/>
      <c:roundedCorners val="0"/>
      <c:chart>
        <c:autoTitleDeleted val="1"/>
        <c:plotArea>
          <c:layout/>
          <c:barChart>
            <c:barDir val="${chart.direction}"/>
            <c:grouping val="stacked"/>
            <c:varyColors val="0"/>
            ${chart.series.map((_, i) => seriesXml(chart, i, setting))}
            <c:gapWidth val="${chart.gap}"/>
            <c:overlap val="100"/>
            <c:axId val="${categoryAxis}"/>
            <c:axId val="${valueAxis}"/>
          </c:barChart>
          ${axesXml(chart, setting)}
        </c:plotArea>
        ${chart.hasLegend && legend}
        <c:plotVisOnly val="1"/>
        <c:dispBlanksAs val="gap"/>
      </c:chart>
      <c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>
      ${texts}
      <c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData>
    </c:chartSpace>`);
}

/** A chart and its workbook. `number` is that of its slide. */
export function chartParts(chart: Chart, number: number, setting: Setting): Part[] {
  const workbook = `ppt/embeddings/Microsoft_Excel_Sheet${number}.xlsx`;
  const { categories, series } = chart;
  const rows = [
    ['', ...series.map((s) => s.name)],
    ...categories.map((name, i) => [name, ...series.map((s) => s.values[i]!)]),
  ];
  return [
    {
      path: chartPath(number),
      type: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
      content: chartXml(chart, setting),
      relationships: [{ id: 'rId1', type: 'package', target: workbook }],
    },
    { path: workbook, content: workbookFile({ Sheet1: rows }) },
  ];
}

/** Path of the chart of a slide, by its number. */
export const chartPath = (number: number): string => `ppt/charts/chart${number}.xml`;
