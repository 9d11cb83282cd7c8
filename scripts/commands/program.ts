/** The command line: each command with its arguments, options and help. A command's module is loaded when it is called. */
import { CommanderError, Command as CommandLine, Option } from 'commander';
import type { Effects } from '../effects.ts';
import type { Command } from './command.ts';

const exitCodes = `
Exit codes: 0 done, 1 data or check failed, 2 wrong usage, 3 tool missing, 4 rendering or export failed, 70 a bug.`;

const options = {
  browser: () => new Option('--browser <path|endpoint>', 'a Chromium to draw and print with'),
  json: () => new Option('--json', 'print JSON'),
  talk: () => new Option('--talk <id>', 'one talk of the deck; all by default'),
  verbose: () => new Option('--verbose', 'list every slide that is left out of a talk'),
};

/** Refuses an option that the command would ignore, since none of the options `needed` is given. */
const requireOption = (command: CommandLine, option: string, ...needed: readonly string[]): CommandLine =>
  command.hook('preAction', () => {
    const given = command.opts();
    if (given[option] !== undefined && needed.every((name) => given[name] === undefined))
      command.error(`error: option '--${option}' needs ${needed.map((name) => `'--${name}'`).join(' or ')}`);
  });

/** A command line that has been parsed but not yet run. */
export interface Program {
  /**
   * Runs the command that the arguments name.
   * @param argv arguments behind the program's name
   * @returns the exit code
   * @throws CommanderError where the arguments do not fit the command; whatever the command throws
   */
  run(argv: readonly string[]): Promise<number>;
  /** Names of all commands, in the order of the help. */
  readonly names: readonly string[];
}

/** The program of all commands. `version` is what `--version` prints. */
export function buildProgram(version: string, effects: Effects): Program {
  let exitCode = 0;
  const program = new CommandLine('claimdeck');
  program
    .description('Typed claims of a scholarly text in, Slidev lecture decks with causal diagrams out.')
    .option('--debug', 'print stack traces')
    .version(version, '-V, --version', 'print the version')
    .configureOutput({ writeOut: (text) => effects.print(text.trimEnd()), writeErr: () => undefined })
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', exitCodes)
    .exitOverride();

  /** Adds a command of a deck, or one whose arguments are its options with what `positionals` makes of the rest. */
  function add<A extends object>(
    name: string,
    summary: string,
    load: () => Promise<Command<A>>,
    positionals?: (values: readonly (string | string[] | undefined)[]) => object,
  ): CommandLine {
    const command = program
      .command(name)
      .description(summary)
      .option('--debug', 'print stack traces')
      .allowExcessArguments(false);
    if (!positionals) command.argument('[deck]', 'a folder below data/; by default the only one');
    return command.action(async (...values: unknown[]) => {
      const operands = values.slice(0, -2) as (string | string[] | undefined)[];
      const args = { ...command.opts(), ...(positionals?.(operands) ?? { deck: operands[0] }) } as A;
      exitCode = await (await load()).run(args, effects);
    });
  }

  add(
    'new',
    'make a deck to be coded from a plain text',
    async () => (await import('./new-command.ts')).newCommand,
    ([id]) => ({ id }),
  )
    .argument('<id>', 'name of the folder to make below data/')
    .addOption(new Option('--source <file>', 'the text: plain text or Markdown, UTF-8').makeOptionMandatory())
    .option('--work <file>', 'the work as BibTeX (.bib) or CSL-JSON (.json); FILE#KEY selects one of several')
    .option('--language <tag>', 'language of the slides, as `de` or `zh-Hant`; guessed from the text by default')
    .option('--json', 'write deck.json instead of TypeScript');

  const check = add(
    'check',
    'validate the coding: shape, ids, every quote, coverage',
    async () => (await import('./check-command.ts')).check,
  )
    .option('--render', 'measure every slide at every click in a browser as well')
    .addOption(options.talk())
    .addOption(options.json())
    .option('--out <folder>', 'folder for the report and the contact sheet of --render')
    .addOption(options.browser());
  for (const option of ['out', 'browser']) requireOption(check, option, 'render');
  add('analyse', 'print the causal analysis', async () => (await import('./analyse-command.ts')).analyseCommand)
    .option('--section <id>', 'the analysis of one section')
    .option('--outcome <id>', 'effects on this factor instead of the outcome of the deck')
    .addOption(new Option('--format <format>', 'form of the output').choices(['text', 'json', 'csv', 'graphml', 'dot']))
    .addOption(options.json().conflicts('format'))
    .addOption(
      new Option('--links <file.csv>', 'analyse a table with the columns from,to,polarity instead of a deck').conflicts(
        'section',
      ),
    )
    .addOption(
      new Option('--compare <other>', 'agreement with a second coding: a deck, its folder, or a JSON file').conflicts([
        ...['links', 'section', 'outcome', 'loopLength', 'loopCount'],
      ]),
    )
    .option('--loop-length <links>', 'longest loop listed (20)')
    .option('--loop-count <loops>', 'most loops listed (1000)');
  const generate = add(
    'generate',
    'write slides/<deck>/<talk>.md and keep hand edits',
    async () => (await import('./generate-command.ts')).generate,
  )
    .addOption(options.talk())
    .addOption(
      new Option('--take <side>', 'decide where hand and data changed the same slide').choices(['mine', 'generated']),
    )
    .option('--slide <id>', 'decide for one slide only')
    .addOption(options.verbose());
  requireOption(generate, 'slide', 'take');
  const talk = add(
    'talk',
    'compose a talk for a number of minutes and print its clock',
    async () => (await import('./talk-command.ts')).talkCommand,
  )
    .option('--minutes <n>', 'length of the talk')
    .option('--sections <ids>', 'only these sections, joined by commas')
    .option('--save <id>', 'write data/<deck>/talks/<id>.json')
    .option('--replace', 'write over a talk saved before')
    .addOption(
      new Option('--talk <id>', 'show a talk of the deck').conflicts(['minutes', 'sections', 'save', 'replace']),
    )
    .addOption(options.json());
  requireOption(talk, 'replace', 'save');
  add(
    'diff',
    'compare two talks, or a talk with what would be generated',
    async () => (await import('./diff-command.ts')).diff,
    ([a, b]) => ({ a, b }),
  )
    .argument('<a>', 'a talk id, ID@generated or a .md file')
    .argument('[b]', 'the same; what would be generated by default')
    .option('--deck <id>', 'deck of the talks; by default the only one')
    .addOption(options.json());
  add(
    'pull',
    'take slides for another deck, to be included with src:',
    async () => (await import('./pull-command.ts')).pull,
    ([file, ids]) => ({ file, ids }),
  )
    .argument('<slides.md>', 'a file of slides')
    .argument('<ids...>', 'ids of the slides to take')
    .option('--out <file>', 'write to a file instead of the terminal');
  add(
    'dev',
    "run Slidev's dev server and generate slides again when the data change",
    async () => (await import('./dev-command.ts')).dev,
  )
    .addOption(options.talk())
    .addOption(options.browser());
  add('build', 'build the web deck, dist/<deck>/', async () => (await import('./build-command.ts')).build)
    .addOption(options.talk())
    .addOption(options.browser());
  add(
    'export',
    'print talks to PDF, or the map of the text as a poster, in dist/<deck>/',
    async () => (await import('./export-command.ts')).exportCommand,
  )
    .addOption(
      new Option('--format <format>', 'pdf: the talks; poster: the whole map as SVG and A3 PDF')
        .choices(['pdf', 'poster'])
        .makeOptionMandatory(),
    )
    .addOption(options.talk())
    .option('--out <file>', 'file of the one talk named, or of the poster')
    .addOption(options.browser());
  add(
    'start',
    'check, generate, build and export everything that is not current',
    async () => (await import('./start-command.ts')).start,
  )
    .addOption(options.verbose())
    .addOption(options.browser());
  add(
    'doctor',
    'say what is installed and which browser is used',
    async () => (await import('./doctor-command.ts')).doctor,
    () => ({}),
  ).addOption(options.browser());

  return {
    names: program.commands.map((command) => command.name()),
    async run(argv) {
      try {
        await program.parseAsync(argv, { from: 'user' });
        return exitCode;
      } catch (error) {
        // Help and version end the program this way as well.
        if (!(error instanceof CommanderError)) throw error;
        if (error.exitCode === 0) return 0;
        if (error.code !== 'commander.help') throw error;
        throw new CommanderError(1, 'commander.unknownCommand', `error: unknown command '${argv[1]}'`);
      }
    },
  };
}
