import { expect, test } from 'vitest';
import { smallDeck, smallSource } from '../../fixtures/small-deck.ts';
import { buildModel } from '../build-model.ts';
import { filesOfDeck } from '../parse-deck.ts';

/** Code, path and message of the faults of a deck with some values of its own. */
function faultsOf(own: object) {
  const data = { ...smallDeck, ...own };
  const built = buildModel({ deck: 'd', data, sourceText: smallSource, files: filesOfDeck('deck.json', 'source.txt') });
  const errors = built.diagnostics.filter((d) => d.severity === 'error');
  return errors.map(({ code, path, message }) => `${code} ${path} ${message}`);
}

test('values that are nested 100,000 deep are refused with their beginning', () => {
  const deep: unknown = JSON.parse(`${'['.repeat(100_000)}${']'.repeat(100_000)}`);
  expect(faultsOf({ remarks: deep })).toEqual([
    'E_DATA_SIZE remarks[0][0][0][0] Values are nested deeper than 100 levels.',
  ]);
});

test('a value that holds itself is refused', () => {
  const work: Record<string, unknown> = { id: 'w', type: 'book' };
  work['custom'] = work;
  expect(faultsOf({ work })).toEqual([
    'E_DATA_SIZE work.custom.custom.custom.custom Values are nested deeper than 100 levels.',
  ]);
});

test('too many entries of a list are one fault', () => {
  expect(faultsOf({ sections: Array.from({ length: 1_000_000 }, () => ({})) })).toEqual([
    'E_DATA_SIZE sections The list has 1000000 entries; 10000 are allowed.',
  ]);
  expect(faultsOf({ questions: Array.from({ length: 200_001 }, () => 'Why?') })).toEqual([
    'E_DATA_SIZE questions The list has 200001 entries; 200000 are allowed.',
  ]);
});

test('control characters are refused wherever they stand; line breaks and tabs are not', () => {
  expect(faultsOf({ method: 'a\tb\r\nc', remarks: ['\u0000', 'x\u001b[2J', '\ufffe'] })).toEqual([
    'E_DATA_SHAPE remarks[0] The text holds the control character U+0000, which slides cannot show.',
    'E_DATA_SHAPE remarks[1] The text holds the control character U+001B, which slides cannot show.',
    'E_DATA_SHAPE remarks[2] The text holds the control character U+FFFE, which slides cannot show.',
  ]);
});

test('dates of facts are days that there are, in years that there are', () => {
  const isTaken = (date: string) =>
    faultsOf({ context: [{ id: 'f', date, label: 'A fact', reference: 'w' }] }).every((f) => !f.includes('ISO date'));
  const taken = ['0014', '-0044-03-15', '-0001', '1700-02-29', '1961-12-31', '1961-04-30', '1961-07'];
  const refused = ['0000', '-0000-01', '44', '1961-02-30', '1961-02-31', '1961-04-31', '1961-13', '1961-00-01'];
  expect([...taken, ...refused].filter(isTaken)).toEqual(taken);
});
