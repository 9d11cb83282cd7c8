/** What the planner promises for any coding and any length of a talk. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { planSettings } from '../fixtures/plan-settings.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import type { Model, Talk } from '../model/index.ts';
import { checkUntold } from './choice/check-untold.ts';
import type { DeckPlan, SlidePlan } from './deck-plan.ts';
import type { Diagram } from './diagram.ts';
import { planAll, planTalk } from './plan-talk.ts';
import { findNeeds } from './slide-needs.ts';

const letter = fc.constantFrom(...'abcdefgh');
const link = fc
  .tuple(
    letter,
    fc.constantFrom('+', '-', '?'),
    fc.oneof(letter, fc.constant('z')),
    fc.constantFrom('', '', '', 'd', 'c'),
  )
  .filter(([from, , to]) => from !== to)
  .map((parts) => parts.join(''));
const statement = fc
  .uniqueArray(link, { minLength: 1, maxLength: 3, selector: (l) => l.slice(0, 3) })
  .map((links) => links.join(' '));

/** A coding and a talk: some claims are key claims, some are excluded, some answer the claim before them. */
const planned = fc
  .record({
    sections: fc.array(fc.array(statement, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 4 }),
    stances: fc.array(fc.record({ isKey: fc.boolean(), isExcluded: fc.boolean(), isAnswered: fc.boolean() }), {
      minLength: 32,
      maxLength: 32,
    }),
    minutes: fc.integer({ min: 1, max: 10 }),
    hasLegend: fc.boolean(),
    include: fc.subarray(['finding/1', 'finding/2', 'loop/1', 'balance', 'effects'], { maxLength: 2 }),
    only: fc.option(fc.integer({ min: 1, max: 4 }), { nil: undefined }),
  })
  .map(({ sections, stances, minutes, hasLegend, include, only }) => {
    const written = writtenModel(sections);
    const claims = written.claims.map((c, i) => ({
      ...c,
      ...(stances[i]!.isKey ? { key: true as const } : {}),
      ...(stances[i]!.isAnswered && written.claims[i + 1] ? { resolvedBy: written.claims[i + 1]!.id } : {}),
    }));
    const model: Model = {
      ...written,
      claims,
      sections: written.sections.map((s) => ({ ...s, claims: claims.filter((c) => c.section === s.id) })),
    };
    const excluded = claims.filter((_, i) => stances[i]!.isExcluded).map((c) => `claim/${c.id}`);
    const talk: Talk = {
      ...{ id: 't', title: 'T', minutes, pace: 130, include },
      exclude: [...excluded.slice(0, 4), ...(hasLegend ? [] : ['method'])],
      ...(only === undefined || only > sections.length ? {} : { sections: [`s${only}`] }),
    };
    return { model, talk };
  });

/** Talks of generated codings, planned once for all tests. */
const talks = fc.sample(planned, { numRuns: 80, seed: 1798 }).map(({ model, talk }) => {
  const analysis = analyse(model);
  return { model, talk, analysis, plan: planTalk(model, analysis, talk, planSettings) };
});

/** Checks each plan. A failure names the coding, statement by statement, and the talk. */
function checkPlans(check: (planned: (typeof talks)[number]) => void) {
  for (const planned of talks)
    try {
      check(planned);
    } catch (error) {
      const coding = planned.model.source.statements.map((s) => s.text);
      throw new Error(JSON.stringify({ coding, talk: planned.talk }), { cause: error });
    }
}

const diagramOf = ({ content }: SlidePlan): Diagram | undefined => ('diagram' in content ? content.diagram : undefined);
/** Whether the talk's rules allow the claim. A slide that the talk includes by name is shown without the others. */
const isAllowed = (talk: Talk, claim: Model['claims'][number]) =>
  !talk.exclude?.includes(`claim/${claim.id}`) && (talk.sections?.includes(claim.section) ?? true);
const toldClaims = ({ slides }: DeckPlan) =>
  new Set(slides.flatMap((s) => (s.id.startsWith('claim/') ? [s.id.slice('claim/'.length)] : [])));

/** The claims that assert the links which are lit in a diagram. */
function claimsLitIn(model: Model, { nodes, links, ghosts }: Diagram): Set<string> {
  const idOf = (node: string) => model.factors.find((f) => f.label === nodes.find((n) => n.id === node)!.label)!.id;
  const lit = links
    .filter((l) => !ghosts.includes(l.id))
    .flatMap((l) =>
      [...model.links, ...model.denied].filter(
        (m) => m.from === idOf(l.from) && m.to === idOf(l.to) && m.polarity === l.polarity && m.denied === l.denied,
      ),
    );
  return new Set(lit.flatMap((l) => l.assertions.map((a) => a.claim)));
}

test('a section’s slide shows a map only with a claim of the section that is lit in it', () => {
  checkPlans(({ plan, model }) => {
    const told = toldClaims(plan);
    for (const slide of plan.slides.filter((s) => s.content.kind === 'section' && diagramOf(s))) {
      const lit = claimsLitIn(model, diagramOf(slide)!);
      const own = model.sections[slide.section - 1]!.claims.filter((c) => lit.has(c.id) && told.has(c.id));
      expect(own.length, slide.id).toBeGreaterThan(0);
    }
  });
});

test('the argument and the answer are shown only with a claim for each of their lit links', () => {
  checkPlans(({ plan, model, talk }) => {
    const told = toldClaims(plan);
    for (const slide of plan.slides.filter((s) => s.content.kind === 'argument' && diagramOf(s))) {
      if (talk.include?.includes(slide.id)) continue;
      const { nodes, links, ghosts } = diagramOf(slide)!;
      for (const link of links.filter((l) => !ghosts.includes(l.id)))
        expect([...claimsLitIn(model, { ...diagramOf(slide)!, nodes, links: [link] })].some((c) => told.has(c))).toBe(
          true,
        );
    }
  });
});

test('a map of sections and the total effects are shown only with a claim about the outcome that they count', () => {
  checkPlans(({ plan, model, talk }) => {
    const told = toldClaims(plan);
    const about = new Set(
      model.links.filter((l) => l.to === model.outcome).flatMap((l) => l.assertions.map((a) => a.claim)),
    );
    for (const { id } of plan.slides) {
      const section = /^map\/(s\d)$/u.exec(id)?.[1];
      if (id !== 'map/whole' && id !== 'effects' && section === undefined) continue;
      const claims = model.claims.filter((c) => about.has(c.id) && (section === undefined || c.section === section));
      if (talk.include?.includes(id) && !claims.some((c) => isAllowed(talk, c))) continue;
      expect(
        claims.some((c) => told.has(c.id)),
        id,
      ).toBe(true);
    }
  });
});

test('a finding or a loop is shown only with a claim for each link that it rests on', () => {
  checkPlans(({ plan, model, talk, analysis }) => {
    const told = toldClaims(plan);
    const findings = analysis.findings.filter((f) => f.rule !== 'balance' && f.rule !== 'loops');
    const linksOf = (id: string) => {
      const [kind, number] = id.split('/');
      if (kind === 'finding') return findings[Number(number) - 1]!.links;
      return kind === 'loop' ? analysis.loops.items[Number(number) - 1]!.links : [];
    };
    for (const { id } of plan.slides)
      for (const l of linksOf(id)) {
        const asserting = model.claims.filter((c) => c.links.includes(l));
        if (talk.include?.includes(id) && !asserting.some((c) => isAllowed(talk, c))) continue;
        expect(
          asserting.some((c) => told.has(c.id)),
          `${id} without ${l}`,
        ).toBe(true);
      }
  });
});

test('the balance is shown only with a claim of each section that it names', () => {
  checkPlans(({ plan, model, talk }) => {
    const balance = plan.slides.find((s) => s.id === 'balance');
    const told = toldClaims(plan);
    for (const name of balance?.headline.match(/S\d/gu) ?? []) {
      const claims = model.sections.find((s) => s.short === name)!.claims.filter((c) => c.links.length > 0);
      if (talk.include?.includes('balance') && !claims.some((c) => isAllowed(talk, c))) continue;
      expect(claims.some((c) => told.has(c.id))).toBe(true);
    }
  });
});

test('a claim needs no claim but its answer, so that none forces a section in', () => {
  checkPlans(({ model, talk, analysis }) => {
    const needs = findNeeds(model);
    for (const slide of planAll(model, analysis, talk, planSettings).slides) {
      const claim = model.claims.find((c) => slide.id === `claim/${c.id}`);
      if (!claim) continue;
      const claims = needs(slide).filter((id) => id.startsWith('claim/'));
      expect(claims).toEqual(claim.resolvedBy === undefined ? [] : [`claim/${claim.resolvedBy}`]);
    }
  });
});

test('a claim with an answer is told with its answer, unless the talk excludes the answer', () => {
  checkPlans(({ plan, model, talk }) => {
    const told = toldClaims(plan);
    for (const { id, resolvedBy } of model.claims) {
      const answer = model.claims.find((c) => c.id === resolvedBy);
      if (!answer || !told.has(id) || talk.exclude?.includes(`claim/${answer.id}`)) continue;
      if (talk.sections && !talk.sections.includes(answer.section)) continue;
      expect(told).toContain(answer.id);
    }
  });
});

test('each key claim and each claim of the last section is told, reported with a reason, or excluded by name', () => {
  checkPlans(({ plan, model, talk }) => {
    const told = toldClaims(plan);
    const last = model.sections.at(-1)!.id;
    const isEnough = model.sections.length === 1 && model.claims.some((c) => told.has(c.id));
    const missing = model.claims.filter(
      (c) =>
        (c.key || (c.section === last && !isEnough && !talk.exclude?.includes(`claim/${c.id}`))) && !told.has(c.id),
    );
    const reported = new Map(plan.untold?.map((u) => [u.slide, u]));
    for (const { id, key } of missing)
      expect(reported.get(`claim/${id}`)).toMatchObject({
        role: key ? 'key' : 'conclusion',
        reason: expect.stringMatching(/./u),
      });
    const codes = checkUntold(plan).map((d) => d.code);
    expect(codes.includes('W_KEY_CLAIM_LEFT_OUT')).toBe(missing.some((c) => c.key));
    expect(codes.includes('W_CONCLUSION_LEFT_OUT')).toBe(missing.some((c) => !c.key));
  });
});

test('a talk with maps has the legend, or explains the signs on its first map and in the notes of it', () => {
  checkPlans(({ plan }) => {
    const first = plan.slides.find((s) => diagramOf(s));
    if (!first || plan.slides.some((s) => s.id === 'method')) return;
    const signs = new Set(
      diagramOf(first)!.links.map((l) => ({ '+': 'raises', '-': 'lowers', '?': 'left open' })[l.polarity]),
    );
    const text = first.notes.flatMap((n) => (n.kind === 'text' ? [n.text] : [])).at(-1);
    for (const sign of signs) expect(text).toContain(sign);
    if ('remark' in first.content) expect(first.content.remark).toContain(text);
  });
});

test('the clock says of a choice that it is best only if it was a choice, and names what the points are for', () => {
  checkPlans(({ plan }) => {
    const best = plan.clock!.remarks.filter((r) => r.includes('no other choice'));
    for (const remark of best)
      expect(remark).toBe(
        `no other choice within the talk’s rules and with its required claims has more than its ${plan.clock!.value} points (paths to the outcome, key claims, last section, results)`,
      );
    if (best.length > 0) expect(plan.clock!.bound).toBe(plan.clock!.value);
  });
});

test('references and the citation beside quotes are in the style of the deck', () => {
  const work = { id: 'w', type: 'book', title: 'On bread', author: [{ family: 'Miller', given: 'Ann' }] };
  const model = { ...writtenModel([['a+z']]), work, citationStyle: 'chicago-notes' as const };
  const plan = planTalk(model, analyse(model), { id: 't', title: 'T', minutes: 5, pace: 130 }, planSettings);
  expect(plan.shortCitation).toBe('Miller, On Bread');
  expect(plan.slides.find((s) => s.id === 'references')?.content).toEqual({
    kind: 'references',
    entries: [[{ text: 'Miller, Ann. ' }, { text: 'On Bread', italic: true }, { text: '. n.d.' }]],
  });
});

test('a citation style lists references by the alphabet of the language; without one the work is the first', () => {
  const book = (family: string) => ({ id: family, type: 'book', title: 'T', author: [{ family }] });
  const context = ['Zola', 'Öz', 'Oz'].map((f) => ({ id: f, date: '1961', label: f, reference: book(f) }));
  const names = (citationStyle?: 'apa') => {
    const model = { ...writtenModel([['a+z']]), work: book('Poe'), context, ...(citationStyle && { citationStyle }) };
    const talk = { id: 't', title: 'T', minutes: 5, pace: 130, slides: ['timeline', 'references'] };
    const { slides } = planTalk(model, analyse(model), talk, planSettings);
    const entries = slides.flatMap((s) => (s.content.kind === 'references' ? s.content.entries : []));
    return entries.map((entry) => entry[0]?.text.split(/[.( ]/u)[0]);
  };
  expect(names('apa')).toEqual(['Oz', 'Öz', 'Poe', 'Zola']);
  expect(names()).toEqual(['Poe', 'Zola', 'Öz', 'Oz']);
});

test('the references of a talk are those of the work and of the dates that it shows', () => {
  const model = writtenModel([['a+z']]);
  const reference = { id: 'r', type: 'book', title: 'On Dates' };
  const context = [{ id: 'f', date: '1961', label: 'A treaty', reference }];
  const entries = (slides: readonly string[]) =>
    planTalk(
      { ...model, context },
      analyse(model),
      { id: 't', title: 'T', minutes: 5, pace: 130, slides },
      planSettings,
    ).slides.flatMap((s) =>
      s.content.kind === 'references' ? s.content.entries.map((e) => e.map((r) => r.text).join('')) : [],
    );
  expect(entries(['timeline', 'references'])).toContain('On Dates.');
  expect(entries(['claim/c1', 'references'])).not.toContain('On Dates.');
  expect(entries(['claim/c1', 'references']).length).toBe(1);
});

test('references go on where two columns do not hold them, about equally on each slide', () => {
  const context = Array.from({ length: 22 }, (_, i) => ({
    ...{ id: `f${i}`, date: String(1900 + i), label: 'A treaty' },
    reference: { id: `r${i}`, type: 'book', title: `${i}: a title that with these and more words takes two lines` },
  }));
  const entries = (facts: number) =>
    planTalk(
      { ...writtenModel([['a+z']]), context: context.slice(0, facts) },
      analyse(writtenModel([['a+z']])),
      { id: 't', title: 'T', minutes: 5, pace: 130, slides: ['timeline', 'timeline/2', 'references', 'references/2'] },
      planSettings,
    ).slides.flatMap((s) => (s.content.kind === 'references' ? [s.content.entries.length] : []));
  expect(entries(12)).toEqual([13]);
  expect(entries(22)).toEqual([12, 11]);
});
