/** The remix board of a deck: slides and talks as data, and the HTML page around them. The page loads nothing else. */
import { stringify } from 'yaml';
import { closedPage, policyElement, scriptSource } from '../content-policy.ts';
import { headmatterOf, type PageParts, scriptElements, slideText, toHtml, toInlineScript } from '../emit/index.ts';
import type { Talk } from '../model/index.ts';
import type { DeckPlan, SlidePlan } from '../plan/index.ts';
import { boardWordsOf } from '../wording/board.ts';
import { wordingLanguage } from '../wording/index.ts';

/** Text of a slide as one talk words it. */
export interface BoardTelling {
  /** Headline. */
  readonly title: string;
  /** Speaking time in seconds; 0 in the appendix. */
  readonly seconds: number;
  /** YAML lines, each with its newline. */
  readonly frontmatter: string;
  /** Markdown with the notes, without final newline. */
  readonly body: string;
  /** Ids of the slides that it needs: before it, or anywhere if they stand behind it in the deck. */
  readonly needs: readonly string[];
  /** Groups of slides of claims: one of each is enough. Absent if it rests on none. */
  readonly restsOn?: readonly (readonly string[])[];
}

/** A slide of the deck in neutral wording. */
export interface BoardSlide extends BoardTelling {
  /** Slide id; `again:ID` for a repeated slide. */
  readonly id: string;
  /** Kind of content, such as `claim` or `map`. */
  readonly kind: SlidePlan['content']['kind'];
  /** 1-based number of its section; 0 outside any. */
  readonly section: number;
  /** Whether it belongs to the appendix. */
  readonly appendix: boolean;
  /** Ids of the claims that share it; absent on all other slides. */
  readonly tells?: readonly string[];
}

/** A talk of the deck. */
export interface BoardTalk extends Omit<Talk, 'slides' | 'include' | 'exclude' | 'sections'> {
  /** Ids of its slides, in order; `again:ID` for a repeated slide. */
  readonly slides: readonly string[];
  /** Slides whose text differs from the neutral one, by slide id. */
  readonly own: Readonly<Record<string, BoardTelling>>;
  /** Digest of its file in `data/<deck>/talks/`, which may be overwritten; absent without one. */
  readonly saved?: string | undefined;
}

/** Data of the board, embedded in the page as JSON. */
export interface Board {
  /** Folder of the deck below `data/`. */
  readonly deck: string;
  /** Title of the deck. */
  readonly title: string;
  /** BCP 47 language tag. */
  readonly language: string;
  /** Titles of the sections, in order. */
  readonly sections: readonly string[];
  /** YAML lines of the headmatter, without title and duration. */
  readonly headmatter: string;
  /** In the order of the deck; appendix, then repeated slides last. */
  readonly slides: readonly BoardSlide[];
  /** Talks of the deck. */
  readonly talks: readonly BoardTalk[];
}

/** Input of `boardOf`. */
export interface BoardInput {
  /** Title of the deck. */
  readonly title: string;
  /** Titles of the sections, in order. */
  readonly sections: readonly string[];
  /** All slides in neutral wording. */
  readonly plan: DeckPlan;
  /** Ids of the slides that a slide needs. */
  readonly needs: (slide: SlidePlan) => readonly string[];
  /** Each talk: `all` slides in its wording, and the plan of those `chosen`. */
  readonly talks: readonly {
    /** The talk as in the data. */
    readonly talk: Talk;
    /** All slides of the deck in the wording of the talk. */
    readonly all: DeckPlan;
    /** Plan of the talk: the slides that it shows. */
    readonly chosen: DeckPlan;
    /** Digest of `data/<deck>/talks/<id>.json`; absent without it. */
    readonly saved?: string | undefined;
  }[];
}

const toYaml = (value: unknown) => stringify(value, { lineWidth: 0, flowCollectionPadding: false });

function tellingOf(slide: SlidePlan, plan: DeckPlan, needs: readonly string[]): BoardTelling {
  const { frontmatter, body } = slideText(slide, plan);
  // A downloaded slide is never regenerated.
  const { generated: _, ...rest } = frontmatter;
  return {
    title: slide.headline,
    seconds: slide.seconds,
    frontmatter: toYaml(rest),
    body,
    needs,
    ...(slide.restsOn ? { restsOn: slide.restsOn.map((group) => group.map((id) => `claim/${id}`)) } : {}),
  };
}

/** Headmatter of a downloaded file. It names the addon by package, since the file may lie anywhere. */
function headmatter(plan: DeckPlan): string {
  const { title: _, duration: __, ...rest } = headmatterOf(plan);
  return toYaml({ ...rest, addons: ['claimdeck'] });
}

/** Id of a repeated slide as a talk lists it: `again:claim/x` for `claim/x@2`. */
const toEntry = (id: string) => (id.includes('@') ? `again:${id.replace(/@\d+$/u, '')}` : id);

const toBoardSlide = (slide: SlidePlan, plan: DeckPlan, needs: readonly string[]): BoardSlide => ({
  id: toEntry(slide.id),
  kind: slide.content.kind,
  section: slide.section,
  appendix: slide.appendix,
  ...(slide.tells ? { tells: slide.tells } : {}),
  ...tellingOf(slide, plan, needs),
});

/** Repeated slides of the talks, each once. A repeated slide needs the slide that it repeats. */
function repeatedSlides(talks: BoardInput['talks']): BoardSlide[] {
  const repeats = talks.flatMap(({ chosen }) =>
    chosen.slides.filter((s) => s.id.includes('@')).map((s) => toBoardSlide(s, chosen, [s.id.replace(/@\d+$/u, '')])),
  );
  return repeats.filter(({ id }, i) => repeats.findIndex((other) => other.id === id) === i);
}

function toBoardTalk(
  { talk, all, chosen, saved }: BoardInput['talks'][number],
  neutral: ReadonlyMap<string, BoardTelling>,
  needsOf: (slide: SlidePlan) => readonly string[],
): BoardTalk {
  const { slides: _, include: __, exclude: ___, sections: ____, ...rest } = talk;
  const isNeutral = (telling: BoardTelling, before: BoardTelling | undefined) =>
    (Object.keys(telling) as (keyof BoardTelling)[]).every(
      (key) => JSON.stringify(telling[key]) === JSON.stringify(before?.[key]),
    );
  const own = all.slides
    .map((slide) => [slide.id, tellingOf(slide, all, needsOf(slide))] as const)
    .filter(([id, telling]) => !isNeutral(telling, neutral.get(id)));
  const slides = [...new Set(chosen.slides.map((s) => toEntry(s.id)))];
  return { ...rest, slides, own: Object.fromEntries(own), saved };
}

/** Data of the board. Pure. */
export function boardOf({ title, sections, plan, needs, talks }: BoardInput): Board {
  const known = new Set(plan.slides.map((s) => s.id));
  const needsOf = (slide: SlidePlan) => needs(slide).filter((id) => known.has(id));
  const slides = plan.slides.map((slide) => toBoardSlide(slide, plan, needsOf(slide)));
  const neutral = new Map(slides.map((s) => [s.id, s]));
  return {
    deck: plan.deck,
    title,
    language: plan.language,
    sections,
    headmatter: headmatter(plan),
    slides: [...slides, ...repeatedSlides(talks)],
    talks: talks.map((talk) => toBoardTalk(talk, neutral, needsOf)),
  };
}

/** Constant parts of the page. */
export interface BoardParts extends PageParts {
  /** HTML with `{{title}}`, `{{style}}`, `{{scripts}}` and words of the board, such as `{{word.save}}`, as placeholders. */
  readonly page: string;
}

/** Element in which `dev` sets its token; empty in a static page, which cannot save. */
export const tokenPlace = '<meta name="claimdeck-token" content="">';

/** HTML of the page, with a final newline. */
export function emitRemixBoard(board: Board, { page, style, script }: BoardParts): string {
  const words = boardWordsOf(board.language);
  const { noScript, files } = words;
  const texts = { ...words, noScript: noScript('claimdeck talk'), files: files(`data/${board.deck}/talks/`) };
  const parts: Readonly<Record<string, string>> = {
    ...Object.fromEntries(
      Object.entries(texts).flatMap(([name, text]) =>
        typeof text === 'string' ? [[`word.${name}`, toHtml(text)]] : [],
      ),
    ),
    title: toHtml(board.title),
    policy: policyElement({ ...closedPage, 'connect-src': "'self'" }, [scriptSource(toInlineScript(script))]),
    style: `<style>${style}</style>`,
    scripts: scriptElements(board, script),
  };
  return page
    .replace('<html lang="en">', `<html lang="${wordingLanguage(board.language)}">`)
    .replace(/\{\{([\w.]+)\}\}/gu, (_, name: string) => parts[name]!);
}
