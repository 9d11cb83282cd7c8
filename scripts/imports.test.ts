import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';

const order = ['model', 'analysis', 'layout', 'plan', 'emit', 'remix', 'render', 'export', 'measure', 'commands'];
const files = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .map((f) => f.replaceAll('\\', '/'))
  .filter((f) => f.endsWith('.ts') && !f.endsWith('.test.ts'));

test('imports go one way, through the index of a stage', () => {
  const wrong = files.flatMap((file) => {
    const stage = order.indexOf(file.split('/')[0] as string);
    if (stage === -1) return [];
    const text = readFileSync(`${import.meta.dirname}/${file}`, 'utf8');
    return [...text.matchAll(/(?:from|import\() ?'\.\.\/([a-z-]+)\/([a-z-]+)\.ts'/gu)].flatMap(([, folder, module]) => {
      const target = order.indexOf(folder as string);
      if (target === -1) return [];
      return target < stage && module === 'index' ? [] : [`${file} imports ${folder}/${module}`];
    });
  });
  expect(wrong).toEqual([]);
});

test('stages up to remix touch no process, file, clock or chance', () => {
  const impure = files.filter((file) => {
    if (!/^(model|analysis|layout|plan|emit|remix)\//u.test(file)) return false;
    return /node:fs|process\.|Date\.now|Math\.random|performance\./u.test(
      readFileSync(`${import.meta.dirname}/${file}`, 'utf8'),
    );
  });
  expect(impure).toEqual([]);
});
