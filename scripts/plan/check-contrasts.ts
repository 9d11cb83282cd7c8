/** The check that the two claims of a contrast differ in their signs. */
import { type Diagnostic, diagnose } from '../diagnostics/index.ts';
import type { DeckPlan } from './deck-plan.ts';

/** W_CONTRAST_ONE_SIGN for each contrast on the slides whose claims press on the outcome in one direction. */
export const checkContrasts = ({ deck, talk, slides }: DeckPlan): Diagnostic[] =>
  slides.flatMap(({ id, content }) => {
    if (content.kind !== 'contrast') return [];
    const [a, b] = content.sides;
    if (a?.sign === undefined || a.sign !== b?.sign || a.isDenial !== b.isDenial) return [];
    const place = { file: `data/${deck}`, path: `talk ${talk} · ${id}` };
    const claims = content.sides.map((side) => side.slide).join(' and ');
    const detail = { actual: `${claims}: both ${a.isDenial ? 'deny ' : ''}${a.sign}`, expected: 'opposite signs' };
    return [diagnose('W_CONTRAST_ONE_SIGN', place, 'The two claims of a contrast press in one direction.', detail)];
  });
