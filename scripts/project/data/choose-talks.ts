/** The talks that a command line names. */
import { type Diagnostic, DiagnosticError, diagnose, expectedName } from '../../diagnostics/index.ts';
import type { Model } from '../../model/index.ts';

function unknownTalk(model: Model, id: string): Diagnostic {
  const ids = model.talks.map((t) => t.id);
  const detail = { actual: id, expected: expectedName(id, ids) };
  return diagnose('E_TALK_UNKNOWN', { file: `data/${model.deck}` }, 'The deck has no talk with this id.', detail);
}

/**
 * The talks of a deck with these ids, in the order of the deck; all if `ids` is `undefined`.
 * @throws DiagnosticError E_TALK_MISSING (exit code 1) where the deck has no talks, E_TALK_UNKNOWN (exit code 2) for each
 * id that the deck does not have
 */
export function chooseTalks(model: Model, ids: readonly string[] | undefined): Model['talks'] {
  if (model.talks.length === 0) {
    const file = `data/${model.deck}`;
    throw new DiagnosticError([diagnose('E_TALK_MISSING', { file, path: 'talks' }, 'The deck has no talks.')]);
  }
  if (ids === undefined) return model.talks;
  const unknown = ids.filter((id) => !model.talks.some((t) => t.id === id));
  if (unknown.length > 0)
    throw new DiagnosticError(
      unknown.map((id) => unknownTalk(model, id)),
      2,
    );
  return model.talks.filter((t) => ids.includes(t.id));
}
