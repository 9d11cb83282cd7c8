/** The reader page as text: marks, addresses, hostile text. */
import path from 'node:path';
import { JSDOM } from 'jsdom';
import { expect, test } from 'vitest';
import { analyse } from '../analysis/index.ts';
import { nodeEffects } from '../effects.ts';
import { builtModel } from '../fixtures/built-model.ts';
import { writtenModel } from '../fixtures/written-model.ts';
import type { Model } from '../model/index.ts';
import { requireModel } from '../project/data/load-deck.ts';
import { argumentHtml } from './claims-html.ts';
import { agreementHtml, datesHtml } from './closing-html.ts';
import { emitReader } from './emit-reader.ts';
import { linksHtml } from './factors-html.ts';
import { readerInput } from './reader-input.ts';
import { quotedShare, sourceHtml } from './source-html.ts';

const hostile = `</script><script>x</script><img src=x onerror="x"> <!-- {{ x }} $& "'`;

const link = (from: string, to: string, polarity: string, cue: string, rest: object = {}) => ({
  ...{ from, to, polarity, cue, confidence: 'explicit', ...rest },
});

/** Two claims whose quotes overlap, one that is denied, and a statement without a claim. */
function modelOf(title: string): Model {
  const claim = (id: string, quote: string, links: readonly object[], rest: object = {}) => ({
    ...{ id, assertion: `Claim ${id}.`, type: 'causal', evidence: [{ quote }], links, ...rest },
  });
  return builtModel(
    {
      ...{ title, work: { id: 'w', type: 'book' }, outcome: 'trust', talks: [] },
      factors: ['trade', 'trust', 'fear'].map((id) => ({ id, label: id })),
      sections: [
        {
          ...{ id: 's', heading: 'One', title },
          claims: [
            claim('a', '𝔸 trade raises', [link('trade', 'trust', '+', 'raises')]),
            claim('b', 'raises trust', []),
            claim('c', 'Fear lowers trust', [link('fear', 'trust', '-', 'lowers')], { denied: true, notes: title }),
          ],
        },
      ],
    },
    '# One\n\n𝔸 trade raises trust.\n\nFear lowers trust.\n\nNobody quotes this.\n',
    'trade',
  );
}

const inputOf = (model: Model) =>
  readerInput(model, analyse(model), {
    talks: [{ id: 'talk', web: 'talk/index.html', claims: new Set(['a']) }],
    others: [],
  });
const small = inputOf(modelOf('Trade'));

test('a claim has its quote and cue marked in the statement, its links in words, and its slides', () => {
  expect(argumentHtml(small).split('\n').slice(2, 8)).toEqual([
    '<article class="claim" id="/claim/a" tabindex="-1">',
    '<h4 dir="auto"><a class="number" href="#/claim/a" aria-label="Claim 1">1</a> Claim a.</h4>',
    '<blockquote dir="auto"><mark class="one">𝔸 trade </mark><mark class="one cue">raises</mark> trust. <a class="quiet" href="#/quote/a/1">§1.1</a></blockquote>',
    '<ul class="links"><li><span class="sign plus" aria-hidden="true">+</span> <a href="#/link/trade%3Etrust:+">Trade raises trust.</a> <span class="quiet">On “raises” (explicit).</span></li></ul>',
    '<p class="slides quiet">On slides: <a class="slide" href="talk/index.html#/claim/a">talk</a></p>',
    '</article>',
  ]);
});

test('the text has overlapping quotes split, each with its address, and references behind its end', () => {
  const [figures, heading, first, , bare] = sourceHtml(small.model).split('\n');
  expect(figures).toContain('2 of 3 statements covered: 3 claims, 1 causal link, 1 denied. 64 % of the letters');
  expect(heading).toBe('<h3 dir="auto">One</h3>');
  expect(first).toBe(
    '<p class="statement" id="/statement/1" tabindex="-1" dir="auto">' +
      '<span class="place" id="/quote/a/1"></span><mark class="one" data-of="a/1">𝔸 trade </mark>' +
      '<span class="place" id="/quote/b/1"></span><mark class="several cue" data-of="a/1 b/1">raises</mark>' +
      '<sup><a href="#/claim/a" title="Claim a.">1</a> <a href="#/link/trade%3Etrust:+" title="Trade raises trust"><span class="sign plus" aria-hidden="true">+</span><span class="unseen">Trade raises trust</span></a></sup>' +
      '<mark class="one" data-of="b/1"> trust</mark>.<sup><a href="#/claim/b" title="Claim b.">2</a></sup></p>',
  );
  expect(bare).toBe(
    '<p class="statement bare" id="/statement/3" tabindex="-1" dir="auto">Nobody quotes this. <span class="quiet">No claim quotes this statement.</span></p>',
  );
});

test('quotes that overlap are counted once', () => {
  // 20 of 21, 17 of 18 and none of 19 code points.
  expect(quotedShare(small.model)).toBe(Math.round((37 / 58) * 100));
});

test('a denied link is listed with its claim, its sign struck through', () => {
  expect(linksHtml(small)).toContain(
    '<span class="sign minus denied" aria-hidden="true">−</span> Fear does not lower trust, the text says. <span class="quiet">Said in <a href="#/claim/c" title="Claim c.">Claim 3</a>.',
  );
});

test('a link that is asserted and denied is said to be disputed, on both sides', () => {
  const html = linksHtml(inputOf(writtenModel([['a+z', 'a+zx b-z', 'b+z']])));
  expect(html.match(/Disputed: one passage asserts it, another denies it\./gu)).toHaveLength(2);
  expect(html.match(/Disputed: the text asserts both signs\./gu)).toHaveLength(2);
});

test('hostile text stays text', () => {
  const { document } = new JSDOM(emitReader(inputOf(modelOf(hostile)), { style: '', script: '' })).window;
  expect(document.querySelectorAll('img')).toHaveLength(0);
  const [data, script] = document.querySelectorAll('script');
  expect(JSON.parse(data!.text).explorer.title).toBe(hostile);
  expect(script!.outerHTML).toBe('<script></script>');
  expect(document.querySelector('h1')!.textContent).toBe(hostile);
  expect(document.querySelector('.claim details p')!.textContent).toBe(hostile);
});

test.each(['north-korea-china-alliance', 'malthus-population'])(
  'every address of %s leads to one element',
  async (deck) => {
    const { model } = await requireModel(deck, nodeEffects(path.resolve(import.meta.dirname, '../..')));
    const page = emitReader(inputOf(model), { style: '', script: '' });
    const { document } = new JSDOM(page).window;
    const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const targets = [...document.querySelectorAll('a[href^="#"]')].map((a) =>
      decodeURI(a.getAttribute('href')!.slice(1)),
    );
    expect(targets.filter((target) => !ids.includes(target))).toEqual([]);
    for (const { id } of model.claims) expect(targets).toContain(`/claim/${id}`);
    for (const { id } of [...model.links, ...model.denied]) expect(targets).toContain(`/link/${id}`);
    const marked = [...document.querySelectorAll('.claim')].map((claim) => claim.querySelectorAll('mark').length);
    expect(Math.min(...marked)).toBeGreaterThan(0);
  },
);

test('the map is the first thing below the title, then come talks, contents, search and argument', () => {
  const { document } = new JSDOM(emitReader(small, { style: '', script: '' })).window;
  const parts = 'h1, #map, .map-legend, #talks, .contents, .search, #argument, #text, #links';
  expect([...document.querySelectorAll(parts)].map((part) => part.id || part.className || part.tagName)).toEqual([
    ...['H1', 'map', 'map-legend', 'talks', 'contents', 'search', 'argument', 'text', 'links'],
  ]);
});

test('the agreement with another coding is a table of three decisions', () => {
  const other = { name: '<b>second</b>', model: { ...small.model, links: [], claims: small.model.claims } };
  const { document } = new JSDOM(agreementHtml(small.model, [other])).window;
  expect(document.querySelector('p')!.textContent).toBe('Coders: This coding, <b>second</b>.');
  expect([...document.querySelectorAll('tbody tr')].map((row) => row.textContent)).toHaveLength(3);
  expect(document.querySelector('tbody tr')!.textContent).toMatch(/^statement asserts a cause366\.7 %/u);
  expect(agreementHtml(small.model, [])).toBe('');
});

test('dates are in words, with their era, in the language of the deck', () => {
  const datesIn = (language: string) => {
    const reference = { id: 'r', type: 'book', title: 'R' };
    const context = ['-0044-03-15', '0014', '1992-08'].map((date) => ({ id: date, date, label: 'Fact', reference }));
    const html = datesHtml({ ...small.model, language, context });
    return [...html.matchAll(/<time[^>]*>(.*?)<\/time>/gu)].map((found) => found[1]);
  };
  expect(datesIn('en')).toEqual(['March 15, 44 BCE', '14 CE', 'August 1992']);
  expect(datesIn('de')).toEqual(['15. März 44 v. Chr.', '14 n. Chr.', 'August 1992']);
});
