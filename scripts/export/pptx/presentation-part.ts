/** The part that lists slides, master and sections, and the properties of the document. ECMA-376 Part 1, 19.2.1.26. */
import { hash } from 'node:crypto';
import type { Base } from './base.ts';
import { notesMasterPath, notesSize } from './notes-parts.ts';
import type { Part, Relationship } from './package.ts';
import { defaultLanguage } from './text-body.ts';
import { attributes, namespaces, part, type Xml, xml } from './xml.ts';

/** Path of the part. */
export const presentationPath = 'ppt/presentation.xml';

/** A slide in the list. */
export interface ListedSlide {
  /** Path of its part. */
  readonly path: string;
  /** Name of its section of the file. */
  readonly section: string;
}

/** Numbers of slides begin here. ECMA-376 Part 1, 19.7.13. */
const firstSlideId = 256;

function guidOf(value: string): string {
  const hex = hash('sha256', value).toUpperCase();
  return `{${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}}`;
}

/** PowerPoint's sections. @see https://learn.microsoft.com/openspecs/office_standards/ms-pptx/ */
function sectionsXml(slides: readonly ListedSlide[]): Xml {
  const sections: { name: string; ids: number[] }[] = [];
  slides.forEach(({ section }, i) => {
    if (sections.at(-1)?.name !== section) sections.push({ name: section, ids: [] });
    sections.at(-1)!.ids.push(firstSlideId + i);
  });
  const section = ({ name, ids }: (typeof sections)[number]) => xml`
    <p14:section name="${name}" id="${guidOf(`${ids[0]} ${name}`)}">
      <p14:sldIdLst>${ids.map((id) => xml`<p14:sldId id="${id}"/>`)}</p14:sldIdLst>
    </p14:section>`;
  return xml`
    <p:extLst>
      <p:ext uri="{521415D9-36F7-43E2-AB2F-B90AF26B5E84}">
        <p14:sectionLst xmlns:p14="http://schemas.microsoft.com/office/powerpoint/2010/main">
          ${sections.map(section)}
        </p14:sectionLst>
      </p:ext>
    </p:extLst>`;
}

/** The presentation: its master, notes, slides and sections. */
export function presentationPart(
  { master, masterId, slide: size }: Pick<Base, 'master' | 'masterId' | 'slide'>,
  slides: readonly ListedSlide[],
  language: string,
): Part {
  const relationships: Relationship[] = [
    { id: 'rId1', type: 'slideMaster', target: master },
    { id: 'rId2', type: 'notesMaster', target: notesMasterPath },
    ...slides.map(({ path }, i) => ({ id: `rId${i + 3}`, type: 'slide', target: path })),
  ];
  const ids = slides.map((_, i) => xml`<p:sldId id="${firstSlideId + i}" r:id="rId${i + 3}"/>`);
  return {
    path: presentationPath,
    type: 'application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml',
    content: part(xml`
      <p:presentation${namespaces}>
        <p:sldMasterIdLst><p:sldMasterId id="${masterId}" r:id="rId1"/></p:sldMasterIdLst>
        <p:notesMasterIdLst><p:notesMasterId r:id="rId2"/></p:notesMasterIdLst>
        <p:sldIdLst>${ids}</p:sldIdLst>
        <p:sldSz cx="${size.width}" cy="${size.height}"/>
        <p:notesSz cx="${notesSize.width}" cy="${notesSize.height}"/>
        <p:defaultTextStyle>${defaultLanguage(language)}</p:defaultTextStyle>
        ${sectionsXml(slides)}
      </p:presentation>`),
    relationships,
  };
}

/** What the file says of itself. */
export interface DocumentProperties {
  /** Title of the talk. */
  readonly title: string;
  /** Citation of the work. */
  readonly subject: string;
  /** Who gives the talk; empty if the data do not say. */
  readonly creator: string;
  /** BCP 47 tag. */
  readonly language: string;
}

const propertyNamespaces = attributes({
  'xmlns:cp': 'http://schemas.openxmlformats.org/package/2006/metadata/core-properties',
  'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
});

/** The core properties, without dates. ECMA-376 Part 2, 11. */
export function propertiesPart({ title, subject, creator, language }: DocumentProperties): Part {
  return {
    path: 'docProps/core.xml',
    type: 'application/vnd.openxmlformats-package.core-properties+xml',
    content: part(xml`
      <cp:coreProperties${propertyNamespaces}>
        <dc:title>${title}</dc:title>
        <dc:subject>${subject}</dc:subject>
        ${creator !== '' && xml`<dc:creator>${creator}</dc:creator>`}
        <dc:language>${language}</dc:language>
      </cp:coreProperties>`),
  };
}
