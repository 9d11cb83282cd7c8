/** Formats results as Markdown tables. */
import { type DeckFacts, type Entry, medianOf, type Results, ratioOf } from './results.ts';

/** Name of the table of links that is imported. */
export const importInput = '100000 links with quotes';

const seconds = (ms: number | undefined) =>
  ms === undefined ? '–' : ms < 9_950 ? `${(ms / 1000).toFixed(2)} s` : `${(ms / 1000).toFixed(1)} s`;
const megabytes = (bytes: number | undefined) => (bytes === undefined ? '–' : `${Math.round(bytes / 1e6)} MB`);
const size = (bytes: number | undefined) =>
  bytes === undefined ? '–' : bytes < 995_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1e6).toFixed(2)} MB`;
const times = (ratio: number | undefined) => (ratio === undefined ? '–' : ratio.toFixed(ratio < 0.1 ? 3 : 2));

function toTable(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map((_, i) => (i < 2 ? '---' : '--:'))), ...rows.map(line)].join('\n');
}

function wallCell(entry: Entry, limit: number): string {
  if (entry.samples.some((s) => s.code === null)) return `stopped at ${limit} s`;
  if (entry.samples.some((s) => s.code !== 0)) return 'failed';
  return seconds(medianOf(entry, 'wallMs'));
}

function timesTable(input: string, { entries, limitSeconds }: Results): string {
  const own = entries.filter((e) => e.input === input);
  const rows = own.map((e) => [
    e.contender,
    e.work,
    wallCell(e, limitSeconds),
    seconds(medianOf(e, 'cpuMs')),
    megabytes(medianOf(e, 'peakBytes')),
    megabytes(medianOf(e, 'treeBytes')),
  ]);
  return toTable(['program', 'work', 'wall', 'CPU', 'largest process', 'all processes'], rows);
}

function sizesTable(deck: DeckFacts): string {
  const names = [...new Set([...Object.keys(deck.pdfBytes), ...Object.keys(deck.web)])];
  return toTable(
    [
      'program',
      'PDF',
      'web deck without fonts',
      'its fonts',
      'to the first slide, gzipped',
      'requests',
      'until idle, gzipped',
    ],
    names.map((name) => {
      const web = deck.web[name];
      return [
        name,
        size(deck.pdfBytes[name]),
        size(web?.filesBytes),
        size(web?.fontsBytes),
        size(web?.firstSlideGzip),
        web === undefined ? '–' : String(web.firstSlideRequests),
        size(web?.idleGzip),
      ];
    }),
  );
}

/** A figure with its limit. */
export interface Goal {
  /** Name of the figure. */
  readonly words: string;
  /** Measured value; `undefined` where this run did not measure it. */
  readonly found: number | undefined;
  /** Largest value that meets the goal, in the unit of `found`. */
  readonly limit: number;
  /** Formats a value. */
  readonly show: (n: number | undefined) => string;
}

/** The project's goals that this run has measured. */
export function goalsOf({ entries, decks }: Results): Goal[] {
  const find = (input: string, contender: string, work: string) =>
    entries.find((e) => e.input === input && e.contender === contender && e.work === work);
  const lecture = decks.find((d) => !d.input.endsWith(' slides'));
  const name = lecture?.input ?? '';
  const stockBoth = (input: string) =>
    sumEntries(find(input, 'stock Slidev', 'build'), find(input, 'stock Slidev', 'PDF'));
  const warm = find('200 slides', 'Claimdeck', 'warm PDF');
  const biggest = [...entries.filter((e) => e.input === '1000 slides' && e.contender === 'Claimdeck')].map(
    (e) => medianOf(e, 'peakBytes') ?? 0,
  );
  const web = lecture?.web;
  const ratio = (words: string, found: number | undefined, limit: number): Goal => ({
    words,
    found,
    limit,
    show: times,
  });
  const many = entries.find((e) => / decks$/u.test(e.input))?.input ?? '';
  const goals: Goal[] = [
    ratio(
      `${many} in one command / in a command for each`,
      ratioOf(find(many, 'Claimdeck', 'start, one command'), find(many, 'Claimdeck', 'start, a command for each')),
      0.6,
    ),
    ratio(
      'all formats of all talks of the lecture’s deck / cold start of all decks',
      ratioOf(find('formats', 'Claimdeck', 'all formats'), find('formats', 'Claimdeck', 'cold start of all decks')),
      2,
    ),
    ratio(
      '200 slides: warm PDF / PDF of stock Slidev',
      ratioOf(warm, find('200 slides', 'stock Slidev', 'PDF')),
      1 / 15,
    ),
    ...['PDF', 'PDF, plain diagrams'].flatMap((work) => [
      ratio(`200 slides: warm PDF / ${work} of Marp`, ratioOf(warm, find('200 slides', 'Marp', work)), 0.4),
      ratio(`200 slides: warm PDF / ${work} of Typst`, ratioOf(warm, find('200 slides', 'Typst', work)), 0.6),
    ]),
    ratio(
      '200 slides: cold start / build and PDF of stock Slidev',
      ratioOf(find('200 slides', 'Claimdeck', 'cold start'), stockBoth('200 slides')),
      0.2,
    ),
    ratio(
      '1,000 slides / 200 slides: cold start',
      ratioOf(find('1000 slides', 'Claimdeck', 'cold start'), find('200 slides', 'Claimdeck', 'cold start')),
      6,
    ),
    ratio('1,000 slides / 200 slides: warm PDF', ratioOf(find('1000 slides', 'Claimdeck', 'warm PDF'), warm), 6),
    {
      words: '1,000 slides: largest process',
      found: biggest.length === 0 ? undefined : Math.max(...biggest),
      limit: 2e9,
      show: megabytes,
    },
    ratio(
      'lecture: cold start / build and PDF of stock Slidev',
      ratioOf(find(name, 'Claimdeck', 'cold start'), stockBoth(name)),
      0.5,
    ),
    {
      words: 'lecture: start with nothing changed',
      found: medianOf(find(name, 'Claimdeck', 'start, nothing changed'), 'wallMs'),
      limit: 1000,
      show: seconds,
    },
    ratio(
      'lecture: start after one changed claim / cold',
      ratioOf(find(name, 'Claimdeck', 'start, one claim changed'), find(name, 'Claimdeck', 'cold start')),
      0.4,
    ),
    ratio(
      'lecture: bytes of the web deck without fonts / stock Slidev',
      web?.['Claimdeck'] && web['stock Slidev']
        ? web['Claimdeck'].filesBytes / web['stock Slidev'].filesBytes
        : undefined,
      0.2,
    ),
    {
      words: 'lecture: gzipped to the first slide, fonts apart',
      found: web?.['Claimdeck']?.firstSlideGzip,
      limit: 250_000,
      show: size,
    },
    { words: 'lecture: check', found: medianOf(find(name, 'Claimdeck', 'check'), 'wallMs'), limit: 600, show: seconds },
    {
      words: 'lecture: generate',
      found: medianOf(find(name, 'Claimdeck', 'generate'), 'wallMs'),
      limit: 600,
      show: seconds,
    },
    ...['check', 'analyse', 'generate'].flatMap((work): Goal[] => [
      ratio(
        `100,000 / 10,000 claims: ${work}`,
        ratioOf(find('100000 claims', 'Claimdeck', work), find('10000 claims', 'Claimdeck', work)),
        13,
      ),
      {
        words: `100,000 claims: largest process of ${work}`,
        found: medianOf(find('100000 claims', 'Claimdeck', work), 'peakBytes'),
        limit: 1e9,
        show: megabytes,
      },
    ]),
    {
      words: 'import of 100,000 links with quotes',
      found: medianOf(find(importInput, 'Claimdeck', 'import'), 'wallMs'),
      limit: 10_000,
      show: seconds,
    },
    {
      words: 'import of 100,000 links with quotes: largest process',
      found: medianOf(find(importInput, 'Claimdeck', 'import'), 'peakBytes'),
      limit: 1e9,
      show: megabytes,
    },
  ];
  return goals.filter((g) => g.found !== undefined);
}

function sumEntries(a: Entry | undefined, b: Entry | undefined): Entry | undefined {
  if (!a || !b || a.samples.length !== b.samples.length) return undefined;
  return {
    ...a,
    samples: a.samples.map((s, i) => {
      const other = b.samples[i] as typeof s;
      return { ...s, wallMs: s.wallMs + other.wallMs, code: s.code === 0 ? other.code : s.code };
    }),
  };
}

/** All tables of a run, under headings of the third level. */
export function toMarkdown(results: Results): string {
  const { machine } = results;
  const inputs = [...new Set(results.entries.map((e) => e.input))];
  const versions = Object.entries(machine.versions).map(([name, version]) => `${name} ${version}`);
  const goals = goalsOf(results);
  return [
    `Machine: ${machine.cores} cores (${machine.processor}), ${machine.memoryGb} GB of memory, ${machine.system}, Node ${machine.node}. ${versions.join(', ')}.`,
    `Medians of ${results.rounds} ${results.rounds === 1 ? 'round' : 'rounds'}, all programs in turns in the same run.`,
    ...(goals.length === 0
      ? []
      : [
          '### Figures aimed at',
          toTable(
            ['figure', 'met', 'found', 'at most'],
            goals.map((g) => [
              g.words,
              (g.found as number) <= g.limit ? 'yes' : '**no**',
              g.show(g.found),
              g.show(g.limit),
            ]),
          ),
        ]),
    ...inputs.flatMap((input) => {
      const deck = results.decks.find((d) => d.input === input);
      return [
        deck
          ? `### ${input}: ${deck.slides} slides, ${deck.diagrams} diagrams, ${deck.drawings} of them different maps`
          : `### ${input}`,
        timesTable(input, results),
        ...(deck ? [sizesTable(deck)] : []),
      ];
    }),
  ].join('\n\n');
}
