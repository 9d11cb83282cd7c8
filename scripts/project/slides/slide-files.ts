/** Reads slide files of talks. Damaged files and records are refused here, before anything is merged or read. */
import { type Diagnostic, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Effects } from '../../effects.ts';
import { checkSlideText, findCut, type SlideTextFault } from '../../merge/check-slide-text.ts';
import type { Model } from '../../model/index.ts';
import { isShown } from '../../slidev/shown-slides.ts';
import { chooseTalks } from '../data/choose-talks.ts';
import { checkLetters, type SlideFile } from '../look/check-letters.ts';
import { type TalkFiles, talkFiles } from './talk-files.ts';

/** Line numbers that a message lists; the rest is a count. */
const maxLinesListed = 12;

function listLines(lines: readonly number[]): string {
  const rest = lines.length - maxLinesListed;
  const listed = lines.slice(0, maxLinesListed).join(', ');
  return `${lines.length === 1 ? 'line' : 'lines'} ${listed}${rest > 0 ? ` and ${rest} more` : ''}`;
}

const messages: Record<SlideTextFault['code'], string> = {
  E_SLIDES_CONFLICT_MARKERS: 'The file contains Git conflict markers.',
  E_SLIDES_REFORMATTED: 'Frontmatter stands in the text of slides, as after a run of a Markdown formatter.',
};

/** The damage of a slide file as at most one diagnostic; none where there is no text. */
function checkSlideFile(file: string, text: string | undefined): Diagnostic[] {
  const fault = text === undefined ? undefined : checkSlideText(text);
  if (!fault) return [];
  const place = { file, path: `line ${fault.lines[0]}` };
  return [diagnose(fault.code, place, messages[fault.code], { actual: listLines(fault.lines) })];
}

const cutMessage = 'The file ends in the middle of a slide.';

/** E_SLIDES_CUT where `text`, a version of the file, is cut in comparison with `other`. */
function checkCut(file: string, text: string, other: string): Diagnostic[] {
  const line = findCut(text, other);
  return line === undefined ? [] : [diagnose('E_SLIDES_CUT', { file, path: `line ${line}` }, cutMessage)];
}

/** The damage of the slides and the record of a talk: at most one diagnostic a file; `undefined` where there is no file. */
export function checkDamage(
  { markdown, record }: TalkFiles,
  mine: string | undefined,
  base: string | undefined,
): Diagnostic[] {
  const damage = [...checkSlideFile(markdown, mine), ...checkSlideFile(record, base)];
  if (damage.length > 0 || mine === undefined || base === undefined || mine === base) return damage;
  // A record ends with a line break. If it has one, text behind it was added by hand.
  return [...checkCut(markdown, mine, base), ...(base.endsWith('\n') ? [] : checkCut(record, base, mine))];
}

/** E_SLIDES_EMPTY for a file in which no slide has an id: it is empty, or holds no slides. */
const checkSlideIds = (file: string, text: string): Diagnostic[] =>
  /^id:[ \t]*\S/mu.test(text)
    ? []
    : [diagnose('E_SLIDES_EMPTY', { file }, 'The file holds no slide of the talk: no slide has an id.')];

/** E_SLIDES_BYTE_ORDER_MARK for a file that Slidev would read as one whose first slide has no frontmatter. */
const checkStart = (file: string, text: string): Diagnostic[] =>
  text.startsWith('\ufeff')
    ? [
        diagnose(
          'E_SLIDES_BYTE_ORDER_MARK',
          { file, path: 'line 1' },
          'The file begins with a byte-order mark (U+FEFF).',
        ),
      ]
    : [];

/**
 * Faults of slides that were edited by hand: code and files that they may not load, and letters that no font has. A slide
 * without an id has its number, `slide 3`.
 */
export async function checkEdits(file: SlideFile, text: string, effects: Effects): Promise<Diagnostic[]> {
  // The parser loads one of YAML.
  const [{ parse }, { checkLoads }] = await Promise.all([import('@slidev/parser'), import('./check-loads.ts')]);
  const { slides } = await parse(text, file.file);
  const shown = slides
    .map(({ frontmatter, content }, i) => ({
      frontmatter,
      id: String(frontmatter['id'] ?? `slide ${i + 1}`),
      body: content,
    }))
    .filter(isShown);
  return [...(await checkLoads({ file: file.file, slides }, effects)), ...(await checkLetters(file, shown, effects))];
}

/** Faults of a talk's files: damage, a byte-order mark, no slides, and those of `checkEdits`. */
async function checkTalkFiles(files: TalkFiles, language: string, effects: Effects) {
  const { markdown, record } = files;
  const [mine, base] = await Promise.all([effects.readText(markdown), effects.readText(record)]);
  const damage = checkDamage(files, mine, base);
  if (damage.length > 0 || mine === undefined) return damage;
  const unreadable = [...checkStart(markdown, mine), ...checkSlideIds(markdown, mine)];
  if (unreadable.length > 0 || mine === base) return unreadable;
  return checkEdits({ file: markdown, language }, mine, effects);
}

/**
 * Files of the talks of a deck with these ids, or of all if `ids` is `undefined`. Their slides and records are not damaged,
 * and fonts have the letters of hand edits.
 * @throws DiagnosticError E_TALK_UNKNOWN; E_SLIDES_CONFLICT_MARKERS, E_SLIDES_REFORMATTED, E_SLIDES_CUT,
 * E_SLIDES_BYTE_ORDER_MARK, E_SLIDES_EMPTY: one for each file; E_SLIDES_LOAD for each theme, addon or file;
 * E_SLIDES_MONACO; E_FONT_MISSING, E_RENDER_GLYPH: one for each package or character
 */
export async function chooseTalkFiles(
  model: Model,
  ids: readonly string[] | undefined,
  effects: Effects,
): Promise<TalkFiles[]> {
  const talks = chooseTalks(model, ids).map((t) => talkFiles(model.deck, t.id));
  const faults = await Promise.all(talks.map((files) => checkTalkFiles(files, model.language, effects)));
  if (faults.flat().length > 0) throw new DiagnosticError(faults.flat());
  return talks;
}

/**
 * The text of a slide file; `undefined` if it does not exist.
 * @throws DiagnosticError E_SLIDES_CONFLICT_MARKERS, E_SLIDES_REFORMATTED
 */
export async function readSlideText(file: string, effects: Effects): Promise<string | undefined> {
  const text = await effects.readText(file);
  const faults = checkSlideFile(file, text);
  if (faults.length > 0) throw new DiagnosticError(faults);
  return text;
}

/** The text of a slide file. @throws DiagnosticError E_SLIDES_MISSING, and those of `readSlideText` */
export async function requireSlideText(file: string, effects: Effects): Promise<string> {
  const text = await readSlideText(file, effects);
  if (text !== undefined) return text;
  const detail = file.endsWith('.md') ? {} : { expected: 'the path of a file, such as slides/<deck>/<talk>.md' };
  throw new DiagnosticError([diagnose('E_SLIDES_MISSING', { file }, 'The file does not exist.', detail)]);
}
