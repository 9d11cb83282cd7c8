/** The check that a talk has all slides that it names. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { DeckPlan } from './deck-plan.ts';

/** W_SLIDE_MISSING: at most once a talk, with a line for each slide that the talk names and does not have. */
export const checkMissing = ({ deck, talk, missing }: DeckPlan): Diagnostic[] =>
  missing === undefined
    ? []
    : [
        diagnose(
          'W_SLIDE_MISSING',
          { file: `data/${deck}`, path: `talk ${talk}` },
          'The talk names slides that it does not have.',
          {
            lines: missing,
          },
        ),
      ];
