/** Rules about the evidence: implied links, links asserted once, links attributed to actors. */
import { countPassages } from '../passages.ts';
import type { Rule } from './finding.ts';
import { count, labelOf, listed, upper } from './in-words.ts';

/** That at most half of the direct links to the outcome are explicit. */
export const implied: Rule = (e) => {
  const direct = e.model.links.filter((l) => l.to === e.outcome);
  const explicit = direct.filter((l) => l.assertions.some((a) => a.confidence === 'explicit'));
  if (direct.length < 3 || explicit.length * 2 > direct.length) return [];
  return [
    {
      sentence: `Of ${count(direct.length)} direct links to the outcome, the words state ${count(explicit.length)}; the others are implied`,
      remark: `Explicit: ${listed(explicit.map((l) => labelOf(e, l.from))) || 'none'}. At the others a stricter reader may stop.`,
      factors: explicit.map((l) => l.from),
      links: direct.map((l) => l.id),
      robustness: undefined,
    },
  ];
};

/** That effects depend on links which one passage alone asserts. */
export const singlePassage: Rule = (e) => {
  const effects = e.onOutcome.filter((x) => x.sign === '+' || x.sign === '-');
  const single = effects.filter((x) =>
    x.witnesses.every((path) => path.some((id) => countPassages([id], e.passages) === 1)),
  );
  if (effects.length < 3 || single.length * 2 < effects.length) return [];
  const links = e.graph.links.filter((l) => countPassages([l.id], e.passages) > 1).map((l) => l.id);
  return [
    {
      sentence: `${single.length === effects.length ? 'Each' : `All but ${count(effects.length - single.length)}`} of ${effects.length} effects on the outcome ${effects.length - single.length < 1 ? 'hangs' : 'hang'} on a link told only once`,
      remark:
        links.length === 0
          ? 'No link is asserted in two passages.'
          : `Told more than once: ${listed(links.map((id) => e.graph.links.find((l) => l.id === id)!).map((l) => `${labelOf(e, l.from)} → ${labelOf(e, l.to)}`))}.`,
      factors: [],
      links,
      robustness: undefined,
    },
  ];
};

/** Links that the text attributes to actors only. */
export const reported: Rule = (e) => {
  const held = e.model.links.filter((l) => l.assertions.every((a) => a.attributedTo !== undefined));
  if (held.length === 0) return [];
  const actors = [...new Set(held.flatMap((l) => l.assertions.flatMap((a) => a.attributedTo?.split(',')[0] ?? [])))];
  return [
    {
      sentence: `${upper(count(held.length))} of ${e.model.links.length} links ${held.length === 1 ? 'is a belief or aim' : 'are beliefs or aims'} of ${actors.length === 1 ? 'an actor' : 'actors'}, as the text reports`,
      remark: `Held by ${listed(actors)}. Whether they come true, the text does not say.`,
      factors: [...new Set(held.map((l) => l.from))],
      links: held.map((l) => l.id),
      robustness: undefined,
    },
  ];
};
