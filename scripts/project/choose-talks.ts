/** The talks that a command line names. */
import { DiagnosticError, diagnose, nearestName } from '../diagnostics/index.ts';
import type { Model } from '../model/index.ts';

/** The talk with this id. @throws DiagnosticError E_TALK_UNKNOWN */
export function requireTalk(model: Model, id: string): Model['talks'][number] {
  const talk = model.talks.find((t) => t.id === id);
  if (talk) return talk;
  const ids = model.talks.map((t) => t.id);
  const detail = { actual: id, expected: nearestName(id, ids) ?? ids.join(', ') };
  throw new DiagnosticError([
    diagnose('E_TALK_UNKNOWN', { file: `data/${model.deck}` }, 'The deck has no talk with this id.', detail),
  ]);
}

/** All talks of a deck, or only the one with the id `talk`. @throws DiagnosticError E_TALK_UNKNOWN (exit code 1) */
export const chooseTalks = (model: Model, talk: string | undefined): Model['talks'] =>
  talk === undefined ? model.talks : [requireTalk(model, talk)];
