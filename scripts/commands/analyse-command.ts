import { analyse, indexFormulas, toAnalysisJson } from '../analysis/index.ts';
import { DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Command } from './command.ts';
import { chooseDeck, requireModel } from './load-deck.ts';
import { toTable } from './table.ts';

/** Prints the causal analysis as text or JSON. */
export const analyseCommand: Command = {
  async run({ deck: name, section, outcome, format = 'text', json }, effects) {
    if (!['text', 'json'].includes(format))
      throw new DiagnosticError(
        [diagnose('E_USAGE', { file: '-' }, 'There is no such format.', { actual: format, expected: 'text | json' })],
        2,
      );
    const { model } = await requireModel(await chooseDeck(name, effects), effects);
    const known = (code: 'E_SECTION_UNKNOWN' | 'E_FACTOR_UNKNOWN', id: string | undefined, ids: readonly string[]) => {
      if (id === undefined || ids.includes(id)) return;
      throw new DiagnosticError(
        [
          diagnose(code, { file: `data/${model.deck}` }, 'There is no such id.', {
            actual: id,
            expected: nearestName(id, ids) ?? ids.join(', '),
          }),
        ],
        1,
      );
    };
    known(
      'E_SECTION_UNKNOWN',
      section,
      model.sections.map((s) => s.id),
    );
    known(
      'E_FACTOR_UNKNOWN',
      outcome,
      model.factors.map((f) => f.id),
    );
    const analysis = analyse(model, {
      ...(section === undefined ? {} : { section }),
      ...(outcome === undefined ? {} : { outcome }),
    });
    if (json || format === 'json') {
      effects.print(JSON.stringify(toAnalysisJson(model, analysis), null, 2));
      return 0;
    }
    const label = (id: string) => model.factors.find((f) => f.id === id)?.label ?? id;
    const { indices, loops } = analysis;
    const links = [...analysis.factors].sort((a, b) => b.centrality - a.centrality || (a.id < b.id ? -1 : 1));
    const value = (n: number | null) => (n === null ? '–' : String(n));
    effects.print(
      [
        `Factors`,
        toTable(
          [
            ['factor', 'role', 'in', 'out', 'centrality'],
            ...links.map((f) => [f.label, f.role, String(f.in), String(f.out), String(f.centrality)]),
          ],
          [2, 3, 4],
        ),
        `\nTotal effects on ${label(outcome ?? model.outcome)}`,
        toTable([
          ['factor', 'effect', 'shortest path'],
          ...analysis.onOutcome.map((e) => [label(e.from), e.sign, e.witnesses.map((w) => w.join(' ')).join(' | ')]),
        ]),
        `\nFeedback loops: ${loops.items.length}${loops.truncated ? ' (truncated)' : ''}`,
        ...loops.items.map((l) => `  ${l.kind}: ${l.factors.map(label).join(' → ')}`),
        `\nIndices (they depend on how finely the text is coded)`,
        toTable([
          ['factors', String(indices.factors), ''],
          ['links', String(indices.links), ''],
          ['density', value(indices.density), indexFormulas.density],
          ['hierarchy', value(indices.hierarchy), indexFormulas.hierarchy],
          ['complexity', value(indices.complexity), indexFormulas.complexity],
        ]),
      ].join('\n'),
    );
    return 0;
  },
};
