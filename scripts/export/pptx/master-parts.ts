/** Slide master and layouts as parts. ECMA-376 Part 1, 19.3.1.42 and 19.3.1.39. */
import { slideGeometry } from '../../geometry.ts';
import type { Layout, LayoutPlace } from './layouts.ts';
import type { Part } from './package.ts';
import { type FilePicture, logoParts, logoRelationships, logoXml } from './picture-xml.ts';
import { languageTag, type Setting } from './setting.ts';
import { placeholderXml } from './shape-xml.ts';
import { backgroundXml, coloursFor, shapeTree } from './slide-part.ts';
import { anchors, defaultLanguage, slideNumberField } from './text-body.ts';
import { colourMap, themeFaces } from './theme.ts';
import { attributes, namespaces, part, type Xml, xml } from './xml.ts';

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
  const colour = setting.colour(isLabel ? 'quiet' : isTitle ? 'accent' : 'ink');
  const side = setting.isRightToLeft ? xml` algn="r" rtl="1"` : xml` algn="l" rtl="0"`;
  return xml`
    <a:${tag} marL="${setting.emu(indent ?? 0)}" indent="${indent ? -setting.emu(18) : 0}"${side}>
      <a:lnSpc><a:spcPct val="${isTitle ? 88_000 : 100_000}"/></a:lnSpc>
      <a:spcBef><a:spcPts val="0"/></a:spcBef>
      ${indent ? xml`<a:buChar char="–"/>` : xml`<a:buNone/>`}
      <a:defRPr sz="${setting.fontSize(size)}" b="${isTitle ? 1 : 0}">
        <a:solidFill>${colour}</a:solidFill>${themeFaces(isLabel ? '+mn' : '+mj')}
      </a:defRPr>
    </a:${tag}>`;
}

function placeXml(place: LayoutPlace, id: number, isMaster: boolean, setting: Setting): Xml {
  const { placeholder = {}, name, box, size, anchor = 'top', isLabel } = place;
  const { type } = placeholder;
  const isTitle = type === 'title' || type === 'ctrTitle';
  const isNumber = type === 'sldNum';
  const language = languageTag(setting.language);
  const run = isNumber
    ? slideNumberField(xml`<a:rPr lang="en-US"/><a:t>‹#›</a:t>`)
    : type !== 'ftr' && xml`<a:r><a:rPr lang="${language}"/><a:t>${name}</a:t></a:r>`;
  const numberLevel = xml`
    <a:lvl1pPr algn="${setting.isRightToLeft ? 'l' : 'r'}">
      <a:defRPr sz="${setting.fontSize(size)}">
        <a:solidFill>${setting.colour('quiet')}</a:solidFill>${themeFaces('+mn')}
      </a:defRPr>
    </a:lvl1pPr>`;
  const level = isNumber
    ? numberLevel
    : levelXml('lvl1pPr', { size, isTitle, ...(isLabel ? { isLabel } : {}) }, setting);
  return xml`
    <p:sp>
      <p:nvSpPr>
        <p:cNvPr id="${id}" name="${name}"/>
        <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
        <p:nvPr>${placeholderXml(placeholder, isNumber || type === 'ftr' ? 'quarter' : undefined)}</p:nvPr>
      </p:nvSpPr>
      <p:spPr>
        <a:xfrm>${setting.place(box)}</a:xfrm>
        ${isMaster && xml`<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`}
      </p:spPr>
      <p:txBody>
        <a:bodyPr lIns="0" tIns="0" rIns="0" bIns="0" anchor="${anchors[anchor]}"><a:normAutofit/></a:bodyPr>
        <a:lstStyle>${level}</a:lstStyle>
        <a:p>${run}<a:endParaRPr lang="${language}"/></a:p>
      </p:txBody>
    </p:sp>`;
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
    levelXml(`lvl${i + 1}pPr`, { size: i === 0 ? fontSize.body : fontSize.figure, indent }, setting),
  );
  const ids = layouts.map((_, i) => xml`<p:sldLayoutId id="${masterId + 1 + i}" r:id="rId${i + 1}"/>`);
  return part(xml`
    <p:sldMaster${namespaces}>
      <p:cSld>
        ${backgroundXml(setting.colour('paper'))}
        ${shapeTree(places.map((p, i) => placeXml(p, i + 2, true, setting)))}
      </p:cSld>
      ${colourMap}
      <p:sldLayoutIdLst>${ids}</p:sldLayoutIdLst>
      <p:txStyles>
        <p:titleStyle>${levelXml('lvl1pPr', { size: fontSize.headline, isTitle: true }, setting)}</p:titleStyle>
        <p:bodyStyle>${levels}</p:bodyStyle>
        <p:otherStyle>${defaultLanguage(setting.language)}</p:otherStyle>
      </p:txStyles>
    </p:sldMaster>`);
}

function layoutXml(layout: Layout, logo: FilePicture | undefined, setting: Setting): string {
  const places = placesOf(layout).map((p, i) => placeXml(p, i + 2, false, setting));
  const tree = shapeTree([...places, ...(logo ? [logoXml(logo, places.length + 2, setting)] : [])]);
  const { type } = layout;
  return part(xml`
    <p:sldLayout${namespaces}${attributes({ type, preserve: 1, userDrawn: type === undefined ? 1 : undefined })}>
      <p:cSld name="${layout.name}">${tree}</p:cSld>
      ${coloursFor(layout.role, setting)}
    </p:sldLayout>`);
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
