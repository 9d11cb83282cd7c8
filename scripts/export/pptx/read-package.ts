/** Reads parts of an Open Packaging Convention file: their types, relationships and XML. ECMA-376 Part 2. */
import path from 'node:path/posix';
import { strFromU8, unzipSync } from 'fflate';
import { JSDOM } from 'jsdom';
import { type Relationship, relationshipsPath } from './package.ts';

/** A package as read. */
export interface ReadPackage {
  /** The XML of a part. @throws Error if the package does not have it, or it is no XML */
  xml(part: string): Document;
  /** The relationships of a part, without those that lead out of the package; empty if it has none. */
  relationships(part: string): readonly Relationship[];
  /** Content type of a part. */
  typeOf(part: string): string;
  /** Bytes of a part; `undefined` if the package does not have it. */
  bytes(part: string): Uint8Array | undefined;
}

/** Reads a package. @throws Error if the bytes are no zip file with a list of content types */
export function readPackage(file: Uint8Array): ReadPackage {
  const entries = unzipSync(file);
  const { DOMParser } = new JSDOM('').window;
  const xml = (part: string): Document => {
    const bytes = entries[part];
    if (!bytes) throw new Error(`The file has no part ${part}.`);
    const parsed = new DOMParser().parseFromString(strFromU8(bytes), 'application/xml');
    if (parsed.getElementsByTagName('parsererror').length > 0) throw new Error(`${part} is no XML.`);
    return parsed;
  };
  const types = xml('[Content_Types].xml');
  const listed = (tag: string, key: string) =>
    new Map(
      [...types.getElementsByTagName(tag)].map((e) => [
        (e.getAttribute(key) ?? '').toLowerCase(),
        e.getAttribute('ContentType') ?? '',
      ]),
    );
  const [overrides, defaults] = [listed('Override', 'PartName'), listed('Default', 'Extension')];
  return {
    xml,
    bytes: (part) => entries[part],
    typeOf: (part) =>
      overrides.get(`/${part}`.toLowerCase()) ?? defaults.get(path.extname(part).slice(1).toLowerCase()) ?? '',
    relationships(part) {
      const own = relationshipsPath(part);
      if (entries[own] === undefined) return [];
      return [...xml(own).getElementsByTagName('Relationship')]
        .filter((r) => r.getAttribute('TargetMode') !== 'External')
        .map((r) => ({
          id: r.getAttribute('Id') ?? '',
          type: (r.getAttribute('Type') ?? '').split('/').at(-1)!,
          target: path.resolve('/', path.dirname(part), r.getAttribute('Target') ?? '').slice(1),
        }));
    },
  };
}
