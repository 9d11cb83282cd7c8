/** The command line: each command with its arguments, options and help. A command's module is loaded when it is called. */
import { CommanderError, Command as CommandLine, type Option } from 'commander';
import { DiagnosticError, diagnose } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { Command } from './command.ts';
import {
  all,
  asFormat,
  browser,
  dataOnly,
  debug,
  decks,
  json,
  language,
  listOption,
  oneDeck,
  oneMap,
  oneTalk,
  option,
  someTalks,
  verbose,
  work,
} from './options.ts';

/** A command of the table below. Its options and operands become the properties of its arguments. */
interface CommandRow {
  readonly summary: string;
  readonly load: () => Promise<Command<never>>;
  /** Form and help of each operand, by the name of its property; by default decks. */
  readonly operands?: Readonly<Record<string, readonly [form: string, help: string]>>;
  readonly options?: readonly Option[];
  /** Loads options that stand before `options` and that another module lists. */
  readonly loadOptions?: () => Promise<readonly Option[]>;
  /** Options that have no effect without another one, by name. */
  readonly needs?: Readonly<Record<string, string>>;
}

/** `--format` of `export`, with what each format makes. */
async function formatOption(): Promise<Option> {
  const { formats } = await import('./formats/index.ts');
  const help = [...[...formats].map(([name, format]) => `${name}: ${format.help}`), 'all: every format'].join('; ');
  return listOption('--format <formats>', help, [...formats.keys(), 'all']).makeOptionMandatory();
}

const server = [
  option('--remote [password]', 'let other machines show and control the talk; a password for presenter and control'),
  option('--port <n>', 'port of the server; the first free one from 3030 by default'),
  option('--host <address>', 'with --remote: address to listen on; all by default'),
];

/** All commands, in the order of the help. */
const commands: Readonly<Record<string, CommandRow>> = {
  new: {
    summary: 'make a deck to be coded from a plain text',
    load: async () => (await import('./new-command.ts')).newCommand,
    operands: { id: ['<id>', 'name of the folder to make below data/'] },
    options: [
      option('--source <file>', 'the text: plain text or Markdown, UTF-8').makeOptionMandatory(),
      work,
      language,
      option('--json', 'write deck.json instead of TypeScript'),
    ],
  },
  import: {
    summary: 'make a deck from a map or coding of another program, or merge it into the deck made of it',
    load: async () => (await import('./import-command.ts')).importCommand,
    operands: {
      files: ['<files...>', 'files of the map, and last the name of the deck; by default that of the first file'],
    },
    options: [
      option('--source <file>', 'the text that was coded; by default the text in the file, else that of the deck'),
      asFormat,
      oneMap,
      option('--outcome <name>', 'the factor that the text explains; by default the one with most causes'),
      work,
      language,
      option('--typescript', 'write TypeScript instead of deck.json'),
      option('--add', 'into a deck: only add, change and remove nothing'),
      option('--dry-run', 'say what would change, and write nothing'),
      json,
    ],
  },
  decks: {
    summary: 'list the decks below data/ with their talks',
    load: async () => (await import('./decks-command.ts')).decksCommand,
    operands: {},
    options: [json],
  },
  check: {
    summary: 'validate the coding: shape, ids, every quote, coverage',
    load: async () => (await import('./check-command.ts')).check,
    options: [
      all,
      option('--render', 'measure every slide at every click in a browser as well'),
      option('--watch', 'check again at each save; Ctrl-C ends').conflicts(['render', 'json', 'shard']),
      ...someTalks,
      json,
      option('--out <folder>', 'folder for the report and the contact sheet of --render'),
      browser,
    ],
    needs: { out: 'render', browser: 'render' },
  },
  schema: {
    summary: 'print the JSON Schema of deck.json',
    load: async () => (await import('./schema-command.ts')).schemaCommand,
    operands: {},
  },
  add: {
    summary: 'add a claim, a link or a factor to deck.json, if check accepts it',
    load: async () => (await import('./add-command.ts')).addCommand,
    operands: { what: ['<what>', '`claim`, `link` or `factor`'], ...oneDeck },
    loadOptions: async () => (await import('./add-options.ts')).addOptions,
    options: [json],
  },
  mcp: {
    summary: 'serve the decks to an assistant by the Model Context Protocol, over stdin and stdout',
    load: async () => (await import('./mcp-command.ts')).mcpCommand,
    operands: {},
  },
  analyse: {
    summary: 'print the causal analysis',
    load: async () => (await import('./analyse-command.ts')).analyseCommand,
    options: [
      all,
      option('--section <id>', 'the analysis of one section'),
      option('--outcome <id>', 'effects on this factor instead of the outcome of the deck'),
      option('--format <format>', 'form of the output').choices([
        'text',
        'json',
        'csv',
        'graphml',
        'yed',
        'dot',
        'mermaid',
        'explorer',
      ]),
      option('--json', 'print JSON').conflicts('format'),
      option('--links <file>', 'analyse a map of another program instead of a deck').conflicts('section'),
      asFormat,
      oneMap,
      option('--compare <codings...>', 'agreement with further codings: decks, or files that `import` reads').conflicts(
        [...['links', 'section', 'outcome', 'loopLength', 'loopCount', 'from', 'to', 'rise', 'fall']],
      ),
      option('--from <id>', 'with --to: the paths from this factor to another').conflicts(['rise', 'fall']),
      option('--to <id>', 'with --from: the factor to which the paths lead'),
      option('--rise <id>', 'what follows if this factor rises, step by step').conflicts('fall'),
      option('--fall <id>', 'what follows if this factor falls, step by step'),
      option('--loop-length <links>', 'longest loop listed (20)'),
      option('--loop-count <loops>', 'most loops listed (1000)'),
    ],
    needs: { as: 'links', map: 'links', from: 'to', to: 'from' },
  },
  agree: {
    summary: 'write a page on which coders settle their differences, and take their decisions',
    load: async () => (await import('./agree-command.ts')).agreeCommand,
    operands: {
      deck: ['<deck>', 'a folder below data/'],
      codings: ['<codings...>', 'further codings: decks, or files that `import` reads'],
    },
    options: [
      option('--out <file>', 'file of the page; dist/<deck>.agreement.html by default'),
      option('--decisions <file>', 'decisions.json of the page: print what follows for the data'),
      option('--apply', 'write it into deck.json'),
    ],
    needs: { apply: 'decisions' },
  },
  generate: {
    summary: 'write slides/<deck>/<talk>.md and keep hand edits',
    load: async () => (await import('./generate-command.ts')).generate,
    options: [
      all,
      ...someTalks,
      option('--take <side>', 'decide where hand and data changed the same slide').choices(['mine', 'generated']),
      option('--slide <id>', 'decide for one slide only'),
      option('--undo', 'put back the slides and data that the last run overwrote').conflicts([
        ...['take', 'talk', 'shard'],
      ]),
      verbose,
    ],
    needs: { slide: 'take' },
  },
  talk: {
    summary: 'compose a talk for a number of minutes and print its clock',
    load: async () => (await import('./talk-command.ts')).talkCommand,
    options: [
      all,
      option('--minutes <n>', 'length of the talk'),
      option('--sections <ids>', 'only these sections, joined by commas'),
      option('--save <id>', 'write data/<deck>/talks/<id>.json'),
      option('--replace', 'write over a talk saved before'),
      listOption('--talk <ids>', 'show talks of the deck').conflicts(['minutes', 'sections', 'save', 'replace']),
      json,
    ],
    needs: { replace: 'save' },
  },
  diff: {
    summary: 'compare two talks, or a talk with what would be generated',
    load: async () => (await import('./diff-command.ts')).diff,
    operands: {
      a: ['<a>', 'a talk id, ID@generated or a .md file'],
      b: ['[b]', 'the same; what would be generated by default'],
    },
    options: [option('--deck <id>', 'deck of the talks; by default the only one'), json],
  },
  pull: {
    summary: 'take slides for another deck, to be included with src:',
    load: async () => (await import('./pull-command.ts')).pull,
    operands: { file: ['<slides.md>', 'a file of slides'], ids: ['<ids...>', 'ids of the slides to take'] },
    options: [option('--out <file>', 'write to a file instead of the terminal')],
  },
  dev: {
    summary: "run Slidev's dev server and generate slides again when the data change",
    load: async () => (await import('./dev-command.ts')).dev,
    operands: oneDeck,
    options: [oneTalk, ...server],
    needs: { host: 'remote' },
  },
  present: {
    summary: "run Slidev's server on a talk as it is; slides stay as they are when the data change",
    load: async () => (await import('./present-command.ts')).present,
    operands: oneDeck,
    options: [oneTalk, ...server],
    needs: { host: 'remote' },
  },
  build: {
    summary: 'build the web deck, dist/<deck>/',
    load: async () => (await import('./build-command.ts')).build,
    options: [all, ...someTalks],
  },
  export: {
    summary: 'write talks in one format or several, in dist/<deck>/',
    load: async () => (await import('./export-command.ts')).exportCommand,
    loadOptions: async () => [await formatOption()],
    options: [
      all,
      ...someTalks,
      option('--out <path>', 'file of the only output; or folder of all, with / at its end'),
      option('--range <slides>', 'only these slides: ids, numbers, ranges, as `2,5-7,claim/a`'),
      option('--with-clicks', 'a page, slide or picture of each click; otherwise of the last one'),
      option('--scale <n>', 'pixels for each px of the slide, 980 × 552 px (2)'),
      option('--paper <size>', 'paper of handouts and printed notes (a4)').choices(['a4', 'letter']),
      option('--template <file>', 'a .potx or .pptx whose master, layouts and theme a PowerPoint file takes'),
      option('--per-page <n>', 'slides a page of a handout; flow: one after another (3)').choices(['2', '3', 'flow']),
      browser,
    ],
  },
  start: {
    summary: 'check, generate, build and export everything that is not current',
    load: async () => (await import('./start-command.ts')).start,
    options: [all, ...someTalks, verbose, browser],
  },
  index: {
    summary: 'write the pages over talks and decks from what is in dist/',
    load: async () => (await import('./index-command.ts')).indexCommand,
    operands: {},
  },
  doctor: {
    summary: 'say what is installed and which browser is used',
    load: async () => (await import('./doctor-command.ts')).doctor,
    operands: {},
    options: [browser],
  },
};

const exitCodes = `
Exit codes: 0 done, 1 data or check failed, 2 wrong usage, 3 tool missing, 4 rendering or export failed, 70 a bug.`;

/** Effects that load no module of a deck: E_DECK_CODE instead. */
const withoutCode = (effects: Effects): Effects => ({
  ...effects,
  moduleReader: () => async (file) => {
    throw new DiagnosticError([diagnose('E_DECK_CODE', { file }, 'With --data-only, no code of decks is run.')]);
  },
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
  const program = new CommandLine('claimdeck')
    .description('Typed claims of a scholarly text in, Slidev lecture decks with causal diagrams out.')
    .addOption(debug)
    .addOption(dataOnly)
    .version(version, '-V, --version', 'print the version')
    .configureOutput({ writeOut: (text) => effects.print(text.trimEnd()), writeErr: () => undefined })
    .configureHelp({ helpWidth: 100 })
    .addHelpText('after', exitCodes)
    .exitOverride();

  for (const [name, { summary, load, operands = decks, needs = {} }] of Object.entries(commands)) {
    const command = program.command(name).description(summary).allowExcessArguments(false);
    command.addOption(debug).addOption(dataOnly);
    for (const [form, help] of Object.values(operands)) command.argument(form, help);
    command.action(async (...values: unknown[]) => {
      const given = command.optsWithGlobals();
      for (const [own, other] of Object.entries(needs))
        if (given[own] !== undefined && given[other] === undefined)
          command.error(`error: option '--${own}' needs '--${other}'`);
      const named = Object.fromEntries(Object.keys(operands).map((operand, i) => [operand, values[i]]));
      const run = await load();
      exitCode = await run({ ...given, ...named } as never, given['dataOnly'] ? withoutCode(effects) : effects);
    });
  }

  return {
    names: Object.keys(commands),
    async run(argv) {
      for (const command of program.commands) {
        if (!argv.includes(command.name())) continue;
        const { loadOptions, options = [] } = commands[command.name()]!;
        for (const one of [...((await loadOptions?.()) ?? []), ...options]) command.addOption(one);
      }
      // Behind an unknown command, `--help` would print the help of all commands.
      const isUnknown = /^[^-]/u.test(argv[0] ?? '') && ![...Object.keys(commands), 'help'].includes(argv[0]!);
      try {
        await program.parseAsync(isUnknown ? argv.slice(0, 1) : argv, { from: 'user' });
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
