/** The remix board of a deck: slides and talks as data, and the HTML page around them. The page loads nothing else. */
import { stringify } from 'yaml';
import { headmatterOf, slideText, toHtml } from '../emit/index.ts';
import type { Talk } from '../model/index.ts';
import type { DeckPlan, SlidePlan } from '../plan/index.ts';

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
}

/** A slide of the deck in neutral wording. */
export interface BoardSlide extends BoardTelling {
  /** Slide id; `again:ID` for a repeated slide. */
  readonly id: string;
  /** Kind of content, such as `claim` or `map`. */
  readonly kind: string;
  /** 1-based number of its section; 0 outside any. */
  readonly section: number;
  /** Whether it belongs to the appendix. */
  readonly appendix: boolean;
  /** Ids of the slides that must come before it. */
  readonly needs: readonly string[];
}

/** A talk of the deck. */
export interface BoardTalk extends Omit<Talk, 'slides' | 'include' | 'exclude' | 'sections'> {
  /** Ids of its slides, in order; `again:ID` for a repeated slide. */
  readonly slides: readonly string[];
  /** Slides whose text differs from the neutral one, by slide id. */
  readonly own: Readonly<Record<string, BoardTelling>>;
  /** Whether it lies in `data/<deck>/talks/` and may be overwritten. */
  readonly isSaved: boolean;
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
  /** Ids of the slides that must come before a slide. */
  readonly needs: (slide: SlidePlan) => readonly string[];
  /** Each talk: `all` slides in its wording, and the plan of those `chosen`. */
  readonly talks: readonly {
    /** The talk as in the data. */
    readonly talk: Talk;
    /** All slides of the deck in the wording of the talk. */
    readonly all: DeckPlan;
    /** Plan of the talk: the slides that it shows. */
    readonly chosen: DeckPlan;
    /** Whether `data/<deck>/talks/<id>.json` exists. */
    readonly isSaved: boolean;
  }[];
}

const toYaml = (value: unknown) => stringify(value, { lineWidth: 0, flowCollectionPadding: false });

function tellingOf(slide: SlidePlan, plan: DeckPlan): BoardTelling {
  const { frontmatter, body } = slideText(slide, plan);
  // A downloaded slide is never regenerated.
  const { generated: _, ...rest } = frontmatter;
  return { title: slide.headline, seconds: slide.seconds, frontmatter: toYaml(rest), body };
}

/** Headmatter of a downloaded file. It names the addon by package, since the file may lie anywhere. */
function headmatter(plan: DeckPlan): string {
  const { title: _, duration: __, ...rest } = headmatterOf(plan);
  return toYaml({ ...rest, addons: ['claimdeck'] });
}

/** Id of a repeated slide as a talk lists it: `again:claim/x` for `claim/x@2`. */
const toEntry = (id: string) => (id.includes('@') ? `again:${id.replace(/@\d+$/u, '')}` : id);

/** Data of the board. Pure. */
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

/** Constant parts of the page. */
export interface BoardParts {
  /** CSS, with fonts as data URLs. */
  readonly style: string;
  /** JavaScript of one classic script. */
  readonly script: string;
}

/** JSON that cannot end a script element or start a comment in it. */
const toScriptJson = (value: unknown) => JSON.stringify(value).replaceAll('<', '\\u003c');

/** Element in which `dev` sets its token; empty in a static page, which cannot save. */
export const tokenPlace = '<meta name="claimdeck-token" content="">';

const policy =
  "default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'; font-src data:; img-src data:; connect-src 'self'; form-action 'none'; base-uri 'none'";

/** HTML of the page, with a final newline. */
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
