/** What the sign of an effect does not say: that a passage denies its direct link, and that it rests on actors' beliefs. */
import type { Model } from '../model/index.ts';
import { type Effect, totalEffects } from './effects.ts';
import type { SignedGraph } from './graph.ts';
import { ownLinks } from './own-links.ts';
import type { EffectSign } from './signs.ts';

/** Remarks on an effect. */
export interface EffectMarks {
  /** Ids of denied links from its cause to its effect that would have a sign that it may have; absent without any. */
  readonly deniedLinks?: readonly string[];
  /**
   * Its sign without the links that only actors hold, as beliefs or aims; `null` where it has no path then. Absent where
   * those links do not change it.
   */
  readonly ownSign?: EffectSign | null;
}

/**
 * The denied links from a factor to another that contradict a path or an effect of a sign, in the order of the text; all
 * without a sign, where there is no path.
 */
export function deniedDirectly(model: Model, from: string, to: string, sign?: EffectSign | '?'): Model['denied'] {
  const opposite = { '+': '-', '-': '+' }[sign as string];
  return model.denied.filter((l) => l.from === from && l.to === to && l.polarity !== opposite);
}

/** The remarks on effects in a graph of the coding; no links are denied or held where there is no coding. */
export function markEffects(
  model: Model | undefined,
  graph: SignedGraph,
  effects: readonly Effect[],
): (effect: Pick<Effect, 'from' | 'to' | 'sign'>) => EffectMarks {
  if (!model) return () => ({});
  const own = ownLinks(model, graph);
  const isHeld = own.links.length < graph.links.length;
  const key = ({ from, to }: Pick<Effect, 'from' | 'to'>) => `${from}\n${to}`;
  const signs = new Map(
    isHeld ? totalEffects(own, [...new Set(effects.map((e) => e.to))]).map((e) => [key(e), e.sign]) : [],
  );
  return (effect) => {
    const ownSign = signs.get(key(effect)) ?? null;
    const denied = deniedDirectly(model, effect.from, effect.to, effect.sign);
    return {
      ...(isHeld && ownSign !== effect.sign ? { ownSign } : {}),
      ...(denied.length === 0 ? {} : { deniedLinks: denied.map((l) => l.id) }),
    };
  };
}
