/** Connectors as `p:cxnSp`, glued to connection sites of two shapes. ECMA-376 Part 1, 19.3.1.19. */

import type { Setting } from './setting.ts';
import { identityXml, lineXml } from './shape-xml.ts';
import type { Connector } from './shapes.ts';
import { attributes, type Xml, xml } from './xml.ts';

/** A connector. `idOf` gives the number of the shape with a key. */
export function connectorXml(connector: Connector, id: number, idOf: (key: string) => number, setting: Setting): Xml {
  const { from, to, route, line } = connector;
  return xml`
    <p:cxnSp>
      <p:nvCxnSpPr>
        ${identityXml(id, connector)}
        <p:cNvCxnSpPr>
          <a:stCxn id="${idOf(from.key)}" idx="${from.site}"/>
          <a:endCxn id="${idOf(to.key)}" idx="${to.site}"/>
        </p:cNvCxnSpPr>
        <p:nvPr/>
      </p:nvCxnSpPr>
      <p:spPr>
        <a:xfrm${attributes({ flipH: route.flipX ? 1 : undefined, flipV: route.flipY ? 1 : undefined })}>
          ${setting.place(route.box)}
        </a:xfrm>
        <a:prstGeom prst="straightConnector1"><a:avLst/></a:prstGeom>
        ${lineXml(line, setting)}
      </p:spPr>
    </p:cxnSp>`;
}
