/**
 * Damaged files of every format are told with the place of the fault, never a crash: cut off, with bytes changed, with parts
 * repeated, with values of wrong types.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Diagnostic, DiagnosticError } from '../diagnostics/index.ts';
import { importSamples, type Sample } from '../fixtures/import-samples.ts';
import { buildDeck } from './claims/build-deck.ts';
import { readMap } from './read-map.ts';

const text = '# War\n\nFear leads to war. Trade keeps the peace.\n';
const work = { id: 'w', type: 'book' };

/** Faults that are those of a file as a whole. */
const isOfFile = ({ code }: Diagnostic) =>
  ['E_IMPORT_EMPTY', 'E_IMPORT_FORMAT', 'E_IMPORT_SIZE', 'E_ENCODING', 'E_LINKS_MAPS'].includes(code);

/** What is told of some files: faults, and where its links and rejects are. A deck is built from what is read. */
async function reportOf(files: readonly (string | Uint8Array)[], map?: string) {
  const inputs = files.map((content, i) => ({ file: `x${i}`, bytes: Buffer.from(content as string) }));
  const read = await readMap(inputs, { map });
  if (!read.ok) return { faults: read.diagnostics, places: [] };
  const places = [...read.value.links, ...read.value.rejects].map((l) => l.place);
  try {
    buildDeck(read.value, { text, work, language: 'en' });
    return { faults: [], places };
  } catch (error) {
    if (!(error instanceof DiagnosticError)) throw error;
    // Faults of a deck are those of the map as a whole.
    for (const { file } of error.diagnostics) expect(file).toBe('-');
    return { faults: [], places };
  }
}

/** Checks that what is told of files names its places. */
async function expectPlaces(files: readonly (string | Uint8Array)[], { place, map }: Sample) {
  const { faults, places } = await reportOf(files, map);
  for (const { file } of faults) expect(file).toMatch(/^x\d$/u);
  for (const fault of faults) if (!isOfFile(fault)) expect(fault.path, JSON.stringify(fault)).toMatch(place);
  for (const found of places) expect(found).toMatch(place);
}

test.each(Object.entries(importSamples))(
  '%s is read, and each damaged copy of it is read or told',
  async (_, sample) => {
    const [first, ...others] = sample.files;
    const bytes = Buffer.from(first as string);
    expect((await reportOf(sample.files, sample.map)).faults).toEqual([]);
    // A file whose first bytes are others is one of another format.
    const place = fc.integer({ min: typeof first === 'string' ? 0 : 16, max: bytes.length - 1 });
    const damage = fc.oneof(
      fc.record({ kind: fc.constant('cut' as const), at: place }),
      fc.record({ kind: fc.constant('change' as const), at: place, to: fc.nat(255) }),
      fc.record({
        kind: fc.constant('replace' as const),
        at: place,
        text: fc.constantFrom('"', '<', '{', '[', '\n', 'null', '-1', '999999999999', '__proto__', '&#1;', '\u0000'),
      }),
      fc.record({ kind: fc.constant('repeat' as const), at: place, from: place }),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(damage, { minLength: 1, maxLength: 4 }), async (damages) => {
        let content = bytes;
        for (const d of damages) {
          const at = Math.min(d.at, content.length);
          const [head, tail] = [content.subarray(0, at), content.subarray(at)];
          if (d.kind === 'cut') content = Buffer.from(head);
          else if (d.kind === 'change') content = Buffer.concat([head, Buffer.from([d.to]), tail.subarray(1)]);
          else if (d.kind === 'replace')
            content = Buffer.concat([head, Buffer.from(d.text), tail.subarray(d.text.length)]);
          else content = Buffer.concat([head, content.subarray(Math.min(d.from, at)), tail]);
        }
        await expectPlaces([content, ...others], sample);
      }),
      { numRuns: 200, seed: 20 },
    );
  },
);

/** Copies of a value of JSON, each with one of its parts replaced. */
function* withWrongTypes(value: unknown): Generator<unknown> {
  yield* [null, true, 7, 'x', '', [], [null], {}];
  if (typeof value !== 'object' || value === null) return;
  for (const [key, part] of Object.entries(value))
    for (const wrong of withWrongTypes(part))
      yield Array.isArray(value) ? value.with(Number(key), wrong) : { ...value, [key]: wrong };
}

test.each(Object.entries(importSamples).filter(([, { files }]) => /^[[{]"/u.test(String(files[0]))))(
  '%s with values of wrong types',
  async (_, sample) => {
    for (const wrong of withWrongTypes(JSON.parse(String(sample.files[0]))))
      await expectPlaces([JSON.stringify(wrong)], sample);
  },
);

const deep = 50_000;

const sentence = 'Fear leads to war. ';
const sentences = Array.from({ length: 10_000 }, (_, i) => i * sentence.length);
const manyRelations = sentences.map(
  (at, i) =>
    `<c:F xmi:id="a${i}" begin="${at}" end="${at + 4}"/><c:F xmi:id="b${i}" begin="${at + 14}" end="${at + 17}"/><c:R xmi:id="r${i}" Governor="a${i}" Dependent="b${i}" sign="+"/>`,
);
const manySelections = sentences.map((at) => `<PlainTextSelection startPosition="${at}" endPosition="${at + 18}"/>`);

test.each([
  ['comments of Mermaid', '%%'.repeat(deep)],
  ['lines of comments', '%% \n'.repeat(deep)],
  ['comments of DOT', '# '.repeat(deep)],
  ['comments of XML', '<!-- -->'.repeat(deep)],
  ['words of brat', 'T1\ta 0 1\tx\n'.repeat(deep)],
  ['empty lines', '\n'.repeat(deep * 10)],
  ['spaces', ' '.repeat(deep * 10)],
  ['dashes in a code', `tag,content\n${'-'.repeat(deep)},x\n`],
  ['spaces in a line of Mermaid', `flowchart LR\nA -- ${' '.repeat(deep)}`],
  ['quotation marks', '"'.repeat(deep * 2 + 1)],
  ['brackets of JSON', `[${'['.repeat(deep)}`],
  ['pages of annotations', `{"a":"anno.jsonld","first":${'{"first":'.repeat(deep)}1${'}'.repeat(deep + 1)}`],
  ['braces of DOT', `digraph ${'{'.repeat(deep)}`],
  ['comments of C in DOT', `/*${'x'.repeat(12_000_000)}*/digraph {`],
  ['tildes of Vensim', '~\n'.repeat(deep)],
  ['elements', `<graphml>${'<graph>'.repeat(deep)}`],
  [
    'relations of INCEpTION',
    `<xmi:XMI>${manyRelations.join('')}<cas:Sofa xmi:id="1" sofaString="${sentence.repeat(sentences.length)}"/></xmi:XMI>`,
  ],
  [
    'selections of REFI-QDA',
    `<Project><Sources><TextSource><PlainTextContent>${sentence.repeat(sentences.length)}</PlainTextContent>${manySelections.join('')}</TextSource></Sources></Project>`,
  ],
  ['columns', `from,to,polarity${',x'.repeat(deep)}\na,b,+\n`],
])('%s without end are read within the time of a test', async (_, content) => {
  await expect(reportOf([content])).resolves.toBeDefined();
});
