/** Links that are not taken: their table and their reports. */
import { expect, test } from 'vitest';
import { readMap } from './read-map.ts';
import { toRejectsCsv } from './rejects-csv.ts';
import { reportRejects } from './report-rejects.ts';

const rejectsOf = async (table: string) => {
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from(table) }]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return read.value.rejects;
};

test('a link with two faults has one row with both reasons', async () => {
  const rejects = await rejectsOf('from,to,sign\na,b,+\n,b,up\n');
  expect(rejects.map((r) => r.code)).toEqual(['E_LINKS_FACTOR', 'E_LINKS_POLARITY']);
  expect(toRejectsCsv(rejects).split('\n').slice(1)).toEqual([
    '"","b","up","","line 3","E_LINKS_FACTOR; E_LINKS_POLARITY","Cell `from` is empty.; No sign in column `sign`.","up","+ | - | ?"',
    '',
  ]);
});

test('a value of more than 300 characters is cut in a report, between characters', async () => {
  const shown = async (value: string) =>
    reportRejects(await rejectsOf(`from,to,sign\na,b,+\na,b,${value}\n`), 'map.csv')[0]!.actual;
  expect(await shown(`x${'𝒳'.repeat(400)}`)).toBe(`x${'𝒳'.repeat(299)} …`);
  expect(await shown(`x${'𝒳'.repeat(299)}`)).toBe(`x${'𝒳'.repeat(299)}`);
});

test('a column without a name is not listed among those that are not taken', async () => {
  const read = await readMap([{ file: 'map.csv', bytes: Buffer.from('"",from,to,sign,year\n1,a,b,+,1990\n') }]);
  expect(read.ok && read.value.leftOut).toEqual(['year']);
});

test('columns that say why a link was not taken are not listed when the corrected table is read', async () => {
  const table = toRejectsCsv(await rejectsOf('from,to,sign\na,b,+\nc,b,up\n')).replace('"up"', '"+"');
  const read = await readMap([{ file: 'import-rejects.csv', bytes: Buffer.from(table) }]);
  expect(read.ok && [read.value.links.length, read.value.leftOut]).toEqual([1, []]);
});
