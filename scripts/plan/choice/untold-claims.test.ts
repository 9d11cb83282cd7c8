import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { randomModel } from '../../fixtures/random-coding.ts';
import { slideGeometry } from '../../geometry.ts';
import { mapLayout } from '../../layout/index.ts';
import type { Model, Talk } from '../../model/index.ts';
import { planTalk } from '../plan-talk.ts';
import { claimsTold } from '../told-claims.ts';
import { checkUntold } from './check-untold.ts';

/** A map is readable with up to six factors: much faster than laying it out. */
const layout: typeof mapLayout = { ...mapLayout, fits: ({ nodes }) => nodes.length <= 6 };
const settings = { geometry: slideGeometry, layout };
const plan = (model: Model, talk: Partial<Talk>) =>
  planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 60, pace: 130, ...talk }, settings);

test('each key claim and claim of the last section is told, or a warning with its code names it and says why', () => {
  fc.assert(
    fc.property(randomModel, fc.integer({ min: 1, max: 40 }), fc.boolean(), (model, minutes, listed) => {
      const slides = ['title', ...model.claims.filter((_, i) => i % 2 === 0).map((c) => `claim/${c.id}`)];
      const talk = plan(model, listed ? { slides } : { minutes });
      const shown = new Set(talk.slides.flatMap(claimsTold).map((c) => `claim/${c}`));
      const linesOf = (code: string) => checkUntold(talk).find((d) => d.code === code)?.lines ?? [];
      const told = new Map(
        ['W_KEY_CLAIM_LEFT_OUT', 'W_CONCLUSION_LEFT_OUT'].map((code) => [
          code,
          new Map(linesOf(code).map((line) => line.split(': ', 2) as [string, string])),
        ]),
      );
      for (const claim of model.claims) {
        const code = claim.key
          ? 'W_KEY_CLAIM_LEFT_OUT'
          : claim.section === model.sections.at(-1)?.id
            ? 'W_CONCLUSION_LEFT_OUT'
            : undefined;
        const reason = code && told.get(code)?.get(`claim/${claim.id}`);
        const hasConclusion = model.sections.at(-1)!.claims.some((c) => shown.has(`claim/${c.id}`));
        const isEnough = (listed || model.sections.length === 1) && !claim.key && hasConclusion;
        if (code === undefined || shown.has(`claim/${claim.id}`) || isEnough) expect(reason).toBeUndefined();
        else expect(reason).toMatch(listed ? /^the talk lists its slides$/u : /^over the budget/u);
      }
    }),
    { numRuns: 25 },
  );
});

test('the reason of an untold claim is that of the slide: excluded, in another section, not listed', () => {
  fc.assert(
    fc.property(randomModel, (model) => {
      const last = model.sections.at(-1)!;
      const claim = `claim/${last.claims[0]!.id}`;
      const reasonOf = (talk: Partial<Talk>) => plan(model, talk).untold?.find((u) => u.slide === claim)?.reason;
      const isKey = last.claims[0]!.key === true;
      expect(reasonOf({ exclude: [claim] })).toBe(isKey ? 'excluded by the talk' : undefined);
      expect(reasonOf({ slides: ['title'] })).toBe('the talk lists its slides');
      if (model.sections.length > 1) expect(reasonOf({ sections: ['s0'] })).toBe('section not in the talk');
      // A long text may leave out other claims as well.
      const told = checkUntold(plan(model, { exclude: [claim] })).filter(({ lines = [] }) =>
        lines.some((line) => line.startsWith(`${claim}: `)),
      );
      const line = `${claim}: excluded by the talk`;
      const warning = { severity: 'warning', file: 'data/d', path: 'talk t', lines: expect.arrayContaining([line]) };
      expect(told).toEqual(isKey ? [expect.objectContaining(warning)] : []);
    }),
    { numRuns: 10 },
  );
});
