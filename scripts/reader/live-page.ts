/** What the server of `dev` answers for the reader: its page and the files beside it, made from the data as they are. */
import { DiagnosticError, diagnosticsText } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { talkLine } from '../emit/index.ts';
import type { Model } from '../model/index.ts';
import { checkRead, readWithTalks, requireLoaded } from '../project/data/load-deck.ts';
import { generatedTalks, shownTalk, type TalkWithSlides } from './generated-talks.ts';
import { readerPage } from './make-reader.ts';
import { pageFiles } from './page-files.ts';

/** An id written out, in TypeScript or JSON. */
const idPattern = /\bid["']?\s*:\s*(["'`])(?<id>[^"'`\n]+)\1/gu;

interface DataText {
  /** Path relative to the root. */
  readonly file: string;
  readonly text: string;
}

/**
 * Places of ids as `file:line:column`, 1-based; ids that are not written out are left out. Of several places the last one
 * counts: claims stand behind the factors and behind the section that have the same id.
 */
export function findDataPlaces(ids: readonly string[], files: readonly DataText[]): ReadonlyMap<string, string> {
  const wanted = new Set(ids);
  const places = new Map<string, string>();
  for (const { file, text } of files)
    for (const { index, groups } of text.matchAll(idPattern)) {
      if (!wanted.has(groups!['id']!)) continue;
      const lines = text.slice(0, index).split('\n');
      places.set(groups!['id']!, `${file}:${lines.length}:${lines.at(-1)!.length + 1}`);
    }
  return places;
}

/** What the server shows. */
export interface DevReaderOptions {
  /** Folder of the deck below `data/`. */
  readonly deck: string;
  /** Id of the talk that the server shows. */
  readonly talk: string;
  /** Effects at the project's root. */
  readonly effects: Effects;
}

/** The model of the deck, and the texts of the files that hold its claims. */
async function readData({ deck, effects }: DevReaderOptions) {
  const read = await readWithTalks(deck, effects);
  const { model } = requireLoaded(await checkRead(read, effects));
  const names = [...new Set([read.input.files.deck, ...read.input.files.sections])];
  const files = await Promise.all(names.map(async (file) => ({ file, text: (await effects.readText(file)) ?? '' })));
  return { model, files };
}

/** The page of the deck; the slides of its talk are those of the server. */
async function livePage(options: DevReaderOptions): Promise<string> {
  const { model, files } = await readData(options);
  const own = (await generatedTalks(model, options.effects)).filter(({ id }) => id === options.talk);
  const ids = model.claims.map(({ id }) => id);
  const places = findDataPlaces(ids, files);
  const page = await readerPage(model, { talks: own.map((talk) => shownTalk(talk, '/')), places }, options.effects);
  return withServed(page, own, model);
}

function withServed(page: string, talks: readonly TalkWithSlides[], { language }: Model): string {
  const lines = talks.map(({ shown, ...talk }) => {
    const slides = shown.filter(({ appendix }) => !appendix).length;
    return `<li>${talkLine({ ...talk, slides, web: '/', files: [] }, language)}</li>`;
  });
  return page
    .replace('<ul id="talks">', (list) => list + lines.join(''))
    .replace('href="remix/index.html"', 'href="/remix/"');
}

/** What the server answers. */
export interface LiveAnswer {
  /** HTTP status. */
  readonly status: number;
  /** Media type. */
  readonly type: string;
  /** Text. */
  readonly body: string;
}

/** The page for an empty name, or a file beside it; the text of the errors where the data have some. */
export async function liveAnswer(name: string, options: DevReaderOptions): Promise<LiveAnswer> {
  try {
    if (name === '') return { status: 200, type: 'text/html', body: await livePage(options) };
    const body = pageFiles((await readData(options)).model).get(name);
    return body === undefined
      ? { status: 404, type: 'text/plain', body: 'There is no such file.\n' }
      : { status: 200, type: 'text/plain', body };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { status: 503, type: 'text/plain', body: diagnosticsText(error.diagnostics, false) };
  }
}
