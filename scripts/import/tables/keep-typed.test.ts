/** What was typed into a table of rejects, when the map is read again. */
import { expect, test } from 'vitest';
import { readMap } from '../read-map.ts';
import { keepTyped } from './keep-typed.ts';
import { toRejectsCsv } from './rejects-csv.ts';

const same = (name: string) => name;

/** Rows of the rejects of a table after a table of rejects, without their reasons. */
async function rowsAfter(former: string, map: string): Promise<string[]> {
  const read = await readMap([
    { file: 'map.csv', bytes: Buffer.from(`from,to,sign,quote,direction\nx,y,+,Q,\n${map}`) },
  ]);
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  const text = `from,to,polarity,quote,direction,note,place,code,reason,found,expected\n${former}`;
  const { rejects } = await keepTyped(
    read.value.rejects,
    { file: 'import-rejects.csv', text },
    { now: same, former: same },
  );
  return toRejectsCsv(rejects).trim().split('\n').slice(1);
}

test('a sign that was typed stays where the file has none, with the reason of the row', async () => {
  expect(await rowsAfter('a,b,+,Words.,,,line 2,E_QUOTE_NOT_VERBATIM,Not there.,Words.,\n', 'a,b,up,,\n')).toEqual([
    '"a","b","+","Words.","line 3","E_QUOTE_NOT_VERBATIM","Not there.","Words.",""',
  ]);
});

test('another quote of the file takes the place of the one that was typed', async () => {
  expect(await rowsAfter('a,b,+,Words.,,Mine.,line 2,E_X,Not there.,Words.,\n', 'a,b,+,Others.,undirected\n')).toEqual([
    '"a","b","+","Others.","undirected","line 3","E_LINKS_DIRECTION","The link has no direction.","undirected","directed | mutual"',
  ]);
});

test('a row of another sign, or of other ends, is not that of the link', async () => {
  const former = 'a,b,-,Words.,,,line 2,E_X,Not there.,,\nb,a,+,Words.,,,line 3,E_X,Not there.,,\n';
  expect(await rowsAfter(former, 'a,b,+,,undirected\n')).toEqual([
    '"a","b","+","","undirected","line 3","E_LINKS_DIRECTION","The link has no direction.","undirected","directed | mutual"',
  ]);
});

test('a quote stays beside a fault that the row still has, and each row is that of one link', async () => {
  const former = 'a,b,+,Words.,undirected,Mine.,line 2,E_LINKS_DIRECTION,No direction.,undirected,\n';
  const reason = '"E_LINKS_DIRECTION","The link has no direction.","undirected","directed | mutual"';
  expect(await rowsAfter(former, 'a,b,+,,undirected\na,b,+,,undirected\n')).toEqual([
    `"a","b","+","Words.","undirected","Mine.","line 3",${reason}`,
    `"a","b","+","","undirected","","line 4",${reason}`,
  ]);
});

test('an answer that was typed stays where the file says neither yes nor no', async () => {
  const answered = async (answer: string) => {
    const map = 'from,to,sign,quote,denied\nx,y,+,Q,\na,b,+,Words.,perhaps\n';
    const read = await readMap([{ file: 'map.csv', bytes: Buffer.from(map) }]);
    if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
    const text = toRejectsCsv(read.value.rejects).replace('"perhaps"', `"${answer}"`);
    const { rejects } = await keepTyped(read.value.rejects, { file: 'r.csv', text }, { now: same, former: same });
    return rejects.map((r) => [r.code, r.details?.denied]);
  };
  expect(await answered('yes')).toEqual([['E_LINKS_DENIED', true]]);
  expect(await answered('hardly')).toEqual([['E_LINKS_DENIED', 'hardly']]);
});
