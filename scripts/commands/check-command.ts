/**
 * The command `check`. Validates the coding of a deck and, with `--render`, measures its slides. Exit code 1 where there
 * are errors.
 */
import { type Diagnostic, DiagnosticError, numberOf, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { RenderReport } from '../measure/measure-talks.ts';
import type { Model } from '../model/index.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { hasUncoveredCharacter } from '../project/font-reader.ts';
import { loadModel } from '../project/load-deck.ts';
import { chooseTalkFiles } from '../project/slide-files.ts';
import type { BrowserArguments, Command, JsonArguments, TalkArguments } from './command.ts';

/** Arguments of `check`. */
export interface CheckArguments extends TalkArguments, JsonArguments, BrowserArguments {
  /** Whether to measure the slides in a browser as well. */
  readonly render?: boolean | undefined;
  /** Folder for the report and the contact sheet, `dist/<deck>` where none is named. */
  readonly out?: string | undefined;
}

interface Measured {
  readonly diagnostics: readonly Diagnostic[];
  readonly render?: RenderReport;
  /** 0 where nothing is wrong. */
  readonly exitCode: number;
}

/** Numbers of what a coding has: links are counted once for each cause, effect and sign, denied links apart. */
function contentsOf({ coverage, claims, links, denied, factors }: Model): string {
  const all = [numberOf(claims.length, 'claim'), numberOf(links.length, 'link')];
  if (denied.length > 0) all.push(numberOf(denied.length, 'denied link'));
  return `${coverage.covered} of ${numberOf(coverage.total, 'statement')} covered, ${[...all, numberOf(factors.length, 'factor')].join(', ')}`;
}

/** Faults of the letters of slides. Only where the coding has such a letter are the talks planned, to name the slides. */
async function checkLetters(model: Model, talk: string | undefined, effects: Effects): Promise<Diagnostic[]> {
  if (!(await hasUncoveredCharacter(model, effects))) return [];
  const { checkTalkLetters } = await import('../project/generate-talks.ts');
  return checkTalkLetters(model, talk, effects);
}

/** Checks the files of the slides and, with `--render`, measures them. What prevents that is a diagnostic like any other. */
async function checkSlides(model: Model, args: CheckArguments, effects: Effects): Promise<Measured> {
  try {
    const talks = await chooseTalkFiles(model, args.talk, effects);
    const letters = await checkLetters(model, args.talk, effects);
    if (letters.length > 0 || !args.render) return { diagnostics: letters, exitCode: letters.length > 0 ? 1 : 0 };
    const { measureTalks } = await import('../measure/measure-talks.ts');
    const { withTools } = await import('../export/tools.ts');
    const { lazyBrowser } = await import('../browser/index.ts');
    const measured = await withTools(lazyBrowser(args.browser, effects), effects, (tools) =>
      measureTalks(model, talks, { out: args.out, tools }, effects),
    );
    return { ...measured, exitCode: measured.diagnostics.some((d) => d.severity === 'error') ? 1 : 0 };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: error.diagnostics, exitCode: error.exitCode };
  }
}

/** Runs `check`. */
export const check: Command<CheckArguments> = async (args, effects) => {
  const deck = await chooseDeck(args.deck, effects);
  const checked = await loadModel(deck, effects);
  const model = checked.ok ? checked.value : undefined;
  const measured = model && (await checkSlides(model, args, effects));
  const diagnostics = [...checked.diagnostics, ...(measured?.diagnostics ?? [])];
  const exitCode = measured?.exitCode ?? 1;
  if (args.json) {
    const { total = 0, covered = 0, uncovered = [] } = model?.coverage ?? {};
    const result = {
      ok: exitCode === 0,
      deck,
      diagnostics,
      statements: { total, covered, uncovered: uncovered.map((i) => model?.source.statements[i]?.text ?? '') },
      claims: model?.claims.length ?? 0,
      links: model?.links.length ?? 0,
      factors: model?.factors.length ?? 0,
      ...(measured?.render ? { render: measured.render } : {}),
    };
    effects.print(JSON.stringify(result, null, 2));
    return exitCode;
  }
  tellDiagnostics(diagnostics, effects);
  if (model) effects.print(`${deck}: ${contentsOf(model)}`);
  if (measured?.render) {
    const { slides, states, report, contactSheet } = measured.render;
    effects.print(`${slides} slides measured in ${states} states: ${report}, ${contactSheet}`);
  }
  return exitCode;
};
