import { printDiagnostics } from '../diagnostics/index.ts';
import type { Command } from './command.ts';
import { chooseDeck, loadModel } from './load-deck.ts';

/** Validates the coding of a deck; exit code 1 where it has errors. */
export const check: Command = {
  async run({ deck: name, json }, effects) {
    const deck = await chooseDeck(name, effects);
    const checked = await loadModel(deck, effects);
    const model = checked.ok ? checked.value : undefined;
    if (json) {
      const { total = 0, covered = 0, uncovered = [] } = model?.coverage ?? {};
      effects.print(
        JSON.stringify(
          {
            ok: checked.ok,
            deck,
            diagnostics: checked.diagnostics,
            statements: { total, covered, uncovered: uncovered.map((i) => model?.source.statements[i]?.text ?? '') },
            claims: model?.claims.length ?? 0,
            links: model?.links.length ?? 0,
            factors: model?.factors.length ?? 0,
          },
          null,
          2,
        ),
      );
      return checked.ok ? 0 : 1;
    }
    if (checked.diagnostics.length > 0) effects.tell(printDiagnostics(checked.diagnostics, effects.isTerminal));
    if (model)
      effects.print(
        `${deck}: ${model.coverage.covered} of ${model.coverage.total} statements covered, ${model.claims.length} claims, ${model.links.length} links, ${model.factors.length} factors`,
      );
    return checked.ok ? 0 : 1;
  },
};
