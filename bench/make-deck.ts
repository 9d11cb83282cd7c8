/** Generates codings (deck.json and source.txt) of a given size. Each claim has its own sentence in the source. */
import { seededRandom } from './random.ts';

/** A generated coding. */
export interface MadeDeck {
  /** Content of deck.json. */
  readonly deckJson: string;
  /** Content of source.txt. */
  readonly sourceText: string;
}

interface Shape {
  readonly title: string;
  readonly sections: number;
  /** Claims with links, each shown with a diagram. */
  readonly linked: number;
  /** Claims without links. */
  readonly unlinked: number;
  /** Ids of the talk's slides. */
  readonly slides: (claims: readonly string[], sections: readonly string[]) => readonly string[];
}

const adjectives = [
  'Rural',
  'Urban',
  'Public',
  'Private',
  'Foreign',
  'Domestic',
  'Early',
  'Late',
  'Northern',
  'Southern',
];
const nouns = [
  'trade',
  'trust',
  'debt',
  'unrest',
  'literacy',
  'migration',
  'taxation',
  'investment',
  'rivalry',
  'reform',
];
const tails = ['', ' growth', ' pressure', ' costs', ' security', ' demand', ' quality', ' access', ' volume', ' risk'];
const places = [
  'Harrow',
  'Lindal',
  'Morvik',
  'Sandes',
  'Tolmin',
  'Ravenna',
  'Quedlin',
  'Pasewal',
  'Orlice',
  'Neubrand',
];
const verbs = { '+': ['strengthened', 'raised', 'fed'], '-': ['weakened', 'lowered', 'eroded'] } as const;
const links = 6;

const pick = <T>(list: readonly T[], random: () => number): T => list[Math.floor(random() * list.length)] as T;

/** A label of two or three words, another for each number below 1000, with a Roman-like serial beyond. */
function labelOf(n: number): string {
  const word = `${adjectives[n % 10]} ${nouns[Math.floor(n / 10) % 10]}${tails[Math.floor(n / 100) % 10]}`;
  return n < 1000 ? word : `${word} ${Math.floor(n / 1000) + 1}`;
}

/**
 * Sections of equal length; runs of three linked claims (with the unlinked between them) speak of six factors, the
 * outcome among them, so that a map has a handful of factors and is seen from several claims, as in a real coding.
 */
function makeCoding(shape: Shape, seed: number): MadeDeck {
  const random = seededRandom(seed);
  const total = shape.linked + shape.unlinked;
  const factors = new Map<number, string>([[0, 'Cohesion of the union']]);
  const lines: string[] = ['A generated text', 'by nobody'];
  const sections: { id: string; heading: string; short: string; claims: object[] }[] = [];
  const ids: string[] = [];
  let linked = 0;
  for (let s = 0; s < shape.sections; s += 1) {
    const section = {
      id: `part-${s + 1}`,
      heading: `What happened in period ${s + 1}`,
      short: `Period ${s + 1}`,
      claims: [] as object[],
    };
    lines.push(`■ ${section.heading}`);
    const from = Math.floor((total * s) / shape.sections);
    const to = Math.floor((total * (s + 1)) / shape.sections);
    for (let n = from; n < to; n += 1) {
      const place = `${pick(places, random)} ${n + 1}`;
      const id = `claim-${n + 1}`;
      ids.push(id);
      // Spreads the linked claims evenly over all.
      const isLinked = Math.floor(((n + 1) * shape.linked) / total) > Math.floor((n * shape.linked) / total);
      if (!isLinked) {
        const quote = `The archive of ${place} opened in the ${(n % 28) + 1}th year of the survey`;
        lines.push(`○ ${quote}, and its holdings were listed by hand before the first winter.`);
        section.claims.push({
          id,
          assertion: `The archive of ${place} opened early.`,
          type: 'descriptive',
          evidence: [{ quote }],
          links: [],
        });
        continue;
      }
      const pool = Math.floor(linked / 3) * (links - 1);
      linked += 1;
      const ends = [0, 1, 2, 3, 4].map((k) => pool + 1 + k);
      const count = 1 + Math.floor(random() * 3);
      const first = Math.floor(random() * 3);
      const made = Array.from({ length: count }, (_, k) => {
        const cause = ends[first + k] as number;
        const effect = k === count - 1 && random() < 0.6 ? 0 : (ends[first + k + 1] ?? 0);
        for (const f of [cause, effect]) if (!factors.has(f)) factors.set(f, labelOf(f));
        const polarity = random() < 0.6 ? ('+' as const) : ('-' as const);
        return {
          cause,
          effect,
          polarity,
          words: `${labelOf(cause).toLowerCase()} ${pick(verbs[polarity], random)} ${(factors.get(effect) as string).toLowerCase()}`,
        };
      });
      const quote = `In ${place} ${made.map((m) => m.words).join(' and ')}`;
      lines.push(`○ ${quote}, as the surveyors of the province wrote in their second report.`);
      section.claims.push({
        id,
        assertion: `In ${place} ${made[0]?.words}.`,
        type: 'causal',
        evidence: [{ quote }],
        links: made.map((m) => ({
          from: `f-${m.cause}`,
          to: `f-${m.effect}`,
          polarity: m.polarity,
          cue: m.words,
          confidence: 'explicit',
        })),
      });
    }
    sections.push(section);
  }
  const deck = {
    title: shape.title,
    work: { id: 'generated', type: 'report', title: 'A generated text', author: [{ family: 'Nobody', given: 'A.' }] },
    outcome: 'f-0',
    factors: [...factors].map(([n, label]) => ({ id: `f-${n}`, label })),
    sections,
    talks: [
      {
        id: 'talk',
        title: shape.title,
        minutes: 50,
        slides: shape.slides(
          ids,
          sections.map((s) => s.id),
        ),
      },
    ],
  };
  return { deckJson: `${JSON.stringify(deck, null, 1)}\n`, sourceText: `${lines.join('\n')}\n` };
}

const fixed = { before: ['title', 'roadmap', 'method'], after: ['map/whole', 'effects', 'balance', 'references'] };

/** A coding whose only talk has `slides` slides, half of them with a diagram. `slides` is even and at least 40. */
export function makeDeck(slides: number): MadeDeck {
  const sections = Math.min(12, Math.max(2, Math.floor(slides / 20)));
  const linked = slides / 2 - 1;
  return makeCoding(
    {
      title: `A deck of ${slides} slides`,
      sections,
      linked,
      unlinked: slides - linked - sections - fixed.before.length - fixed.after.length,
      slides: (claims, ids) => {
        const inSection = (s: number) =>
          claims.slice(Math.floor((claims.length * s) / sections), Math.floor((claims.length * (s + 1)) / sections));
        return [
          ...fixed.before,
          ...ids.flatMap((id, s) => [`section/${id}`, ...inSection(s).map((c) => `claim/${c}`)]),
          ...fixed.after,
        ];
      },
    },
    slides,
  );
}

/** A coding of `claims` claims, half of them with links, 100 in each section. Its talk shows the first 100. */
export function makeLongCoding(claims: number): MadeDeck {
  return makeCoding(
    {
      title: `A coding of ${claims} claims`,
      sections: Math.ceil(claims / 100),
      linked: Math.ceil(claims / 2),
      unlinked: Math.floor(claims / 2),
      slides: (ids) => ['title', 'method', ...ids.slice(0, 100).map((c) => `claim/${c}`), 'references'],
    },
    claims,
  );
}

/** The coding with the opposite sign of one link, the middle one. Applied twice, it gives the original text. */
export function turnOneSign(text: string): string {
  const marks = [...text.matchAll(/(["']?polarity["']?: ?)(["'])([+-])\2/gu)];
  const mark = marks[Math.floor(marks.length / 2)];
  if (!mark) throw new Error('The coding has no link with a sign.');
  const [whole, key, quote, sign] = mark;
  return `${text.slice(0, mark.index)}${key}${quote}${sign === '+' ? '-' : '+'}${quote}${text.slice(mark.index + whole.length)}`;
}
