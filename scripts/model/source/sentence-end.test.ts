import { expect, test } from 'vitest';
import { endsClause, endsSentence } from './sentence-end.ts';

test('closing marks and marks of footnotes may stand behind the end of a sentence or clause', () => {
  for (const line of ['It is.', 'It is.”', '“It (so) is.”[1]', 'It is.** (b)', 'It is.¹²{*}', '「降る。」'])
    expect([line, endsSentence(line), endsClause(line)]).toEqual([line, true, true]);
  expect(['It is;', 'It is', 'It is. so', 'It is.[see below]'].map(endsSentence)).toEqual([false, false, false, false]);
  expect(['It is;[1]', 'If it is----', '“If it is—”', 'Es ist …', 'Mid-'].map(endsClause)).toEqual([
    true,
    true,
    true,
    true,
    false,
  ]);
});

test('a long row of stars or raised digits takes no time', () => {
  expect(['*', '¹'].map((mark) => endsSentence(`It is.${mark.repeat(1_000)} so`))).toEqual([false, false]);
});
