/** Tables as `a:tbl`. ECMA-376 Part 1, 21.1.3. */

import type { Setting } from './setting.ts';
import { identityXml } from './shape-xml.ts';
import type { Table } from './shapes.ts';
import { type LinkOf, textBody } from './text-body.ts';
import { el, type Xml } from './xml.ts';

/** Frame of a table or chart with its graphic. */
export function graphicFrame(
  id: number,
  shape: Pick<Table, 'name' | 'description' | 'box'>,
  graphic: Xml,
  setting: Setting,
): Xml {
  return el(
    'p:graphicFrame',
    {},
    el(
      'p:nvGraphicFramePr',
      {},
      identityXml(id, shape),
      el('p:cNvGraphicFramePr', {}, el('a:graphicFrameLocks', { noGrp: 1 })),
      el('p:nvPr'),
    ),
    el('p:xfrm', {}, setting.place(shape.box)),
    el('a:graphic', {}, graphic),
  );
}

const noLine = (tag: string) => el(tag, { w: 0 }, el('a:noFill'));

/** A table with a line above each row. */
export function tableXml(table: Table, id: number, setting: Setting, linkOf: LinkOf): Xml {
  const { columns, rows, heights, hasHead, size } = table;
  const rule = (width: number) =>
    el('a:lnT', { w: setting.emu(width) }, el('a:solidFill', {}, setting.colour('hairline')));
  const padding = setting.emu(4);
  const cell = (paragraphs: Table['rows'][number][number]['paragraphs']) =>
    el(
      'a:tc',
      {},
      textBody('a:txBody', { paragraphs, size }, true, setting, linkOf),
      el(
        'a:tcPr',
        { marL: padding, marR: padding, marT: 0, marB: 0, anchor: 'ctr' },
        noLine('a:lnL'),
        noLine('a:lnR'),
        rule(1),
        noLine('a:lnB'),
        el('a:noFill'),
      ),
    );
  const graphic = el(
    'a:graphicData',
    { uri: 'http://schemas.openxmlformats.org/drawingml/2006/table' },
    el(
      'a:tbl',
      {},
      el('a:tblPr', { rtl: setting.isRightToLeft ? 1 : undefined, firstRow: hasHead ? 1 : undefined }),
      el(
        'a:tblGrid',
        {},
        columns.map((width) => el('a:gridCol', { w: setting.emu(width) })),
      ),
      rows.map((cells, i) =>
        el(
          'a:tr',
          { h: setting.emu(heights[i]!) },
          cells.map((c) => cell(c.paragraphs)),
        ),
      ),
    ),
  );
  return graphicFrame(id, table, graphic, setting);
}
