/** Finds the talks that a command line names. */
import { DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Model } from '../model/index.ts';

/** The talk of an id. @throws DiagnosticError E_TALK_UNKNOWN */
export function requireTalk(model: Model, id: string): Model['talks'][number] {
  const talk = model.talks.find((t) => t.id === id);
  if (talk) return talk;
  const ids = model.talks.map((t) => t.id);
  const detail = { actual: id, expected: nearestName(id, ids) ?? ids.join(', ') };
  throw new DiagnosticError(
    [diagnose('E_TALK_UNKNOWN', { file: `data/${model.deck}` }, 'The deck has no such talk.', detail)],
    1,
  );
}

/** The talks of a deck, or the one named. @throws DiagnosticError E_TALK_UNKNOWN */
export const chooseTalks = (model: Model, talk: string | undefined): Model['talks'] =>
  talk === undefined ? model.talks : [requireTalk(model, talk)];
