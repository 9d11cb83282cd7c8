/** Formats results as Markdown tables. */
import { type DeckFacts, type Entry, medianOf, type Results, ratioOf } from './results.ts';

/** Name of the input of the servers that show edits. */
export const devInput = 'dev';

/** Name of the work of a check after a save. */
export const watchWork = 'check --watch, from a save to the report';

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

const ratio = (words: string, found: number | undefined, limit: number): Goal => ({ words, found, limit, show: times });
const wall = (words: string, entry: Entry | undefined, limit: number): Goal => ({
  words,
  found: medianOf(entry, 'wallMs'),
  limit,
  show: seconds,
});
const memory = (words: string, found: number | undefined, limit: number): Goal => ({
  words,
  found,
  limit,
  show: megabytes,
});

/** The entry of a program; `undefined` where the run has none. */
type Find = (input: string, work: string, contender?: string) => Entry | undefined;

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

const stockBoth = (find: Find, input: string) =>
  sumEntries(find(input, 'build', 'stock Slidev'), find(input, 'PDF', 'stock Slidev'));

/** Goals of many decks in one command, and of all formats. */
function manyGoals({ entries }: Results, find: Find): Goal[] {
  const many = entries.find((e) => / decks$/u.test(e.input))?.input ?? '';
  return [
    ratio(
      `${many} in one command / in a command for each`,
      ratioOf(find(many, 'start, one command'), find(many, 'start, a command for each')),
      0.6,
    ),
    ratio(
      'all formats of all talks of the lecture’s deck / cold start of all decks',
      ratioOf(find('formats', 'all formats'), find('formats', 'cold start of all decks')),
      2,
    ),
  ];
}

/** Goals of generated decks of 200 and 1,000 slides. */
function slideGoals({ entries }: Results, find: Find): Goal[] {
  const warm = find('200 slides', 'warm PDF');
  const rival = (contender: string, work: string) => ratioOf(warm, find('200 slides', work, contender));
  const cold = find('200 slides', 'cold start');
  const peaks = entries
    .filter((e) => e.input === '1000 slides' && e.contender === 'Claimdeck' && !e.work.endsWith('plain path'))
    .map((e) => medianOf(e, 'peakBytes') ?? 0);
  return [
    ratio('200 slides: warm PDF / Chromium printing the same pages', rival('Chromium', 'PDF of the same pages'), 1.5),
    ratio('200 slides: warm PDF / PDF of stock Slidev', rival('stock Slidev', 'PDF'), 1 / 25),
    ratio('200 slides: warm PDF / PDF of Marp', rival('Marp', 'PDF'), 0.25),
    ratio('200 slides: warm PDF / PDF, plain diagrams of Marp', rival('Marp', 'PDF, plain diagrams'), 0.5),
    ratio('200 slides: warm PDF / PDF of Typst', rival('Typst', 'PDF'), 0.6),
    ratio('200 slides: warm PDF / PDF, plain diagrams of Typst', rival('Typst', 'PDF, plain diagrams'), 0.6),
    ratio('200 slides: cold start / build and PDF of stock Slidev', ratioOf(cold, stockBoth(find, '200 slides')), 0.15),
    ratio(
      '200 slides: cold start, plain path / build and PDF of stock Slidev',
      ratioOf(find('200 slides', 'cold start, plain path'), stockBoth(find, '200 slides')),
      1,
    ),
    ratio(
      '200 slides: start after one changed claim / cold',
      ratioOf(find('200 slides', 'start, one claim changed'), cold),
      0.2,
    ),
    ratio('1,000 slides / 200 slides: cold start', ratioOf(find('1000 slides', 'cold start'), cold), 2.5),
    ratio('1,000 slides / 200 slides: warm PDF', ratioOf(find('1000 slides', 'warm PDF'), warm), 6),
    memory('1,000 slides: largest process', peaks.length === 0 ? undefined : Math.max(...peaks), 0.9e9),
  ];
}

/** Goals of the lecture: the deck whose coding is below `data/`. */
function lectureGoals({ decks }: Results, find: Find): Goal[] {
  const lecture = decks.find((d) => !d.input.endsWith(' slides'));
  const name = lecture?.input ?? '';
  const [own, stock] = [lecture?.web['Claimdeck'], lecture?.web['stock Slidev']];
  const cold = find(name, 'cold start');
  return [
    ratio('lecture: cold start / build and PDF of stock Slidev', ratioOf(cold, stockBoth(find, name)), 0.5),
    wall('lecture: start with nothing changed', find(name, 'start, nothing changed'), 1000),
    ratio('lecture: start after one changed claim / cold', ratioOf(find(name, 'start, one claim changed'), cold), 0.2),
    ratio(
      'lecture: bytes of the web deck without fonts / stock Slidev',
      own && stock ? own.filesBytes / stock.filesBytes : undefined,
      0.2,
    ),
    {
      words: 'lecture: gzipped to the first slide, fonts apart',
      found: own?.firstSlideGzip,
      limit: 250_000,
      show: size,
    },
    wall('lecture: check', find(name, 'check'), 400),
    wall('lecture: generate', find(name, 'generate'), 600),
  ];
}

/** Goals of the servers that show edits. */
function devGoals(find: Find): Goal[] {
  const goal = (work: string, limit: number) =>
    ratio(
      `dev: ${work} / plain Slidev`,
      ratioOf(find(devInput, work, 'claimdeck dev'), find(devInput, work, 'plain Slidev')),
      limit,
    );
  return [goal('first slide, without caches', 1), goal('first slide, with caches', 0.25), goal('edit to shown', 0.5)];
}

/** Goals of large codings. */
function codingGoals(find: Find): Goal[] {
  const imported = find(importInput, 'import');
  return [
    ...['check', 'analyse', 'generate'].flatMap((work) => {
      const most = find('100000 claims', work);
      return [
        ratio(`100,000 / 10,000 claims: ${work}`, ratioOf(most, find('10000 claims', work)), 13),
        memory(
          `100,000 claims: largest process of ${work}`,
          medianOf(most, 'peakBytes'),
          work === 'check' ? 0.5e9 : 1e9,
        ),
      ];
    }),
    wall('1,000 claims: check after a save', find('1000 claims', watchWork), 50),
    wall('import of 100,000 links with quotes', imported, 10_000),
    memory('import of 100,000 links with quotes: largest process', medianOf(imported, 'peakBytes'), 1e9),
  ];
}

/** The project's goals that this run has measured. */
export function goalsOf(results: Results): Goal[] {
  const find: Find = (input, work, contender = 'Claimdeck') =>
    results.entries.find((e) => e.input === input && e.contender === contender && e.work === work);
  const goals = [
    ...manyGoals(results, find),
    ...slideGoals(results, find),
    ...lectureGoals(results, find),
    ...devGoals(find),
    ...codingGoals(find),
  ];
  return goals.filter((g) => g.found !== undefined);
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
