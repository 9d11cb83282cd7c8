/** Footnotes without Slidev's plugin for them. What is a fault is tested in check-slides.test.ts. */
import { expect, test, vi } from 'vitest';
import { checkFootnotes } from './check-footnotes.ts';

const plugin = vi.hoisted(() => ({ isMissing: false }));
vi.mock('../../slidev/from-slidev.ts', async (importOriginal) => {
  const { fromSlidev } = await importOriginal<typeof import('../../slidev/from-slidev.ts')>();
  return {
    fromSlidev: () => (name: string) => {
      if (plugin.isMissing) throw new Error(`Cannot find module '${name}'`);
      return fromSlidev()(name);
    },
  };
});

test('without the plugin of Slidev, footnotes are not checked', async () => {
  const codes = async () => (await checkFootnotes({ file: 'talk.md', path: 'slide 1' }, 'Corn[^1]')).map((d) => d.code);
  expect(await codes()).toEqual(['E_SLIDES_FOOTNOTE']);
  plugin.isMissing = true;
  expect(await codes()).toEqual([]);
});
