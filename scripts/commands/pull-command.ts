/** Copies slides by id from a file, for another deck to include with `src:`. */
import { parse } from '@slidev/parser';
import { stringify } from 'yaml';
import { DiagnosticError, diagnose, nearestName, numberOf } from '../diagnostics/index.ts';
import { requireSlideText } from '../project/slides/slide-files.ts';
import { assertOut, type Command } from './command.ts';

/** Frontmatter keys of a slide; the other keys of a first slide are headmatter. */
const slideKeys = [
  ...['layout', 'id', 'lang', 'headlineLang', 'clicks', 'class', 'tells', 'left', 'bars', 'claims'],
  ...['dates', 'others', 'bands', 'seconds'],
];

/** Arguments of `pull`. */
export interface PullArguments {
  /** The file of slides, relative to the root. */
  readonly file: string;
  /** Ids of the slides to take, at least one. */
  readonly ids: readonly string[];
  /** File to write, relative to the root; the terminal where none is named. */
  readonly out?: string | undefined;
}

/** `pull`: prints slides with their notes, or writes them to `--out`. */
export const pull: Command<PullArguments> = async ({ file, ids, out }, effects) => {
  await assertOut(out, [file], effects);
  const { slides } = await parse(await requireSlideText(file, effects), file);
  const lang: unknown = slides[0]?.frontmatter['lang'];
  const byId = new Map(slides.map((s) => [String(s.frontmatter['id'] ?? ''), s]));
  const faults = ids.flatMap((id) => {
    if (byId.has(id)) return [];
    const detail = { actual: id, expected: nearestName(id, [...byId.keys()]) };
    return [diagnose('E_SLIDE_UNKNOWN', { file }, 'Unknown slide.', detail)];
  });
  if (faults.length > 0) throw new DiagnosticError(faults, 2);
  const pulled = ids.map((id) => {
    const slide = byId.get(id) as (typeof slides)[number];
    // Of the headmatter, slides keep their language: the deck that includes them may have another one.
    const fields: Record<string, unknown> = { ...(lang !== undefined && { lang }), ...slide.frontmatter };
    const frontmatter = Object.fromEntries(slideKeys.flatMap((k) => (k in fields ? [[k, fields[k]]] : [])));
    const note = slide.note ? `\n\n<!--\n${slide.note}\n-->` : '';
    return `---\n${stringify(frontmatter, { lineWidth: 0, flowCollectionPadding: false })}---\n\n${slide.content.trim()}${note}\n`;
  });
  const result = pulled.join('\n');
  if (out === undefined) effects.print(result.trimEnd());
  else await effects.write(out, result);
  effects.tell(
    `${numberOf(ids.length, 'slide')}${out === undefined ? '' : ` in ${out}`}. The deck that includes them with \`src:\` names the addon: \`addons: [claimdeck]\`.${byId.has('references') && !ids.includes('references') ? ' The full reference stands on the slide `references`.' : ''}`,
  );
  return 0;
};
