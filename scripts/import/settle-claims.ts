/** Puts imported claims into the skeleton of a deck: those that the model takes, with their links in words as assertions. */
import { defined } from '../defined.ts';
import { type Diagnostic, DiagnosticError } from '../diagnostics/index.ts';
import {
  buildModel,
  type DeckInput,
  findHeadlineFault,
  labelInSentence,
  type Model,
  upperFirst,
} from '../model/index.ts';
import type { SkeletonDeck } from '../skeleton/index.ts';
import { wordingOf } from '../wording/index.ts';
import { type AnchoredLinks, rejectLink } from './anchor-links.ts';
import type { Reject } from './imported-map.ts';

/** A claim, and the links of the file in it. */
export interface ImportedClaim {
  /** The claim; its assertion is a to-do that fits a headline. */
  readonly claim: DeckInput['sections'][number]['claims'][number];
  /** The links, and the quote on which they rest. */
  readonly origin: AnchoredLinks;
}

/** A deck with imported claims. */
export interface SettledDeck {
  /** The deck, without errors. */
  readonly deck: SkeletonDeck;
  /** The claims in it. */
  readonly claims: readonly ImportedClaim[];
  /** Links of claims that the model refuses. */
  readonly rejects: readonly Reject[];
}

/** The skeleton with imported claims in place of the statements to be coded that they quote. */
function mergeClaims(skeleton: SkeletonDeck, claims: readonly ImportedClaim[]): SkeletonDeck {
  const quoted = new Set(claims.flatMap(({ origin }) => origin.statements.map((s) => `statement-${s.index + 1}`)));
  const byFirst = Map.groupBy(claims, ({ origin }) => `statement-${origin.statements[0]!.index + 1}`);
  const sections = skeleton.sections.map((section) => ({
    ...section,
    claims: section.claims.flatMap((open) => {
      const own = byFirst.get(open.id)?.map(({ claim }) => defined({ ...claim, place: open.place })) ?? [];
      return quoted.has(open.id) ? own : [...own, open];
    }),
  }));
  return { ...skeleton, sections };
}

/** The assertion of a claim: its links in words. */
function toAssertion({ links }: ImportedClaim['claim'], model: Model): string {
  const words = wordingOf(model.language).links;
  const authors = model.work.author?.length ?? 0;
  const clauses = links.map((l) => {
    const [from, to] = [labelInSentence(model, l.from), labelInSentence(model, l.to)];
    return l.denied ? words.denied(from, l.polarity, to, authors) : words.clause(from, l.polarity, to);
  });
  return words.sentence(upperFirst(words.path(clauses)));
}

const files = { deck: 'deck.json', source: 'source.txt', factors: 'deck.json', context: 'deck.json', sections: [] };

/**
 * The model of a deck, and the first fault of each claim by its id.
 * @throws DiagnosticError faults that lie in no claim
 */
function checkDeck(deck: SkeletonDeck, sourceText: string) {
  const built = buildModel({ deck: '', data: deck, sourceText, files });
  const errors = built.diagnostics.filter((d) => d.severity === 'error');
  const faults = new Map<string, Diagnostic>();
  const others: Diagnostic[] = [];
  for (const error of errors) {
    const [, section, claim] = /^sections\[(\d+)\]\.claims\[(\d+)\]/u.exec(error.path) ?? [];
    const id = deck.sections[Number(section)]?.claims[Number(claim)]?.id;
    if (id === undefined) others.push(error);
    else if (!faults.has(id)) faults.set(id, error);
  }
  if (others.length > 0) throw new DiagnosticError(others);
  return { faults, model: built.ok ? built.value : undefined };
}

/**
 * The model of a skeleton with claims, and the faults of those that it refuses, by id. Faults of shape hide others, so what is
 * left is checked again.
 */
function refuseClaims(skeleton: SkeletonDeck, given: readonly ImportedClaim[], text: string) {
  const faults = new Map<string, Diagnostic>();
  for (;;) {
    const claims = given.filter(({ claim }) => !faults.has(claim.id));
    const checked = checkDeck(mergeClaims(skeleton, claims), text);
    if (checked.model) return { model: checked.model, claims, faults };
    for (const [id, fault] of checked.faults) faults.set(id, fault);
  }
}

/** The deck of a skeleton and claims. A claim whose links in words do not fit a headline keeps its to-do. */
export function settleClaims(skeleton: SkeletonDeck, given: readonly ImportedClaim[], text: string): SettledDeck {
  const { model, claims, faults } = refuseClaims(skeleton, given, text);
  const rejects = given.flatMap(({ claim, origin }) => {
    const fault = faults.get(claim.id);
    return fault
      ? origin.links.map((l) => rejectLink(l, { code: fault.code, reason: fault.message, actual: fault.actual }))
      : [];
  });
  const settled = claims.map(({ claim, origin }) => {
    const assertion = toAssertion(claim, model);
    return { origin, claim: findHeadlineFault(assertion) ? claim : { ...claim, assertion } };
  });
  return { deck: mergeClaims(skeleton, settled), claims: settled, rejects };
}
