/** Notes of slides as parts, and their master. ECMA-376 Part 1, 19.3.1.26 and 19.3.1.27. */
import type { Part } from './package.ts';
import { languageTag, type Setting } from './setting.ts';
import { backgroundXml, masterColours, shapeTree } from './slide-part.ts';
import { directionOf } from './text-body.ts';
import { colourMap, themeFaces } from './theme.ts';
import { el, namespaces, part, text, type Xml } from './xml.ts';

/** Path of the notes' master. */
export const notesMasterPath = 'ppt/notesMasters/notesMaster1.xml';
const themePath = 'ppt/theme/notesTheme.xml';

/** A page of notes: 7½ × 10 inches, in EMU. */
export const notesSize = { width: 6_858_000, height: 9_144_000 } as const;

const places = {
  picture: { x: 685_800, y: 685_800, cx: 5_486_400, cy: 3_086_100 },
  words: { x: 685_800, y: 4_000_500, cx: 5_486_400, cy: 4_457_700 },
} as const;

const pictureXml = (isMaster: boolean): Xml =>
  el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 2, name: 'Slide' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1, noRot: 1, noChangeAspect: 1 })),
      el('p:nvPr', {}, el('p:ph', isMaster ? { type: 'sldImg', idx: 2 } : { type: 'sldImg' })),
    ),
    el('p:spPr', {}, isMaster && placeXml(places.picture)),
  );

function placeXml({ x, y, cx, cy }: { x: number; y: number; cx: number; cy: number }): Xml[] {
  return [
    el('a:xfrm', {}, el('a:off', { x, y }), el('a:ext', { cx, cy })),
    el('a:prstGeom', { prst: 'rect' }, el('a:avLst')),
  ];
}

const wordsXml = (isMaster: boolean, paragraphs: readonly Xml[]): Xml =>
  el(
    'p:sp',
    {},
    el(
      'p:nvSpPr',
      {},
      el('p:cNvPr', { id: 3, name: 'Notes' }),
      el('p:cNvSpPr', {}, el('a:spLocks', { noGrp: 1 })),
      el('p:nvPr', {}, el('p:ph', isMaster ? { type: 'body', sz: 'quarter', idx: 3 } : { type: 'body', idx: 1 })),
    ),
    el('p:spPr', {}, isMaster && placeXml(places.words)),
    el('p:txBody', {}, el('a:bodyPr'), el('a:lstStyle'), paragraphs),
  );

/** The master of the notes with a theme of its own. */
export function notesMasterParts(theme: string, setting: Setting): Part[] {
  const example = el(
    'a:p',
    {},
    el('a:r', {}, el('a:rPr', { lang: languageTag(setting.language) }), el('a:t', {}, text('Notes'))),
  );
  const tree = shapeTree([pictureXml(true), wordsXml(true, [example])]);
  const style = el(
    'a:lvl1pPr',
    { algn: setting.isRightToLeft ? 'r' : 'l', rtl: setting.isRightToLeft ? 1 : 0 },
    el('a:spcBef', {}, el('a:spcPts', { val: 600 })),
    el('a:defRPr', { sz: 1200 }, el('a:solidFill', {}, el('a:schemeClr', { val: 'tx1' })), themeFaces('+mn')),
  );
  const background = backgroundXml(el('a:schemeClr', { val: 'bg1' }));
  return [
    {
      path: notesMasterPath,
      type: 'application/vnd.openxmlformats-officedocument.presentationml.notesMaster+xml',
      content: part(
        el('p:notesMaster', namespaces, el('p:cSld', {}, background, tree), colourMap, el('p:notesStyle', {}, style)),
      ),
      relationships: [{ id: 'rId1', type: 'theme', target: themePath }],
    },
    { path: themePath, type: 'application/vnd.openxmlformats-officedocument.theme+xml', content: theme },
  ];
}

/** The notes of a slide: a paragraph for each line. */
export function notesPart(path: string, slide: string, lines: readonly string[], setting: Setting): Part {
  const paragraphs = lines.map((line) =>
    el(
      'a:p',
      {},
      el(
        'a:pPr',
        directionOf([{ text: line }]) ? { algn: 'r', rtl: 1 } : { algn: setting.isRightToLeft ? 'r' : 'l', rtl: 0 },
      ),
      el('a:r', {}, el('a:rPr', { lang: languageTag(setting.language) }), el('a:t', {}, text(line))),
    ),
  );
  return {
    path,
    type: 'application/vnd.openxmlformats-officedocument.presentationml.notesSlide+xml',
    content: part(
      el(
        'p:notes',
        namespaces,
        el('p:cSld', {}, shapeTree([pictureXml(false), wordsXml(false, paragraphs)])),
        masterColours,
      ),
    ),
    relationships: [
      { id: 'rId1', type: 'notesMaster', target: notesMasterPath },
      { id: 'rId2', type: 'slide', target: slide },
    ],
  };
}
