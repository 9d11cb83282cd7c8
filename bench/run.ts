/** `npm run bench`: measures Claimdeck, stock Slidev, Marp and Typst on the same decks, in turns. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import path from 'node:path';
import { PDFDocument } from 'pdf-lib';
import { bundledChromium } from '../scripts/browser/executable.ts';
import { nodeEffects } from '../scripts/effects.ts';
import { type DeckSizes, drawDiagrams, openBrowser, weighDeck } from './browser.ts';
import { devEntries } from './dev.ts';
import { bundleFloor, type FloorCommand, nodeFloor, printFloor, writeFloors } from './floors.ts';
import { makeDeck, makeLongCoding, turnOneSign } from './make-deck.ts';
import { makeCycles, makeLinks, makeQuotedLinks } from './make-links.ts';
import { allFormats, manyDecks } from './many-decks.ts';
import { measure, type Sample } from './measure.ts';
import { type Contender, type Options, parseOptions, usage } from './options.ts';
import { importInput, toMarkdown, watchWork } from './report.ts';
import { type DeckFacts, type Entry, type Machine, medianOf, type Results } from './results.ts';
import { looks, putSvgs, type RivalInputs, rivalCommands, writeRivals } from './rivals.ts';
import { benchFolder, makeCold, makeScratch, projectRoot, putDeck } from './scratch.ts';
import { watchSaves } from './watch.ts';

const here = import.meta.dirname;
const tell = (line: string) => void process.stderr.write(`${line}\n`);

/** Installs the rivals below bench/node_modules, once. */
function installRivals(): void {
  const wanted = readFileSync(path.join(here, 'package-lock.json'), 'utf8');
  const mark = path.join(here, 'node_modules/.installed');
  if (existsSync(mark) && readFileSync(mark, 'utf8') === wanted) return;
  tell('installing Marp and Typst for the benchmark …');
  execFileSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: here,
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  writeFileSync(mark, wanted);
}

const versionOf = (folder: string): string =>
  (JSON.parse(readFileSync(path.join(folder, 'package.json'), 'utf8')) as { version: string }).version;

function describeMachine(browserVersion: string, hasRivals: boolean): Machine {
  const modules = path.join(projectRoot, 'node_modules');
  const own = path.join(here, 'node_modules');
  return {
    cores: cpus().length,
    processor: cpus()[0]?.model ?? 'unknown',
    memoryGb: Math.round(totalmem() / 2 ** 30),
    system: `${process.platform} ${process.arch}`,
    node: process.versions.node,
    versions: {
      Chromium: browserVersion,
      Slidev: versionOf(path.join(modules, '@slidev/cli')),
      Mermaid: versionOf(path.join(modules, 'mermaid')),
      Vite: versionOf(path.join(modules, 'vite')),
      ...(hasRivals && {
        'Marp CLI': versionOf(path.join(own, '@marp-team/marp-cli')),
        'Typst (typst-ts-node-compiler)': versionOf(path.join(own, '@myriaddreamin/typst-ts-node-compiler')),
      }),
    },
  };
}

/** A measurement that each round repeats. */
interface Step {
  readonly contender: string;
  readonly work: string;
  /** Restores the initial state of the folder; not timed. */
  readonly prepare?: (round: number) => void | Promise<void>;
  readonly run: () => Promise<Sample>;
}

async function takeTurns(input: string, steps: readonly Step[], rounds: number): Promise<Entry[]> {
  const samples = steps.map((): Sample[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [i, step] of steps.entries()) {
      await step.prepare?.(round);
      const sample = await step.run();
      samples[i]?.push(sample);
      const state =
        sample.code === 0 ? '' : sample.code === null ? ' (stopped at the limit)' : ` (failed)\n${sample.said}`;
      tell(
        `${input}, ${step.contender}, ${step.work}, round ${round + 1}: ${(sample.wallMs / 1000).toFixed(2)} s${state}`,
      );
    }
  return steps.map(({ contender, work }, i) => ({ input, contender, work, samples: samples[i] as Sample[] }));
}

class Bench {
  readonly #options: Options;
  readonly #browser: string;

  constructor(options: Options, browser: string) {
    this.#options = options;
    this.#browser = browser;
  }

  #includes(contender: Contender): boolean {
    return this.#options.only.includes(contender);
  }

  claimdeck(root: string, ...args: string[]): Promise<Sample> {
    return this.#claimdeckWith({}, root, args);
  }

  #claimdeckWith(environment: Readonly<Record<string, string>>, root: string, args: readonly string[]) {
    const choice = this.#options.browser === undefined ? [] : ['--browser', this.#options.browser];
    return measure({
      command: process.execPath,
      args: ['bin/claimdeck.js', ...args, ...(args[0] === 'start' || args[0] === 'export' ? choice : [])],
      folder: root,
      environment,
      limitSeconds: this.#options.limit,
    });
  }

  /** What the programs below Claimdeck need alone for its web deck, which is made once, after the cold start. */
  #floors(deck: string, folder: string, slides: number): Step[] {
    const step = (contender: string, work: string, { args, folder }: FloorCommand): Step => ({
      contender,
      work,
      run: () => measure({ command: process.execPath, args, folder, limitSeconds: this.#options.limit }),
    });
    const make = async (round: number) => {
      if (round > 0) return;
      const browser = await openBrowser(this.#browser);
      await writeFloors(deck, folder, slides, browser);
      await browser.close();
    };
    return [
      { ...step('Chromium', 'PDF of the same pages', printFloor(folder, this.#browser)), prepare: make },
      step('Vite', 'bundle of the same modules', bundleFloor(folder)),
      step('Node', 'start', nodeFloor(folder)),
    ];
  }

  /** A PDF with fewer pages than slides counts as failed: stock Slidev may print while its page reloads. */
  async #rival(name: keyof typeof rivalCommands, inputs: RivalInputs): Promise<Sample> {
    const { script, folder, args } = rivalCommands[name];
    const sample = await measure({
      command: process.execPath,
      args: [script, ...args(this.#browser)],
      folder: path.join(inputs.folder, folder),
      limitSeconds: this.#options.limit,
    });
    if (sample.code !== 0 || name === 'slidevBuild') return sample;
    const bytes = readFileSync(path.join(inputs.folder, folder, 'talk.pdf'));
    const pages = (await PDFDocument.load(bytes, { updateMetadata: false })).getPageCount();
    return pages < inputs.slides ? { ...sample, code: 1, said: `${pages} pages of ${inputs.slides} slides` } : sample;
  }

  /** Measures one deck with all programs. `name` is a number of slides or a folder of data/. */
  async deck(name: string): Promise<{ entries: Entry[]; facts: DeckFacts }> {
    const generated = /^\d+$/u.test(name);
    const input = generated ? `${name} slides` : name;
    const deck = generated ? 'made' : name;
    const root = makeScratch(`deck-${name}`);
    if (generated) {
      const { deckJson, sourceText } = makeDeck(Number(name));
      putDeck(root, deck, { 'deck.json': deckJson, 'source.txt': sourceText });
    } else cpSync(path.join(projectRoot, 'data', name), path.join(root, 'data', name), { recursive: true });

    const first = await this.claimdeck(root, 'generate');
    if (first.code !== 0) throw new Error(`${input}: generate failed\n${first.said}`);
    const talks = readdirSync(path.join(root, 'slides', deck)).filter((file) => file.endsWith('.md'));
    const talk = path.parse(talks.sort()[0] as string).name;
    const inputs = await writeRivals(name, path.join(root, 'slides', deck, `${talk}.md`));
    tell(`${input}: ${inputs.slides} slides, ${inputs.diagrams.length} diagrams`);
    const browser = await openBrowser(this.#browser);
    for (const look of looks) putSvgs(inputs, look, await drawDiagrams(inputs.diagrams, look, browser));
    await browser.close();

    const codings = this.#filesWithLink(root, deck);
    const own = (work: string, args: string[], prepare?: Step['prepare']): Step => ({
      contender: 'Claimdeck',
      work,
      run: () => this.claimdeck(root, ...args),
      ...(prepare ? { prepare } : {}),
    });
    const rival = (contender: string, work: string, command: keyof typeof rivalCommands): Step => ({
      contender,
      work,
      prepare: () => {
        for (const made of ['dist', 'talk.pdf', 'node_modules/.vite'])
          rmSync(path.join(inputs.folder, rivalCommands[command].folder, made), { recursive: true, force: true });
      },
      run: () => this.#rival(command, inputs),
    });
    const keepBuild = rival('stock Slidev', 'PDF', 'slidevExport');
    /** Changes the sign of one link; of another section each round: a claim may be in some talks or in all. */
    const change = (round: number) => {
      const coding = codings[Math.floor(((round + 0.5) * codings.length) / this.#options.rounds)] as string;
      writeFileSync(coding, turnOneSign(readFileSync(coding, 'utf8')));
    };
    const steps: Step[] = [
      ...(this.#includes('claimdeck')
        ? [
            {
              contender: 'Claimdeck',
              work: 'cold start, plain path',
              prepare: () => makeCold(root),
              run: () => this.#claimdeckWith({ CLAIMDECK_PLAIN: '1' }, root, ['start']),
            },
            own('cold start', ['start'], () => makeCold(root)),
            ...this.#floors(
              path.join(root, 'dist', deck, talk),
              path.join(benchFolder, `${name}-floors`),
              inputs.slides,
            ),
          ]
        : []),
      ...(this.#includes('slidev')
        ? [
            rival('stock Slidev', 'build', 'slidevBuild'),
            { ...keepBuild, prepare: () => rmSync(path.join(inputs.folder, 'stock/talk.pdf'), { force: true }) },
          ]
        : []),
      ...(this.#includes('marp')
        ? [rival('Marp', 'PDF', 'marp'), rival('Marp', 'PDF, plain diagrams', 'marpClassic')]
        : []),
      ...(this.#includes('typst')
        ? [rival('Typst', 'PDF', 'typst'), rival('Typst', 'PDF, plain diagrams', 'typstClassic')]
        : []),
      ...(this.#includes('claimdeck')
        ? [
            own('start, nothing changed', ['start']),
            own('start, one claim changed', ['start'], change),
            // The same with the web deck made before: the PDF alone.
            own('PDF, one claim changed', ['export', '--format', 'pdf'], async (round) => {
              change(round);
              await this.claimdeck(root, 'generate');
              await this.claimdeck(root, 'build');
            }),
            own('warm PDF', ['export', '--format', 'pdf'], () => {
              for (const made of [`dist/${deck}/${talk}.pdf`, '.claimdeck/prints'])
                rmSync(path.join(root, made), { recursive: true, force: true });
            }),
            own('web build, drawings cached', ['build'], () =>
              rmSync(path.join(root, 'dist'), { recursive: true, force: true }),
            ),
            own('check', ['check']),
            own('generate', ['generate']),
          ]
        : []),
    ];
    const entries = await takeTurns(input, steps, this.#options.rounds);
    if (this.#includes('claimdeck')) await this.claimdeck(root, 'export', '--format', 'pdf');
    return { entries, facts: await this.#weigh(input, inputs, { root, deck, talk }) };
  }

  /** Files of the deck's coding that contain a link, sorted by name. */
  #filesWithLink(root: string, deck: string): string[] {
    const folder = path.join(root, 'data', deck);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
    const found = files.filter(
      (f) =>
        /^(?:deck\.json|sections[/\\].*\.ts)$/u.test(f) &&
        /polarity["']?: ?["'][+-]/u.test(readFileSync(path.join(folder, f), 'utf8')),
    );
    if (found.length === 0) throw new Error(`${deck} has no links.`);
    return found.map((file) => path.join(folder, file));
  }

  async #weigh(
    input: string,
    inputs: RivalInputs,
    own: { root: string; deck: string; talk: string },
  ): Promise<DeckFacts> {
    const pdfBytes: Record<string, number> = {};
    const web: Record<string, DeckSizes> = {};
    const pdfs: [string, string][] = [
      ['Claimdeck', path.join(own.root, 'dist', own.deck, `${own.talk}.pdf`)],
      ['stock Slidev', path.join(inputs.folder, 'stock/talk.pdf')],
      ['Marp', path.join(inputs.folder, 'marp-default/talk.pdf')],
      ['Marp, plain diagrams', path.join(inputs.folder, 'marp-classic/talk.pdf')],
      ['Typst', path.join(inputs.folder, 'typst-default/talk.pdf')],
      ['Typst, plain diagrams', path.join(inputs.folder, 'typst-classic/talk.pdf')],
    ];
    for (const [name, file] of pdfs) if (existsSync(file)) pdfBytes[name] = statSync(file).size;
    const browser = await openBrowser(this.#browser);
    try {
      for (const [name, folder] of [
        ['Claimdeck', path.join(own.root, 'dist', own.deck, own.talk)],
        ['stock Slidev', path.join(inputs.folder, 'stock/dist')],
      ] as const)
        if (existsSync(path.join(folder, 'index.html'))) web[name] = await weighDeck(folder, browser);
    } finally {
      await browser.close();
    }
    // The map without its view: title, description and highlighting.
    const bare = (text: string) =>
      text
        .split('\n')
        .filter((l) => !/^\s*(?:acc\w+:|%%|class(?:Def)? .*ghost)/u.test(l))
        .join('\n');
    return {
      input,
      slides: inputs.slides,
      diagrams: inputs.diagrams.length,
      drawings: new Set(inputs.diagrams.map(bare)).size,
      pdfBytes,
      web,
    };
  }

  /** Measures check, analyse and generate on generated codings. */
  async codings(): Promise<Entry[]> {
    const entries: Entry[] = [];
    for (const claims of this.#options.claims) {
      const root = makeScratch(`claims-${claims}`);
      const { deckJson, sourceText } = makeLongCoding(claims);
      putDeck(root, 'made', { 'deck.json': deckJson, 'source.txt': sourceText });
      const input = `${claims} claims`;
      tell(`${input}: source of ${(sourceText.length / 1e6).toFixed(1)} million characters`);
      const steps = ['check', 'analyse', 'generate'].map(
        (work): Step => ({ contender: 'Claimdeck', work, run: () => this.claimdeck(root, work) }),
      );
      entries.push(...(await takeTurns(input, steps, this.#options.rounds)));
    }
    const samples = await watchSaves(1_000, 3 * this.#options.rounds);
    entries.push({ input: '1000 claims', contender: 'Claimdeck', work: watchWork, samples });
    return entries;
  }

  /** Measures `import` of a generated table whose links have quotes. */
  imports(): Promise<Entry[]> {
    const root = makeScratch('import');
    const { table, text } = makeQuotedLinks(100_000, 20_000);
    mkdirSync(path.join(root, 'data'), { recursive: true });
    writeFileSync(path.join(root, 'links.csv'), table);
    writeFileSync(path.join(root, 'text.txt'), text);
    const step: Step = {
      contender: 'Claimdeck',
      work: 'import',
      prepare: () => rmSync(path.join(root, 'data/links'), { recursive: true, force: true }),
      run: () => this.claimdeck(root, 'import', 'links.csv', '--source', 'text.txt'),
    };
    return takeTurns(importInput, [step], this.#options.rounds);
  }

  /** Measures `analyse --links` on generated tables. */
  async links(): Promise<Entry[]> {
    const root = makeScratch('links');
    mkdirSync(path.join(root, 'data'), { recursive: true });
    const tables: [string, string][] = [
      ['10000 links, 2000 factors', makeLinks(10_000, 2_000)],
      ['100000 links, 20000 factors', makeLinks(100_000, 20_000)],
      ['30 factors, 100000 cycles', makeCycles(100_000)],
    ];
    const entries: Entry[] = [];
    for (const [input, text] of tables) {
      writeFileSync(path.join(root, 'links.csv'), text);
      const step: Step = {
        contender: 'Claimdeck',
        work: 'analyse --links',
        run: () => this.claimdeck(root, 'analyse', '--links', 'links.csv'),
      };
      entries.push(...(await takeTurns(input, [step], this.#options.rounds)));
    }
    return entries;
  }
}

/** Measures many decks and many formats in one command. */
async function measureMany(bench: Bench, { many, rounds }: Options): Promise<Entry[]> {
  const claimdeck = (root: string, ...args: string[]) => bench.claimdeck(root, ...args);
  const steps = (works: ReturnType<typeof manyDecks>): Step[] =>
    works.map((work) => ({ contender: 'Claimdeck', ...work }));
  return [
    ...(await takeTurns(`${many} decks`, steps(manyDecks(many, claimdeck)), rounds)),
    ...(await takeTurns('formats', steps(allFormats(claimdeck)), rounds)),
  ];
}

/** Path of the browser for all programs. @throws Error where none is named and npm has none for this machine */
async function findBrowser(options: Options): Promise<string> {
  const found = options.browser ?? (await bundledChromium(nodeEffects(projectRoot)));
  if (found === undefined) throw new Error('npm has no Chromium for this machine; name one with --browser PATH.');
  return found;
}

/** Writes tables into BENCHMARKS.md, between the markers with this name. */
function writeReport(name: 'results' | 'many decks', results: Results): void {
  const file = path.join(projectRoot, 'BENCHMARKS.md');
  const [begin, end] = [`<!-- ${name}: begin -->`, `<!-- ${name}: end -->`];
  const text = readFileSync(file, 'utf8');
  const from = text.indexOf(begin);
  const to = text.indexOf(end);
  if (from === -1 || to < from) throw new Error(`BENCHMARKS.md has no markers for ${name}.`);
  writeFileSync(file, `${text.slice(0, from + begin.length)}\n${toMarkdown(results)}\n${text.slice(to)}`);
}

async function main(argv: readonly string[]): Promise<number> {
  if (argv.includes('--help')) {
    tell(usage);
    return 0;
  }
  const options = parseOptions(argv);
  const hasRivals = options.parts.includes('decks') || options.parts.includes('dev');
  if (hasRivals) installRivals();
  const executable = await findBrowser(options);
  const opened = await openBrowser(executable);
  const machine = describeMachine(opened.version(), hasRivals);
  await opened.close();
  mkdirSync(benchFolder, { recursive: true });
  const bench = new Bench(options, executable);
  const entries: Entry[] = [];
  const decks: DeckFacts[] = [];
  const results = (): Results => ({ machine, rounds: options.rounds, limitSeconds: options.limit, entries, decks });
  const keep = () => writeFileSync(path.join(here, 'results.json'), `${JSON.stringify(results(), null, 2)}\n`);
  if (options.parts.includes('decks'))
    for (const name of options.decks) {
      const { entries: found, facts } = await bench.deck(name);
      entries.push(...found);
      decks.push(facts);
      keep();
    }
  if (options.parts.includes('dev'))
    entries.push(...(await devEntries('north-korea-china-alliance', options.rounds, executable)));
  keep();
  if (options.parts.includes('coding')) entries.push(...(await bench.codings()));
  keep();
  if (options.parts.includes('links')) entries.push(...(await bench.links()), ...(await bench.imports()));
  keep();
  const found = entries.length;
  if (options.parts.includes('many')) entries.push(...(await measureMany(bench, options)));
  keep();
  process.stdout.write(`${toMarkdown(results())}\n`);
  if (options.write && found > 0) writeReport('results', { ...results(), entries: entries.slice(0, found) });
  if (options.write && found < entries.length)
    writeReport('many decks', { ...results(), entries: entries.slice(found), decks: [] });
  return entries.every((e) => medianOf(e, 'wallMs') !== undefined) ? 0 : 1;
}

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  tell((error as Error).message);
  return 2;
});
