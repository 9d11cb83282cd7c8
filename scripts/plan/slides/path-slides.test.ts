import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import { slideGeometry } from '../../geometry.ts';
import { slideOf } from '../slide-of.ts';
import { effectsSlide } from './effects-slide.ts';
import { pathSlides } from './path-slides.ts';

/** What the appendix and the notes of `effects` say of the paths of a coding. */
function toldOf(...statements: string[]) {
  const model = writtenModel([statements]);
  const analysis = analyse(model);
  const slides = pathSlides(model, analysis, planSettings);
  return {
    appendix: slides.flatMap(({ content }) => (content.kind === 'paths' ? content.rows.map((r) => r.passages) : [])),
    notes: effectsSlide(model, analysis, slideOf(130, slideGeometry, model))!.notes.flatMap((n) =>
      n.kind === 'text' && n.text.includes('told in') ? [n.text] : [],
    ),
  };
}

test('a path through others says who denies the direct link', () => {
  expect(toldOf('a+b b+z', 'a+zd', 'a+zx')).toEqual({
    appendix: ['told in one passage of section 1; the direct link is denied by the text and the critics'],
    notes: [
      'A raises B, B raises Z: told in one passage of section 1; the direct link is denied by the text and the critics.',
    ],
  });
});

test('the denial of a direct link of the other sign is none of the path', () => {
  expect(toldOf('a+b b+z', 'a-zd').appendix).toEqual(['told in one passage of section 1']);
});

test('a path of the author is told where only an actor holds the direct link', () => {
  expect(toldOf('a+b b+z', 'a+zr', 'a+zd')).toEqual({
    appendix: ['told in one passage of section 1; the direct link is denied by the text'],
    notes: ['A raises B, B raises Z: told in one passage of section 1; the direct link is denied by the text.'],
  });
});

test('a path of the author is told where a shorter one has a link that only an actor holds', () => {
  const told = 'told in one passage of section 1';
  expect(toldOf('a+b b+c c+z', 'a+cr').appendix).toEqual([told, told]);
});
