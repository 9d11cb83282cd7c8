/** Finds where in the data an addition goes, and completes it. Whether the deck is right with it, `check` says. */
import { defined } from '../defined.ts';
import { alikeKey, type Checked, type DiagnosticCode, diagnose, expectedName } from '../diagnostics/index.ts';
import { type ClaimInput, type FactorInput, isTodo, type LinkInput, missingQuote } from '../model/index.ts';
import { makeUnique, toId } from '../skeleton/index.ts';
import type { Addition, ClaimAddition, FactorAddition, LinkAddition } from './addition.ts';
import type { ListEdit } from './edit-json.ts';
import { type CheckedDeck, findPassages, type Passage } from './find-passages.ts';

/** Longest excerpt of a passage in a message, in UTF-16 units. */
const excerptLength = 160;
/** Passages listed in a message, at most. */
const passageLimit = 4;
const done = (value: ListEdit): Checked<ListEdit> => ({ ok: true, value, diagnostics: [] });

function fail(code: DiagnosticCode, message: string, detail: Parameters<typeof diagnose>[3]): Checked<never> {
  return { ok: false, diagnostics: [diagnose(code, { file: '-' }, message, detail)] };
}

const freeId = (id: string, used: readonly string[]): string => makeUnique([...used, id]).at(-1)!;

function planFactor({ data }: CheckedDeck, { id, ...fields }: FactorAddition): Checked<ListEdit> {
  const place = data.factors.findIndex((f) => f.id === id && isTodo(f.label));
  const ids = data.factors.map((f) => f.id);
  const value: FactorInput = { id: id ?? freeId(toId(fields.label, `factor-${ids.length + 1}`), ids), ...fields };
  const replaces = place !== -1;
  return done({ list: ['factors'], index: replaces ? place : ids.length, value, replaces });
}

/** A passage in a message, with the options that select it. */
const passageLine = ({ quote, prefix, suffix, context }: Passage): string => {
  const options = Object.entries({ prefix, suffix }).flatMap(([name, words]) => (words ? [`${name} "${words}"`] : []));
  return [...options, `in: ${context.length > excerptLength ? quote : context}`].join(' ');
};

function choosePassage(deck: CheckedDeck, { quote, prefix, suffix }: ClaimAddition): Checked<Passage> {
  const { passages, nearest } = findPassages(deck, defined({ quote, prefix, suffix }) as ClaimAddition);
  if (passages.length === 1) return { ok: true, value: passages[0]!, diagnostics: [] };
  if (passages.length > 1)
    return fail('E_QUOTE_AMBIGUOUS', `Quote found ${passages.length} times in source.txt.`, {
      actual: quote,
      lines: [
        ...passages.slice(0, passageLimit).map(passageLine),
        ...(passages.length > passageLimit ? [`and ${passages.length - passageLimit} more`] : []),
      ],
    });
  const near = nearest[0]?.quote;
  const detail = near === undefined ? {} : { alike: near, expected: `${near} (nearest passage)` };
  return fail('E_QUOTE_NOT_VERBATIM', missingQuote(quote, near), { actual: quote, ...detail });
}

function planClaim(deck: CheckedDeck, claim: ClaimAddition): Checked<ListEdit> {
  const { data, model } = deck;
  const found = choosePassage(deck, claim);
  if (!found.ok) return found;
  const { quote, prefix, suffix, statement, section: own, start } = found.value;
  const { section = own ?? data.sections[0]!.id, id, assertion, type = 'descriptive', ...fields } = claim;
  const { quote: _, prefix: __, suffix: ___, ...others } = fields;
  const sections = data.sections.map((s) => s.id);
  const position = sections.indexOf(section);
  if (position === -1) {
    const expected = expectedName(section, sections);
    return fail('E_SECTION_UNKNOWN', 'No section has this id.', { actual: section, expected });
  }
  const { claims } = model.sections[position]!;
  const todo = claims.findIndex((c) => isTodo(c.assertion) && c.links.length === 0 && c.statement + 1 === statement);
  const after = claims.findLastIndex((c) => c.evidence[0]!.start <= start) + 1;
  const index = todo === -1 ? after : todo;
  const used = model.claims.filter((c) => todo === -1 || c !== claims[todo]).map((c) => c.id);
  const value: ClaimInput = {
    id: id ?? freeId(toId(assertion ?? quote, `claim-${used.length + 1}`), used),
    assertion: assertion ?? 'TODO: what the claim says',
    type,
    evidence: [defined({ quote, prefix, suffix }) as ClaimInput['evidence'][number]],
    links: [],
    ...others,
  };
  return done({ list: ['sections', position, 'claims'], index, value, replaces: todo !== -1 });
}

function planLink({ data }: CheckedDeck, { claim, ...link }: LinkAddition): Checked<ListEdit> {
  const places = data.sections.flatMap((s, i) => s.claims.map((c, j) => ({ id: c.id, i, j, links: c.links.length })));
  const ids = places.map(({ id }) => id);
  const place = places[ids.indexOf(claim)];
  if (!place) {
    const expected = expectedName(claim, ids);
    return fail('E_CLAIM_UNKNOWN', 'No claim has this id.', { actual: claim, expected });
  }
  const named = (name: string) => {
    const exact = data.factors.filter(({ id }) => id === name);
    return exact.length > 0 ? exact : data.factors.filter(({ label }) => alikeKey(label) === alikeKey(name));
  };
  for (const name of [link.from, link.to]) {
    const found = named(name).map(({ id }) => id);
    const message = `${found.length} factors have this label: name one by its id.`;
    if (found.length > 1) return fail('E_FACTOR_UNKNOWN', message, { actual: name, expected: found.join(' | ') });
  }
  /** The id of a factor that is named by its id or its label. */
  const idOf = (name: string) => named(name)[0]?.id ?? name;
  const { from, to, polarity, cue, ...others } = link;
  const value: LinkInput = { from: idOf(from), to: idOf(to), polarity, cue, confidence: 'explicit', ...others };
  const list = ['sections', place.i, 'claims', place.j, 'links'];
  return done({ list, index: place.links, value, replaces: false });
}

const planOf = { factor: planFactor, claim: planClaim, link: planLink };

/**
 * The edit of deck.json that makes an addition, or why none does: the quote has no place or several (E_QUOTE_NOT_VERBATIM
 * with the nearest passage, E_QUOTE_AMBIGUOUS with each), there is no such section or claim (E_SECTION_UNKNOWN,
 * E_CLAIM_UNKNOWN), or several factors have the label by which a link names one (E_FACTOR_UNKNOWN).
 */
export const planAddition = (deck: CheckedDeck, { kind, fields }: Addition): Checked<ListEdit> =>
  planOf[kind](deck, defined(fields) as never);
