/** Notes of slides as parts, and their master. ECMA-376 Part 1, 19.3.1.26 and 19.3.1.27. */
import type { Part } from './package.ts';
import { languageTag, type Setting } from './setting.ts';
import { backgroundXml, masterColours, shapeTree } from './slide-part.ts';
import { directionOf } from './text-body.ts';
import { colourMap, themeFaces } from './theme.ts';
import { namespaces, part, type Xml, xml } from './xml.ts';

/** Path of the notes' master. */
export const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';
const themePath = 'ppt/theme/notesTheme.xml';

/** A page of notes: 7½ × 10 inches, in EMU. */
export const notesSize = { width: 6_858_000, height: 9_144_000 } as const;

const places = {
  picture: { x: 685_800, y: 685_800, cx: 5_486_400, cy: 3_086_100 },
  words: { x: 685_800, y: 4_000_500, cx: 5_486_400, cy: 4_457_700 },
} as const;

const placeXml = ({ x, y, cx, cy }: (typeof places)[keyof typeof places]): Xml => xml`
  <a:xfrm><a:off x="${x}" y="${y}"/><a:ext cx="${cx}" cy="${cy}"/></a:xfrm>
  <a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

const pictureXml = (isMaster: boolean): Xml => xml`
  <p:sp>
    <p:nvSpPr>
      <p:cNvPr id="2" name="Slide"/>
      <p:cNvSpPr><a:spLocks noGrp="1" noRot="1" noChangeAspect="1"/></p:cNvSpPr>
      <p:nvPr><p:ph type="sldImg"${isMaster && xml` idx="2"`}/></p:nvPr>
    </p:nvSpPr>
    <p:spPr>${isMaster && placeXml(places.picture)}</p:spPr>
  </p:sp>`;

const wordsXml = (isMaster: boolean, paragraphs: readonly Xml[]): Xml => xml`
  <p:sp>
    <p:nvSpPr>
      <p:cNvPr id="3" name="Notes"/>
      <p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>
      <p:nvPr><p:ph type="body"${isMaster ? xml` sz="quarter" idx="3"` : xml` idx="1"`}/></p:nvPr>
    </p:nvSpPr>
    <p:spPr>${isMaster && placeXml(places.words)}</p:spPr>
    <p:txBody><a:bodyPr/><a:lstStyle/>${paragraphs}</p:txBody>
  </p:sp>`;

const runXml = (words: string, { language }: Setting): Xml =>
  xml`<a:r><a:rPr lang="${languageTag(language)}"/><a:t>${words}</a:t></a:r>`;

/** The master of the notes with a theme of its own. */
export function notesMasterParts(theme: string, setting: Setting): Part[] {
  const tree = shapeTree([pictureXml(true), wordsXml(true, [xml`<a:p>${runXml('Notes', setting)}</a:p>`])]);
  const style = xml`
    <a:lvl1pPr algn="${setting.isRightToLeft ? 'r' : 'l'}" rtl="${setting.isRightToLeft ? 1 : 0}">
      <a:spcBef><a:spcPts val="600"/></a:spcBef>
      <a:defRPr sz="1200"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>${themeFaces('+mn')}</a:defRPr>
    </a:lvl1pPr>`;
  const background = backgroundXml(xml`<a:schemeClr val="bg1"/>`);
  return [
    {
      path: notesMasterPath,
      type: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
      content: part(xml`
        <p:notesMaster${namespaces}>
          <p:cSld>${background}${tree}</p:cSld>${colourMap}<p:notesStyle>${style}</p:notesStyle>
        </p:notesMaster>`),
      relationships: [{ id: 'rId1', type: 'theme', target: themePath }],
    },
    { path: themePath, type: 'application/vnd.openxmlformats-officedocument.theme+xml', content: theme },
  ];
}

/** The notes of a slide: a paragraph for each line. */
export function notesPart(path: string, slide: string, lines: readonly string[], setting: Setting): Part {
  const paragraphs = lines.map((line) => {
    const isReversed = directionOf([{ text: line }]) ?? false;
    const side = isReversed || setting.isRightToLeft ? 'r' : 'l';
    return xml`<a:p><a:pPr algn="${side}" rtl="${Number(isReversed)}"/>${runXml(line, setting)}</a:p>`;
  });
  const tree = shapeTree([pictureXml(false), wordsXml(false, paragraphs)]);
  return {
    path,
    type: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
    content: part(xml`<p:notes${namespaces}><p:cSld>${tree}</p:cSld>${masterColours}</p:notes>`),
    relationships: [
      { id: 'rId1', type: 'notesMaster', target: notesMasterPath },
      { id: 'rId2', type: 'slide', target: slide },
    ],
  };
}
