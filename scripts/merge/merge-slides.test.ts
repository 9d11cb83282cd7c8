import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyHash, joinSlides } from '../emit/index.ts';
import { headKeys, splitHead } from './headmatter.ts';
import { mergeSlides } from './merge-slides.ts';
import { readSlideFile, settle, textOf, writeSlideFile } from './slide-file.ts';

interface Spec {
  readonly id: string;
  readonly text: string;
  readonly seconds?: number;
}

/** A file as `generate` writes it. */
function fileOf(specs: readonly Spec[], minutes = 20): string {
  return joinSlides(
    specs.map(({ id, text, seconds }, i) => {
      const body = `# ${text}\n\n\`\`\`mermaid\nflowchart LR\n  n1["---"]\n\`\`\`\n\n<!--\nSay ${text}.\n\n---\n-->`;
      return {
        body,
        frontmatter: {
          ...(i === 0 ? { theme: 'default', title: 'T', duration: `${minutes}min`, fonts: { provider: 'none' } } : {}),
          layout: 'claim',
          id,
          seconds: seconds ?? 30,
          generated: bodyHash(body),
        },
      };
    }),
  );
}

const plain = (ids: string) => [...ids].map((id) => ({ id, text: `text ${id}` }));
const idsOf = (text: string) => readSlideFile(text).map((s) => s.id);
const base = fileOf(plain('abcd'));

test('a file taken apart goes together again byte for byte, whatever it is', () => {
  const piece = fc.constantFrom(
    '---\n',
    '---\r\n',
    'id: x\n',
    '# h',
    '\n',
    '```\n',
    '<!--',
    '-->\n',
    'a: |\n  b\n',
    ' ',
    '#c\n',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      if (text.trim() !== '') expect(writeSlideFile(readSlideFile(text))).toBe(text);
    }),
    { numRuns: 500 },
  );
});

test('the first file is the generated one', () => {
  expect(mergeSlides({ base: undefined, mine: undefined, generated: base }).text).toBe(base);
});

test('data that change an untouched slide change it', () => {
  const generated = fileOf([...plain('ab'), { id: 'c', text: 'new c' }, ...plain('d')]);
  const merged = mergeSlides({ base, mine: base, generated });
  expect(merged.text).toBe(generated);
  expect([merged.changed, merged.kept, merged.conflicts]).toEqual([['c'], [], []]);
});

test('comments, quoting and keys by hand in a frontmatter stay when the data change another key and the body', () => {
  const mine = base.replace('layout: claim\nid: b', '# mine\nlayout: "two-cols" # wide\nid: b\ntransition: fade');
  const generated = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b', seconds: 44 }, ...plain('cd')]);
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.text).toContain(
    `# mine\nlayout: "two-cols" # wide\nid: b\ntransition: fade\nseconds: 44\ngenerated: ${/id: b\n.*\ngenerated: (\w+)/u.exec(generated)?.[1]}\n---\n\n# new b`,
  );
  expect(merged.conflicts).toEqual([]);
  expect(merged.kept).toEqual([{ slide: 'b', how: 'edited', parts: ['layout', 'transition', '#'] }]);
});

test('headmatter by hand stays, and the data’s headmatter comes in', () => {
  const mine = base.replace('theme: default', 'theme: seriph');
  const merged = mergeSlides({ base, mine, generated: fileOf(plain('abcd'), 50) });
  expect(merged.text).toBe(mine.replace('20min', '50min'));
});

test('headmatter goes to the slide that comes first now', () => {
  const mine = base.replace('theme: default', 'theme: seriph # mine');
  const generated = fileOf(plain('bcd'));
  expect(mergeSlides({ base, mine, generated }).text).toBe(generated.replace('theme: default', 'theme: seriph # mine'));
});

test('body and data both changed: both versions, mine in the file, until somebody takes a side', () => {
  const mine = base.replace('# text b', '# by hand');
  const generated = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b' }, ...plain('cd')]);
  const versions = { base, mine, generated };
  const merged = mergeSlides(versions);
  expect(merged.text).toContain('# by hand');
  expect(merged.conflicts.map((c) => [c.slide, c.parts])).toEqual([['b', ['body']]]);
  expect(merged.conflicts[0]?.mine).toContain('# by hand');
  expect(merged.conflicts[0]?.generated).toContain('# new b');
  expect(mergeSlides(versions, { side: 'generated' }).text).toBe(generated);
  const taken = mergeSlides(versions, { side: 'mine', slide: 'b' });
  expect(taken.conflicts).toEqual([]);
  expect(taken.text).toContain('# by hand');
  expect(mergeSlides({ base: generated, mine: taken.text, generated }).text).toBe(taken.text);
  expect(mergeSlides(versions, { side: 'mine', slide: 'c' }).text).toBe(mine);
});

test('a decision about one slide leaves all others and their conflicts as they are', () => {
  const mine = base.replace('# text b', '# by hand').replace('# text c', '# also by hand');
  const changed = ['b', 'c', 'd'].map((id) => ({ id, text: `new ${id}` }));
  const generated = fileOf([{ id: 'a', text: 'text a' }, ...changed]);
  const decided = mergeSlides({ base, mine, generated }, { side: 'generated', slide: 'b' });
  const onlyB = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b' }, ...plain('cd')]);
  expect(decided.text).toBe(onlyB.replace('# text c', '# also by hand'));
  expect(decided.record).toBe(onlyB);
  const next = mergeSlides({ base: decided.record, mine: decided.text, generated });
  expect(next.conflicts.map((c) => c.slide)).toEqual(['c']);
  // Of c only the hash of its generated body.
  expect(next.changed).toEqual(['c', 'd']);
  const kept = mergeSlides({ base, mine, generated }, { side: 'mine', slide: 'c' });
  expect(kept.text).toContain('# also by hand');
  expect(mergeSlides({ base: kept.record, mine: kept.text, generated }).conflicts.map((c) => c.slide)).toEqual(['b']);
});

test('a file whose slides are all deleted by hand or no longer generated keeps what is left of it', () => {
  const [a] = readSlideFile(base);
  const mine = writeSlideFile([a!]).replace('theme: default', 'theme: seriph');
  const generated = fileOf(plain('bcd'));
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.text).toBe(mine);
  expect(merged.kept.map((k) => [k.slide, k.how])).toEqual([
    ['a', 'abandoned'],
    ['b', 'deleted'],
    ['c', 'deleted'],
    ['d', 'deleted'],
  ]);
  expect(mergeSlides({ base: generated, mine: merged.text, generated }).text).toBe(mine);
});

test('a deleted slide stays deleted, also when its data change, and comes back when taken', () => {
  const slides = readSlideFile(base);
  const mine = writeSlideFile(slides.filter((s) => s.id !== 'b'));
  const generated = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b' }, ...plain('cd')]);
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.text).toBe(mine);
  expect(merged.kept).toEqual([{ slide: 'b', how: 'deleted', parts: [] }]);
  expect(mergeSlides({ base, mine, generated }, { side: 'generated', slide: 'b' }).text).toBe(generated);
});

test('moved and inserted slides stay after their neighbours when slides come and go', () => {
  const [a, b, c, d] = readSlideFile(base);
  const mine = `${writeSlideFile([a!, c!, b!])}---\n\n# inserted\n\n${writeSlideFile([d!])}`;
  const generated = fileOf(plain('axbcdy'));
  const merged = mergeSlides({ base, mine, generated });
  expect(idsOf(merged.text)).toEqual(['a', 'c', 'x', 'b', '', 'd', 'y']);
  expect(merged.added).toEqual(['x', 'y']);
  expect(merged.kept.map((k) => [k.slide, k.how])).toEqual([
    ['c', 'moved'],
    ['“inserted”', 'own'],
  ]);
});

test('a slide changed by hand stays when it is generated no more', () => {
  const mine = base.replace('Say text b.', 'Say it my way.');
  const merged = mergeSlides({ base, mine, generated: fileOf(plain('ad')) });
  expect(idsOf(merged.text)).toEqual(['a', 'b', 'd']);
  expect(merged.kept).toEqual([{ slide: 'b', how: 'abandoned', parts: [] }]);
  expect(merged.removed).toEqual(['c']);
});

test('line endings, a byte order mark, blanks and final newlines are no edits, and stay as they are', () => {
  const mine = `\ufeff${base.replace(/\n/gu, '\r\n').replace('# text c', '# text c ')}\r\n\r\n`;
  expect(mergeSlides({ base, mine, generated: base })).toMatchObject({ text: mine, kept: [] });
  const generated = fileOf([...plain('abc'), { id: 'd', text: 'new d' }]);
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.conflicts).toEqual([]);
  expect(merged.text).toContain('# new d\r\n');
  expect(merged.text.replace(/\r\n/gu, '')).not.toContain('\n');
  expect(mergeSlides({ base, mine: base.trimEnd(), generated: base }).text).toBe(base.trimEnd());
});

test('without a record the hash of the body tells what a hand changed', () => {
  const mine = base.replace('# text b', '# by hand').replace('layout: claim\nid: c', 'layout: wide\nid: c');
  expect(mergeSlides({ base: undefined, mine, generated: base }).text).toBe(mine);
  const generated = fileOf([{ id: 'a', text: 'new a', seconds: 50 }, ...plain('bcd')], 50);
  const merged = mergeSlides({ base: undefined, mine, generated });
  expect(merged.conflicts).toEqual([]);
  expect(merged.text).toContain('# new a');
  expect(merged.text).toContain('# by hand');
  expect(merged.text).toContain('layout: wide');
  const both = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b' }, ...plain('cd')]);
  expect(mergeSlides({ base: undefined, mine, generated: both }).conflicts.map((c) => c.slide)).toEqual(['b']);
});

// Edit scripts. Each writes lines that no generator would write, so that their survival can be seen.
type Edit = readonly [
  kind: 'body' | 'front' | 'comment' | 'notes' | 'move' | 'delete' | 'insert' | 'split',
  at: number,
  to: number,
];
const edit: fc.Arbitrary<Edit> = fc.tuple(
  fc.constantFrom('body', 'front', 'comment', 'notes', 'move', 'delete', 'insert', 'split'),
  fc.nat(20),
  fc.nat(20),
);

function applyEdits(text: string, edits: readonly Edit[]): { text: string; written: string[] } {
  const slides = readSlideFile(text).map((s) => ({ ...s, body: s.body.endsWith('\n\n') ? s.body : `${s.body}\n` }));
  const written: string[] = [];
  const write = (line: string) => {
    written.push(line);
    return line;
  };
  edits.forEach(([kind, where, to], n) => {
    if (slides.length === 0) return;
    const at = where % slides.length;
    const slide = slides[at]!;
    const isFirst = at === 0;
    const set = (change: Partial<typeof slide>) => slides.splice(at, 1, { ...slide, ...change });
    if (kind === 'body' && slide.body.includes('\n\n'))
      set({ body: slide.body.replace(/\n\n/u, `\n\n${write(`by hand ${n}`)}\n\n`) });
    if (kind === 'notes' && slide.body.includes('<!--\n'))
      set({ body: slide.body.replace('<!--\n', `<!--\n${write(`note by hand ${n}`)}\n`) });
    if (slide.open !== '' && kind === 'front')
      set({ blocks: [...slide.blocks, { key: `k${n}`, text: `${write(`k${n}: "v"  # why`)}\n` }] });
    if (slide.open !== '' && kind === 'comment')
      set({ blocks: [{ key: undefined, text: `${write(`# remark ${n}`)}\n` }, ...slide.blocks] });
    if (kind === 'insert')
      slides.splice(at + 1, 0, {
        id: '',
        separator: '---\n\n',
        open: '',
        blocks: [],
        close: '',
        body: `${write(`# own ${n}`)}\n\n`,
      });
    if (kind === 'split' && slide.body.includes('\n\n```')) {
      const cut = slide.body.indexOf('\n\n```') + 2;
      set({ body: slide.body.slice(0, cut) });
      slides.splice(at + 1, 0, {
        id: '',
        separator: '---\n\n',
        open: '',
        blocks: [],
        close: '',
        body: `${write(`split ${n}`)}\n\n${slide.body.slice(cut)}`,
      });
    }
    if (kind === 'move' && !isFirst) slides.splice(1 + (to % slides.length), 0, ...slides.splice(at, 1));
    if (kind === 'delete' && !isFirst) {
      const gone = slides.splice(at, 1)[0]!;
      const lines = (gone.body + gone.blocks.map((b) => b.text).join('')).split('\n');
      for (const line of lines) if (written.includes(line)) written.splice(written.indexOf(line), 1);
    }
  });
  return { text: writeSlideFile(slides).replace(/\n+$/u, '\n'), written };
}

const someSlides = fc.uniqueArray(
  fc.record({
    id: fc.constantFrom(...'abcdefgh'),
    text: fc.constantFrom('one', 'two', 'three'),
    seconds: fc.constantFrom(30, 40),
  }),
  { selector: (s) => s.id, minLength: 2, maxLength: 8 },
);

test('after any edits, regeneration without a change of the data changes no byte', () => {
  fc.assert(
    fc.property(someSlides, fc.array(edit, { maxLength: 8 }), fc.boolean(), (specs, edits, isWindows) => {
      const generated = fileOf(specs);
      const edited = applyEdits(generated, edits).text;
      const mine = isWindows ? edited.replace(/\n/gu, '\r\n') : edited;
      const merged = mergeSlides({ base: generated, mine, generated });
      expect(merged.text).toBe(mine);
      expect(merged.conflicts).toEqual([]);
      expect(mergeSlides({ base: undefined, mine, generated }).conflicts).toEqual([]);
    }),
    { numRuns: 500 },
  );
});

test('after any edits, regeneration with changed data loses no line written by hand, and is stable', () => {
  fc.assert(
    fc.property(
      someSlides,
      fc.array(edit, { maxLength: 8 }),
      someSlides,
      fc.boolean(),
      (specs, edits, next, hasRecord) => {
        const generated = fileOf(specs);
        const { text: mine, written } = applyEdits(generated, edits);
        const now = fileOf(next, 50);
        const record = hasRecord ? generated : undefined;
        for (const take of [undefined, { side: 'mine' } as const]) {
          const merged = mergeSlides({ base: record, mine, generated: now }, take);
          const lines = merged.text.split('\n');
          for (const line of written) expect(lines).toContain(line);
          if (take) expect(merged.conflicts).toEqual([]);
          if (take === undefined && merged.conflicts.length > 0) continue;
          const again = mergeSlides({ base: now, mine: merged.text, generated: now }, take);
          expect(again.text).toBe(merged.text);
        }
      },
    ),
    { numRuns: 500 },
  );
});

test('a slide that nobody touched is as generated after any edits elsewhere', () => {
  fc.assert(
    fc.property(someSlides, fc.array(edit, { maxLength: 4 }), someSlides, (specs, edits, next) => {
      const generated = fileOf(specs);
      const untouched = applyEdits(generated, edits).text;
      const merged = mergeSlides({ base: generated, mine: untouched, generated: fileOf(next) });
      const before = new Map(readSlideFile(generated).map((s) => [s.id, s.body.trim()]));
      const mine = new Map(readSlideFile(untouched).map((s) => [s.id, s.body.trim()]));
      const now = new Map(readSlideFile(fileOf(next)).map((s) => [s.id, s.body.trim()]));
      for (const slide of readSlideFile(merged.text))
        if (slide.id !== '' && mine.get(slide.id) === before.get(slide.id) && now.has(slide.id))
          expect(slide.body.trim()).toBe(now.get(slide.id));
    }),
    { numRuns: 300 },
  );
});

test('after any edits, a decision about one slide changes no other slide', () => {
  const side = fc.constantFrom('mine' as const, 'generated' as const);
  fc.assert(
    fc.property(
      someSlides,
      fc.array(edit, { maxLength: 8 }),
      someSlides,
      fc.constantFrom(...'abcdefgh'),
      side,
      fc.boolean(),
      (specs, edits, next, slide, side, hasRecord) => {
        const generated = fileOf(specs);
        const { text: mine } = applyEdits(generated, edits);
        const now = fileOf(next, 50);
        const merged = mergeSlides({ base: hasRecord ? generated : undefined, mine, generated: now }, { side, slide });
        expect(merged.conflicts).toEqual([]);
        const keys = headKeys(readSlideFile(generated));
        const others = (text: string) =>
          splitHead(readSlideFile(text), keys)
            .slides.filter((s) => s.id !== slide)
            .map((s) => settle(textOf({ ...s, separator: '', open: '', close: '' })));
        expect(others(merged.text)).toEqual(others(mine));
      },
    ),
    { numRuns: 500 },
  );
});

// Edits of lines anywhere, as an editor allows them: in fences, notes, frontmatter and separators too.
const lineEdit = fc.record({
  at: fc.nat(200),
  gone: fc.constantFrom(0, 0, 0, 1, 2),
  line: fc.constantFrom(
    'by hand',
    'key: by hand',
    '# by hand',
    '- by hand',
    '  by hand',
    '',
    '---',
    '```',
    '<!--',
    '-->',
    'id: a',
  ),
});

function applyLineEdits(text: string, edits: readonly { at: number; gone: number; line: string }[]) {
  const lines = text.split('\n');
  edits.forEach(({ at, gone, line }, n) => {
    lines.splice(at % lines.length, gone, line.includes('by hand') ? `${line} ${n}` : line);
  });
  return { text: lines.join('\n'), written: lines.filter((l) => l.includes('by hand')) };
}

test('whatever lines are inserted or deleted, no byte changes without the data, and none is lost with them', () => {
  fc.assert(
    fc.property(
      someSlides,
      fc.array(lineEdit, { minLength: 1, maxLength: 6 }),
      someSlides,
      fc.boolean(),
      (specs, edits, next, hasRecord) => {
        const generated = fileOf(specs);
        const { text: mine, written } = applyLineEdits(generated, edits);
        if (mine.trim() === '') return;
        const record = hasRecord ? generated : undefined;
        expect(mergeSlides({ base: generated, mine, generated }).text).toBe(mine);
        const merged = mergeSlides({ base: record, mine, generated: fileOf(next, 50) });
        const lines = merged.text.split('\n');
        for (const line of written) expect(lines).toContain(line);
      },
    ),
    { numRuns: 500 },
  );
});
