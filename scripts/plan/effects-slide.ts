/** The slide of total effects on the outcome. */
import type { Analysis } from '../analysis/index.ts';
import type { Model } from '../model/index.ts';
import { passagesOf, pathInWords } from './analysis-words.ts';
import type { SignWord, SlidePlan } from './deck-plan.ts';
import type { MakeSlide } from './slide-of.ts';
import { labelOf } from './words.ts';

const signs = ['+', '-', 'indeterminate', 'unclear', 'unsettled'] as const satisfies readonly SignWord[];
const signWords: Record<SignWord, string> = {
  '+': 'raise it',
  '-': 'lower it',
  indeterminate: 'both raise and lower it',
  unclear: 'act on it in a direction left open',
  unsettled: 'are not settled within the bounds of the search',
};

/** `effects`: numbers of factors by the sign of their total effect on the outcome; `undefined` if there is none. */
export function effectsSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
  const { onOutcome } = analysis;
  const groups = signs.flatMap((sign) => {
    const here = onOutcome.filter((e) => e.sign === sign);
    if (here.length === 0) return [];
    const indirect = here.filter((e) => e.witnesses.every((w) => w.length > 1));
    return [
      {
        sign,
        total: here.length,
        direct: here.length - indirect.length,
        indirect: indirect.length,
      },
    ];
  });
  if (groups.length === 0) return undefined;
  const outside =
    analysis.factors.filter((f) => f.id !== model.outcome && f.role !== 'isolated').length - onOutcome.length;
  const witnesses = onOutcome
    .filter((e) => e.witnesses.every((w) => w.length > 1))
    .flatMap((e) => e.witnesses.map((path, i) => `${pathInWords(model, path)}: ${passagesOf(model, e.told[i])}.`));
  const count = (sign: SignWord) => groups.find((g) => g.sign === sign)?.total ?? 0;
  const others = [
    count('indeterminate') > 0 ? `${count('indeterminate')} do both` : '',
    count('unclear') > 0 ? `${count('unclear')} ${count('unclear') === 1 ? 'is' : 'are'} left open` : '',
    count('unsettled') > 0 ? `${count('unsettled')} ${count('unsettled') === 1 ? 'is' : 'are'} unsettled` : '',
  ].filter((x) => x !== '');
  return slide({
    id: 'effects',
    headline: [`In all, ${count('+')} factors raise the outcome and ${count('-')} lower it`, ...others].join('; '),
    content: {
      kind: 'effects',
      groups,
      remark:
        outside > 0
          ? `Derived from the links. ${outside} further factors have no path to the outcome.`
          : 'Derived from the links: the signs along each path are multiplied.',
    },
    say: `The outcome is ${labelOf(model, model.outcome)}. This is derived: the signs along each path are multiplied. ${groups.map((g) => `${g.total} ${signWords[g.sign]}`).join(', ')}.${outside > 0 ? ` The other ${outside} the text does not carry to the outcome.` : ''}`,
    read: witnesses,
    pause: 30,
  });
}
