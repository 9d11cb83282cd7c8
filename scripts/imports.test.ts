import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';
import { expect, test } from 'vitest';

/** Pure stages: text and values in, text and values out. Each is imported through its index. */
const pure = [
  'typography',
  'wording',
  'model',
  'citations',
  'bibtex',
  'skeleton',
  'analysis',
  'layout',
  'plan',
  'emit',
  'import',
  'add',
  'merge',
];
/** Stages with side effects. Commands import their modules one by one, so that each command loads only what it runs. */
const effectful = [
  'project',
  'diagrams',
  'export',
  'board',
  'agreement',
  'explorer',
  'reader',
  'measure',
  'pictures',
  'terminal',
  'commands',
];
const order = [...pure, ...effectful];
/** Import single modules: those of pages, which keep them small, and those of commands that load nothing without need. */
const exceptions = [
  'board/page.ts',
  'board/board-view.ts',
  'board/emit-board.ts',
  'board/chosen-card.ts',
  'board/talk-list.ts',
  'diagrams/sign-legend.ts',
  'diagrams/svg.ts',
  'explorer/',
  'plan/clock.ts',
  'model/build-section.ts',
  'project/look/font-reader.ts',
  'project/look/look-faces.ts',
  'project/slides/slide-files.ts',
  'reader/',
];
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));

test('imports go one way, and into a pure stage only through its index', () => {
  const wrong = files.flatMap((file) => {
    const stage = order.indexOf(file.split('/')[0] as string);
    if (stage === -1) return [];
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    return [...text.matchAll(/(?:from|import\() ?'(?:\.\.\/)+([a-z-]+)\/((?:[a-z-]+\/)*[a-z-]+)\.ts'/gu)].flatMap(
      ([, folder = '', module = '']) => {
        const target = order.indexOf(folder);
        if (target === -1) return [];
        const isOpen =
          effectful.includes(folder) ||
          /(?:^|\/)index$/u.test(module) ||
          exceptions.some((name) => file.startsWith(name));
        return target < stage && isOpen ? [] : [`${file} imports ${folder}/${module}`];
      },
    );
  });
  expect(wrong).toEqual([]);
});

test('the folders of a stage import one way', () => {
  const importsOf = new Map<string, Set<string>>();
  for (const file of files) {
    const folder = file.split('/').slice(0, 2).join('/');
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    for (const [, target = ''] of text.matchAll(/(?:from|import\() ?'(\.\.?\/[^']+\.ts)'/gu)) {
      const other = posix.join(posix.dirname(file), target).split('/').slice(0, 2).join('/');
      const isFolder = !folder.endsWith('.ts') && !other.endsWith('.ts');
      if (isFolder && other !== folder && posix.dirname(other) === posix.dirname(folder))
        importsOf.set(folder, (importsOf.get(folder) ?? new Set()).add(other));
    }
  }
  expect(importsOf.size).toBeGreaterThan(5);
  const reached = (from: string, seen = new Set<string>()): Set<string> => {
    for (const next of importsOf.get(from) ?? []) if (!seen.has(next)) reached(next, seen.add(next));
    return seen;
  };
  expect([...importsOf.keys()].filter((folder) => reached(folder).has(folder))).toEqual([]);
});

test('pure stages touch no process, file, clock or random source', () => {
  const impure = files.filter((file) => {
    if (!pure.includes(file.split('/')[0] as string)) return false;
    return /node:fs|process\.|Date\.now|Math\.random|performance\./u.test(
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
    );
  });
  expect(impure).toEqual([]);
});

test('slides import no module of Slidev that imports the list of slides: with an edit, all of them would be loaded anew', () => {
  const wrong = ['components', 'layouts'].flatMap((folder) =>
    readdirSync(`${import.meta.dirname}/../${folder}`).filter((file) =>
      /from '@slidev\/client(?!\/context\.ts')/u.test(
        readFileSync(`${import.meta.dirname}/../${folder}/${file}`, 'utf8'),
      ),
    ),
  );
  expect(wrong).toEqual([]);
});
