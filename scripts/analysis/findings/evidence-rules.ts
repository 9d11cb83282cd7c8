/** Rules about the evidence: implied, single, reported, conditional and denied links. */
import {
  conditionsOf,
  holdersOf,
  isDeniedByAuthor,
  isHeldOnly,
  type Link,
  shownWords,
  upperFirst,
} from '../../model/index.ts';
import { wordingOf } from '../../wording/index.ts';
import { countPassages } from '../telling.ts';
import type { CountedGroup, Rule } from './finding.ts';
import { inside, labelOf, outcomeOf, sentencesOf } from './in-words.ts';

const groupOf = (heading: string, links: readonly Link[]): CountedGroup => ({
  heading,
  items: links.map((l) => ({ links: [l.id] })),
});

/** That at most half of the direct links to the outcome are explicit. */
export const implied: Rule = (e) => {
  const direct = e.model.links.filter((l) => l.to === e.outcome);
  const explicit = direct.filter((l) => l.assertions.some((a) => a.confidence === 'explicit'));
  const { confidence } = wordingOf(e.model.language).links;
  if (direct.length < 3 || explicit.length * 2 > direct.length) return [];
  return [
    {
      sentence: sentencesOf(e).implied.sentence(direct.length, explicit.length, outcomeOf(e)),
      remark: sentencesOf(e).implied.remark(explicit.map((l) => inside(e, l.from))),
      factors: explicit.map((l) => l.from),
      links: direct.map((l) => l.id),
      counted: [
        groupOf(confidence.explicit, explicit),
        groupOf(
          confidence.implied,
          direct.filter((l) => !explicit.includes(l)),
        ),
      ].filter((g) => g.items.length > 0),
      robustness: undefined,
    },
  ];
};

/** That effects depend on links which one passage alone asserts. */
export const singlePassage: Rule = (e) => {
  const effects = e.onOutcome.filter((x) => x.sign === '+' || x.sign === '-');
  const single = effects.filter((x) =>
    x.witnesses.every((path) => path.some((id) => countPassages([id], e.passages) === 1)),
  );
  if (effects.length < 3 || single.length * 2 < effects.length) return [];
  const links = e.graph.links.filter((l) => countPassages([l.id], e.passages) > 1).map((l) => l.id);
  return [
    {
      sentence: sentencesOf(e).singlePassage.sentence(effects.length, single.length, outcomeOf(e)),
      remark: sentencesOf(e).singlePassage.remark(
        links
          .map((id) => e.graph.links.find((l) => l.id === id)!)
          .map((l) => ({ from: labelOf(e, l.from), to: labelOf(e, l.to) })),
      ),
      factors: [],
      links,
      counted: [
        {
          heading: '',
          items: single.map((x) => ({
            factor: x.from,
            links: x.witnesses.map((path) => path.find((id) => countPassages([id], e.passages) === 1)!),
          })),
        },
      ],
      robustness: undefined,
    },
  ];
};

/** Links that the text attributes to actors only. */
export const reported: Rule = (e) => {
  const held = e.model.links.filter(isHeldOnly);
  if (held.length === 0) return [];
  const actors = [...new Set(held.flatMap(holdersOf))];
  return [
    {
      sentence: sentencesOf(e).reported.sentence(held.length, e.model.links.length, actors.length),
      remark: sentencesOf(e).reported.remark(held.length, actors),
      factors: [...new Set(held.map((l) => l.from))],
      links: held.map((l) => l.id),
      counted: [...Map.groupBy(held, (l) => holdersOf(l).join('; '))].map(([holders, links]) =>
        groupOf(upperFirst(holders), links),
      ),
      robustness: undefined,
    },
  ];
};

/** Links that hold under a condition only. They are counted. */
export const conditional: Rule = (e) => {
  const links = e.model.links.filter((l) => conditionsOf(l).length > 0);
  if (links.length === 0) return [];
  const conditions = new Set(links.flatMap((l) => conditionsOf(l).filter((c) => c !== true)));
  return [
    {
      sentence: sentencesOf(e).conditional.sentence(links.length, e.model.links.length),
      remark: sentencesOf(e).conditional.remark([...conditions].map((c) => shownWords(e.model.source, c))),
      factors: [...new Set(links.map((l) => l.from))],
      links: links.map((l) => l.id),
      counted: [groupOf('', links)],
      robustness: undefined,
    },
  ];
};

/** Links that the author reports and denies. No number counts them. */
export const denied: Rule = (e) => {
  const links = e.model.denied.filter(isDeniedByAuthor);
  if (links.length === 0) return [];
  return [
    {
      sentence: sentencesOf(e).denied.sentence(links.length, e.model.work.author?.length ?? 0),
      remark: sentencesOf(e).denied.remark,
      factors: [...new Set(links.map((l) => l.from))],
      links: links.map((l) => l.id),
      counted: [groupOf('', links)],
      robustness: undefined,
    },
  ];
};
