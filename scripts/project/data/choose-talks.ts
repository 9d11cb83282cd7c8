/** The talks that a command line names. */
import { assertKnown, DiagnosticError, diagnose } from '../../diagnostics/index.ts';
import type { Model } from '../../model/index.ts';

/**
 * The talks of a deck with these ids, in the order of the deck; all if `ids` is `undefined`.
 * @throws DiagnosticError E_TALK_MISSING (exit code 1) where the deck has no talks, E_TALK_UNKNOWN (exit code 2) for each
 * id that the deck does not have
 */
export function chooseTalks(model: Model, ids: readonly string[] | undefined): Model['talks'] {
  const file = `data/${model.deck}`;
  if (model.talks.length === 0)
    throw new DiagnosticError([diagnose('E_TALK_MISSING', { file, path: 'talks' }, 'The deck has no talks.')]);
  if (ids === undefined) return model.talks;
  const known = model.talks.map((t) => t.id);
  assertKnown(ids, known, { code: 'E_TALK_UNKNOWN', file, message: 'The deck has no talk with this id.' });
  return model.talks.filter((t) => ids.includes(t.id));
}
