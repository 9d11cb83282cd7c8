/** Connectors as `p:cxnSp`, glued to connection sites of two shapes. ECMA-376 Part 1, 19.3.1.19. */

import type { Setting } from './setting.ts';
import { identityXml, lineXml } from './shape-xml.ts';
import type { Connector } from './shapes.ts';
import { el, type Xml } from './xml.ts';

/** A connector. `idOf` gives the number of the shape with a key. */
export function connectorXml(connector: Connector, id: number, idOf: (key: string) => number, setting: Setting): Xml {
  const { from, to, route, line } = connector;
  return el(
    'p:cxnSp',
    {},
    el(
      'p:nvCxnSpPr',
      {},
      identityXml(id, connector),
      el(
        'p:cNvCxnSpPr',
        {},
        el('a:stCxn', { id: idOf(from.key), idx: from.site }),
        el('a:endCxn', { id: idOf(to.key), idx: to.site }),
      ),
      el('p:nvPr'),
    ),
    el(
      'p:spPr',
      {},
      el(
        'a:xfrm',
        { flipH: route.flipX ? 1 : undefined, flipV: route.flipY ? 1 : undefined },
        setting.place(route.box),
      ),
      el('a:prstGeom', { prst: 'straightConnector1' }, el('a:avLst')),
      lineXml(line, setting),
    ),
  );
}
