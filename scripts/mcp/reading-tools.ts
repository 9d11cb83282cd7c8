/** Tools that read decks: what they have, and where a text has some words. */
import { type CheckedDeck, findPassages } from '../add/index.ts';
import { assertKnown } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { foldSpace } from '../model/index.ts';
import { chooseDeck, listDecks } from '../project/data/find-deck.ts';
import { loadModel, requireDeck } from '../project/data/load-deck.ts';
import { checkDeckLetters } from '../project/slides/check-deck-letters.ts';
import { type Input, inputOf, type Tool, text } from './tool.ts';

const section = text('Id of a section; all sections by default.');

/** Most places of words that `find_quote` lists. */
const mostPlaces = 10;

/** A tool that reads a deck without errors. */
const reading = (
  description: string,
  input: Tool['input'],
  read: (deck: CheckedDeck, input: Input) => unknown,
): Tool => ({
  description,
  input,
  writes: false,
  run: async (given, effects) => read(await requireDeck(await chooseDeck(given['deck'], effects), effects), given),
});

/** The section with an id, or all. @throws DiagnosticError E_SECTION_UNKNOWN */
function sectionsOf({ model }: CheckedDeck, { section: id }: Input) {
  if (id === undefined) return model.sections;
  const ids = model.sections.map((s) => s.id);
  assertKnown([id], ids, { code: 'E_SECTION_UNKNOWN', file: '-', message: 'No section has this id.' });
  return model.sections.filter((s) => s.id === id);
}

async function describeDecks(effects: Effects) {
  const decks = [];
  for (const deck of await listDecks(effects)) {
    const checked = await loadModel(deck, effects);
    const form = (await effects.size(`data/${deck}/deck.ts`)) === undefined ? 'json' : 'typescript';
    decks.push({ deck, form, ok: checked.ok, ...(checked.ok ? { title: checked.value.title } : {}) });
  }
  return { decks };
}

async function check(deck: string, effects: Effects) {
  const checked = await loadModel(deck, effects);
  const letters = checked.ok ? await checkDeckLetters(checked.value, undefined, effects) : [];
  const { total = 0, covered = 0 } = checked.ok ? checked.value.coverage : {};
  const diagnostics = [...checked.diagnostics, ...letters];
  return { ok: checked.ok && letters.length === 0, deck, statements: { total, covered }, diagnostics };
}

/** Tools that read decks, by name. */
export const readingTools: Readonly<Record<string, Tool>> = {
  list_decks: {
    description: 'Lists the decks. The add tools write to those of the form json only.',
    input: { type: 'object', properties: {}, required: [], additionalProperties: false },
    writes: false,
    run: (_, effects) => describeDecks(effects),
  },
  list_sections: reading('Lists the sections of a deck, in the order of the text.', inputOf({}), ({ model }) => ({
    sections: model.sections.map(({ id, heading, claims, statements }) => ({
      id,
      heading,
      statements: statements.length,
      claims: claims.length,
    })),
  })),
  list_statements: reading(
    'Lists the statements of the text by section: the words that can be quoted, and the claims that quote them.',
    inputOf({ section }),
    (deck, input) => ({
      sections: sectionsOf(deck, input).map(({ id, statements, claims }) => ({
        id,
        statements: statements.map((index) => ({
          statement: index + 1,
          text: foldSpace(deck.model.source.statements[index]!.text),
          claims: claims.filter((c) => c.evidence.some((e) => e.statement === index)).map((c) => c.id),
        })),
      })),
    }),
  ),
  list_factors: reading('Lists the factors of a deck. Links may have these only.', inputOf({}), ({ data }) => ({
    outcome: data.outcome,
    factors: data.factors,
  })),
  list_claims: reading(
    'Lists the claims of a deck with quotes and links. Those that begin with TODO are to be coded.',
    inputOf({ section }),
    (deck, input) => ({
      sections: sectionsOf(deck, input).map(({ id, number }) => ({
        id,
        claims: deck.data.sections[number - 1]!.claims,
      })),
    }),
  ),
  find_quote: reading(
    `Finds words in the text, letter for letter; white space may differ. Each passage comes as a claim quotes it, with prefix or suffix where it occurs again. At most ${mostPlaces} are listed; “more” counts the others. Without a passage, the nearest one is given.`,
    inputOf(
      {
        quote: text('The words.'),
        prefix: text('The words just before.'),
        suffix: text('The words just after.'),
      },
      ['quote'],
    ),
    (deck, { quote, prefix, suffix }) => {
      const selector = { quote: quote!, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
      const { passages, nearest } = findPassages(deck, selector);
      const more = Math.max(passages.length, nearest.length) - mostPlaces;
      const first = { passages: passages.slice(0, mostPlaces), nearest: nearest.slice(0, mostPlaces) };
      return more > 0 ? { ...first, more } : first;
    },
  ),
  check: {
    description:
      'Checks a deck: shape, ids, every quote and cue, coverage of the text. Errors and warnings have hints.',
    input: inputOf({}),
    writes: false,
    run: async ({ deck }, effects) => check(await chooseDeck(deck, effects), effects),
  },
};
