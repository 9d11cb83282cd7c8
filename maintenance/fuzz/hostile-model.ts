/** The model of a hostile deck. */
import assert from 'node:assert/strict';
import type { HostileDeck } from '../../scripts/fixtures/hostile-deck.ts';
import { buildModel, filesOfDeck, type Model } from '../../scripts/model/index.ts';

const files = filesOfDeck('data/d/deck.json', 'data/d/source.txt');

/** The model. @throws Error where the deck is refused */
export function modelOf({ data, source }: HostileDeck): Model {
  const built = buildModel({ deck: 'd', data, sourceText: source, files });
  assert.ok(built.ok, JSON.stringify(built.diagnostics.filter((d) => d.severity === 'error')));
  return built.value;
}
