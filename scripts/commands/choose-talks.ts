import { DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Model } from '../model/index.ts';

/** The talks of a deck, or the one named. @throws DiagnosticError E_TALK_UNKNOWN */
export function chooseTalks(model: Model, talk: string | undefined): Model['talks'] {
  const ids = model.talks.map((t) => t.id);
  if (talk === undefined) return model.talks;
  if (ids.includes(talk)) return model.talks.filter((t) => t.id === talk);
  const expected = nearestName(talk, ids) ?? ids.join(', ');
  throw new DiagnosticError(
    [
      diagnose('E_TALK_UNKNOWN', { file: `data/${model.deck}` }, 'The deck has no such talk.', {
        actual: talk,
        expected,
      }),
    ],
    1,
  );
}
