/** The text with feedback loops: what its analysis finds, and how far its codings agree, as its CODING.md says. */
import path from 'node:path';
import { expect, test } from 'vitest';
import { analyse, compareCodings } from './analysis/index.ts';
import { tellingOf } from './analysis/telling.ts';
import { nodeEffects } from './effects.ts';
import { planSettings } from './fixtures/plan-settings.ts';
import { planTalk } from './plan/index.ts';
import { loadCodings } from './project/data/load-codings.ts';
import { requireModel } from './project/data/load-deck.ts';

const effects = nodeEffects(path.resolve(import.meta.dirname, '..'));
const { model } = await requireModel('malthus-population', effects);
const analysis = analyse(model);
const { items } = analysis.loops;

test('ten of 55 loops are told by one paragraph', () => {
  expect([items.length, analysis.loops.truncated, analysis.loops.balancing]).toEqual([55, false, 'yes']);
  const told = items.filter((l) => tellingOf(l.links, analysis.passages).kind === 'one passage');
  expect(told.map((l) => `${l.kind}: ${l.factors.join(' > ')}`)).toMatchInlineSnapshot(`
    [
      "balancing: capital > work > wage",
      "balancing: distress > rearing > population > proportion",
      "balancing: distress > restraint > population > proportion",
      "balancing: cultivation > subsistence > proportion > provisions > industry",
      "reinforcing: cultivation > subsistence > proportion > distress > rearing > population > labourers",
      "reinforcing: cultivation > subsistence > proportion > distress > restraint > population > labourers",
      "reinforcing: cultivation > subsistence > proportion > distress > rearing > population > labourers > wage",
      "reinforcing: cultivation > subsistence > proportion > distress > restraint > population > labourers > wage",
      "reinforcing: cultivation > subsistence > proportion > distress > rearing > population > labourers > wage > industry",
      "reinforcing: cultivation > subsistence > proportion > distress > restraint > population > labourers > wage > industry",
    ]
  `);
});

test('the named loops have slides, and then the shortest others', () => {
  const { slides } = planTalk(model, analysis, { id: 't', title: 'T', minutes: 120, pace: 130 }, planSettings);
  const loops = slides.flatMap(({ id, content }) =>
    content.kind === 'loop'
      ? [`${id}: ${content.label.split(' · ')[0]}; ${content.claims.map((c) => c.text).join(', ')}`]
      : [],
  );
  expect(loops).toEqual([
    'loop/retrograde: A balancing loop, one of 55 closed chains of links; par. 21',
    'loop/progressive: A reinforcing loop, one of 55 closed chains of links; par. 21',
    'loop/dear-provisions: A balancing loop, one of 55 closed chains of links; par. 21',
    'loop/labour-market: A balancing loop, one of 55 closed chains of links; par. 26',
    'loop/1: Loop 1 of 55 closed chains of links; par. 8, par. 21, par. 30, par. 31',
    'loop/2: Loop 2 of 55 closed chains of links; par. 21',
  ]);
});

test('chains across more than three sections give their number, so that the headline takes two lines', () => {
  expect(analysis.findings.map((f) => f.sentence)).toContain(
    'No passage tells it whole: seven factors reach distress of lower classes by chains stitched from five sections',
  );
});

test.each([
  ['second-coding', ['0.803', '0.945', '0.940']],
  ['open-coding', ['0.756', '0.705', '0.660']],
])('the agreement with the %s is known, and no sign differs', async (coding, alphas) => {
  const { codings } = await loadCodings([`data/malthus-population/${coding}.json`], model, effects);
  const { signs, statements, factors, links } = compareCodings({ name: model.deck, model }, codings);
  expect(signs).toBe(1);
  expect([statements, factors, links].map((a) => a.alpha?.toFixed(3))).toEqual(alphas);
});
