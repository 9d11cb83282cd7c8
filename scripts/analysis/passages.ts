/** The passages of a coding that assert its links. */
import { lookupOf, type Model } from '../model/index.ts';
import type { Passage, Passages } from './telling.ts';

/**
 * The passages of each link of a coding. A passage is the statement that contains the cue; for a cue in a heading, it is
 * the statement of the claim.
 */
export function passagesByLink(model: Model): Passages {
  const { links, claims } = lookupOf(model);
  const found = new Map<string, readonly Passage[]>();
  return {
    get(id) {
      const known = found.get(id);
      const link = links.get(id);
      if (known || !link) return known;
      const passages = link.assertions.map(({ claim, cue }) => {
        const { statement: own, section, evidence } = claims.get(claim)!;
        const holder = evidence.find((e) => e.statement !== -1 && e.start <= cue.start && cue.end <= e.end);
        return { statement: holder?.statement ?? own, section, claim };
      });
      found.set(id, passages);
      return passages;
    },
  };
}
