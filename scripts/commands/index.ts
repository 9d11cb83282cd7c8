/** All commands by name, each loaded only when it is called. */
import type { Command } from './command.ts';

export const commands = {
  check: async () => (await import('./check-command.ts')).check,
  analyse: async () => (await import('./analyse-command.ts')).analyseCommand,
  generate: async () => (await import('./generate-command.ts')).generate,
  talk: async () => (await import('./talk-command.ts')).talkCommand,
  diff: async () => (await import('./diff-command.ts')).diff,
  pull: async () => (await import('./pull-command.ts')).pull,
  dev: async () => (await import('./dev-command.ts')).dev,
  build: async () => (await import('./build-command.ts')).build,
  export: async () => (await import('./export-command.ts')).exportCommand,
  start: async () => (await import('./start-command.ts')).start,
  doctor: async () => (await import('./doctor-command.ts')).doctor,
} as const satisfies Record<string, () => Promise<Command>>;

export const isCommand = (name: string): name is keyof typeof commands => Object.hasOwn(commands, name);

export const usage = `Usage: npx claimdeck COMMAND [deck] [options]

  check [--json]                     validate the coding: shape, ids, every quote, coverage
  check --render [--talk ID] [--json] [--out FOLDER]
                                     the same, and measure every slide at every click in a browser
  analyse [--section ID] [--outcome ID] [--format text|json|csv|graphml|dot]
                                     print the causal analysis
  analyse --links FILE.csv           the same for any table with the columns from,to,polarity
  analyse --compare OTHER            agreement with a second coding (a deck, its folder, or JSON)
  generate [--talk ID]               write slides/<deck>/<talk>.md, keeping what was changed by hand
    --take mine|generated [--slide ID]
                                     decide where hand and data changed the same slide
  talk --minutes N [--sections a,b] [--save ID [--replace]] [--json]
                                     compose a talk for a number of minutes; print its clock
  diff A [B] [--deck ID] [--json]    compare two talks, or a talk with what would be generated;
                                     A and B are talk ids, ID@generated or .md files
  pull SLIDES.md ID [ID…] [--out FILE]
                                     take slides for another deck, to be included with src:
  dev [--talk ID]                    Slidev's dev server, regenerating when the data change
  build [--talk ID]                  the web deck, dist/<deck>/
  export --format pdf [--talk ID] [--out FILE]
                                     the PDF, dist/<deck>/<talk>.pdf
  start                              check, generate, build and export everything
  doctor                             what is installed, which browser is used

  --browser PATH|ENDPOINT   a Chromium to draw and print with
  --loop-length N --loop-count N   bounds of the loops that analyse lists (20 links, 1000 loops)
  --debug                   stack traces

The deck is a folder below data/, the first one by default.
Exit codes: 0 done, 1 data or check failed, 2 usage, 3 tool missing, 4 rendering or export failed, 70 a bug.`;
