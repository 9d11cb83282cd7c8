/** The pages of the last print of a deck, kept so that only slides that look otherwise are printed anew. */
import { readCache, writeCache } from '../../cache/store.ts';
import type { Effects } from '../../effects.ts';
import type { Cut } from './find-cuts.ts';
import type { PdfFile } from './pdf-file.ts';

/** A page as it was printed. */
export interface KeptPage {
  /** Digest of what decides how the page looks; `null` where that is not known, so that the page is always printed anew. */
  readonly digest: string | null;
  /** What is cut on it, `slide` being the page's number; `undefined` where nothing is. */
  readonly cut?: Cut | undefined;
}

/** What is kept of a print. */
export interface KeptPages {
  /** Number of prints that the pages are from. Each brings its own fonts into the PDF. */
  readonly prints: number;
  /** Whether all that the pages draw is tagged or an artifact. */
  readonly isAllMarked: boolean;
  /** The pages in order. */
  readonly pages: readonly KeptPage[];
  /** The PDF with complete tags, without what the whole document gets: metadata, outline, labels. */
  readonly file: PdfFile;
}

/** The second line of an entry, after the context; the objects follow it without separators. */
type Head = Omit<KeptPages, 'file'> &
  Omit<PdfFile, 'objects'> & {
    readonly objects: readonly (readonly [number: number, length: number])[];
  };

/** How the pages of a deck are kept for the next print. */
export interface PageKeeping {
  /** Name in the cache store. */
  readonly name: string;
  /** Digest of what decides how all pages look, Claimdeck's code included; that of a job is without what the print page shows. */
  readonly context: string;
}

/**
 * A function that keeps pages, as they are when it is made: the file is changed later. An error of writing is ignored: the
 * next print is a whole one.
 */
export function keeperOf(
  { name, context }: PageKeeping,
  { file, ...kept }: KeptPages,
  effects: Effects,
): () => Promise<void> {
  const objects = [...file.objects].map(([number, object]) => [number, object.length] as const);
  const head: Head = { ...kept, ...file, objects };
  const text = [`${context}\n${JSON.stringify(head)}\n`, [...file.objects.values()].join('')];
  return () => writeCache('prints', name, text, effects).catch(() => undefined);
}

/** The pages of the last print; `undefined` where none of this name and context are kept. */
export async function recallPages({ name, context }: PageKeeping, effects: Effects): Promise<KeptPages | undefined> {
  const text = await readCache('prints', name, effects);
  const headStart = context.length + 1;
  // What is kept in another context may be of another form.
  if (!text?.startsWith(`${context}\n`)) return undefined;
  let start = text.indexOf('\n', headStart) + 1;
  const { objects: lengths, root, info, size, ...kept } = JSON.parse(text.slice(headStart, start)) as Head;
  const objects = new Map<number, string>();
  for (const [number, length] of lengths) {
    objects.set(number, text.slice(start, start + length));
    start += length;
  }
  return { ...kept, file: { objects, root, info, size } };
}

/** A PDF of pages from more prints is printed anew as a whole, lest it holds the same fonts too often. */
const maxPrints = 8;

/**
 * The index of the kept page that looks like each page to be printed; `undefined` for a page that is to be printed anew, and
 * for all where the whole deck is to be printed.
 */
export function findKept(
  kept: KeptPages | undefined,
  digests: readonly (string | null)[],
): readonly (number | undefined)[] {
  const none = digests.map(() => undefined);
  if (kept === undefined || kept.prints >= maxPrints) return none;
  const places = new Map(kept.pages.map(({ digest }, i) => [digest, i]));
  places.delete(null);
  const found = digests.map((digest) => {
    const place = places.get(digest);
    // A page can be taken once.
    places.delete(digest);
    return place;
  });
  return found.filter((place) => place === undefined).length > digests.length / 2 ? none : found;
}
