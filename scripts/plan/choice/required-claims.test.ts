import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Analysis, analyse } from '../../analysis/index.ts';
import { randomModel } from '../../fixtures/random-coding.ts';
import { slideGeometry } from '../../geometry.ts';
import { mapLayout } from '../../layout/index.ts';
import type { Model, Talk } from '../../model/index.ts';
import { planTalk } from '../plan-talk.ts';

/** A map is readable with up to four factors: sections need several maps, and no map is laid out. */
const layout: typeof mapLayout = { ...mapLayout, fits: ({ nodes }) => nodes.length <= 4 };
const settings = { geometry: slideGeometry, layout };
const talk: Talk = { id: 't', title: 'T', minutes: 60, pace: 130 };

/** Seconds of a talk of the given claims alone, with as little time for questions as there can be. */
function secondsWith(model: Model, analysis: Analysis, claims: readonly string[]): number {
  const include = claims.map((c) => `claim/${c}`);
  const { slides } = planTalk(model, analysis, { ...talk, minutes: 0.1, include }, settings);
  return slides.reduce((n, s) => n + s.seconds, 0);
}

test('a talk with time for its key claims tells all of them, and one of the last section', () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const analysis = analyse(model);
      const keys = model.claims.filter((c) => c.key).map((c) => c.id);
      const last = model.sections.at(-1)!.claims.map((c) => c.id);
      // The discussion takes up to 90 seconds; of the last section any claim may be told.
      const longest = Math.max(...last.map((id) => secondsWith(model, analysis, [...keys, id])));
      const minutes = Math.ceil((longest + 90) / 60);
      const shown = new Set(planTalk(model, analysis, { ...talk, minutes }, settings).slides.map((s) => s.id));
      for (const id of keys) expect(shown).toContain(`claim/${id}`);
      expect(last.some((id) => shown.has(`claim/${id}`))).toBe(true);
    }),
    { numRuns: 40, endOnFailure: true, seed: 1798 },
  );
});
