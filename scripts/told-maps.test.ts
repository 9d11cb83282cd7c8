/** The talks of the checkout: their maps light links of told claims only, and the shortest one shows both its chains. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { analyse } from './analysis/index.ts';
import { nodeEffects } from './effects.ts';
import { planSettings } from './fixtures/plan-settings.ts';
import { claimsTold, type DeckPlan, planTalk } from './plan/index.ts';
import { listDecks } from './project/data/find-deck.ts';
import { requireModel } from './project/data/load-deck.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '..'));
const plans: [name: string, plan: DeckPlan][] = [];
for (const deck of await listDecks(effects)) {
  const { model } = await requireModel(deck, effects);
  const analysis = analyse(model);
  plans.push(
    ...model.talks.map(
      (talk) => [`${deck}/${talk.id}`, planTalk(model, analysis, talk, planSettings)] as [string, DeckPlan],
    ),
  );
}

/** Slides with a map of links, each with those lit links of which the talk tells no claim. */
const untoldLinks = ({ slides }: DeckPlan) => {
  const told = new Set(slides.flatMap(claimsTold));
  return slides.flatMap(({ id, content }) => {
    const diagram = 'diagram' in content ? content.diagram : undefined;
    if (!diagram || diagram.hub || id.startsWith('evidence/')) return [];
    const lit = diagram.links.filter((l) => !diagram.ghosts.includes(l.id));
    return lit.flatMap((l) => (l.claims!.some((c) => told.has(c)) ? [] : [`${id}: ${l.claims!.join(', ')}`]));
  });
};

test.each(plans)('each link that a map of %s lights is of a claim that the talk tells', (_, plan) => {
  expect(untoldLinks(plan)).toEqual([]);
});

test('the talk of five minutes shows both of its chains in one map, and all their claims', () => {
  const { slides } = plans.find(([name]) => name === 'north-korea-china-alliance/lightning')![1];
  const { content } = slides.find((s) => s.id === 'argument')!;
  const { nodes, links } = (content.kind === 'argument' && content.diagram) || { nodes: [], links: [] };
  const name = new Map(nodes.map((n) => [n.id, n.factor]));
  expect(links.map((l) => `${name.get(l.from)} ${l.polarity} ${name.get(l.to)}`)).toEqual([
    'conflict - cohesion',
    'nuclear + conflict',
    'reorganization + importance',
    'competition + reorganization',
    'importance + cohesion',
  ]);
  expect(slides.reduce((n, s) => n + s.seconds, 0)).toBeLessThanOrEqual(300);
});
