/** The remix board of a deck: all its slides and talks as data, and the page that holds them. No request to anywhere. */
import { stringify } from 'yaml';
import { headmatterOf, slideText, toHtml } from '../emit/index.ts';
import type { Talk } from '../model/index.ts';
import type { DeckPlan, SlidePlan } from '../plan/index.ts';

/** What a talk says of a slide in its own way. */
export interface BoardTelling {
  readonly title: string;
  /** Time to speak; 0 in the appendix. */
  readonly seconds: number;
  /** YAML lines, each with its newline. */
  readonly frontmatter: string;
  /** Markdown with the notes, without final newline. */
  readonly body: string;
}

export interface BoardSlide extends BoardTelling {
  readonly id: string;
  readonly kind: string;
  /** 1-based number of its section; 0 outside any. */
  readonly section: number;
  readonly appendix: boolean;
  /** Ids of the slides that must come before it. */
  readonly needs: readonly string[];
}

export interface BoardTalk extends Omit<Talk, 'slides' | 'include' | 'exclude' | 'sections'> {
  /** Its slides in order, as a talk lists them. */
  readonly slides: readonly string[];
  /** What it tells in its own way, by slide. */
  readonly own: Readonly<Record<string, BoardTelling>>;
  /** Whether it was saved beside the deck, and may be saved again. */
  readonly isSaved: boolean;
}

export interface Board {
  readonly deck: string;
  readonly title: string;
  readonly language: string;
  /** Titles of the sections. */
  readonly sections: readonly string[];
  /** YAML lines for the head of a file, without title and duration. */
  readonly headmatter: string;
  /** In natural order, the appendix last. */
  readonly slides: readonly BoardSlide[];
  readonly talks: readonly BoardTalk[];
}

export interface BoardInput {
  readonly title: string;
  readonly sections: readonly string[];
  /** All slides, told as no talk in particular. */
  readonly plan: DeckPlan;
  readonly needs: (slide: SlidePlan) => readonly string[];
  /** Each talk with all slides as it tells them, and the ids of those it has. */
  readonly talks: readonly {
    readonly talk: Talk;
    readonly all: DeckPlan;
    readonly chosen: DeckPlan;
    readonly isSaved: boolean;
  }[];
}

const toYaml = (value: unknown) => stringify(value, { lineWidth: 0, flowCollectionPadding: false });

function tellingOf(slide: SlidePlan, plan: DeckPlan): BoardTelling {
  const { frontmatter, body } = slideText(slide, plan);
  // A slide that is taken away is nobody's to regenerate.
  const { generated: _, ...rest } = frontmatter;
  return { title: slide.headline, seconds: slide.seconds, frontmatter: toYaml(rest), body };
}

/** The headmatter of a downloaded file: the addon by name, since nobody knows where the file will lie. */
function headmatter(plan: DeckPlan): string {
  const { title: _, duration: __, ...rest } = headmatterOf(plan);
  return toYaml({ ...rest, addons: ['claimdeck'] });
}

/** `claim/x@2` as a talk lists it: `again:claim/x`. */
const toEntry = (id: string) => (id.includes('@') ? `again:${id.replace(/@\d+$/u, '')}` : id);

/** The data of the board. Pure; the same deck gives the same board. */
export function boardOf(input: BoardInput): Board {
  const { plan } = input;
  const known = new Set(plan.slides.map((s) => s.id));
  const slides = plan.slides.map(
    (slide): BoardSlide => ({
      id: slide.id,
      kind: slide.content.kind,
      section: slide.section,
      appendix: slide.appendix,
      needs: input.needs(slide).filter((id) => known.has(id)),
      ...tellingOf(slide, plan),
    }),
  );
  const neutral = new Map(slides.map((s) => [s.id, s]));
  const returns = input.talks
    .flatMap(({ chosen }) => chosen.slides.filter((s) => s.id.includes('@')).map((slide) => ({ slide, chosen })))
    .filter(({ slide }, i, all) => all.findIndex((o) => toEntry(o.slide.id) === toEntry(slide.id)) === i)
    .map(
      ({ slide, chosen }): BoardSlide => ({
        id: toEntry(slide.id),
        kind: slide.content.kind,
        section: slide.section,
        appendix: slide.appendix,
        needs: [slide.id.replace(/@\d+$/u, '')],
        ...tellingOf(slide, chosen),
      }),
    );
  return {
    deck: plan.deck,
    title: input.title,
    language: plan.language,
    sections: input.sections,
    headmatter: headmatter(plan),
    slides: [...slides, ...returns],
    talks: input.talks.map(({ talk, all, chosen, isSaved }): BoardTalk => {
      const { slides: _, include: __, exclude: ___, sections: ____, ...rest } = talk;
      const own = all.slides.flatMap((slide): [string, BoardTelling][] => {
        const telling = tellingOf(slide, all);
        const before = neutral.get(slide.id);
        const isSame =
          before !== undefined &&
          (Object.keys(telling) as (keyof BoardTelling)[]).every((key) => telling[key] === before[key]);
        return isSame ? [] : [[slide.id, telling]];
      });
      const entries = [...new Set(chosen.slides.map((s) => toEntry(s.id)))];
      return { ...rest, slides: entries, own: Object.fromEntries(own), isSaved };
    }),
  };
}

export interface BoardParts {
  /** Style sheets, fonts included. */
  readonly style: string;
  /** The page's script, one classic script. */
  readonly script: string;
}

/** Inside a script element nothing may look like its end or like a comment. */
const toScriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Where `dev` puts the token of its run; empty in a static page, which cannot save. */
export const tokenPlace = '<meta name="claimdeck-token" content="">';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'";

/** The whole page, with a final newline. */
export function emitRemixBoard(board: Board, { style, script }: BoardParts): string {
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta http-equiv="Content-Security-Policy" content="${policy}">
${tokenPlace}
<title>Remix board: ${toHtml(board.title)}</title><link rel="icon" href="data:,"><style>${style}</style></head>
<body>
<noscript>The remix board needs JavaScript. A talk can be composed with “claimdeck talk” as well.</noscript>
<main id="board"></main>
<p id="said" class="unseen" role="status" aria-live="polite"></p>
<script type="application/json" id="data">${toScriptJson(board)}</script>
<script>${script.replaceAll('</script', '<\\/script').replaceAll('<!--', '<\\!--')}</script>
</body>
</html>
`;
}
