import { expect, test } from 'vitest';
import { nameInTermsOf } from './factor-names.ts';

/** A coding with these factors, each `id=label`. */
const coding = (...factors: string[]) => ({
  factors: factors.map((f) => {
    const [id, label] = f.split('=') as [string, string];
    return { id, label };
  }),
});

/** The ids of the factors of codings in the terms of the first, the factors added, and those of several labels. */
function named(first: ReturnType<typeof coding>, ...others: ReturnType<typeof coding>[]) {
  const { namesOf, added, relabelled } = nameInTermsOf(first, others);
  return {
    ids: others.map(({ factors }, i) => factors.map((f) => namesOf[i]!(f.id)).join(' ')),
    added: added.map((f) => `${f.id}=${f.label}`),
    relabelled: relabelled.map((f) => `${f.id}=${f.labels.join('=')}`),
  };
}

test('a factor is that of the same label apart from case and punctuation, else that of the same id, which is told', () => {
  const first = coding('rain=Rain in spring', 'war=War');
  expect(named(first, coding('a=rain, in spring', 'war=Krieg'), coding('war=Wars'))).toEqual({
    ids: ['rain war', 'war'],
    added: [],
    relabelled: ['war=War=Krieg=Wars'],
  });
});

test('a label that another coder gave a factor is a label of it, unless a coding has both', () => {
  const first = coding('price=Price');
  const [second, third] = [coding('price=Preis'), coding('preis=Preis')];
  expect(named(first, second, third)).toEqual({
    ids: ['price', 'price'],
    added: [],
    relabelled: ['price=Price=Preis'],
  });
  expect(named(first, second, coding('price=Price', 'preis=Preis')).ids).toEqual(['price', 'price preis']);
  expect(named(first, second, coding('price=Kosten', 'preis=Preis')).ids).toEqual(['price', 'price-2 price']);
});

test('ids that import has numbered are not taken for the same where the labels say otherwise', () => {
  const first = coding('factor-1=비', 'factor-2=수확', 'factor-3=값');
  expect(named(first, coding('factor-1=값', 'factor-2=비', 'factor-3=수확')).ids).toEqual([
    'factor-3 factor-1 factor-2',
  ]);
  expect(
    named(first, coding('factor-1=값', 'factor-3=불안'), coding('factor-1=불안', 'factor-3=값', 'x=전쟁')),
  ).toEqual({
    ids: ['factor-3 factor-3-2', 'factor-3-2 factor-3 x'],
    added: ['factor-3-2=불안', 'x=전쟁'],
    relabelled: [],
  });
});

test('labels that differ by punctuation alone go by their ids', () => {
  const first = coding('a=+', 'b=-', 'c=Trust (state)', 'd=Trust, state');
  expect(named(first, coding('a=+', 'b=-', 'c=Trust (state)', 'd=Trust, state'))).toEqual({
    ids: ['a b c d'],
    added: [],
    relabelled: [],
  });
});

test('labels are the same in any Unicode form and width, as keyboards and systems write them', () => {
  const first = coding('a=Café', 'b=빵값', 'c=GDP growth');
  const other = coding(`x=${'Café'.normalize('NFD')}`, `y=${'빵값'.normalize('NFD')}`, 'z=ＧＤＰ growth');
  expect(named(first, other)).toEqual({ ids: ['a b c'], added: [], relabelled: [] });
});
