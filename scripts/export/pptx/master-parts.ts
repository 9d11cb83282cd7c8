/** Slide master and layouts as parts. ECMA-376 Part 1, 19.3.1.42 and 19.3.1.39. */
import { slideGeometry } from '../../geometry.ts';
import type { Layout, LayoutPlace } from './layouts.ts';
import type { Part } from './package.ts';
import { type FilePicture, logoParts, logoRelationships, logoXml } from './picture-xml.ts';
import { languageTag, type Setting } from './setting.ts';
import { placeholderXml } from './shape-xml.ts';
import { backgroundXml, coloursFor, shapeTree } from './slide-part.ts';
import { anchors, slideNumberField } from './text-body.ts';
import { colourMap, themeFaces } from './theme.ts';
import { el, namespaces, part, text, type Xml } from './xml.ts';

/** Path of our master. */
export const masterPath = 'ppt/slideMasters/slideMaster1.xml';
const themePath = 'ppt/theme/theme1.xml';
/** Path of one of our layouts, 0-based. */
export const layoutPath = (index: number) => `ppt/slideLayouts/slideLayout${index + 1}.xml`;

const contentType = (name: string) => `application/vnd.openxmlformats-officedocument.presentationml.${name}+xml`;

/** Text of a level of a list style: no bullet, its own size, face and colour. */
function levelXml(
  tag: string,
  place: { size: number; isLabel?: true; isTitle?: boolean; indent?: number },
  setting: Setting,
) {
  const { size, isLabel, isTitle, indent } = place;
  return el(
    tag,
    {
      marL: setting.emu(indent ?? 0),
      indent: indent ? -setting.emu(18) : 0,
      algn: setting.isRightToLeft ? 'r' : 'l',
      rtl: setting.isRightToLeft ? 1 : 0,
    },
    el('a:lnSpc', {}, el('a:spcPct', { val: isTitle ? 88_000 : 100_000 })),
    el('a:spcBef', {}, el('a:spcPts', { val: 0 })),
    indent ? el('a:buChar', { char: '–' }) : el('a:buNone'),
    el(
      'a:defRPr',
      { sz: setting.fontSize(size), b: isTitle ? 1 : 0 },
      el('a:solidFill', {}, setting.colour(isLabel ? 'quiet' : isTitle ? 'accent' : 'ink')),
      themeFaces(isLabel ? '+mn' : '+mj'),
    ),
  );
}

/** A placeholder of a master or layout. */
function placeXml(place: LayoutPlace, id: number, isMaster: boolean, setting: Setting): Xml {
  const { placeholder = {}, name, box, size, anchor = 'top', isLabel } = place;
  const { type } = placeholder;
  const isTitle = type === 'title' || type === 'ctrTitle';
  const isNumber = type === 'sldNum';
  const end = setting.isRightToLeft ? 'l' : 'r';
  const run = isNumber
    ? slideNumberField([el('a:rPr', { lang: 'en-US' }), el('a:t', {}, text('‹#›'))])
    : type === 'ftr'
      ? undefined
      : el('a:r', {}, el('a:rPr', { lang: languageTag(setting.language) }), el('a:t', {}, text(name)));
  return el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id, name }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, placeholderXml(placeholder, isNumber || type === 'ftr' ? 'quarter' : undefined)),
    ),
    el(
      'p:spPr',
      {},
      el('a:xfrm', {}, setting.place(box)),
      isMaster && el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
    ),
    el(
      'p:txBody',
      {},
      el(
        'a:bodyPr',
        {
          ...{ lIns: 0, tIns: 0, rIns: 0, bIns: 0 },
          anchor: anchors[anchor],
        },
        el('a:normAutofit'),
      ),
      el(
        'a:lstStyle',
        {},
        isNumber
          ? el(
              'a:lvl1pPr',
              { algn: end },
              el(
                'a:defRPr',
                { sz: setting.fontSize(size) },
                el('a:solidFill', {}, setting.colour('quiet')),
                themeFaces('+mn'),
              ),
            )
          : levelXml('a:lvl1pPr', { size, isTitle, ...(isLabel ? { isLabel } : {}) }, setting),
      ),
      el('a:p', {}, run, el('a:endParaRPr', { lang: languageTag(setting.language) })),
    ),
  );
}

const placesOf = ({ title, bodies, label, footer, number }: Layout) =>
  [title, ...bodies, label, footer, number].filter((p) => p !== undefined);

/** Id of the master; those of the layouts follow it. Ids of masters and layouts are at least 2³¹. */
export const masterId = 2_147_483_648;

function masterXml(layouts: readonly Layout[], setting: Setting): string {
  const { title, bodies, footer, number } = layouts.find((l) => l.role === 'content')!;
  const body = { ...bodies[0]!, placeholder: { type: 'body', idx: 1 } } as const;
  const places = [title, body, footer!, number!];
  const { fontSize } = slideGeometry;
  const indents = [0, 24, 48, 72, 96];
  const levels = indents.map((indent, i) =>
    levelXml(`a:lvl${i + 1}pPr`, { size: i === 0 ? fontSize.body : fontSize.figure, indent }, setting),
  );
  return part(
    el(
      'p:sldMaster',
      namespaces,
      el(
        'p:cSld',
        {},
        backgroundXml(setting.colour('paper')),
        shapeTree(places.map((p, i) => placeXml(p, i + 2, true, setting))),
      ),
      colourMap,
      el(
        'p:sldLayoutIdLst',
        {},
        layouts.map((_, i) => el('p:sldLayoutId', { id: masterId + 1 + i, 'r:id': `rId${i + 1}` })),
      ),
      el(
        'p:txStyles',
        {},
        el('p:titleStyle', {}, levelXml('a:lvl1pPr', { size: fontSize.headline, isTitle: true }, setting)),
        el('p:bodyStyle', {}, levels),
        el('p:otherStyle', {}, el('a:defPPr', {}, el('a:defRPr', { lang: languageTag(setting.language) }))),
      ),
    ),
  );
}

function layoutXml(layout: Layout, logo: FilePicture | undefined, setting: Setting): string {
  const places = placesOf(layout).map((p, i) => placeXml(p, i + 2, false, setting));

  return part(
    el(
      'p:sldLayout',
      { ...namespaces, type: layout.type, preserve: 1, userDrawn: layout.type === undefined ? 1 : undefined },
      el(
        'p:cSld',
        { name: layout.name },
        shapeTree([...places, ...(logo ? [logoXml(logo, places.length + 2, setting)] : [])]),
      ),
      coloursFor(layout.role, setting),
    ),
  );
}

/** Our master with its layouts and theme, the master first. The layout of the title slide has the logo. */
export function masterParts(
  layouts: readonly Layout[],
  theme: string,
  logo: FilePicture | undefined,
  setting: Setting,
): Part[] {
  const logoOf = (layout: Layout) => (layout.role === 'title' ? logo : undefined);
  return [
    {
      path: masterPath,
      type: contentType('slideMaster'),
      content: masterXml(layouts, setting),
      relationships: [
        ...layouts.map((_, i) => ({ id: `rId${i + 1}`, type: 'slideLayout', target: layoutPath(i) })),
        { id: `rId${layouts.length + 1}`, type: 'theme', target: themePath },
      ],
    },
    ...layouts.map((layout, i) => ({
      path: layoutPath(i),
      type: contentType('slideLayout'),
      content: layoutXml(layout, logoOf(layout), setting),
      relationships: [
        { id: 'rId1', type: 'slideMaster', target: masterPath },
        ...(logoOf(layout) ? logoRelationships(logo!) : []),
      ],
    })),
    { path: themePath, type: 'application/vnd.openxmlformats-officedocument.theme+xml', content: theme },
    ...(logo ? logoParts(logo) : []),
  ];
}
