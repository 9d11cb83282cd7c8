/** All checks of a planned talk. */
import { type Diagnostic, diagnose } from '../../diagnostics/index.ts';
import type { DeckPlan } from '../deck-plan.ts';
import { checkBudget } from './check-budget.ts';
import { checkUntold } from './check-untold.ts';

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

/** W_QUOTE_CUT for each stretch of words that a quote on a slide lacks. */
const checkCuts = ({ deck, talk, slides }: DeckPlan): Diagnostic[] =>
  slides.flatMap(({ id, cuts = [] }) =>
    cuts.map(({ claim, words }) =>
      diagnose(
        'W_QUOTE_CUT',
        { file: `data/${deck}`, path: `talk ${talk} · ${id}` },
        `The slide has no room for words of a quote of the claim "${claim}".`,
        { actual: `left out: ${words}`, expected: 'the whole quote' },
      ),
    ),
  );

/** W_CONTRAST_ONE_SIGN for each contrast on the slides whose claims press on the outcome in one direction. */
const checkContrasts = ({ deck, talk, slides }: DeckPlan): Diagnostic[] =>
  slides.flatMap(({ id, content }) => {
    if (content.kind !== 'contrast') return [];
    const [a, b] = content.sides;
    if (a?.sign === undefined || a.sign !== b?.sign || a.isDenial !== b.isDenial) return [];
    const place = { file: `data/${deck}`, path: `talk ${talk} · ${id}` };
    const claims = content.sides.map((side) => side.slide).join(' and ');
    const detail = { actual: `${claims}: both ${a.isDenial ? 'deny ' : ''}${a.sign}`, expected: 'opposite signs' };
    return [diagnose('W_CONTRAST_ONE_SIGN', place, 'The two claims of a contrast press in one direction.', detail)];
  });

/** What is to be told of a planned talk; empty for one without a fault. */
export const checkPlan = (plan: DeckPlan): Diagnostic[] => [
  ...checkMissing(plan),
  ...checkBudget(plan),
  ...checkUntold(plan),
  ...checkContrasts(plan),
  ...checkCuts(plan),
];
