/**
 * HTTP endpoint of the remix board in `dev`: serves the page and saves talks. It saves only for the page that this
 * server run delivered, on this machine; all other requests get an error with the reason.
 */
import { timingSafeEqual } from 'node:crypto';
import { type Diagnostic, DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { parseTalk } from '../model/index.ts';
import { digestOfTalk, saveTalk, talkFile } from '../project/changes/save-talk.ts';
import { loadModel } from '../project/data/load-deck.ts';
import { tokenPlace } from './emit-board.ts';
import { devBoardFiles, type KnownIds } from './write-board.ts';

/** Limit of a request body in bytes; a list of a thousand slides with notes fits. */
export const bodyLimit = 256 * 1024;

/** Request, independent of the HTTP server. */
export interface RemixRequest {
  /** HTTP method. */
  readonly method: string;
  /** Path and query, such as `/remix/talks?replace`. */
  readonly url: string;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** Reads the body; `undefined` when longer than `bodyLimit`. */
  readonly body: () => Promise<string | undefined>;
}

/** Response, independent of the HTTP server. */
export interface RemixAnswer {
  /** HTTP status. */
  readonly status: number;
  /** Header values by lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  /** HTML or JSON; empty for a redirect. */
  readonly body: string;
}

/** What the endpoint serves. */
export interface RemixContext {
  /** Folder of the deck below `data/`. */
  readonly deck: string;
  /** Secret of this server run. */
  readonly token: string;
  /** Effects at the project's root. */
  readonly effects: Effects;
}

class Refusal extends Error {
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  /** Digest of the saved talk that the page did not know. */
  readonly saved: string | undefined;
  constructor(status: number, diagnostics: readonly Diagnostic[], saved?: string) {
    super(diagnostics[0]?.message ?? '');
    this.status = status;
    this.diagnostics = diagnostics;
    this.saved = saved;
  }
}

const refuse = (status: number, message: string, detail: { actual?: string; expected?: string } = {}) =>
  new Refusal(status, [diagnose('E_REMIX_REFUSED', { file: '-' }, message, detail)]);

const fixed = {
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'no-referrer',
};
const json = (status: number, value: unknown): RemixAnswer => ({
  status,
  headers: { ...fixed, 'content-type': 'application/json; charset=utf-8' },
  body: `${JSON.stringify(value)}\n`,
});

/** Whether a Host header names this machine; another one may come from a page of another site, by DNS rebinding. */
export const isThisMachine = (host: string | undefined): host is string =>
  host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u.test(host);

/** The Host header. @throws Refusal for one of another machine */
function assertThisMachine(host: string | undefined): string {
  if (isThisMachine(host)) return host;
  throw refuse(403, 'The board answers requests from this machine only.', {
    actual: host ?? 'no Host',
    expected: 'localhost',
  });
}

function isToken(given: string | undefined, token: string): boolean {
  const [a, b] = [Buffer.from(given ?? ''), Buffer.from(token)];
  return token !== '' && a.length === b.length && timingSafeEqual(a, b);
}

async function readKnown({ deck, effects }: RemixContext): Promise<KnownIds> {
  const text = await effects.readText(devBoardFiles(deck).known);
  if (text === undefined) throw refuse(503, 'The deck has not been generated yet.');
  return JSON.parse(text) as KnownIds;
}

function checkSlides(slides: readonly string[], known: KnownIds): Diagnostic[] {
  const ids = new Set(known.slides);
  return slides.flatMap((entry, i) => {
    const id = entry.replace(/^again:/u, '');
    if (ids.has(id)) return [];
    return [
      diagnose('E_SLIDE_UNKNOWN', { file: '-', path: `slides[${i}]` }, 'There is no slide of this id.', {
        actual: id.slice(0, 120),
        expected: nearestName(id, known.slides),
      }),
    ];
  });
}

async function save(request: RemixRequest, host: string, context: RemixContext): Promise<RemixAnswer> {
  const { headers } = request;
  if (headers['origin'] !== `http://${host}`)
    throw refuse(403, 'Only the page of the board may save.', {
      actual: headers['origin'] ?? 'no Origin',
      expected: `http://${host}`,
    });
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/iu.test(headers['content-type'] ?? ''))
    throw refuse(415, 'A talk is sent as JSON.', {
      actual: headers['content-type'] ?? 'no content type',
      expected: 'application/json',
    });
  if (!isToken(headers['x-claimdeck-token'], context.token))
    throw refuse(403, 'The page is from another run of the server. Reload it.');
  const text = await request.body();
  if (text === undefined) throw refuse(413, 'The talk is too long.', { expected: `at most ${bodyLimit} bytes` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(400, `The talk is not JSON: ${(error as Error).message}`);
  }
  const parsed = parseTalk(value);
  if (!parsed.ok) throw new Refusal(422, parsed.diagnostics);
  const { value: talk } = parsed;
  if (!talk.slides || talk.include || talk.exclude || talk.sections)
    throw new Refusal(422, [
      diagnose(
        'E_DATA_SHAPE',
        { file: '-', path: 'slides' },
        'A talk of the board lists its slides; include, exclude and sections are not allowed.',
      ),
    ]);
  const known = await readKnown(context);
  const faults = checkSlides(
    [...talk.slides, ...Object.keys(talk.notes ?? {}).map((k) => k.replace(/@[2-9]$/u, ''))],
    known,
  );
  if (faults.length > 0) throw new Refusal(422, faults);
  const { deck, effects } = context;
  const isReplaced = request.url.endsWith('?replace');
  const before = isReplaced ? await digestOfTalk(deck, talk.id, effects) : undefined;
  if (before !== undefined && before !== headers['x-claimdeck-saved']) {
    const message = 'The talk was saved elsewhere since this page was loaded. Save again to write over it.';
    throw new Refusal(409, [diagnose('E_TALK_EXISTS', { file: talkFile(deck, talk.id) }, message)], before);
  }
  const result = await saveTalk(known, talk, isReplaced, effects);
  const { ok: isGenerated } = await loadModel(deck, effects);
  return json(200, { ok: true, ...result, isGenerated, saved: await digestOfTalk(deck, talk.id, effects) });
}

async function page({ deck, token, effects }: RemixContext): Promise<RemixAnswer> {
  const html = await effects.readText(devBoardFiles(deck).page);
  if (html === undefined) throw refuse(503, 'The deck has not been generated yet.');
  const body = html.replace(tokenPlace, () => tokenPlace.replace('content=""', `content="${token}"`));
  return { status: 200, headers: { ...fixed, 'content-type': 'text/html; charset=utf-8' }, body };
}

/** Answers a request below `/remix`. A faulty request gets a 4xx status; only unexpected errors are thrown. */
export async function answerRemix(request: RemixRequest, context: RemixContext): Promise<RemixAnswer> {
  try {
    const host = assertThisMachine(request.headers['host']);
    const allowed = new Map([
      ['/remix', 'GET'],
      ['/remix/', 'GET'],
      ['/remix/talks', 'POST'],
      ['/remix/talks?replace', 'POST'],
    ]).get(request.url);
    if (allowed === undefined) throw refuse(404, 'Unknown address.', { actual: request.url.slice(0, 120) });
    if (request.method !== allowed)
      throw refuse(405, `This address takes ${allowed} only.`, { actual: request.method });
    if (request.url === '/remix') return { status: 308, headers: { ...fixed, location: '/remix/' }, body: '' };
    return allowed === 'GET' ? await page(context) : await save(request, host, context);
  } catch (error) {
    if (error instanceof Refusal) {
      const { status, diagnostics, saved } = error;
      return json(status, { ok: false, diagnostics, saved });
    }
    if (error instanceof DiagnosticError) return json(409, { ok: false, diagnostics: error.diagnostics });
    throw error;
  }
}
