/** Texts, boxes and drawings as `p:sp`. ECMA-376 Part 1, 19.3.1.43. */

import type { Setting } from './setting.ts';
import type { LineLook, Placeholder, SitePoint, TextShape } from './shapes.ts';
import { type LinkOf, slideJump, textBody } from './text-body.ts';
import { el, type Xml } from './xml.ts';

/** Marks a shape as decoration, which screen readers skip. */
const decorative = el(
  'a:extLst',
  {},
  el(
    'a:ext',
    { uri: '{C183D7F6-B498-43B3-948B-1728B52AA6E4}' },
    el('adec:decorative', { 'xmlns:adec': 'http://schemas.microsoft.com/office/drawing/2017/decorative', val: 1 }),
  ),
);

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
  return el(
    'p:cNvPr',
    { id, name, descr: description || undefined },
    slideJump(slide, linkOf),
    isDecoration && decorative,
  );
}

const dashes = { dash: 'dash', dot: 'sysDot' } as const;

/** A border or line. */
export function lineXml({ colour, width, dash, hasHead }: LineLook, setting: Setting): Xml {
  return el(
    'a:ln',
    { w: setting.emu(width), cap: dash === 'dot' ? 'rnd' : undefined },
    el('a:solidFill', {}, setting.colour(colour)),
    dash && el('a:prstDash', { val: dashes[dash] }),
    hasHead && el('a:tailEnd', { type: 'triangle', w: 'lg', len: 'lg' }),
  );
}

/** Radius of the corners of boxes, in px. */
const cornerRadius = 5;

/** A rectangle with round corners and connection sites of its own, which keep their place when it is resized. */
function sitesXml(sites: readonly SitePoint[], width: number, height: number, setting: Setting): Xml {
  const [w, h, r] = [setting.emu(width), setting.emu(height), setting.emu(cornerRadius)];
  const at = (x: number, y: number) => el('a:pt', { x, y });
  const corner = (degrees: number) => el('a:arcTo', { wR: r, hR: r, stAng: degrees * 60_000, swAng: 5_400_000 });
  return el(
    'a:custGeom',
    {},
    el('a:avLst'),
    el(
      'a:gdLst',
      {},
      sites.flatMap((s, i) => [
        el('a:gd', { name: `siteX${i}`, fmla: `*/ ${setting.emu(s.x)} w ${w}` }),
        el('a:gd', { name: `siteY${i}`, fmla: `*/ ${setting.emu(s.y)} h ${h}` }),
      ]),
    ),
    el('a:ahLst'),
    el(
      'a:cxnLst',
      {},
      sites.map((s, i) => el('a:cxn', { ang: s.angle * 60_000 }, el('a:pos', { x: `siteX${i}`, y: `siteY${i}` }))),
    ),
    el('a:rect', { l: 'l', t: 't', r: 'r', b: 'b' }),
    el(
      'a:pathLst',
      {},
      el(
        'a:path',
        { w, h },
        el('a:moveTo', {}, at(0, r)),
        corner(180),
        el('a:lnTo', {}, at(w - r, 0)),
        corner(270),
        el('a:lnTo', {}, at(w, h - r)),
        corner(0),
        el('a:lnTo', {}, at(r, h)),
        corner(90),
        el('a:close'),
      ),
    ),
  );
}

/** A circle that is open at its top: the arrow of a feedback loop, in 60,000ths of a degree. */
const arcAngles = [
  el('a:gd', { name: 'adj1', fmla: `val ${310 * 60_000}` }),
  el('a:gd', { name: 'adj2', fmla: `val ${255 * 60_000}` }),
];

/** Place, form, background and border of a shape. */
function propertiesXml({ box, look, placeholder }: TextShape, setting: Setting): Xml {
  const form =
    (look?.sites && box && sitesXml(look.sites, box.width, box.height, setting)) ||
    el('a:prstGeom', { prst: look?.form ?? 'rect' }, el('a:avLst', {}, look?.form === 'arc' && arcAngles));
  return el(
    'p:spPr',
    {},
    box && el('a:xfrm', { flipH: look?.isMirrored && 1, flipV: look?.isRising && 1 }, setting.place(box)),
    !placeholder && [
      form,
      look?.fill ? el('a:solidFill', {}, setting.colour(look.fill)) : el('a:noFill'),
      look?.line ? lineXml(look.line, setting) : el('a:ln', {}, el('a:noFill')),
    ],
  );
}

/** The placeholder of a shape. */
export const placeholderXml = ({ type, idx }: Placeholder, size?: string): Xml => el('p:ph', { type, sz: size, idx });

/** A text, box or drawing. */
export function shapeXml(shape: TextShape, id: number, setting: Setting, linkOf: LinkOf): Xml {
  const { placeholder, text: content } = shape;
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      identityXml(id, { ...shape, isDecoration: !content && !placeholder && !shape.description }, linkOf),
      el(
        'p:cNvSpPr',
        { txBox: !placeholder && content && !shape.look ? 1 : undefined },
        placeholder && el('a:spLocks', { noGrp: 1 }),
      ),
      el('p:nvPr', {}, placeholder && placeholderXml(placeholder)),
    ),
    propertiesXml(shape, setting),
    textBody('p:txBody', content ?? { paragraphs: [{ runs: [] }] }, placeholder !== undefined, setting, linkOf),
  );
}
