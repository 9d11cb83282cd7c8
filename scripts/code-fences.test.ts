/** Code fences of one's own slides, as the addon passes them to Slidev. */
import { expect, test } from 'vitest';
import transformers from '../setup/transformers.ts';

test.each([
  [false, 'build', 'ts {1|2} {lines:true}'],
  ['dev', 'build', 'ts {1|2} {lines:true}'],
  ['build', 'build', 'ts {monaco-run} {1|2} {lines:true}'],
  [true, 'dev', 'ts {monaco-run} {1|2} {lines:true}'],
] as const)('where Monaco is %s, in mode %s, a fence of an editor is %s', (monaco, mode, info) => {
  const block = {
    info: 'ts {monaco-run} {1|2} {lines:true}',
    code: 'x',
    options: { mode, data: { config: { monaco } } },
  };
  for (const transform of transformers().codeblocks) expect(transform(block as never)).toBeUndefined();
  expect(block.info).toBe(info);
});
