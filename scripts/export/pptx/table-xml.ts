/** Tables as `a:tbl`. ECMA-376 Part 1, 21.1.3. */
import type { Setting } from './setting.ts';
import { identityXml } from './shape-xml.ts';
import type { Table } from './shapes.ts';
import { type LinkOf, textBody } from './text-body.ts';
import { attributes, type Xml, xml } from './xml.ts';

/** Frame of a table or chart with its graphic. */
export function graphicFrame(
  id: number,
  shape: Pick<Table, 'name' | 'description' | 'box'>,
  graphic: Xml,
  setting: Setting,
): Xml {
  return xml`
    <p:graphicFrame>
      <p:nvGraphicFramePr>
        ${identityXml(id, shape)}
        <p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>
        <p:nvPr/>
      </p:nvGraphicFramePr>
      <p:xfrm>${setting.place(shape.box)}</p:xfrm>
      <a:graphic>${graphic}</a:graphic>
    </p:graphicFrame>`;
}

/** A table with a line above each row. */
export function tableXml(table: Table, id: number, setting: Setting, linkOf: LinkOf): Xml {
  const { columns, rows, heights, hasHead, size } = table;
  const padding = setting.emu(4);
  const cell = ({ paragraphs }: Table['rows'][number][number]) => xml`
    <a:tc>
      ${textBody('a:txBody', { paragraphs, size }, true, setting, linkOf)}
      <a:tcPr marL="${padding}" marR="${padding}" marT="0" marB="0" anchor="ctr">
        <a:lnL w="0"><a:noFill/></a:lnL>
        <a:lnR w="0"><a:noFill/></a:lnR>
        <a:lnT w="${setting.emu(1)}"><a:solidFill>${setting.colour('hairline')}</a:solidFill></a:lnT>
        <a:lnB w="0"><a:noFill/></a:lnB>
        <a:noFill/>
      </a:tcPr>
    </a:tc>`;
  const graphic = xml`
    <a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/table">
      <a:tbl>
        <a:tblPr${attributes({ rtl: setting.isRightToLeft ? 1 : undefined, firstRow: hasHead ? 1 : undefined })}/>
        <a:tblGrid>${columns.map((width) => xml`<a:gridCol w="${setting.emu(width)}"/>`)}</a:tblGrid>
        ${rows.map((cells, i) => xml`<a:tr h="${setting.emu(heights[i]!)}">${cells.map(cell)}</a:tr>`)}
      </a:tbl>
    </a:graphicData>`;
  return graphicFrame(id, table, graphic, setting);
}
