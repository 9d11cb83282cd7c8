/** The check that quotes on slides have the words around their cues. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { DeckPlan } from './deck-plan.ts';

/** W_QUOTE_CUT for each stretch of words that a quote on a slide lacks although its cue needs them. */
export const checkCuts = ({ deck, talk, slides }: DeckPlan): Diagnostic[] =>
  slides.flatMap(({ id, cuts = [] }) =>
    cuts.map(({ claim, words }) =>
      diagnose(
        'W_QUOTE_CUT',
        { file: `data/${deck}`, path: `talk ${talk} · ${id}` },
        `The slide has no room for words of a quote of the claim "${claim}".`,
        { actual: `left out: ${words}`, expected: 'the whole sentence of a cue' },
      ),
    ),
  );
