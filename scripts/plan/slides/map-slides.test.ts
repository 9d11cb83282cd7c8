import { expect, test } from 'vitest';
import { analyse } from '../../analysis/index.ts';
import { planSettings } from '../../fixtures/plan-settings.ts';
import { writtenModel } from '../../fixtures/written-model.ts';
import { slideGeometry } from '../../geometry.ts';
import { labelSize, layoutForSlide } from '../../layout/index.ts';
import { planTalk } from '../plan-talk.ts';

/** The hubs of a talk on a text of some sections, each with a link to the outcome. */
function hubsOf(sections: number) {
  const model = writtenModel(Array.from({ length: sections }, (_, i) => [`${'abcdefghijklmnopqrstuvwxy'[i % 25]}+z`]));
  const slides = ['map/whole', 'map/whole/2', 'map/whole/3', 'map/s2', `map/s${sections - 1}`];
  return planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 20, pace: 130, slides }, planSettings).slides;
}

test('the whole map of more than twelve sections goes on, about equally full, with labels at full size', () => {
  const boxes = (sections: number) =>
    hubsOf(sections)
      .filter((s) => s.id.startsWith('map/whole'))
      .map(({ id, headline, content }) => {
        const diagram = content.kind === 'map' ? content.diagram! : undefined!;
        const drawing = layoutForSlide({ ...diagram, hub: true, loop: undefined! }, slideGeometry, planSettings.layout);
        return [id, headline, diagram.nodes.length - 1, labelSize(drawing, drawing.box)];
      });
  expect(boxes(12)).toEqual([['map/whole', 'Every section presses on Z', 12, 20]]);
  expect(boxes(13)).toEqual([
    ['map/whole', 'Every section presses on Z (1–7)', 7, 20],
    ['map/whole/2', 'Every section presses on Z (8–13)', 6, 20],
  ]);
  expect(boxes(30).map(([id, , count]) => [id, count])).toEqual([
    ['map/whole', 10],
    ['map/whole/2', 10],
    ['map/whole/3', 10],
  ]);
});

test('the map so far is the part that holds its section', () => {
  const nodes = hubsOf(13).flatMap(({ id, content }) =>
    /^map\/s/u.test(id) && content.kind === 'map' ? [[id, content.diagram!.nodes.length - 1]] : [],
  );
  expect(nodes).toEqual([
    ['map/s2', 7],
    ['map/s12', 6],
  ]);
});

test('a text of one section has neither roadmap nor whole map, but where a talk names them', () => {
  const planned = (sections: number, include: readonly string[] = []) => {
    const model = writtenModel(Array.from({ length: sections }, () => ['a+z']));
    const talk = { id: 't', title: 'T', minutes: 20, pace: 130, include };
    const { slides } = planTalk(model, analyse(model), talk, planSettings);
    return slides.map((s) => s.id).filter((id) => id === 'roadmap' || id === 'map/whole');
  };
  expect(planned(2)).toEqual(['roadmap', 'map/whole']);
  expect(planned(1)).toEqual([]);
  expect(planned(1, ['map/whole'])).toEqual(['map/whole']);
});
