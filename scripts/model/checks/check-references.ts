/** Checks ids and wording of a deck whose shape is valid: unique where they name something, known where they refer. */
import { alikeKey, type Diagnostic, type DiagnosticCode } from '../../diagnostics/index.ts';
import { countWords } from '../../typography/index.ts';
import type { DataFiles, DataPath } from '../parse-deck.ts';
import { type KnownIds, type PlacedId, type Reporter, reporterOf } from '../report.ts';
import type { ParsedClaim, ParsedDeck, ParsedLink } from '../schema.ts';
import { checkNotes } from './check-notes.ts';
import { checkTitles } from './check-titles.ts';
import { checkTodos, isTodo } from './check-todos.ts';
import { checkWorks } from './check-works.ts';
import { findHeadlineFault } from './headline.ts';
import { reservedTalk } from './reserved-talks.ts';

/** Words of a factor's label that stay readable in a diagram. */
const labelWordLimit = 5;

/** The deck, and where its faults go. */
interface DeckCheck extends Reporter {
  readonly deck: ParsedDeck;
}

const claimsOf = ({ sections }: ParsedDeck): readonly ParsedClaim[] => sections.flatMap((s) => s.claims);

/** The claims of a deck, each with its path. They are made one after the other: a list of 100,000 takes 40 MB. */
function* placedClaims({ sections }: ParsedDeck): Generator<{ readonly claim: ParsedClaim; readonly path: DataPath }> {
  for (const [i, { claims }] of sections.entries())
    for (const [j, claim] of claims.entries()) yield { claim, path: ['sections', i, 'claims', j] };
}

function* claimIds(deck: ParsedDeck): Generator<PlacedId> {
  for (const { claim, path } of placedClaims(deck)) yield [claim.id, [...path, 'id']];
}

function* idsOf(list: string, entries: readonly { readonly id: string }[] = []): Generator<PlacedId> {
  for (const [i, { id }] of entries.entries()) yield [id, [list, i, 'id']];
}

interface DeckIds {
  readonly factors: KnownIds;
  readonly sections: KnownIds;
  readonly references: KnownIds;
  readonly claims: KnownIds;
  readonly loops: KnownIds;
  readonly pictures: KnownIds;
}

function checkOwnIds({ deck, report, requireUnique }: DeckCheck): DeckIds {
  const factors = requireUnique('factor', () => idsOf('factors', deck.factors));
  const sections = requireUnique('section', () => idsOf('sections', deck.sections));
  const references = requireUnique('reference', () => idsOf('references', deck.references));
  const loops = requireUnique('loop', () => idsOf('loops', deck.loops));
  const pictures = requireUnique('picture', () => idsOf('pictures', deck.pictures));
  requireUnique('context fact', () => idsOf('context', deck.context));
  requireUnique('talk', () => idsOf('talks', deck.talks));
  const talkIds = deck.talks.map(({ id }) => id);
  talkIds.forEach((id, i) => {
    const message = reservedTalk(id, talkIds);
    if (message !== undefined) report('E_ID_RESERVED', ['talks', i, 'id'], message, { actual: id });
  });
  const claims = requireUnique('claim', () => claimIds(deck));
  return { factors, sections, references, claims, loops, pictures };
}

/** E_ASSERTION_LONG for a headline of too many words or lines. */
function checkHeadline(text: string, path: DataPath, { report }: DeckCheck): void {
  const fault = findHeadlineFault(text);
  if (fault) report('E_ASSERTION_LONG', path, fault.message, { actual: text, expected: fault.expected });
}

/** Whether two assertions of a link are alike in holder, denial, low pole and condition. */
const isSameView = (a: ParsedLink, b: ParsedLink): boolean =>
  (['denied', 'deniedBy', 'attributedTo', 'lowPole', 'conditional'] as const).every((key) => a[key] === b[key]);

const otherView = 'The claim says two different things of this link. Make two claims, so that none is lost.';

function checkClaim(claim: ParsedClaim, path: DataPath, factors: KnownIds, check: DeckCheck): void {
  const { report, requireKnown } = check;
  checkHeadline(claim.assertion, [...path, 'assertion'], check);
  const asserted = new Map<string, ParsedLink>();
  claim.links.forEach((link, i) => {
    for (const end of ['from', 'to'] as const)
      requireKnown('E_FACTOR_UNKNOWN', 'factor', link[end], factors, [...path, 'links', i, end]);
    const key = `${link.from} ${link.to} ${link.polarity}`;
    const first = asserted.get(key);
    const message = first && isSameView(first, link) ? 'The claim asserts this link twice.' : otherView;
    if (first) report('E_LINK_DUPLICATE', [...path, 'links', i], message, { actual: key });
    asserted.set(key, link);
  });
}

/** E_CLAIM_UNKNOWN for an answer that is no claim, E_ANSWER_CIRCULAR for a claim that its own answers lead back to. */
function checkAnswers({ deck, report, requireKnown }: DeckCheck, claims: KnownIds): void {
  const answers = new Map(
    claimsOf(deck).flatMap(({ id, resolvedBy }) => (resolvedBy === undefined ? [] : [[id, resolvedBy] as const])),
  );
  if (answers.size === 0) return;
  for (const { claim, path } of placedClaims(deck)) {
    const { id, resolvedBy } = claim;
    if (resolvedBy === undefined) continue;
    const place = [...path, 'resolvedBy'];
    requireKnown('E_CLAIM_UNKNOWN', 'claim', resolvedBy, claims, place);
    const chain = new Set<string>();
    for (let next = answers.get(id); next !== undefined && !chain.has(next); next = answers.get(next)) chain.add(next);
    const actual = [id, ...chain].join(' → ');
    if (chain.has(id)) report('E_ANSWER_CIRCULAR', place, 'The claim is answered by itself.', { actual });
  }
}

/** Reports two known factors, of which the first is at `path`, between which no link that counts leads. */
function requireLink(
  { deck, report }: DeckCheck,
  from: string,
  to: string,
  factors: KnownIds,
  code: DiagnosticCode,
  path: DataPath,
): void {
  if (!factors.has(from) || !factors.has(to)) return;
  const links = claimsOf(deck).flatMap((claim) =>
    claim.denied ? [] : claim.links.filter((l) => !l.denied && l.deniedBy === undefined),
  );
  const targets = new Set(links.flatMap((l) => (l.from === from ? [l.to] : [])));
  if (targets.has(to)) return;
  report(code, path, `No link leads from ${from} to ${to}.`, {
    actual: to,
    expected: [...targets].join(', ') || `a link from ${from}`,
  });
}

/** The headlines and factors of named loops; E_LOOP_OPEN where no link leads from a factor to the next one. */
function checkLoops(check: DeckCheck, factors: KnownIds): void {
  const { deck, report, requireKnown } = check;
  deck.loops?.forEach((loop, i) => {
    checkHeadline(loop.title, ['loops', i, 'title'], check);
    loop.factors.forEach((from, j) => {
      const path = ['loops', i, 'factors', j];
      requireKnown('E_FACTOR_UNKNOWN', 'factor', from, factors, path);
      requireLink(check, from, loop.factors[(j + 1) % loop.factors.length]!, factors, 'E_LOOP_OPEN', path);
    });
    if (new Set(loop.factors).size < loop.factors.length)
      report('E_LOOP_OPEN', ['loops', i, 'factors'], 'The loop goes through a factor twice.', {
        actual: loop.factors.join(', '),
        expected: 'each factor once',
      });
  });
}

/** E_ENTRY_DUPLICATE for each entry of a list at `path` that names what an entry before it names. */
function requireOnce(entries: readonly string[], path: DataPath, { report }: DeckCheck): void {
  entries.forEach((entry, i) => {
    if (entries.indexOf(entry) < i)
      report('E_ENTRY_DUPLICATE', [...path, i], 'The list names this twice.', { actual: entry });
  });
}

/** The headline of an answer; E_CLAIM_UNKNOWN for what it rests on and is no claim. */
function checkAnswer(answer: ParsedDeck['answer'], path: DataPath, check: DeckCheck, claims: KnownIds): void {
  if (answer === undefined) return;
  checkHeadline(answer.sentence, [...path, 'sentence'], check);
  requireOnce(answer.claims, [...path, 'claims'], check);
  answer.claims.forEach((id, i) => {
    check.requireKnown('E_CLAIM_UNKNOWN', 'claim', id, claims, [...path, 'claims', i]);
  });
}

/** The headlines of question, answers and sections; E_CHAIN_OPEN for a chain of the argument that is no path of links. */
function checkArgument(check: DeckCheck, { factors, claims }: DeckIds): void {
  const { deck, report, requireKnown } = check;
  if (deck.question !== undefined) checkHeadline(deck.question, ['question'], check);
  checkAnswer(deck.answer, ['answer'], check, claims);
  deck.talks.forEach(({ answer }, i) => {
    checkAnswer(answer, ['talks', i, 'answer'], check, claims);
  });
  deck.sections.forEach(({ point }, i) => {
    if (point !== undefined) checkHeadline(point, ['sections', i, 'point'], check);
  });
  deck.argument?.forEach((chain, i) => {
    chain.forEach((id, j) => {
      const path = ['argument', i, j];
      requireKnown('E_FACTOR_UNKNOWN', 'factor', id, factors, path);
      const next = chain[j + 1];
      if (next === undefined) {
        if (id !== deck.outcome)
          report('E_CHAIN_OPEN', path, 'The chain does not end at the outcome.', {
            actual: id,
            expected: deck.outcome,
          });
      } else requireLink(check, id, next, factors, 'E_CHAIN_OPEN', path);
    });
    if (new Set(chain).size < chain.length)
      report('E_CHAIN_OPEN', ['argument', i], 'The chain goes through a factor twice.', {
        actual: chain.join(', '),
        expected: 'each factor once',
      });
  });
}

/** The headlines, factors and claims of votes and contrasts; E_LINK_UNKNOWN for a vote on a link that no claim asserts. */
function checkExercises(check: DeckCheck, { factors, claims }: DeckIds): void {
  const { deck, requireKnown } = check;
  deck.votes?.forEach(({ from, to, question }, i) => {
    if (question !== undefined) checkHeadline(question, ['votes', i, 'question'], check);
    requireKnown('E_FACTOR_UNKNOWN', 'factor', from, factors, ['votes', i, 'from']);
    requireKnown('E_FACTOR_UNKNOWN', 'factor', to, factors, ['votes', i, 'to']);
    requireLink(check, from, to, factors, 'E_LINK_UNKNOWN', ['votes', i]);
  });
  const votes = deck.votes?.map(({ from, to }) => `${from} → ${to}`);
  requireOnce(votes ?? [], ['votes'], check);
  deck.contrasts?.forEach(({ headline, claims: pair }, i) => {
    requireOnce(pair, ['contrasts', i, 'claims'], check);
    if (headline !== undefined) checkHeadline(headline, ['contrasts', i, 'headline'], check);
    pair.forEach((id, j) => {
      requireKnown('E_CLAIM_UNKNOWN', 'claim', id, claims, ['contrasts', i, 'claims', j]);
    });
  });
}

function checkPictures(check: DeckCheck, { sections }: DeckIds): void {
  check.deck.pictures?.forEach(({ headline, section }, i) => {
    checkHeadline(headline, ['pictures', i, 'headline'], check);
    if (section !== undefined)
      check.requireKnown('E_SECTION_UNKNOWN', 'section', section, sections, ['pictures', i, 'section']);
  });
}

/** Reports each label that looks like that of a factor before it. */
function reportAlike({ deck, report }: DeckCheck): void {
  const first = new Map<string, string>();
  deck.factors.forEach(({ label }, i) => {
    const before = first.get(alikeKey(label));
    if (before === undefined) first.set(alikeKey(label), label);
    else
      report(
        'W_NAMES_ALIKE',
        ['factors', i, 'label'],
        before === label ? 'Two factors have the same label.' : 'Two factors have labels that look alike.',
        { actual: label, ...(before === label ? {} : { expected: before }) },
      );
  });
}

/** Checks labels before the claims and use after them, so that warnings keep the order of the data. */
function checkFactors(check: DeckCheck, factors: KnownIds): void {
  const { deck, report, requireKnown } = check;
  requireKnown('E_OUTCOME_UNKNOWN', 'factor', deck.outcome, factors, ['outcome']);
  deck.factors.forEach(({ label }, i) => {
    if (countWords(label) > labelWordLimit)
      report('W_LABEL_LONG', ['factors', i, 'label'], `The label has ${countWords(label)} words.`, {
        actual: label,
        expected: `2 to ${labelWordLimit} words`,
      });
  });
  reportAlike(check);
  const used = new Set([deck.outcome]);
  /** Number of links that lead to a factor, by factor; the text asserts them. */
  const caused = new Map<string, number>();
  for (const { claim, path } of placedClaims(deck)) {
    checkClaim(claim, path, factors, check);
    for (const { from, to, denied, deniedBy } of claim.links) {
      used.add(from).add(to);
      if (!denied && deniedBy === undefined) caused.set(to, (caused.get(to) ?? 0) + 1);
    }
  }
  const outcome = deck.factors.find(({ id }) => id === deck.outcome);
  if (outcome && !isTodo(outcome.label) && caused.size > 0 && !caused.has(outcome.id)) {
    const [most] = [...caused.keys()].sort((a, b) => caused.get(b)! - caused.get(a)!);
    const detail = { actual: outcome.id, expected: `a factor that links lead to, such as ${most}` };
    report('W_OUTCOME_UNCAUSED', ['outcome'], 'No link leads to the outcome.', detail);
  }
  deck.factors.forEach(({ id }, i) => {
    if (!used.has(id)) report('W_FACTOR_UNUSED', ['factors', i], 'No link has this factor.', { actual: id });
  });
}

/** Ids of the slides that every deck has. */
const fixedSlides = [
  'title',
  'question',
  'argument',
  'answer',
  'roadmap',
  'method',
  'method/coding',
  'map/whole',
  'effects',
  'balance',
  'timeline',
  'discussion',
  'references',
];

/**
 * Ids of slides whose number depends on the analysis. A finding goes on in `finding/<n>/2`, …, the whole map in
 * `map/whole/2`, ….
 */
const numberedSlide =
  /^(?:(?:loop|finding|vote|contrast|paths|timeline|references)\/[1-9]\d*|finding\/[1-9]\d*\/[2-9]|map\/whole\/[2-9])$/u;

/** Whether a link that counts raises or lowers. */
const hasSign = ({ polarity, denied, deniedBy }: ParsedLink) =>
  polarity !== '?' && denied === undefined && deniedBy === undefined;

function checkTalks({ deck, report, requireKnown }: DeckCheck, { sections, claims, loops, pictures }: DeckIds): void {
  const signed = new Set(claimsOf(deck).flatMap((c) => (!c.denied && c.links.some(hasSign) ? [c.id] : [])));
  /** Ids behind the first part of a slide's id. */
  const parts: Readonly<Record<string, KnownIds>> = {
    ...{ sign: signed, section: sections, map: sections, claim: claims, claims, evidence: claims, loop: loops },
    picture: pictures,
  };
  const slides: KnownIds = {
    has(id) {
      const [, kind = '', name = ''] = /^([a-z]+)\/(.*)$/u.exec(id) ?? [];
      return fixedSlides.includes(id) || (Object.hasOwn(parts, kind) && parts[kind]!.has(name));
    },
    // All slides, to find the nearest: a deck of 100,000 claims has 400,000.
    keys: () =>
      new Set([
        ...fixedSlides,
        ...[...signed].map((c) => `sign/${c}`),
        ...[...sections.keys()].flatMap((s) => [`section/${s}`, `map/${s}`]),
        ...[...claims.keys()].flatMap((c) => [`claim/${c}`, `claims/${c}`, `evidence/${c}`]),
        ...[...loops.keys()].map((l) => `loop/${l}`),
        ...[...pictures.keys()].map((p) => `picture/${p}`),
      ]).keys(),
  };
  const requireSlide = (id: string, path: DataPath) => {
    // A section has as many maps as it needs: map/<section>, map/<section>-2, …
    const section = /^map\/(.+)-[2-9]$/u.exec(id)?.[1];
    // A claim or its evidence goes on over as many slides as it needs: evidence/<claim>, evidence/<claim>/2, …
    const continued = /^(?:claim|evidence)\/([^/]+)\/(?:[2-9]|[1-9]\d+)$/u.exec(id)?.[1];
    if (continued !== undefined && claims.has(continued)) return;
    if (numberedSlide.test(id) || (section !== undefined && sections.has(section))) return;
    requireKnown('E_SLIDE_UNKNOWN', 'slide', id, slides, path);
  };
  deck.talks.forEach((talk, i) => {
    const named = { ...talk, slides: talk.slides?.map((entry) => entry.replace(/^again:/u, '')) };
    for (const list of ['slides', 'include', 'exclude'] as const)
      named[list]?.forEach((id, j) => {
        requireSlide(id, ['talks', i, list, j]);
      });
    for (const list of ['slides', 'include'] as const)
      talk.exclude?.forEach((id, j) => {
        if (!named[list]?.includes(id)) return;
        const message = `The slide is also in \`${list}\` of the talk.`;
        report('E_SLIDE_EXCLUDED', ['talks', i, 'exclude', j], message, { actual: id });
      });
    for (const key of Object.keys(talk.notes ?? {}))
      requireSlide(key.replace(/@[2-9]$/u, ''), ['talks', i, 'notes', key]);
    talk.sections?.forEach((id, j) => {
      requireKnown('E_SECTION_UNKNOWN', 'section', id, sections, ['talks', i, 'sections', j]);
    });
  });
}

/** All faults of ids, headlines, labels and notes. */
export function checkReferences(deck: ParsedDeck, files: DataFiles): Diagnostic[] {
  const found: Diagnostic[] = [];
  const check = { deck, ...reporterOf(files, found) };
  const ids = checkOwnIds(check);
  checkFactors(check, ids.factors);
  checkLoops(check, ids.factors);
  checkArgument(check, ids);
  checkExercises(check, ids);
  checkPictures(check, ids);
  checkAnswers(check, ids.claims);
  deck.context?.forEach((fact, i) => {
    check.requireKnown('E_REFERENCE_UNKNOWN', 'reference', fact.reference, ids.references, ['context', i, 'reference']);
    if (fact.section !== undefined)
      check.requireKnown('E_SECTION_UNKNOWN', 'section', fact.section, ids.sections, ['context', i, 'section']);
  });
  checkTalks(check, ids);
  checkTitles(deck, check.report);
  checkWorks(deck, check.report);
  checkNotes(deck, check.report);
  checkTodos(deck, check.report);
  return found;
}
