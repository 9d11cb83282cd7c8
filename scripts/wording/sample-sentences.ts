/** Every sentence of a language with sample arguments, for tests: numbers 0, 1 and 2 where the number matters. */
import { boardWordsOf } from './board.ts';
import { explorerWordsOf } from './explorer.ts';
import { wordingOf } from './index.ts';
import { type ChainKind, type EffectSign, type LoopKind, linkMarks, type Pressures, type Sign } from './kinds.ts';
import { panelWordsOf } from './panels.ts';
import { readerWordsOf } from './reader.ts';

/** Words of the data in the samples. They have no Latin letter, so that a Latin letter in a sentence is the table's own. */
export interface SampleWords {
  /** Labels of four factors. */
  readonly labels: readonly [string, string, string, string];
  /** Words of the text. */
  readonly words: string;
  /** Place in the text. */
  readonly place: string;
}

/** All sentences of a language: those of slides, and the words of pages. */
export function allWordsOf(language: string) {
  const { citations, ...words } = wordingOf(language);
  return {
    ...words,
    board: boardWordsOf(language),
    citations,
    reader: readerWordsOf(language),
    panels: panelWordsOf(language),
    explorer: explorerWordsOf(language),
  };
}

/** All sentences of a language. */
export type AllWords = ReturnType<typeof allWordsOf>;

const signs: readonly Sign[] = ['+', '-', '?'];
const kinds: readonly LoopKind[] = ['reinforcing', 'balancing', 'unknown'];
const effectSigns: readonly EffectSign[] = ['+', '-', 'indeterminate', 'unclear', 'unsettled'];
const pressures = (raise: number, lower: number, others: number): Pressures => ({
  raise,
  lower,
  indeterminate: others,
  unclear: others,
  unsettled: others,
});
const allPressures = [pressures(0, 0, 0), pressures(1, 1, 1), pressures(3, 2, 2)];

/** Sample results of the functions by path; constants are found by themselves. */
function samplesOf(
  { links, findings, analysis, slides, frame, board, citations, reader, explorer }: AllWords,
  { labels, words, place }: SampleWords,
) {
  const [a, b, c, d] = labels;
  const numbers = [1, 2];
  const sentences: Readonly<Record<string, readonly string[]>> = {
    'links.clause': signs.map((sign) => links.clause(a, sign, b)),
    'links.denied': signs.flatMap((sign) => [0, 1, 2].map((authors) => links.denied(a, sign, b, authors))),
    'links.deniedBy': [['+', [c]] as const, ['?', [c, d]] as const].map(([sign, deniers]) =>
      links.deniedBy(a, sign, b, deniers),
    ),
    'links.underCondition': [[true] as const, [words, true] as const].map((conditions) =>
      links.underCondition(links.clause(a, '+', b), conditions),
    ),
    'links.marked': (
      [{ implied: true }, { held: true }, { lowPole: '' }, { implied: true, held: true, lowPole: words }] as const
    ).map((marks) => links.marked(links.clause(a, '+', b), marks)),
    'links.sentence': [links.sentence(links.clause(a, '+', b))],
    'links.text': [links.text([links.sentence(a), links.sentence(b)])],
    'links.path': [
      links.path([links.clause(a, '+', b), links.clause(b, '-', c), links.clause(c, '?', d), links.clause(d, '+', a)]),
    ],
    'links.lowPole': [links.lowPole(true), links.lowPole(words)],
    'links.heldBy': [links.heldBy([a]), links.heldBy([a, b])],
    'links.heldAndDenied': [0, 1, 2, [c, d]].map((deniers) =>
      links.heldAndDenied([a], deniers, links.clause(b, '+', c)),
    ),
    'links.stance.headline': [links.stance.headline(words)],
    'links.stance.denied': [0, 1, 2].map((authors) => links.stance.denied(authors)),
    'links.stance.deniedBy': [links.stance.deniedBy([a]), links.stance.deniedBy([a, b])],
    'links.stance.conditional': [links.stance.conditional(true), links.stance.conditional(words)],
    'links.stance.answered': [links.stance.answered(place)],
    'links.stance.answer': [links.stance.answer(place, words)],
    'links.note': [links.note(links.clause(a, '+', b), words, links.confidence.explicit)],
    'links.cue': [links.cue(words, links.confidence.implied)],
    'links.quote': [links.quote(place, words)],
    'links.told.onePassage': [links.told.onePassage([2])],
    'links.told.stitched': [links.told.stitched([2]), links.told.stitched([2, 3])],
    'links.robustness': [links.robustness(1, 1, true), links.robustness(4, 2, false)],
    'findings.disputed.sentence': [
      findings.disputed.sentence(a, b, []),
      findings.disputed.sentence(a, b, [place]),
      findings.disputed.sentence(a, b, [place, place]),
    ],
    'findings.disputed.denied': [
      findings.disputed.denied(links.clause(a, '+', b), { authors: 0, holders: [], deniers: [] }, []),
      findings.disputed.denied(links.clause(a, '+', b), { authors: 2, holders: [], deniers: [c] }, [place]),
      findings.disputed.denied(links.clause(a, '-', b), { authors: 1, holders: [c], deniers: [] }, []),
      findings.disputed.denied(links.clause(a, '?', b), { authors: 1, holders: [c], deniers: [c, d] }, []),
    ],
    'findings.disputed.remarkOfDenied': [true, false].map((isHeld) => findings.disputed.remarkOfDenied(isHeld)),
    'findings.disputed.remark': [0, 1, 2].map((held) => findings.disputed.remark(held)),
    'findings.indeterminate.one': [findings.indeterminate.one(a, b)],
    'findings.indeterminate.several': [0, 1, 2].map((answered) => findings.indeterminate.several(3, b, answered)),
    'findings.turn.sentence': [
      findings.turn.sentence(
        a,
        [
          { sign: '+', section: c },
          { sign: '-', section: d },
        ],
        b,
      ),
    ],
    'findings.balance.sentence': [[], [c], [c, d]].map((sections) => findings.balance.sentence(sections, b)),
    'findings.balance.remark': [[], [a], [a, b]].map((lowPole) => findings.balance.remark(lowPole)),
    'findings.loops.sentence': [
      findings.loops.sentence([{ kind: 'reinforcing', count: 1 }], false),
      findings.loops.sentence(
        ([...kinds, 'mixed'] as const).map((kind, i) => ({ kind, count: i + 1 })),
        true,
      ),
    ],
    'findings.gate.sentence': [findings.gate.sentence(2, a, b)],
    'findings.gate.remark': [findings.gate.remark([a, b], c)],
    'findings.crossPassage.sentence': [
      findings.crossPassage.sentence(1, [1, 2], a),
      findings.crossPassage.sentence(2, [1, 2, 3, 4], a),
    ],
    'findings.crossPassage.remark': [findings.crossPassage.remark([a, b, c])],
    'findings.silent.sentence': [
      findings.silent.sentence(1, 2, a),
      findings.silent.sentence(2, 9, a),
      findings.silent.sentence(2, 2, a),
    ],
    'findings.silent.remark': [
      findings.silent.remark([a], 0, d),
      findings.silent.remark([a, b, c], 1, d),
      findings.silent.remark([a], 2, d),
    ],
    'findings.implied.sentence': [0, 1, 2].map((explicit) => findings.implied.sentence(5, explicit, a)),
    'findings.implied.remark': [[], [a, b]].map((explicit) => findings.implied.remark(explicit)),
    'findings.singlePassage.sentence': [4, 3, 2].map((single) => findings.singlePassage.sentence(4, single, a)),
    'findings.singlePassage.remark': [
      findings.singlePassage.remark([]),
      findings.singlePassage.remark([
        { from: a, to: b },
        { from: c, to: d },
      ]),
    ],
    'findings.reported.sentence': [
      findings.reported.sentence(1, 9, 1),
      findings.reported.sentence(2, 9, 2),
      findings.reported.sentence(1, 1, 1),
    ],
    'findings.reported.remark': [findings.reported.remark(1, [a]), findings.reported.remark(2, [a, b])],
    'findings.conditional.sentence': [9, 2, 1].map((all) => findings.conditional.sentence(Math.min(2, all), all)),
    'findings.conditional.remark': [[], [words]].map((conditions) => findings.conditional.remark(conditions)),
    'findings.denied.sentence': [
      findings.denied.sentence(1, 0),
      findings.denied.sentence(2, 1),
      findings.denied.sentence(2, 2),
    ],
    'analysis.effects.headline': allPressures.map((p) => analysis.effects.headline(p, a)),
    'analysis.effects.group': effectSigns.flatMap((sign) => numbers.map((n) => analysis.effects.group(sign, n))),
    'analysis.effects.ways': [analysis.effects.ways(1, 0), analysis.effects.ways(0, 1), analysis.effects.ways(2, 3)],
    'analysis.effects.remark': [0, 1, 2].map((outside) => analysis.effects.remark(outside)),
    'analysis.effects.say': [0, 1, 2].map((outside) =>
      analysis.effects.say(
        a,
        effectSigns.map((sign, i) => ({ sign, total: i + 1 })),
        analysis.effects.remark(outside),
      ),
    ),
    'analysis.effects.witness': [analysis.effects.witness(links.clause(a, '+', b), links.told.onePassage([1]))],
    'analysis.effects.held': numbers.map((n) => analysis.effects.held(n)),
    'analysis.effects.asTold': allPressures.map((p) => analysis.effects.asTold(p)),
    'analysis.balance.whole': allPressures.map((p) => analysis.balance.whole(p)),
    'analysis.balance.held': numbers.map((n) => analysis.balance.held(n)),
    'analysis.balance.say': [
      analysis.balance.say(a, links.sentence(b), links.sentence(c), links.robustness(2, 1, true)),
    ],
    'analysis.loop.headline': kinds.flatMap((kind) => [
      analysis.loop.headline(kind, [a], a),
      analysis.loop.headline(kind, [a, b, c], a),
      analysis.loop.headline(kind, labels, b),
    ]),
    'analysis.loop.label': [
      analysis.loop.label(1, 1, false),
      analysis.loop.label(1, 2, false),
      analysis.loop.label(1, 2, true),
    ],
    'analysis.loop.labelOfNamed': [
      analysis.loop.labelOfNamed('balancing', 1, false),
      analysis.loop.labelOfNamed('reinforcing', 2, false),
      analysis.loop.labelOfNamed('balancing', 2, true),
    ],
    'analysis.loop.say': ['', links.sentence(words)].map((notes) =>
      analysis.loop.say(
        notes,
        links.path([links.clause(a, '+', b), links.clause(b, '+', a)]),
        analysis.loop.meaning.reinforcing,
        analysis.loop.whole,
      ),
    ),
    'analysis.map.name': [analysis.map.name(a), analysis.map.name(a, 2)],
    'analysis.map.section': [[], ['+'] as const, signs].map((some) => analysis.map.section(c, some)),
    'analysis.map.soFar': allPressures.map((p) => analysis.map.soFar(c, p, a)),
    'analysis.map.saySoFar': [0, 1, 2].map((n) => analysis.map.saySoFar(links.sentence(words), n, n, a)),
    'analysis.map.headline': [
      analysis.map.headline(1, 1, a),
      analysis.map.headline(3, 3, a),
      analysis.map.headline(5, 6, a),
      analysis.map.headline(2, 3, a),
      analysis.map.headline(1, 3, a),
    ],
    'analysis.map.remark': [analysis.map.remark(1, 1, a), analysis.map.remark(5, 6, a)],
    'analysis.map.say': [analysis.map.say(a)],
    'slides.title.label': [slides.title.label('10', 1), slides.title.label('10', 20)],
    'slides.title.say': [slides.title.say(words)],
    'slides.question.headline': [['+'] as const, ['+', '-'] as const].map((some) => slides.question.headline(a, some)),
    'slides.argument.headline': [
      ['+'],
      ['?'],
      ['+', '-', '-', '?'],
      ['-', '?', '?'],
      ['+', '+'],
      ['-', '-', '-'],
      ['?', '?'],
      ['-'],
      ['both'],
      ['+', 'both'],
      ['both', 'both'],
    ].map((some) => slides.argument.headline(a, some as ChainKind[])),
    'slides.argument.label': (
      [
        [0, 4],
        [1, 1],
        [1, 4],
        [3, 3],
      ] as const
    ).map(([joined, all]) => slides.argument.label(joined, all)),
    'slides.answer.say': [true, false].map((isOfDeck) => slides.answer.say(words, words, isOfDeck)),
    'slides.roadmap.headline': numbers.map((n) => slides.roadmap.headline(n)),
    'slides.roadmap.say': [true, false].map((areOfText) => slides.roadmap.say([c, d], areOfText)),
    'slides.roadmap.periods': [slides.roadmap.periods([{ words, section: 1 }])],
    'slides.method.coverage': [slides.method.coverage(1, 1, 1, 1, 0), slides.method.coverage(4, 5, 6, 0, 2)],
    'slides.method.signs': [slides.method.signs(signs, []), slides.method.signs(['+'], linkMarks)],
    'slides.method.sayDenied': [0, 1, 2].map((authors) => slides.method.sayDenied(authors)),
    'slides.section.name': [slides.section.name(2, words)],
    'slides.section.label': [slides.section.label(2, 5)],
    'slides.section.map': [slides.section.map(1, 2), slides.section.map(1, 2, place)],
    'slides.section.nameOfMap': [slides.section.nameOfMap(slides.section.name(2, words), slides.section.map(1, 2))],
    'slides.section.sayMap': [slides.section.sayMap(place)],
    'slides.sign.headline': [slides.sign.headline(a, b), slides.sign.headline(b, a)],
    'slides.sign.holds': [slides.sign.holds(a, b, '+'), slides.sign.holds(b, a, '-')],
    'slides.contrast.headline': [slides.contrast.headline(a)],
    'slides.contrast.say': [true, false].map((isOpposite) => slides.contrast.say(isOpposite)),
    'slides.vote.secondCoder': [slides.vote.secondCoder([]), slides.vote.secondCoder(['-'])],
    'slides.claims.headline': [2, 3].map((claims) => slides.claims.headline(a, claims)),
    'slides.recall.remark': [slides.recall.remark(place)],
    'slides.recall.say': [slides.recall.say(words)],
    'slides.timeline.gap': [slides.timeline.gap(13, ['2006', '2020'])],
    'slides.timeline.headlineOf': [slides.timeline.headlineOf(['1950', '1953'])],
    'slides.discussion.headline': [true, false].map((isOne) => slides.discussion.headline(isOne)),
    'slides.discussion.further': [slides.discussion.further([links.sentence(a), links.sentence(b)])],
    'slides.discussion.time': [slides.discussion.time('2:30')],
    'slides.discussion.disputed': [slides.discussion.disputed(words)],
    'slides.discussion.indeterminate': [slides.discussion.indeterminate(words)],
    'slides.discussion.turn': [slides.discussion.turn(words)],
    'slides.discussion.silent': numbers.map((n) => slides.discussion.silent(n, a, b)),
    'slides.discussion.open': numbers.map((n) => slides.discussion.open(n)),
    'slides.references.headline': [true, false].map((isFirst) => slides.references.headline(isFirst)),
    'slides.references.authors': [
      slides.references.authors([a]),
      slides.references.authors([a, b]),
      slides.references.authors([a, b, c]),
    ],
    'slides.references.edition': ['2', words].map((edition) => slides.references.edition(edition)),
    'slides.references.issue': [slides.references.issue('3')],
    'slides.references.editors': [slides.references.editors(a, 1), slides.references.editors(`${a}; ${b}`, 2)],
    'slides.references.translators': [slides.references.translators(a)],
    'slides.references.pages': [slides.references.pages('3–9')],
    'slides.references.year': [-430, 1999].map((year) => slides.references.year(year)),
    'slides.references.circa': [slides.references.circa('1999')],
    'citations.etAl': [citations.etAl(a, false), citations.etAl(`${a}, ${b}`, true)],
    'citations.editorsLabel': numbers.map((n) => citations.editorsLabel(n)),
    'citations.editedBy': [citations.editedBy(a)],
    'citations.translatedBy': [citations.translatedBy(a)],
    'citations.edition': ['1', '2', '3', '11', '21', words].map((edition) => citations.edition(edition)),
    'citations.volume': [citations.volume('2')],
    'citations.volumes': [citations.volumes('3')],
    'citations.allVolumes': [citations.allVolumes('3')],
    'citations.issue': [citations.issue('3')],
    'citations.pages': [citations.pages('3'), citations.pages('3–9')],
    'citations.within': [citations.within(a)],
    'citations.original': [citations.original('1750')],
    'citations.accessed': [citations.accessed(citations.date('2024', 1, 5))],
    'citations.retrieved': [citations.retrieved(citations.date('2024', 1, 5), words)],
    'citations.day': [citations.day(3), citations.day(12, 31)],
    'citations.date': [citations.date('1990', 5), citations.date('1990', 10, 3)],
    'citations.before': [true, false].map((isApa) => citations.before('430', isApa)),
    'citations.circa': [citations.circa('1999')],
    'slides.paths.headline': [slides.paths.headline(1, 1, a), slides.paths.headline(2, 3, a)],
    'slides.finding.label': [slides.finding.label(1)],
    'slides.added.remark': [slides.added.remark({ factors: 0, links: 1 }, { factors: 1, links: 2 })],
    'slides.added.say': [0, 1, 2].map((n) => slides.added.say({ factors: n, links: n }, n)),
    'slides.reader.length': [slides.reader.length(1, 1), slides.reader.length(20, 12)],
    'slides.reader.index.claims': numbers.map((n) => slides.reader.index.claims(n)),
    'board.noScript': [board.noScript(place)],
    'board.files': [board.files(place)],
    'board.move': [board.move(a)],
    'board.earlier': [board.earlier(a)],
    'board.later': [board.later(a)],
    'board.remove': [board.remove(a)],
    'board.needs': [board.needs([a, b])],
    'board.lack': numbers.map((n) => board.lack(n)),
    'board.reached': [board.reached('3:20')],
    'board.clock': [board.clock('3:20', '20:00', board.left('16:40')), board.clock('1:00', '1:00', board.exact)],
    'board.over': [board.over('0:30')],
    'board.left': [board.left('0:30')],
    'board.said.put': [board.said.put(a)],
    'board.said.taken': [board.said.taken(a)],
    'board.said.staysFirst': [board.said.staysFirst(a)],
    'board.said.staysLast': [board.said.staysLast(a)],
    'board.said.moved': [board.said.moved(a, 2, 5)],
    'board.said.downloaded': [board.said.downloaded(place)],
    'board.said.started': [board.said.started(place)],
    'board.said.evidence': numbers.map((n) => board.said.evidence(n)),
    'board.saved': [board.saved(place, place)],
    'board.found': [board.found(words)],
    'frame.sentences': [frame.sentences([a, b])],
    'frame.quotesLeft': [frame.quotesLeft(2, place)],
    'frame.minutes': numbers.map((n) => frame.minutes(n)),
    'frame.sectionTime': numbers.map((n) => frame.sectionTime(n, n)),
    'frame.units': [frame.units(2, 1)],
    'frame.balance.section': allPressures.map((p) => frame.balance.section(c, p)),
    'frame.balance.raise': numbers.map((n) => frame.balance.raise(n)),
    'frame.balance.lower': numbers.map((n) => frame.balance.lower(n)),
    'frame.balance.open': numbers.map((n) => frame.balance.open(n)),
    'frame.balance.held': numbers.map((n) => frame.balance.held(n)),
    'frame.coverage.section': [frame.coverage.section(1, [1, 0, 2])],
    'frame.timeline.axis': [frame.timeline.axis({ from: 1950, to: 1960 }, { here: 1, all: 3 }, ['1951-07'])],
    'reader.claim': [reader.claim(3)],
    'reader.quoted': [reader.quoted(61)],
    'reader.uncoded': [0, 1, 2].map((n) => reader.uncoded(n)),
    'reader.agreement.intro': [0, 1, 2].map((n) => reader.agreement.intro([a, b], n)),
    'reader.search.found': [0, 1, 2].flatMap((n) => [[], [words]].map((missing) => reader.search.found(n, missing))),
    'explorer.found': [0, 1, 2].map((n) => explorer.found(n)),
    'explorer.caption': [
      explorer.caption(2, 2, 0, []),
      explorer.caption(9, 9, 2, []),
      explorer.caption(1, 41, 1, ['§3', explorer.only.implied, explorer.signs['-']]),
    ],
    'explorer.around': [explorer.around(a, 1, 2)],
    'explorer.heldBy': [explorer.heldBy(b)],
    'explorer.tooLarge': [explorer.tooLarge(300)],
    'explorer.link.cue': [explorer.link.cue(words)],
    'explorer.link.deniedBy': [explorer.link.deniedBy(b)],
    'explorer.link.claim': [explorer.link.claim(place)],
    'explorer.take.saved': [explorer.take.saved(place)],
    'frame.clock': [frame.clock(75, '1:15', ''), frame.clock(75, '1:15', '20:00')],
  };
  return sentences;
}

/** Constants and functions of a table by path, such as `slides.title.say`. */
function entriesOf(value: unknown, path: string): [path: string, value: unknown][] {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).flatMap(([key, inner]) => entriesOf(inner, path === '' ? key : `${path}.${key}`))
    : [[path, value]];
}

/**
 * All sentences of a table by path, in the order of the table. @throws if a function has no sample
 */
export function sampleSentences(words: AllWords, sample: SampleWords): [path: string, sentences: readonly string[]][] {
  const samples = samplesOf(words, sample);
  return entriesOf(words, '').map(([path, value]) => {
    // Words of the panels have names of values in braces.
    const sentences = typeof value === 'string' ? [value.replace(/\{\w+\}/gu, sample.labels[0])] : samples[path];
    if (!sentences) throw new Error(`No sample of ${path}.`);
    return [path, sentences];
  });
}
