/** Texts, boxes, drawings and connectors as `p:sp` and `p:cxnSp`. ECMA-376 Part 1, 19.3.1.43 and 19.3.1.19. */
import type { Setting } from './setting.ts';
import type { Connector, LineLook, Placeholder, SitePoint, TextShape } from './shapes.ts';
import { type LinkOf, slideJump, textBody } from './text-body.ts';
import { attributes, type Xml, xml } from './xml.ts';

/** Marks a shape as decoration, which screen readers skip. */
const decorative = xml`
  <a:extLst>
    <a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">
      <adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/>
    </a:ext>
  </a:extLst>`;

/** What tells a shape from others, and what it leads to. */
export interface Identity {
  /** Name in the selection pane. */
  readonly name: string;
  /** Alternative text; absent for shapes with text, and for decoration. */
  readonly description?: string;
  /** Id of the slide to which it leads. */
  readonly slide?: string;
  /** Whether it says nothing. */
  readonly isDecoration?: boolean;
}

/** Name, number, alternative text and link of a shape. Only shapes that lead to a slide need `linkOf`. */
export function identityXml(
  id: number,
  { name, description, slide, isDecoration }: Identity,
  linkOf: LinkOf = () => undefined,
): Xml {
  const jump = slideJump(slide, linkOf);
  return xml`<p:cNvPr${attributes({ id, name, descr: description || undefined })}>${jump}${isDecoration && decorative}</p:cNvPr>`;
}

const dashes = { dash: 'dash', dot: 'sysDot' } as const;

/** A border or line. */
export function lineXml({ colour, width, dash, hasHead }: LineLook, setting: Setting): Xml {
  return xml`
    <a:ln${attributes({ w: setting.emu(width), cap: dash === 'dot' ? 'rnd' : undefined })}>
      <a:solidFill>${setting.colour(colour)}</a:solidFill>
      ${dash && xml`<a:prstDash val="${dashes[dash]}"/>`}
      ${hasHead && xml`<a:tailEnd type="triangle" w="lg" len="lg"/>`}
    </a:ln>`;
}

/** Radius of the corners of boxes, in px. */
const cornerRadius = 5;

/** A rectangle with round corners and connection sites of its own, which keep their place when it is resized. */
function sitesXml(sites: readonly SitePoint[], width: number, height: number, setting: Setting): Xml {
  const [w, h, r] = [setting.emu(width), setting.emu(height), setting.emu(cornerRadius)];
  const at = (x: number, y: number) => xml`<a:pt x="${x}" y="${y}"/>`;
  const corner = (degrees: number) => xml`<a:arcTo wR="${r}" hR="${r}" stAng="${degrees * 60_000}" swAng="5400000"/>`;
  const guides = sites.map(
    (s, i) => xml`
      <a:gd name="siteX${i}" fmla="*/ ${setting.emu(s.x)} w ${w}"/>
      <a:gd name="siteY${i}" fmla="*/ ${setting.emu(s.y)} h ${h}"/>`,
  );
  const places = sites.map(
    (s, i) => xml`<a:cxn ang="${s.angle * 60_000}"><a:pos x="siteX${i}" y="siteY${i}"/></a:cxn>`,
  );
  return xml`
    <a:custGeom>
      <a:avLst/>
      <a:gdLst>${guides}</a:gdLst>
      <a:ahLst/>
      <a:cxnLst>${places}</a:cxnLst>
      <a:rect l="l" t="t" r="r" b="b"/>
      <a:pathLst>
        <a:path w="${w}" h="${h}">
          <a:moveTo>${at(0, r)}</a:moveTo>
          ${corner(180)}
          <a:lnTo>${at(w - r, 0)}</a:lnTo>
          ${corner(270)}
          <a:lnTo>${at(w, h - r)}</a:lnTo>
          ${corner(0)}
          <a:lnTo>${at(r, h)}</a:lnTo>
          ${corner(90)}
          <a:close/>
        </a:path>
      </a:pathLst>
    </a:custGeom>`;
}

/** A circle that is open at its top: the arrow of a feedback loop, in 60,000ths of a degree. */
const arcAngles = xml`
  <a:gd name="adj1" fmla="val ${310 * 60_000}"/>
  <a:gd name="adj2" fmla="val ${255 * 60_000}"/>`;

/** Place, form, background and border of a shape. */
function propertiesXml({ box, look, placeholder }: TextShape, setting: Setting): Xml {
  const form =
    (look?.sites && box && sitesXml(look.sites, box.width, box.height, setting)) ||
    xml`<a:prstGeom prst="${look?.form ?? 'rect'}"><a:avLst>${look?.form === 'arc' && arcAngles}</a:avLst></a:prstGeom>`;
  const flips = attributes({ flipH: look?.isMirrored && 1, flipV: look?.isRising && 1 });
  const own = [
    form,
    look?.fill ? xml`<a:solidFill>${setting.colour(look.fill)}</a:solidFill>` : xml`<a:noFill/>`,
    look?.line ? lineXml(look.line, setting) : xml`<a:ln><a:noFill/></a:ln>`,
  ];
  return xml`<p:spPr>${box && xml`<a:xfrm${flips}>${setting.place(box)}</a:xfrm>`}${!placeholder && own}</p:spPr>`;
}

/** The placeholder of a shape. */
export const placeholderXml = ({ type, idx }: Placeholder, size?: string): Xml =>
  xml`<p:ph${attributes({ type, sz: size, idx })}/>`;

/** A text, box or drawing. */
export function shapeXml(shape: TextShape, id: number, setting: Setting, linkOf: LinkOf): Xml {
  const { placeholder, text: content } = shape;
  const identity = { ...shape, isDecoration: !content && !placeholder && !shape.description };
  const box = attributes({ txBox: !placeholder && content && !shape.look ? 1 : undefined });
  return xml`
    <p:sp>
      <p:nvSpPr>
        ${identityXml(id, identity, linkOf)}
        <p:cNvSpPr${box}>${placeholder && xml`<a:spLocks noGrp="1"/>`}</p:cNvSpPr>
        <p:nvPr>${placeholder && placeholderXml(placeholder)}</p:nvPr>
      </p:nvSpPr>
      ${propertiesXml(shape, setting)}
      ${textBody('p:txBody', content ?? { paragraphs: [{ runs: [] }] }, placeholder !== undefined, setting, linkOf)}
    </p:sp>`;
}

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
