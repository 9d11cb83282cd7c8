/**
 * Modules of the data cannot end or block the process. Rejections are tested in scripts/commands/data-code.test.ts, since
 * Vitest listens for them as well.
 */
import { expect, test } from 'vitest';
import { guardImport } from './guard-import.ts';

test('a call of process.exit is an error of the import, and the function is the former one afterwards', async () => {
  const { exit } = process;
  await expect(guardImport(async () => process.exit(0))).rejects.toThrow('It calls process.exit.');
  expect(process.exit).toBe(exit);
});

test('of imports at once, a call of process.exit is an error until the last has ended, whichever ends first', async () => {
  const { exit } = process;
  const [first, second] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  const firstImport = guardImport(() => first.promise);
  const secondImport = guardImport(() => second.promise.then(() => process.exit(0)));
  first.resolve();
  await firstImport;
  second.resolve();
  await expect(secondImport).rejects.toThrow('It calls process.exit.');
  expect(process.exit).toBe(exit);
});

test('an import that never ends is given up', async () => {
  await expect(guardImport(() => new Promise(() => {}), 20)).rejects.toThrow(
    'It waits for something that has not come in 0.02 s.',
  );
});

test('what is imported, and what it throws, come through', async () => {
  expect(await guardImport(async () => 1)).toBe(1);
  await expect(guardImport(() => Promise.reject(new Error('thrown')))).rejects.toThrow('thrown');
});
