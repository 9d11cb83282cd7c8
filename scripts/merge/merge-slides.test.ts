import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bodyHash, joinSlides } from '../emit/index.ts';
import { mergeSlides } from './merge-slides.ts';
import { readSlideFile, writeSlideFile } from './slide-file.ts';

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

test('the clicks of a slide are those of the version whose body it gets', () => {
  const withClicks = (text: string, clicks: number) => text.replace('id: b\n', `id: b\nclicks: ${clicks}\n`);
  const now = fileOf(plain('abcd').map((s) => (s.id === 'b' ? { ...s, text: 'new' } : s)));
  const mine = base.replace('# text b', '# mine');
  const clicksIn = (text: string) => /id: b\nclicks: (\d)$/mu.exec(text)?.[1];
  const merged = (own: string, side: 'mine' | 'generated', generated: string) =>
    clicksIn(mergeSlides({ base: withClicks(base, 2), mine: own, generated }, { side }).text);
  expect(merged(withClicks(mine, 2), 'mine', withClicks(now, 1))).toBe('2');
  expect(merged(withClicks(mine, 2), 'mine', now)).toBe('2');
  expect(merged(withClicks(mine, 2), 'generated', withClicks(now, 1))).toBe('1');
  expect(merged(withClicks(mine, 5), 'mine', withClicks(now, 3))).toBe('5');
  expect(merged(withClicks(mine, 5), 'generated', withClicks(now, 2))).toBe('2');
});

test('reading and writing any file gives it back byte for byte', () => {
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

test('without a file the result is the generated file', () => {
  expect(mergeSlides({ base: undefined, mine: undefined, generated: base }).text).toBe(base);
});

test('new data change an unedited slide', () => {
  const generated = fileOf([...plain('ab'), { id: 'c', text: 'new c' }, ...plain('d')]);
  const merged = mergeSlides({ base, mine: base, generated });
  expect(merged.text).toBe(generated);
  expect([merged.changed, merged.kept, merged.conflicts]).toEqual([['c'], [], []]);
});

test('a file without edits becomes what is generated: text, added, changed and removed slides as by the merge of each slide', () => {
  const slide = fc.record({ id: fc.constantFrom(...'abcdef'), text: fc.constantFrom('old', 'new', '') });
  const talk = fc.uniqueArray(slide, { selector: (s) => s.id, minLength: 1 });
  fc.assert(
    fc.property(talk, talk, fc.boolean(), (before, after, isLonger) => {
      const [former, generated] = [fileOf(before), fileOf(after, isLonger ? 50 : 20)];
      const versions = { base: former, mine: former, generated };
      // A decision takes the merge of each slide.
      expect(mergeSlides(versions)).toEqual(mergeSlides(versions, { side: 'generated' }));
    }),
    { numRuns: 200 },
  );
});

test('edited keys, comments and quoting of a frontmatter stay when the data change another key and the body', () => {
  const mine = base.replace('layout: claim\nid: b', '# mine\nlayout: "two-cols" # wide\nid: b\ntransition: fade');
  const generated = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b', seconds: 44 }, ...plain('cd')]);
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.text).toContain(
    `# mine\nlayout: "two-cols" # wide\nid: b\ntransition: fade\nseconds: 44\ngenerated: ${/id: b\n.*\ngenerated: (\w+)/u.exec(generated)?.[1]}\n---\n\n# new b`,
  );
  expect(merged.conflicts).toEqual([]);
  expect(merged.kept).toEqual([{ slide: 'b', how: 'edited', parts: ['layout', 'transition', '#'] }]);
});

test('edited headmatter stays, and new data change the other keys', () => {
  const mine = base.replace('theme: default', 'theme: seriph');
  const merged = mergeSlides({ base, mine, generated: fileOf(plain('abcd'), 50) });
  expect(merged.text).toBe(mine.replace('20min', '50min'));
});

test('headmatter moves to the new first slide', () => {
  const mine = base.replace('theme: default', 'theme: seriph # mine');
  const generated = fileOf(plain('bcd'));
  expect(mergeSlides({ base, mine, generated }).text).toBe(generated.replace('theme: default', 'theme: seriph # mine'));
});

test('headmatter moves to a new first slide without frontmatter', () => {
  const mine = base.replace('\n---\nlayout: claim\nid: b', '\n---\n\n# own\n\n---\nlayout: claim\nid: b');
  const merged = mergeSlides({ base, mine, generated: fileOf(plain('bcd')) });
  expect(merged.text).toMatch(/^---\ntheme: default\n(?:.*\n){4}---\n\n# own\n\n---\nlayout: claim\nid: b\n/u);
});

test('a body that user and data changed is a conflict and stays as edited until it is decided', () => {
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
});

test('a decision for one slide merges no other slide, neither its conflicts nor its new data', () => {
  const mine = base.replace('# text b', '# b by hand').replace('# text c', '# c by hand');
  const generated = fileOf([...plain('e'), ...[...'abcd'].map((id) => ({ id, text: `new ${id}` }))], 50);
  const versions = { base, mine, generated };
  const bodies = (text: string) => readSlideFile(text).map((s) => /# .*/u.exec(s.body)?.[0]);
  expect(mergeSlides(versions).conflicts.map((c) => c.slide)).toEqual(['b', 'c']);

  const taken = mergeSlides(versions, { side: 'generated', slide: 'b' });
  expect(bodies(taken.text)).toEqual(['# text a', '# new b', '# c by hand', '# text d']);
  expect(bodies(taken.record!)).toEqual(['# text a', '# new b', '# text c', '# text d']);
  expect([taken.changed, taken.conflicts]).toEqual([['b'], []]);
  expect(taken.text).toContain('duration: 20min');

  const kept = mergeSlides({ base: taken.record, mine: taken.text, generated }, { side: 'mine', slide: 'c' });
  expect(bodies(kept.text)).toEqual(['# text a', '# new b', '# c by hand', '# text d']);
  const rest = mergeSlides({ base: kept.record, mine: kept.text, generated });
  expect(bodies(rest.text)).toEqual(['# text e', '# new a', '# new b', '# c by hand', '# new d']);
  expect(rest.conflicts).toEqual([]);
  expect(rest.record).toBe(generated);
});

test('a slide that a decision moves back takes no other slide along', () => {
  const [a, b, c, d] = readSlideFile(base);
  const mine = `${writeSlideFile([a!, c!])}---\n\n# own\n\n${writeSlideFile([b!, d!])}`;
  const merged = mergeSlides({ base, mine, generated: base }, { side: 'generated', slide: 'c' });
  expect(idsOf(merged.text)).toEqual(['a', '', 'b', 'c', 'd']);
});

test('a deleted slide stays deleted when its data change, and comes back if the generated side is taken', () => {
  const slides = readSlideFile(base);
  const mine = writeSlideFile(slides.filter((s) => s.id !== 'b'));
  const generated = fileOf([{ id: 'a', text: 'text a' }, { id: 'b', text: 'new b' }, ...plain('cd')]);
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.text).toBe(mine);
  expect(merged.kept).toEqual([{ slide: 'b', how: 'deleted', parts: [] }]);
  expect(mergeSlides({ base, mine, generated }, { side: 'generated', slide: 'b' }).text).toBe(generated);
});

test('a file never becomes empty: its slides stay if the data drop them and all generated slides were deleted', () => {
  const [a] = readSlideFile(base);
  const mine = writeSlideFile([a!]);
  const generated = fileOf(plain('bcd'));
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.text).toBe(mine);
  expect(merged.kept.map((k) => [k.slide, k.how])).toEqual([
    ['a', 'orphaned'],
    ['b', 'deleted'],
    ['c', 'deleted'],
    ['d', 'deleted'],
  ]);
  expect(mergeSlides({ base: generated, mine, generated }).text).toBe(mine);
});

test('moved and inserted slides keep their predecessor when the data add and remove slides', () => {
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

test('an edited slide stays when it is generated no longer', () => {
  const mine = base.replace('Say text b.', 'Say it my way.');
  const merged = mergeSlides({ base, mine, generated: fileOf(plain('ad')) });
  expect(idsOf(merged.text)).toEqual(['a', 'b', 'd']);
  expect(merged.kept).toEqual([{ slide: 'b', how: 'orphaned', parts: [] }]);
  expect(merged.removed).toEqual(['c']);
  const next = mergeSlides({ base: fileOf(plain('ad')), mine: merged.text, generated: fileOf(plain('da')) });
  expect(next.kept).toEqual([{ slide: 'b', how: 'orphaned', parts: [] }]);
});

test('a byte-order mark, which Slidev would show as text, is removed', () => {
  expect(mergeSlides({ base, mine: `\ufeff${base}`, generated: base })).toMatchObject({ text: base, kept: [] });
});

test('line endings, trailing spaces and final newlines are no edits and stay', () => {
  const mine = `${base.replace(/\n/gu, '\r\n').replace('# text c', '# text c ')}\r\n\r\n`;
  expect(mergeSlides({ base, mine, generated: base })).toMatchObject({ text: mine, kept: [] });
  const generated = fileOf([...plain('abc'), { id: 'd', text: 'new d' }]);
  const merged = mergeSlides({ base, mine, generated });
  expect(merged.conflicts).toEqual([]);
  expect(merged.text).toContain('# new d\r\n');
  expect(merged.text.replace(/\r\n/gu, '')).not.toContain('\n');
  expect(mergeSlides({ base, mine: base.trimEnd(), generated: base }).text).toBe(base.trimEnd());
});

test('a slide of another generation than its record is new where it is unedited, and a conflict where it is edited', () => {
  const now = fileOf(plain('abcd').map((s) => ('bc'.includes(s.id) ? { ...s, text: `new ${s.id}` } : s)));
  const mine = base.replace('# text c', '# mine c').replace('# text d', '# mine d');
  const merged = mergeSlides({ base: now, mine, generated: now });
  expect(merged.text).toContain('# new b');
  expect(merged.conflicts.map(({ slide }) => slide)).toEqual(['c']);
  const taken = mergeSlides({ base: now, mine, generated: now }, { side: 'mine' });
  const again = mergeSlides({ base: taken.record, mine: taken.text, generated: now });
  expect([again.conflicts, again.changed, again.kept.map(({ slide }) => slide)]).toEqual([[], [], ['c', 'd']]);
});

test('without a record the hash of the body shows whether it was edited', () => {
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

// Edits of slides. The lines they write are never generated, so that a test can look for them.
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

/** A text with edits. `written` has the lines of the user so far, and gets those of these edits; `from` numbers them. */
function applyEdits(text: string, edits: readonly Edit[], written: string[] = [], from = 0) {
  const slides = readSlideFile(text).map((s) => ({ ...s, body: s.body.endsWith('\n\n') ? s.body : `${s.body}\n` }));
  const write = (line: string) => {
    written.push(line);
    return line;
  };
  edits.forEach(([kind, where, to], i) => {
    const n = from + i;
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

test('after any edits, a merge with unchanged data changes no byte', () => {
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

test('after any edits, a merge with new data keeps every line of the user, and a second merge changes nothing', () => {
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

test('after any edits, a decision for one slide changes no other slide', () => {
  const headKeys = ['theme', 'title', 'duration', 'fonts'];
  const others = (text: string, id: string) =>
    readSlideFile(text)
      .filter((s) => s.id !== id)
      .map((s) => {
        const blocks = s.blocks.filter((b) => b.key === undefined || !headKeys.includes(b.key));
        return `${blocks.map((b) => b.text).join('')}\n${s.body.trim()}`;
      });
  fc.assert(
    fc.property(
      someSlides,
      fc.array(edit, { maxLength: 8 }),
      someSlides,
      fc.constantFrom('mine' as const, 'generated' as const),
      fc.constantFrom(...'abcdefgh'),
      fc.boolean(),
      (specs, edits, next, side, slide, hasRecord) => {
        const generated = fileOf(specs);
        const { text: mine } = applyEdits(generated, edits);
        const versions = { base: hasRecord ? generated : undefined, mine, generated: fileOf(next, 50) };
        const merged = mergeSlides(versions, { side, slide });
        expect(merged.conflicts).toEqual([]);
        expect(others(merged.text, slide)).toEqual(others(mine, slide));
        if (hasRecord) expect(others(merged.record!, slide)).toEqual(others(generated, slide));
        else expect(merged.record).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});

test('after edits of other slides, an unedited slide is as generated', () => {
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

test('over rounds of edits, new data and decisions, every line of the user stays until it is decided, and what nobody edited is as generated', () => {
  const round = fc.record({
    edits: fc.array(edit, { maxLength: 4 }),
    next: someSlides,
    side: fc.constantFrom('mine' as const, 'generated' as const),
  });
  const bodies = (text: string) => new Map(readSlideFile(text).map((s) => [s.id, s.body.trim()]));
  fc.assert(
    fc.property(someSlides, fc.array(round, { minLength: 2, maxLength: 8 }), (specs, rounds) => {
      let [file, record] = [fileOf(specs), fileOf(specs)];
      let written: string[] = [];
      rounds.forEach(({ edits, next, side }, i) => {
        const mine = applyEdits(file, edits, written, 10 * i).text;
        const versions = { base: record, mine, generated: fileOf(next) };
        const { conflicts } = mergeSlides(versions);
        const merged = mergeSlides(versions, conflicts.length > 0 ? { side } : undefined);
        const decided = side === 'mine' ? [] : conflicts.flatMap((c) => c.mine.split('\n'));
        written = written.filter((line) => !decided.includes(line));
        const lines = merged.text.split('\n');
        for (const line of written) expect(lines).toContain(line);
        const [was, is, now] = [bodies(record), bodies(mine), bodies(versions.generated)];
        const ids = readSlideFile(mine).map((s) => s.id);
        for (const [id, body] of bodies(merged.text))
          if (now.has(id) && was.get(id) === is.get(id) && ids.indexOf(id) === ids.lastIndexOf(id))
            expect(body).toBe(now.get(id));
        [file, record] = [merged.text, merged.record!];
      });
    }),
    { numRuns: 100 },
  );
});

// Edits of lines anywhere: in fences, notes, frontmatter and separators too.
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

test('after any inserted and deleted lines, a merge changes no byte without new data and keeps every line with new data', () => {
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
