/** Additions to the miniatures: any words of their texts can be quoted, and the deck stays right. */
import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { buildModel, type DeckInput, foldSpace } from '../model/index.ts';
import { editJson, findPassages, planAddition } from './index.ts';

const folder = new URL('../fixtures/miniatures/', import.meta.url);
const languages = readdirSync(folder).filter((name) => !name.endsWith('.ts'));
const files = { deck: 'deck.json', source: 'source.txt', factors: 'deck.json', context: 'deck.json', sections: [] };

/** A miniature: its text as JSON, its data and model. */
function miniature(language: string) {
  const read = (file: string) => readFileSync(new URL(`${language}/${file}`, folder), 'utf8');
  const [json, sourceText] = [read('deck.json'), read('source.txt')];
  const build = (data: unknown) => buildModel({ deck: language, data, sourceText, files });
  const data = JSON.parse(json) as DeckInput;
  const built = build(data);
  if (!built.ok) throw new Error(built.diagnostics[0]?.message);
  return { json, build, deck: { data, model: built.value } };
}

test.each(languages)('words of a text are quoted in the section that has them: %s', (language) => {
  const { json, build, deck } = miniature(language);
  fc.assert(
    fc.property(fc.nat(), fc.nat(), fc.nat(), (at, from, length) => {
      const { statements } = deck.model.source;
      const points = [...foldSpace(statements[at % statements.length]!.text)];
      const start = from % points.length;
      const quote = foldSpace(points.slice(start, start + 1 + (length % (points.length - start))).join(''));
      fc.pre(quote !== '');
      const { passages, nearest } = findPassages(deck, { quote });
      expect(nearest).toEqual([]);
      const direct = planAddition(deck, { kind: 'claim', fields: { quote } });
      expect(direct.ok ? 'one' : direct.diagnostics[0]?.code).toBe(passages.length === 1 ? 'one' : 'E_QUOTE_AMBIGUOUS');
      const passage = passages.find((p) => p.statement !== undefined)!;
      const { prefix, suffix } = passage;
      const selector = { quote, ...(prefix ? { prefix } : {}), ...(suffix ? { suffix } : {}) };
      const planned = planAddition(deck, {
        kind: 'claim',
        fields: { ...selector, id: 'new', assertion: 'It is so.' },
      });
      if (!planned.ok) throw new Error(planned.diagnostics[0]?.message);
      const changed = JSON.parse(editJson(json, planned.value)) as DeckInput;
      const built = build(changed);
      expect(built.diagnostics.filter((d) => d.severity === 'error')).toEqual([]);
      const added = built.ok ? built.value.claims.find((c) => c.id === 'new') : undefined;
      expect(added?.section).toBe(passage.section);
      expect(added?.evidence[0]?.start).toBe(passage.start);
      const sections = changed.sections.map((s) => ({ ...s, claims: s.claims.filter((c) => c.id !== 'new') }));
      expect({ ...changed, sections }).toEqual(deck.data);
    }),
    { numRuns: 20 },
  );
});
