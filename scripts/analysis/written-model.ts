/** Codings for tests, in a short notation. */
import { buildModel, type Model } from '../model/index.ts';

/**
 * A model of sections `s1`, `s2`, … with statements such as `a+b b-z`: each statement is a claim that asserts its links.
 * A letter after a link: `i` implied, `l` the cause at its low pole, `r` attributed to an actor, `d` denied, `c` conditional.
 * @throws Error with all diagnostics if the coding has a fault
 */
export function writtenModel(sections: readonly (readonly string[])[], outcome = 'z'): Model {
  const source: string[] = ['Title'];
  let number = 0;
  const ids = new Set([outcome]);
  const coded = sections.map((statements, s) => {
    source.push(`■ Section ${s + 1}`);
    const claims = statements.map((text) => {
      number += 1;
      const quote = `Statement ${number}: ${text.replaceAll(' ', ', ')}`;
      source.push(`○ ${quote}`);
      const links = text.split(' ').map((l) => {
        const [from, polarity, to, mark] = l;
        ids.add(from!).add(to!);
        return {
          from,
          to,
          polarity,
          cue: l,
          confidence: mark === 'i' ? 'implied' : 'explicit',
          ...(mark === 'l' ? { lowPole: true } : {}),
          ...(mark === 'd' ? { denied: true } : {}),
          ...(mark === 'c' ? { conditional: true } : {}),
          ...(mark === 'r' ? { attributedTo: 'The king, as he says' } : {}),
        };
      });
      return { id: `c${number}`, assertion: `Claim ${number}.`, type: 'causal', evidence: [{ quote }], links };
    });
    return { id: `s${s + 1}`, heading: `Section ${s + 1}`, short: `S${s + 1}`, claims };
  });
  const checked = buildModel({
    deck: 'written',
    data: {
      title: 'Written',
      work: { id: 'w', type: 'book' },
      outcome,
      factors: [...ids].sort().map((id) => ({ id, label: id.toUpperCase() })),
      sections: coded,
      talks: [],
    },
    sourceText: `${source.join('\n')}\n`,
    files: { deck: 'deck', source: 'source', factors: 'factors', context: 'context', sections: [] },
  });
  if (!checked.ok) throw new Error(JSON.stringify(checked.diagnostics, null, 2));
  return checked.value;
}
