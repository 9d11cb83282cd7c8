/** The command `decks`. Lists the decks below data/ with their talks; exit code 1 if the data of one have errors. */
import { authorsOf } from '../citations/index.ts';
import { numberOf, tellDiagnostics } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { listDecks } from '../project/data/find-deck.ts';
import { loadModel } from '../project/data/load-deck.ts';
import { toTable } from '../terminal/table.ts';
import type { Command, JsonArguments } from './command.ts';

/** A deck as `decks --json` prints it. A deck with errors has neither title nor talks. */
async function describeDeck(id: string, effects: Effects) {
  const checked = await loadModel(id, effects);
  const model = checked.ok ? checked.value : undefined;
  return {
    id,
    ok: checked.ok,
    title: model?.title ?? '',
    authors: model ? authorsOf(model.work) : [],
    language: model?.language ?? '',
    sections: model?.sections.length ?? 0,
    claims: model?.claims.length ?? 0,
    links: model?.links.length ?? 0,
    factors: model?.factors.length ?? 0,
    talks: (model?.talks ?? []).map(({ id: talk, title, minutes }) => ({ id: talk, title, minutes })),
    diagnostics: checked.diagnostics,
  };
}

/** Runs `decks`. */
export const decksCommand: Command<JsonArguments> = async ({ json }, effects) => {
  const decks = [];
  for (const id of await listDecks(effects)) decks.push(await describeDeck(id, effects));
  const exitCode = decks.every((deck) => deck.ok) ? 0 : 1;
  if (json) {
    effects.print(JSON.stringify(decks, null, 2));
    return exitCode;
  }
  const rows = decks.map(({ id, title, claims, talks }) => {
    const lengths = talks.map((talk) => `${talk.id} (${talk.minutes} min)`);
    return [id, title, numberOf(claims, 'claim'), lengths.join(', ')];
  });
  if (rows.length === 0) effects.tell('There are no decks below data/.');
  else effects.print(toTable([['deck', 'title', 'coded', 'talks'], ...rows], [2]));
  tellDiagnostics(
    decks.filter((deck) => !deck.ok).flatMap((deck) => deck.diagnostics),
    effects,
  );
  return exitCode;
};
