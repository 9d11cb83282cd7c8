/**
 * The remix board in `dev`: its page, and the one address that saves a talk. Only a page that this server gave out, on
 * this machine, in this run may save; everything else is refused with the reason.
 */
import { timingSafeEqual } from 'node:crypto';
import { type Diagnostic, DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { parseTalk } from '../model/index.ts';
import { saveTalk } from '../project/save-talk.ts';
import { tokenPlace } from './emit-board.ts';
import { devBoardFiles, type KnownIds } from './write-board.ts';

/** Most bytes of a talk: a list of a thousand slides with notes. */
export const mostBytes = 256 * 1024;

export interface RemixRequest {
  readonly method: string;
  /** Path and query, such as `/remix/talks?replace`. */
  readonly url: string;
  /** Lower-case names. */
  readonly headers: Readonly<Record<string, string | undefined>>;
  /** The body, `undefined` where it is longer than `mostBytes`. */
  readonly body: () => Promise<string | undefined>;
}

export interface RemixAnswer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

export interface RemixContext {
  readonly deck: string;
  readonly token: string;
  readonly effects: Effects;
}

class Refusal extends Error {
  readonly status: number;
  readonly diagnostics: readonly Diagnostic[];
  constructor(status: number, diagnostics: readonly Diagnostic[]) {
    super(diagnostics[0]?.message ?? '');
    this.status = status;
    this.diagnostics = diagnostics;
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

/** A page elsewhere can make a browser ask this server under a name of its own; the name gives it away. */
function assertThisMachine(host: string | undefined): string {
  if (host !== undefined && /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/u.test(host)) return host;
  throw refuse(403, 'The board is for this machine only.', { actual: host ?? 'no Host', expected: 'localhost' });
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
    const near = nearestName(id, known.slides);
    return [
      diagnose('E_SLIDE_UNKNOWN', { file: '-', path: `slides[${i}]` }, 'There is no slide of this id.', {
        actual: id.slice(0, 120),
        ...(near === undefined ? {} : { expected: near }),
      }),
    ];
  });
}

async function save(request: RemixRequest, host: string, context: RemixContext): Promise<RemixAnswer> {
  const { headers } = request;
  if (headers['origin'] !== `http://${host}`)
    throw refuse(403, 'Only the board’s own page saves.', {
      actual: headers['origin'] ?? 'no Origin',
      expected: `http://${host}`,
    });
  if (!/^application\/json(?:\s*;\s*charset=utf-8)?$/iu.test(headers['content-type'] ?? ''))
    throw refuse(415, 'A talk is sent as JSON.', {
      actual: headers['content-type'] ?? 'no content type',
      expected: 'application/json',
    });
  if (!isToken(headers['x-claimdeck-token'], context.token))
    throw refuse(403, 'The page is not of this run: load it again.');
  const text = await request.body();
  if (text === undefined) throw refuse(413, 'The talk is too long.', { expected: `at most ${mostBytes} bytes` });
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw refuse(400, `The talk is no JSON: ${(error as Error).message}`);
  }
  const parsed = parseTalk(value);
  if (!parsed.ok) throw new Refusal(422, parsed.diagnostics);
  const { value: talk } = parsed;
  if (!talk.slides || talk.slides.length === 0 || talk.include || talk.exclude || talk.sections)
    throw new Refusal(422, [
      diagnose(
        'E_DATA_SHAPE',
        { file: '-', path: 'slides' },
        'A talk of the board lists its slides, and nothing else chooses.',
      ),
    ]);
  const known = await readKnown(context);
  const faults = checkSlides(
    [...talk.slides, ...Object.keys(talk.notes ?? {}).map((k) => k.replace(/@[2-9]$/u, ''))],
    known,
  );
  if (faults.length > 0) throw new Refusal(422, faults);
  const saved = await saveTalk(known, talk, request.url.endsWith('?replace'), context.effects);
  return json(200, { ok: true, ...saved });
}

async function page({ deck, token, effects }: RemixContext): Promise<RemixAnswer> {
  const html = await effects.readText(devBoardFiles(deck).page);
  if (html === undefined) throw refuse(503, 'The deck has not been generated yet.');
  const body = html.replace(tokenPlace, () => tokenPlace.replace('content=""', `content="${token}"`));
  return { status: 200, headers: { ...fixed, 'content-type': 'text/html; charset=utf-8' }, body };
}

/** The answer to a request below `/remix`. Never throws for what a request says. */
export async function answerRemix(request: RemixRequest, context: RemixContext): Promise<RemixAnswer> {
  try {
    const host = assertThisMachine(request.headers['host']);
    const allowed = new Map([
      ['/remix', 'GET'],
      ['/remix/', 'GET'],
      ['/remix/talks', 'POST'],
      ['/remix/talks?replace', 'POST'],
    ]).get(request.url);
    if (allowed === undefined)
      throw refuse(404, 'There is nothing at this address.', { actual: request.url.slice(0, 120) });
    if (request.method !== allowed)
      throw refuse(405, `This address takes ${allowed} only.`, { actual: request.method });
    if (request.url === '/remix') return { status: 308, headers: { ...fixed, location: '/remix/' }, body: '' };
    return allowed === 'GET' ? await page(context) : await save(request, host, context);
  } catch (error) {
    if (error instanceof Refusal) return json(error.status, { ok: false, diagnostics: error.diagnostics });
    if (error instanceof DiagnosticError) return json(409, { ok: false, diagnostics: error.diagnostics });
    throw error;
  }
}
