import { type Diagnostic, DiagnosticError, printDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import type { RenderReport } from '../measure/measure-talks.ts';
import type { Model } from '../model/index.ts';
import { chooseDeck } from '../project/find-deck.ts';
import { loadModel } from '../project/load-deck.ts';
import { checkSlideFiles } from '../project/slide-files.ts';
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

/** The slides measured; what keeps them from being measured is a diagnostic like any other. */
async function measureSlides(
  model: Model,
  { talk, out, browser }: CheckArguments,
  effects: Effects,
): Promise<Measured> {
  const { measureTalks } = await import('../measure/measure-talks.ts');
  try {
    const measured = await measureTalks(model, { talk, out, browser }, effects);
    return { ...measured, exitCode: measured.diagnostics.some((d) => d.severity === 'error') ? 1 : 0 };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    return { diagnostics: error.diagnostics, exitCode: error.exitCode };
  }
}

/** `check`: validates the coding of a deck and, with `--render`, measures its slides; exit code 1 where there are errors. */
export const check: Command<CheckArguments> = {
  async run(args, effects) {
    const deck = await chooseDeck(args.deck, effects);
    const checked = await loadModel(deck, effects);
    const model = checked.ok ? checked.value : undefined;
    const slideFaults = model ? await checkSlideFiles(deck, model.talks, effects) : [];
    const isReadable = slideFaults.length === 0;
    const measured = args.render && model && isReadable ? await measureSlides(model, args, effects) : undefined;
    const diagnostics = [...checked.diagnostics, ...slideFaults, ...(measured?.diagnostics ?? [])];
    const exitCode = checked.ok && isReadable ? (measured?.exitCode ?? 0) : 1;
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
    if (diagnostics.length > 0) effects.tell(printDiagnostics(diagnostics, effects.isTerminal));
    if (model)
      effects.print(
        `${deck}: ${model.coverage.covered} of ${model.coverage.total} statements covered, ${model.claims.length} claims, ${model.links.length} links, ${model.factors.length} factors`,
      );
    if (measured?.render) {
      const { slides, states, report, contactSheet } = measured.render;
      effects.print(`${slides} slides measured in ${states} states: ${report}, ${contactSheet}`);
    }
    return exitCode;
  },
};
