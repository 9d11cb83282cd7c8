/** An Open Packaging Convention file: parts, their types and relationships, zipped without a clock. ECMA-376 Part 2. */
import path from 'node:path/posix';
import { strToU8, zipSync } from 'fflate';
import { part, xml } from './xml.ts';

/** A relationship of a part. */
export interface Relationship {
  /** Unique in its part: `rId1`. */
  readonly id: string;
  /** Last segment of the type, such as `slideLayout`, or the whole type. */
  readonly type: string;
  /** Path of the part it leads to, from the root of the package. */
  readonly target: string;
}

/** A part of a package. */
export interface Part {
  /** Path from the root of the package, without a slash at its start. */
  readonly path: string;
  /** Content type; `undefined` if the extension says it. */
  readonly type?: string;
  /** XML or bytes. */
  readonly content: string | Uint8Array;
  /** Relationships in order; absent if there are none. */
  readonly relationships?: readonly Relationship[];
}

const officeTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';
const packageTypes = 'http://schemas.openxmlformats.org/package/2006/';

const defaults: Readonly<Record<string, string>> = {
  rels: 'application/vnd.openxmlformats-package.relationships+xml',
  xml: 'application/xml',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  ...{ png: 'image/png', jpeg: 'image/jpeg', jpg: 'image/jpeg', gif: 'image/gif', svg: 'image/svg+xml' },
  ...{
    emf: 'image/x-emf',
    wmf: 'image/x-wmf',
    tiff: 'image/tiff',
    bmp: 'image/bmp',
    fntdata: 'application/x-fontdata',
  },
};

/** Path of the relationships of a part: `ppt/_rels/presentation.xml.rels`. */
export const relationshipsPath = (of: string): string => of.replace(/([^/]*)$/u, '_rels/$1.rels');

const toRelationships = (from: string, relationships: readonly Relationship[]) =>
  part(xml`
    <Relationships xmlns="${packageTypes}relationships">
      ${relationships.map(({ id, type, target }) => {
        const fullType = type.includes(':') ? type : officeTypes + type;
        return xml`<Relationship Id="${id}" Type="${fullType}" Target="${path.relative(path.dirname(from), target)}"/>`;
      })}
    </Relationships>`);

const contentTypes = (parts: readonly Part[]) => {
  const extensions = new Set(['rels', 'xml', ...parts.map((p) => path.extname(p.path).slice(1))]);
  const known = [...extensions].sort().filter((e) => defaults[e] !== undefined);
  return part(xml`
    <Types xmlns="${packageTypes}content-types">
      ${known.map((e) => xml`<Default Extension="${e}" ContentType="${defaults[e]}"/>`)}
      ${parts.map((p) => p.type !== undefined && xml`<Override PartName="/${p.path}" ContentType="${p.type}"/>`)}
    </Types>`);
};

/** The first day that a zip file can name. Every entry has it, so that equal parts give equal bytes. */
const firstDay = new Date(1980, 0, 1);

/** The file of a package. `roots` are the relationships of the package itself. */
export function zipPackage(parts: readonly Part[], roots: readonly Relationship[]): Uint8Array {
  const files: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(contentTypes(parts)),
    '_rels/.rels': strToU8(toRelationships('', roots)),
  };
  for (const { path: at, content, relationships = [] } of parts) {
    files[at] = typeof content === 'string' ? strToU8(content) : content;
    if (relationships.length > 0) files[relationshipsPath(at)] = strToU8(toRelationships(at, relationships));
  }
  return zipSync(files, { mtime: firstDay, level: 6 });
}
