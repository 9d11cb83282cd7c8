/** The slide of total effects on the outcome. */
import { type Analysis, type EffectSign, tellingOf } from '../../analysis/index.ts';
import { labelInSentence, type Model } from '../../model/index.ts';
import { type Pressures, wordingOf } from '../../wording/index.ts';
import { countsOf, isIndirect, pathInWords, tellingInWords, toldEffects } from '../analysis-words.ts';
import type { SlidePlan } from '../deck-plan.ts';
import { directClaims } from '../slide-needs.ts';
import type { MakeSlide } from '../slide-of.ts';
import { outcomeInSentence } from '../words.ts';

const signs = ['+', '-', 'indeterminate', 'unclear', 'unsettled'] as const satisfies readonly EffectSign[];
/** `effects`: numbers of factors by the sign of their total effect on the outcome; `undefined` if there is none. */
export function effectsSlide(model: Model, analysis: Analysis, slide: MakeSlide): SlidePlan | undefined {
  const { text } = wordingOf(model.language).links;
  const words = wordingOf(model.language).analysis.effects;
  const { onOutcome, ownOnOutcome: own, asTold } = analysis;
  const groups = signs.flatMap((sign) => {
    const here = own.filter((e) => e.sign === sign);
    if (here.length === 0) return [];
    const indirect = here.filter(isIndirect);
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
  const witnesses = toldEffects(analysis)
    .filter(isIndirect)
    .flatMap((e) =>
      e.witnesses.map((path) =>
        words.witness(pathInWords(model, path), tellingInWords(model, path, tellingOf(path, analysis.passages))),
      ),
    );
  const held = onOutcome.length - own.length;
  const told = countsOf(asTold);
  const count = (sign: EffectSign) => groups.find((g) => g.sign === sign)?.total ?? 0;
  const counts = {
    raise: count('+'),
    lower: count('-'),
    indeterminate: count('indeterminate'),
    unclear: count('unclear'),
    unsettled: count('unsettled'),
  };
  const isSame = (Object.keys(counts) as (keyof Pressures)[]).every((key) => counts[key] === told[key]);
  const remark = text([
    words.remark(outside),
    ...(held === 0 ? [] : [words.held(held)]),
    ...(isSame ? [] : [words.asTold(told)]),
  ]);
  return slide({
    id: 'effects',
    headline: words.headline(counts, outcomeInSentence(model)),
    content: {
      kind: 'effects',
      groups,
      remark,
    },
    say: words.say(
      labelInSentence(model, model.outcome),
      groups,
      text([...(held === 0 ? [] : [words.held(held)]), ...(isSame ? [] : [words.asTold(told)])]),
    ),
    read: witnesses,
    pause: 30,
    restsOn: [directClaims(model)],
  });
}
