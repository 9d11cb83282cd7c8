/** Published maps: the loops found are exactly those that their authors name. */
import { expect, test } from 'vitest';
import { writtenGraph } from '../fixtures/written-graph.ts';
import { totalEffects } from './effects.ts';
import { findLoops } from './loops.ts';

const loopsOf = (links: string) => {
  const { items, truncated, balancing } = findLoops(writtenGraph(links));
  return { loops: items.map((l) => `${l.factors.join('')} ${l.kind}`), truncated, balancing };
};

/**
 * Maruyama 1963, "The Second Cybernetics: Deviation-Amplifying Mutual Causal Processes", American Scientist 51: P people
 * in a city, M modernization, C migration into the city, S sanitation facilities, D diseases, B bacteria and G garbage
 * per area. Amplifying: P-M-C-P, P-M-S-D-P, P-M-S-B-D-P; counteracting: P-G-B-D-P.
 */
test('Maruyama’s city has three amplifying loops and a counteracting one', () => {
  const city = 'P+M M+C C+P P+G G+B B+D D-P M+S S-D S-B';
  expect(loopsOf(city)).toEqual({
    // Each from its smallest letter: M-C-P, D-P-M-S, B-D-P-G, B-D-P-M-S.
    loops: ['CPM reinforcing', 'BDPG balancing', 'DPMS reinforcing', 'BDPMS reinforcing'],
    truncated: false,
    balancing: 'yes',
  });
  // Sanitation raises the population by both of its ways, garbage lowers it.
  const onPeople = totalEffects(writtenGraph(city), ['P']);
  expect(onPeople.filter((e) => 'SG'.includes(e.from)).map((e) => `${e.from}${e.sign}`)).toEqual(['G-', 'S+']);
});

/**
 * The textbook example of system dynamics (Sterman 2000, Business Dynamics; so too Wikibooks, Scriptapedia, “Chickens and
 * Eggs”): chickens and eggs reinforce each other, crossings of the road balance.
 */
test('chickens, eggs and road crossings have one loop of each kind', () => {
  expect(loopsOf('C+E E+C C+R R-C')).toEqual({
    loops: ['CE reinforcing', 'CR balancing'],
    truncated: false,
    balancing: 'yes',
  });
});

/**
 * Puccia & Levins 1985, Qualitative Modeling of Complex Systems: a predator P and its prey N, which holds itself back.
 * Each feedback is negative: that of one level (N on itself) and that of two (the prey through its predator). The same
 * system opens the documentation of Dinno's Loop Analyst, as the matrix [[-1, -1], [1, 0]].
 */
test('each feedback of predator and self-damped prey is negative', () => {
  expect(loopsOf('N-N N+P P-N')).toEqual({
    loops: ['N balancing', 'NP balancing'],
    truncated: false,
    balancing: 'yes',
  });
});
