/**
 * Checks each sentence that Claimdeck derives against the coding: numbers and names are read from the slides and computed
 * anew by brute force, without the code of the analysis. Usage: `node maintenance/check-sentences.ts [deck …]`.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { type Coding, countOf, effectsOn, hasLoop, pairs, signOf, simplePaths, type Verdict } from './coded-graph.ts';

/** A sentence and what the coding says instead. */
export interface CheckedSentence {
  /** Id of the slide. */
  readonly slide: string;
  /** The sentence as it is on the slide. */
  readonly sentence: string;
  /** What was computed, in the order of the sentence; `unknown form` if no check reads it. */
  readonly recomputed: string;
  /** Whether both agree. */
  readonly agrees: boolean;
}

const words = 'no one two three four five six seven eight nine ten eleven twelve'.split(' ');
const toNumber = (text: string | undefined) => {
  const at = words.indexOf((text ?? 'no').toLowerCase().replace(/^none$/u, 'no'));
  return at === -1 ? Number(text) : at;
};
const n =
  '(\\d+|[Nn]o|[Nn]one|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve)';

/** A slide of a talk's file. */
interface Slide {
  readonly id: string;
  readonly text: string;
  readonly headline: string;
}

const slidesOf = (markdown: string): Slide[] =>
  markdown.split(/^(?=id: )/mu).flatMap((part) => {
    const [, id] = /^id: (\S+)/u.exec(part) ?? [];
    const [, headline] = /^# (.+)$/mu.exec(part) ?? [];
    return id && headline ? [{ id: id.replace(/@\d+$/u, ''), text: part, headline }] : [];
  });

/** `Two of 9`, `All two`, `The only`: three groups, of which two, one or none have a number. */
const some = `(?:${n} of ${n}|All ${n}|The only)`;

/** Values that a sentence says, and those that the coding gives. */
type Values = readonly (readonly [said: unknown, computed: unknown])[];
/** A form of sentence: `read` gets the matches of the pattern. */
interface Form {
  readonly slides: RegExp;
  readonly pattern: RegExp;
  readonly read: (match: readonly string[], coding: Coding, slide: Slide, slides: readonly Slide[]) => Values;
}

const lower = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
const isOutcome = (said: string, { labels, outcome }: Coding): Values[number] => [
  lower(said),
  lower(labels.get(outcome)!),
];
const sectionLinks = ({ links }: Coding, section: number) => links.filter((l) => l.section === section);
/** The links that the author asserts, also those that actors hold, too. */
const ofAuthor = ({ links }: Pick<Coding, 'links'>) => links.filter((l) => l.holder === undefined);
/** Factors whose only paths to the outcome lead through beliefs or aims of actors. */
const heldOnly = (links: Coding['links'], outcome: string) => {
  const own = effectsOn(ofAuthor({ links }), outcome);
  return [...effectsOn(links, outcome).keys()].filter((f) => !own.has(f));
};
/** Factors with a link, besides the outcome. */
const othersIn = ({ links, outcome }: Coding) =>
  [...new Set(links.flatMap((l) => [l.from, l.to]))].filter((f) => f !== outcome);
/**
 * Factors with a link that reach no outcome. Those that follow from it are none of `all`, nor are those whose way to it is
 * denied.
 */
const silentOf = (coding: Coding) => {
  const { links, denied, outcome } = coding;
  const reaching = effectsOn(links, outcome);
  const isDenied = (factor: string) => {
    const seen = new Set([factor]);
    for (const id of seen) for (const { from, to } of [...links, ...denied]) if (from === id) seen.add(to);
    return seen.has(outcome);
  };
  const all = othersIn(coding).filter(
    (f) => reaching.has(f) || (simplePaths(links, outcome, f).length === 0 && !isDenied(f)),
  );
  return { all: all.length, silent: all.filter((f) => !reaching.has(f)) };
};
/** Factors that only chains from several passages connect with the outcome: their sections. */
function stitchedOf(coding: Coding) {
  const { outcome } = coding;
  const links = ofAuthor(coding);
  const statements = [...new Set(links.map((l) => l.statement))];
  const inOne = new Set(
    statements.flatMap((s) => [
      ...effectsOn(
        links.filter((l) => l.statement === s),
        outcome,
      ).keys(),
    ]),
  );
  const factors = [...effectsOn(links, outcome).keys()].filter((f) => !inOne.has(f));
  return factors.filter((f) => simplePaths(links, f, outcome).some((p) => new Set(p.map((l) => l.section)).size > 1));
}
/** Items of the list on a finding's slides, those on which it goes on included; `undefined` if it has a map. */
const listed = (slide: Slide, slides: readonly Slide[]) => {
  const number = slide.id.split('/')[1];
  const parts = slides.filter((s) => s.id.split('/')[0] === 'finding' && s.id.split('/')[1] === number);
  const items = parts.flatMap((s) =>
    [...s.text.matchAll(/^<li>(?!<b>)(.+?)(?: <small>.*)?<\/li>$/gmu)].map((m) => m[1]!),
  );
  return items.length === 0 ? undefined : items;
};
/** That a list has the labels of some factors, and no other. */
const lists = (
  factors: readonly string[],
  { labels }: Coding,
  slide: Slide,
  slides: readonly Slide[],
): Values[number] => [
  listed(slide, slides)?.toSorted().join('; ') ?? 'a map',
  slide.text.includes('```mermaid')
    ? 'a map'
    : factors
        .map((f) => labels.get(f)!)
        .sort()
        .join('; '),
];
const listsAsMany = (count: number, slide: Slide, slides: readonly Slide[]): Values[number] => [
  listed(slide, slides)?.length ?? 'a map',
  slide.text.includes('```mermaid') ? 'a map' : count,
];
/** That the numbers of a sentence with `some` are some of all. */
function sharesOf([part, of, every]: readonly (string | undefined)[], found: number, all: number): Values {
  const total = of ?? every ?? 'one';
  return [
    [toNumber(part ?? total), found],
    [toNumber(total), all],
  ];
}
/** Sections in which more factors lower the outcome than raise it: two or more, also without conditional links. */
const lowering = (coding: Coding) =>
  coding.sections.filter((_, i) => {
    const links = ofAuthor({ links: sectionLinks(coding, i + 1) });
    return [links, links.filter((l) => !l.conditional)].every((some) => {
      const told = effectsOn(some, coding.outcome, true);
      return countOf(told, 'lower') > countOf(told, 'raise') && countOf(told, 'lower') > 1;
    });
  });
const chainsOf = (slide: Slide) => {
  const labels = new Map([...slide.text.matchAll(/^ {2}(n\d+)\["(.+)"\]$/gmu)].map((m) => [m[1]!, m[2]!]));
  const links = [...slide.text.matchAll(/^ {2}(n\d+) e\d+@\S+\|"(.)"\| (n\d+)$/gmu)].map((m) => ({
    from: labels.get(m[1]!)!,
    polarity: m[2]! === '−' ? ('-' as const) : (m[2]! as '+' | '?'),
    to: labels.get(m[3]!)!,
  }));
  const ends = links.filter((l) => !links.some((x) => x.to === l.from));
  const follow = (l: (typeof links)[number]): (typeof links)[] => {
    const next = links.filter((x) => x.from === l.to);
    return next.length === 0 ? [[l]] : next.flatMap((x) => follow(x).map((rest) => [l, ...rest]));
  };
  return { links, chains: ends.flatMap(follow) };
};
const signsIn = (text: string, word: string) => toNumber(new RegExp(`${n} (?:of them )?${word}`, 'u').exec(text)?.[1]);

const forms: readonly Form[] = [
  {
    slides: /^effects$/u,
    pattern: new RegExp(`^# In all, ${n} factors? (raises?|lowers?) and ${n} (?:raises?|lowers?) (.+?)(;.*)?$`, 'mu'),
    read: ([, first, verb, second, outcome, rest = ''], coding) => {
      const effects = effectsOn(ofAuthor(coding), coding.outcome);
      const [a, b]: Verdict[] = verb!.startsWith('raise') ? ['raise', 'lower'] : ['lower', 'raise'];
      return [
        isOutcome(outcome!, coding),
        [toNumber(first), countOf(effects, a!)],
        [toNumber(second), countOf(effects, b!)],
        [signsIn(rest, 'do(?:es)? both'), countOf(effects, 'both')],
        [signsIn(rest, '(?:is|are) left open'), countOf(effects, 'open')],
      ];
    },
  },
  {
    slides: /^effects$/u,
    pattern: /(\d+) (?:further )?factors? ha(?:s|ve) no path/u,
    read: ([, count], coding) => {
      const reaching = effectsOn(coding.links, coding.outcome);
      return [[toNumber(count), othersIn(coding).filter((f) => !reaching.has(f)).length]];
    },
  },
  {
    slides: /^effects$/u,
    pattern: /(\d+) more only as beliefs or aims of actors/u,
    read: ([, count], { links, outcome }) => [[toNumber(count), heldOnly(links, outcome).length]],
  },
  {
    slides: /^balance$/u,
    pattern: /Not counted: (\d+) factors? that acts? only in beliefs or aims/u,
    read: ([, count], coding) => {
      const held = coding.sections.flatMap((_, i) => heldOnly(sectionLinks(coding, i + 1), coding.outcome));
      return [[toNumber(count), new Set(held).size]];
    },
  },
  {
    slides: /^(?:effects|balance)$/u,
    pattern:
      /[Aa]s told(?:, low poles turned round)?: (\d+) press(?:es)? up, (\d+) down(?:, (\d+) both ways)?(?:, (\d+) open)?/u,
    read: ([, ...counts], { links, outcome }) => {
      const told = effectsOn(ofAuthor({ links }), outcome, true);
      return (['raise', 'lower', 'both', 'open'] as const).map((v, i) => [toNumber(counts[i]), countOf(told, v)]);
    },
  },
  {
    slides: /^balance$/u,
    pattern: /^# More factors press (.+?) down than up in (.+)$/mu,
    read: ([, outcome, sections], coding) => [
      isOutcome(outcome!, coding),
      [
        sections,
        lowering(coding)
          .join(', ')
          .replace(/, ([^,]+)$/u, ' and $1'),
      ],
    ],
  },
  {
    slides: /^balance$/u,
    pattern: /^# In no section do more factors press (.+?) down than up$/mu,
    read: ([, outcome], coding) => [isOutcome(outcome!, coding), ['', lowering(coding).join()]],
  },
  {
    slides: /^balance$/u,
    pattern: /^\| (?!Section|:?-)(.+?) \| (\d+) \| (\d+) \| (\d+) \| (\d+) \|/mu,
    read: ([, section, ...counts], coding) => {
      const links = sectionLinks(coding, coding.sections.indexOf(section!) + 1);
      const told = effectsOn(ofAuthor({ links }), coding.outcome, true);
      return (['raise', 'lower', 'both', 'open'] as const).map((v, i) => [toNumber(counts[i]), countOf(told, v)]);
    },
  },
  {
    slides: /^argument$/u,
    pattern: new RegExp(`^# ${n} chains? leads? to (.+?)(?:(?:: | and (?=presses|acts)|; )(.+))?$`, 'mu'),
    read: ([, count, outcome, kinds = ''], coding, slide) => {
      const rest = kinds.replace(/^both/u, 'two').replace(/^(?=presses|acts)/u, 'one ');
      const { links, chains } = chainsOf(slide);
      const label = (id: string) => coding.labels.get(id);
      const author = ofAuthor(coding);
      /** Whether the first factor of a chain has a path to the outcome of the other sign and no more links. */
      const actsBothWays = (chain: (typeof chains)[number]) =>
        author.some(
          (l) =>
            label(l.from) === chain[0]!.from &&
            simplePaths(author, l.from, coding.outcome).some(
              (p) => p.length <= chain.length && [signOf(p), signOf(chain)].toSorted().join() === '+,-',
            ),
        );
      const oneWay = chains.filter((c) => !actsBothWays(c));
      const known = (l: (typeof links)[number]) =>
        coding.links.some((x) => label(x.from) === l.from && label(x.to) === l.to && x.polarity === l.polarity);
      return [
        [toNumber(count), chains.length],
        isOutcome(outcome!, coding),
        [signsIn(rest, 'press(?:es)? up'), oneWay.filter((c) => signOf(c) === '+').length],
        [signsIn(rest, 'press(?:es)? down'), oneWay.filter((c) => signOf(c) === '-').length],
        [signsIn(rest, 'acts?'), chains.length - oneWay.length],
        [links.length, links.filter(known).length],
      ];
    },
  },
  {
    slides: /^map\/whole$/u,
    pattern: new RegExp(
      `^# (?:(Every section|The only section|All sections but one)|${n} of ${n} sections) press(?:es)? on (.+)$`,
      'mu',
    ),
    read: ([, phrase, count, of, outcome], coding) => {
      const all = coding.sections.length;
      const said = phrase ? all - Number(phrase.startsWith('All')) : toNumber(count);
      const direct = ofAuthor(coding).filter((l) => l.to === coding.outcome);
      const pressing = new Set(direct.map((l) => l.section)).size;
      return [isOutcome(outcome!, coding), [said, pressing], [of ? toNumber(of) : all, all]];
    },
  },
  {
    slides: /^map\/whole$/u,
    pattern: /whole map has (\d+) factors? and (\d+) links?/u,
    read: ([, factors, links], coding) => [
      [toNumber(factors), new Set(coding.links.flatMap((l) => [l.from, l.to])).size],
      [toNumber(links), pairs(coding.links).length],
    ],
  },
  {
    slides: /^map\//u,
    pattern: /so far (\d+) factors? and (\d+) links?/u,
    read: ([, factors, count], coding, slide) => {
      const last = /^section: (\d+)$/mu.exec(slide.text)?.[1];
      const links = coding.links.filter((l) => l.section <= Number(last));
      return [
        [toNumber(factors), new Set(links.flatMap((l) => [l.from, l.to])).size],
        [toNumber(count), pairs(links).length],
      ];
    },
  },
  {
    slides: /^method/u,
    pattern: /(\d+) of (\d+) statements covered: (\d+) claims, (\d+) causal links(?:, (\d+) denied)?/u,
    read: ([, , , claims, links, denied], coding) => [
      [toNumber(claims), coding.claims],
      [toNumber(links), pairs(coding.links).length],
      [toNumber(denied), coding.denied.length],
    ],
  },
  {
    slides: /^finding\//u,
    pattern: /^# No feedback loop: nothing/mu,
    read: (_, { links }) => [[false, hasLoop(links)]],
  },
  {
    slides: /^finding\//u,
    pattern: new RegExp(
      `^# No passage tells it whole: ${n} factors? reach(?:es)? (.+?) by chains stitched from `,
      'mu',
    ),
    read: ([, count, outcome], coding, slide, slides) => [
      [toNumber(count), stitchedOf(coding).length],
      isOutcome(outcome!, coding),
      lists(stitchedOf(coding), coding, slide, slides),
    ],
  },
  {
    slides: /^finding\//u,
    pattern: new RegExp(`^# ${some} factors? do(?:es)? not reach (.+?): the text`, 'mu'),
    read: ([, ...found], coding, slide, slides) => {
      const [outcome, ...counts] = [found.pop(), ...found];
      return [
        ...sharesOf(counts, silentOf(coding).silent.length, silentOf(coding).all),
        isOutcome(outcome!, coding),
        lists(silentOf(coding).silent, coding, slide, slides),
      ];
    },
  },
  {
    slides: /^finding\//u,
    pattern: new RegExp(`^# Of ${n} direct links to (.+?), the words state ${n};`, 'mu'),
    read: ([, all, outcome, explicit], coding, slide, slides) => {
      const direct = pairs(coding.links.filter((l) => l.to === coding.outcome));
      return [
        [toNumber(all), direct.length],
        isOutcome(outcome!, coding),
        [toNumber(explicit), direct.filter((p) => p.some((l) => l.explicit)).length],
        listsAsMany(direct.length, slide, slides),
      ];
    },
  },
  {
    slides: /^finding\//u,
    pattern: new RegExp(`^# ${some} links? (?:is|are)(?: a)? beliefs? or aims?`, 'mu'),
    read: ([, ...counts], { links }, slide, slides) => {
      const held = pairs(links).filter((p) => p.every((l) => l.holder !== undefined));
      return [...sharesOf(counts, held.length, pairs(links).length), listsAsMany(held.length, slide, slides)];
    },
  },
  {
    slides: /^finding\//u,
    pattern: new RegExp(`^# ${some} links? holds? under a condition`, 'mu'),
    read: ([, ...counts], { links }) =>
      sharesOf(counts, pairs(links).filter((p) => p.every((l) => l.conditional)).length, pairs(links).length),
  },
  {
    slides: /^finding\//u,
    pattern: new RegExp(`^# The (?:text|authors?) reports? ${n} links?`, 'mu'),
    read: ([, count], { denied }) => [[toNumber(count), denied.length]],
  },
  {
    slides: /^(?:finding\/|discussion$)/u,
    pattern: new RegExp(`${n} factors both raise and lower (.+?), along different paths(?: \\(besides ${n})?`, 'u'),
    read: ([, count, outcome, settled], coding) => {
      // A tension that the text answers is no finding: the factor must have both signs without it, too.
      const links = ofAuthor(coding);
      const all = effectsOn(links, coding.outcome);
      const answered = new Set(pairs(links).flatMap((p) => (p.every((l) => l.answered) ? p : [])));
      const open = effectsOn(
        links.filter((l) => !answered.has(l)),
        coding.outcome,
      );
      const both = [...open].filter(([id, verdict]) => verdict === 'both' && all.get(id) === 'both');
      return [
        [toNumber(count), both.length],
        isOutcome(outcome!, coding),
        [toNumber(settled), countOf(all, 'both') - both.length],
      ];
    },
  },
  {
    slides: /^(?:finding\/|discussion$)/u,
    pattern:
      /(?:^|# |[.?] )([^.?#\n]+?) turns? (?:its|their) effect on (.+?): (up|down) in (.+?) and (up|down) in ([^.?\n]+)/mu,
    read: ([, factor, outcome, first, one, second, two], coding) => {
      const [id] = [...coding.labels].find(([, label]) => lower(label) === lower(factor!)) ?? [''];
      const signIn = (section: string) =>
        effectsOn(ofAuthor({ links: sectionLinks(coding, coding.sections.indexOf(section) + 1) }), coding.outcome).get(
          id,
        );
      const verdict = (way?: string) => (way === 'up' ? 'raise' : 'lower');
      return [isOutcome(outcome!, coding), [verdict(first), signIn(one!)], [verdict(second), signIn(two!)]];
    },
  },
  {
    slides: /^contrast\//u,
    pattern:
      /<SlideLink to="claim\/(.+?)">(raises|lowers)<\/SlideLink> <small>(.+?)( through beliefs or aims of actors)?<\/small>/u,
    read: ([, claim, verb, outcome, held], coding) => {
      const asserted = coding.links.filter((l) => l.claim === claim);
      const link = asserted.find((l) => l.to === coding.outcome) ?? asserted[0]!;
      // Its own link alone, or all paths of its cause.
      const own = link.to === coding.outcome ? [link] : coding.links;
      const verdictIn = (links: Coding['links']) => effectsOn(links, coding.outcome).get(link.from);
      const verdict = verdictIn(ofAuthor({ links: own })) ?? verdictIn(own);
      const pressing = link.lowPole ? { raise: 'lowers', lower: 'raises' } : { raise: 'raises', lower: 'lowers' };
      return [
        isOutcome(outcome!, coding),
        [verb, verdict === 'raise' || verdict === 'lower' ? pressing[verdict] : verdict],
        [held !== undefined, verdictIn(ofAuthor({ links: own })) === undefined],
      ];
    },
  },
  {
    slides: /^discussion$/u,
    pattern: new RegExp(
      `The text stops at (?:${n} factors, such as )?(.+?)\\. Does (?:this factor|one of them) act on (.+?)\\?`,
      'u',
    ),
    read: ([, count, example, outcome], coding) => {
      const causes = new Set(coding.links.map((l) => l.from));
      const ends = silentOf(coding).silent.filter((f) => !causes.has(f));
      const isEnd = ends.some((f) => lower(coding.labels.get(f)!) === lower(example!));
      return [
        isOutcome(outcome!, coding),
        [count === undefined ? 1 : toNumber(count), ends.length],
        [example, isEnd ? example : 'a factor with effects'],
      ];
    },
  },
];

/** Slides whose headline must be read by a form. */
const derivedHeadline = /^(?:effects|balance|argument|map\/whole|finding\/\d+)$/u;

/** Each derived sentence of a talk's file in English, with what the coding says. */
export function checkSlides(coding: Coding, markdown: string): CheckedSentence[] {
  const slides = slidesOf(markdown);
  return slides.flatMap((slide) => {
    const found = forms
      .filter((f) => f.slides.test(slide.id))
      .flatMap(({ pattern, read }) =>
        [...slide.text.matchAll(new RegExp(pattern, `${pattern.flags}g`))].map((match): CheckedSentence => {
          const values = read(match, coding, slide, slides);
          return {
            slide: slide.id,
            sentence: match[0].replace(/^(?:# |\. |\? )/u, ''),
            recomputed: values.map(([, computed]) => String(computed)).join(' | '),
            agrees: values.every(([said, computed]) => said === computed),
          };
        }),
      );
    const isRead = found.some((f) => slide.headline.startsWith(f.sentence.slice(0, 12)));
    return derivedHeadline.test(slide.id) && !isRead
      ? [...found, { slide: slide.id, sentence: slide.headline, recomputed: 'unknown form', agrees: false }]
      : found;
  });
}

/** A claim of the data, as far as it is needed. */
interface DataClaim {
  readonly id: string;
  readonly denied?: true;
  readonly resolvedBy?: string;
  readonly conditional?: unknown;
  readonly links?: readonly {
    readonly from: string;
    readonly to: string;
    readonly polarity: '+' | '-' | '?';
    readonly confidence: string;
    readonly attributedTo?: string;
    readonly lowPole?: unknown;
    readonly conditional?: unknown;
    readonly denied?: unknown;
    readonly deniedBy?: unknown;
  }[];
}
/** A deck of the data, as far as it is needed. */
interface DataDeck {
  readonly outcome: string;
  readonly factors: readonly { readonly id: string; readonly label: string }[];
  readonly sections: readonly {
    readonly heading: string;
    readonly title?: string;
    readonly short?: string;
    readonly claims: readonly DataClaim[];
  }[];
}

/** The data of a deck in a folder: its `deck.ts`, or its `deck.json`. */
export async function readDeck(folder: string): Promise<DataDeck> {
  const json = path.join(folder, 'deck.json');
  if (existsSync(json)) return JSON.parse(readFileSync(json, 'utf8')) as DataDeck;
  return ((await import(pathToFileURL(path.join(folder, 'deck.ts')).href)) as { default: DataDeck }).default;
}

async function readCoding(root: string, deck: string): Promise<Coding> {
  const data = await readDeck(path.join(root, 'data', deck));
  // Which statement of the source a claim quotes is not in the data.
  const options = { cwd: root, encoding: 'utf8', maxBuffer: 2 ** 28 } as const;
  const printed = execFileSync(process.execPath, ['bin/claimdeck.js', 'analyse', deck, '--format', 'json'], options);
  const { claims } = JSON.parse(printed) as { claims: { id: string; statement: number }[] };
  const statements = new Map(claims.map((c) => [c.id, c.statement]));
  const all = data.sections.flatMap((section, i) =>
    section.claims.flatMap((claim) => (claim.links ?? []).map((link) => ({ link, claim, section: i + 1 }))),
  );
  const isDenied = ({ link, claim }: (typeof all)[number]) => Boolean(claim.denied || link.denied || link.deniedBy);
  return {
    outcome: data.outcome,
    labels: new Map(data.factors.map((f) => [f.id, f.label])),
    sections: data.sections.map((s) => s.short ?? s.title ?? s.heading),
    claims: claims.length,
    denied: all.filter(isDenied).map(({ link: { from, to } }) => ({ from, to })),
    links: all
      .filter((x) => !isDenied(x))
      .map(({ link, claim, section }) => ({
        from: link.from,
        to: link.to,
        polarity: link.polarity,
        claim: claim.id,
        section,
        statement: statements.get(claim.id)!,
        explicit: link.confidence === 'explicit',
        ...(link.attributedTo === undefined ? {} : { holder: link.attributedTo }),
        lowPole: link.lowPole !== undefined,
        answered: claim.resolvedBy !== undefined,
        conditional: Boolean(link.conditional ?? claim.conditional),
      })),
  };
}

if (import.meta.main) {
  const root = path.resolve(import.meta.dirname, '..');
  const decks = process.argv.length > 2 ? process.argv.slice(2) : readdirSync(path.join(root, 'slides'));
  for (const deck of decks) {
    const coding = await readCoding(root, deck);
    for (const file of readdirSync(path.join(root, 'slides', deck)).filter((f) => f.endsWith('.md'))) {
      for (const row of checkSlides(coding, readFileSync(path.join(root, 'slides', deck, file), 'utf8'))) {
        console.log(
          [`${deck}/${file}`, row.slide, row.sentence, row.recomputed, row.agrees ? 'agrees' : 'DIFFERS'].join('\t'),
        );
        if (!row.agrees) process.exitCode = 1;
      }
    }
  }
}
