import { expect, test } from 'vitest';
import { DiagnosticError } from '../diagnostics/index.ts';
import type { Effects } from '../effects.ts';
import { type AnalyseArguments, analyseCommand } from './analyse-command.ts';

/** What `analyse` prints of a table of links. */
async function analyse(table: string | undefined, args: Record<string, unknown> = {}): Promise<string> {
  const printed: string[] = [];
  const effects: Partial<Effects> = {
    readBytes: async () => (table === undefined ? undefined : Buffer.from(table)),
    list: async () => [],
    print: (line) => {
      printed.push(line);
    },
  };
  await analyseCommand({ links: 'x.csv', ...args } as unknown as AnalyseArguments, effects as Effects);
  return printed.join('\n');
}

const codes = (table: string | undefined, args: Record<string, unknown> = {}) =>
  analyse(table, args).then(
    () => [],
    (error: unknown) => {
      if (!(error instanceof DiagnosticError)) throw error;
      return error.diagnostics.map((d) => `${d.code} ${d.file} ${d.path ?? ''}`.trim());
    },
  );

const table = 'from,to,polarity\na,b,+\nb,a,-\n';

test('a missing file, a fault in it, an unknown factor and a wrong bound are told', async () => {
  expect(await codes(undefined)).toEqual(['E_LINKS_MISSING x.csv']);
  expect(await codes('from,to,polarity\na,b,up\n')).toEqual(['E_LINKS_POLARITY x.csv line 2']);
  expect(await codes(table, { outcome: 'c' })).toEqual(['E_FACTOR_UNKNOWN x.csv']);
  expect(await codes(table, { loopLength: '0' })).toEqual(['E_USAGE -']);
  expect(await codes(table, { loopCount: 'many' })).toEqual(['E_USAGE -']);
  expect(await codes(table, { decks: ['x'] })).toEqual(['E_USAGE -']);
});

test('the table as CSV is the table read', async () => {
  expect(await analyse(table, { format: 'csv' })).toBe('from,to,polarity,quote,source\na,b,+,,\nb,a,-,,');
});

test('the data of the explorer need a deck', async () => {
  expect(await codes(table, { format: 'explorer' })).toEqual(['E_USAGE -']);
});

test('the report tells bounds that were hit', async () => {
  expect(await analyse(table)).toContain('Feedback loops: 1. At least one loop is balancing.');
  expect(await analyse(table, { loopLength: '1' })).toContain(
    'Feedback loops: 0 (truncated: a bound was hit, there may be more). At least one loop is balancing.',
  );
});

test('the report spells out short paths and counts long ones', async () => {
  const chain = Array.from({ length: 20 }, (_, i) => `f${i},f${i + 1},+`);
  const text = await analyse(`from,to,polarity\n${chain.join('\n')}\n`, { outcome: 'f20' });
  expect(text).toMatch(/^f0 +f20 +\+ +f0>f1:\+ … f19>f20:\+ \(20 links\)$/mu);
  expect(text).toMatch(/^f18 +f20 +\+ +f18>f19:\+ f19>f20:\+$/mu);
});

const forked = 'from,to,polarity\na,b,+\nb,z,-\na,z,+\nz,a,+\n';

test('--from and --to give the paths between two factors, in text and as a key of the JSON', async () => {
  expect(await analyse(forked, { from: 'a', to: 'z' })).toMatch(
    /^Paths from a to z: 2\. Total effect: indeterminate\. .+\n\n\+ a raises z\. 1 link\n {4}a raises z\n\n- a raises b, b lowers z\. 2 links\n {4}a raises b\n {4}b lowers z$/u,
  );
  const { paths, links } = JSON.parse(await analyse(forked, { from: 'a', to: 'z', json: true }));
  expect(links).toHaveLength(4);
  expect(paths).toMatchObject({
    ...{ from: 'a', to: 'z', sign: 'indeterminate', truncated: false },
    items: [
      { links: ['a>z:+'], sign: '+' },
      { links: ['a>b:+', 'b>z:-'], sign: '-' },
    ],
  });
  expect(
    JSON.parse(await analyse('from,to,polarity\na,b,+\n', { from: 'b', to: 'a', json: true })).paths.sign,
  ).toBeNull();
});

test('--rise and --fall give what follows by step, with the loops that are not followed', async () => {
  const text = await analyse(forked, { fall: 'a' });
  expect(text.split('\n').slice(1)).toEqual([
    'Feedback on a, not followed: 2 loops.',
    ...['', 'By 1 link', '  b: down', '    a raises b', '  z: down', '    a raises z'],
    ...['', 'By 2 links', '  z: both ways (indeterminate), before: down'],
    ...['    a raises b, b lowers z. The last link:', '    b lowers z'],
  ]);
  const { whatIf } = JSON.parse(await analyse(forked, { rise: 'a', format: 'json' }));
  expect(whatIf.steps[1]).toEqual({
    length: 2,
    changes: [{ factor: 'z', direction: 'indeterminate', before: 'up', paths: [['a>b:+', 'b>z:-']] }],
  });
  expect(await analyse(forked, { rise: 'b' })).toContain('z: down');
  const nothing = 'Nothing follows: no link leads from it to another factor.';
  expect(await analyse('from,to,polarity\na,b,+\n', { rise: 'b' })).toContain(nothing);
  const looped = await analyse('from,to,polarity\na,b,+\nb,b,-\n', { rise: 'b' });
  expect(looped.split('\n').slice(1)).toEqual(['Feedback on b, not followed: 1 loop.', nothing]);
});

test('a question names known factors, two different ones for paths, and has no table or drawing', async () => {
  expect(await codes(forked, { from: 'x', to: 'y' })).toEqual(['E_FACTOR_UNKNOWN x.csv', 'E_FACTOR_UNKNOWN x.csv']);
  expect(await codes(forked, { from: 'a', to: 'a' })).toEqual(['E_USAGE -']);
  expect(await codes(forked, { rise: 'a', format: 'csv' })).toEqual(['E_USAGE -']);
});
