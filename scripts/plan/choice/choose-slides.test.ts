import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Candidate, chooseSlides } from './choose-slides.ts';

/** The value of the best feasible subset, by trying all. */
function exhaustive(candidates: readonly Candidate[], budget: number): number {
  const forced = new Set<number>();
  const force = (i: number): void => {
    forced.add(i);
    for (const n of candidates[i]!.needs) force(n);
  };
  candidates.forEach((c, i) => {
    if (c.isForced) force(i);
  });
  const seconds = (is: Iterable<number>) => [...is].reduce((n, i) => n + candidates[i]!.seconds, 0);
  let best = [...forced].reduce((n, i) => n + candidates[i]!.value, 0);
  if (seconds(forced) > budget) return best;
  for (let bits = 0; bits < 1 << candidates.length; bits += 1) {
    const has = (i: number) => ((bits >> i) & 1) === 1;
    let time = 0;
    let value = 0;
    let isFeasible = true;
    for (let i = 0; i < candidates.length && isFeasible; i += 1) {
      if (!has(i)) isFeasible = !forced.has(i);
      else {
        time += candidates[i]!.seconds;
        value += candidates[i]!.value;
        isFeasible = time <= budget && candidates[i]!.needs.every(has);
      }
    }
    if (isFeasible && value > best) best = value;
  }
  return best;
}

const instance = fc
  .array(
    fc.record({
      seconds: fc.integer({ min: 0, max: 90 }),
      value: fc.integer({ min: 0, max: 20 }),
      needs: fc.array(fc.nat(13), { maxLength: 3 }),
      isForced: fc.integer({ min: 0, max: 9 }).map((n) => n === 0),
    }),
    { minLength: 1, maxLength: 14 },
  )
  .map((items): Candidate[] =>
    items.map((item, i) => ({ ...item, needs: [...new Set(item.needs)].filter((n) => n < i) })),
  );

test('the choice is feasible and as good as exhaustive search on 500 instances of up to 14 slides', () => {
  fc.assert(
    fc.property(instance, fc.integer({ min: 0, max: 600 }), (candidates, budget) => {
      const choice = chooseSlides(candidates, budget);
      expect(choice.value).toBe(exhaustive(candidates, budget));
      expect(choice.bound).toBe(choice.value);
      for (const i of choice.chosen) for (const n of candidates[i]!.needs) expect(choice.chosen).toContain(n);
    }),
    { numRuns: 500 },
  );
});

test('forced slides are chosen with the slides that they need, even over the budget', () => {
  const candidates = [
    { seconds: 40, value: 0, needs: [], isForced: false },
    { seconds: 40, value: 5, needs: [0], isForced: true },
    { seconds: 1, value: 9, needs: [], isForced: false },
  ];
  expect(chooseSlides(candidates, 60)).toMatchObject({ chosen: [0, 1] });
  expect(chooseSlides(candidates, 81)).toEqual({ chosen: [0, 1, 2], value: 14, bound: 14 });
});
