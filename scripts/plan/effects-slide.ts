/** The slide of total effects on the outcome. */
import type { Analysis, EffectSign } from '../analysis/index.ts';
import { labelInSentence, type Model } from '../model/index.ts';
import { wordingOf } from '../wording/index.ts';
import { passagesOf, pathInWords } from './analysis-words.ts';
import type { SlidePlan } from './deck-plan.ts';
import { directClaims } from './slide-needs.ts';
import type { MakeSlide } from './slide-of.ts';

const signs = ['+', '-', 'indeterminate', 'unclear', 'unsettled'] as const satisfies readonly EffectSign[];
/** `effects`: numbers of factors by the sign of their total effect on the outcome; `undefined` if there is none. */
export function effectsSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
  const words = wordingOf(model.language).analysis.effects;
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
    .flatMap((e) =>
      e.witnesses.map((path, i) => words.witness(pathInWords(model, path), passagesOf(model, e.told[i]))),
    );
  const count = (sign: EffectSign) => groups.find((g) => g.sign === sign)?.total ?? 0;
  return slide({
    id: 'effects',
    headline: words.headline({
      raise: count('+'),
      lower: count('-'),
      indeterminate: count('indeterminate'),
      unclear: count('unclear'),
      unsettled: count('unsettled'),
    }),
    content: {
      kind: 'effects',
      groups,
      remark: words.remark(outside),
    },
    say: words.say(labelInSentence(model, model.outcome), groups, outside),
    read: witnesses,
    pause: 30,
    restsOn: [directClaims(model)],
  });
}
