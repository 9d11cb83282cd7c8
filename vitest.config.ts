/** All tests. Those of pure stages share modules and run on two cores; the others build decks, print and start servers. */
import { defineConfig } from 'vitest/config';

const pure =
  'scripts/{typography,wording,model,citations,bibtex,skeleton,analysis,layout,plan,emit,import,add,merge}/**/*.test.ts';

export default defineConfig({
  test: {
    testTimeout: 90_000,
    maxConcurrency: 2,
    projects: [
      {
        extends: true,
        test: { name: 'pure', include: [pure], isolate: false, maxWorkers: 2, sequence: { groupOrder: 0 } },
      },
      {
        extends: true,
        test: {
          name: 'rest',
          include: ['{scripts,maintenance}/**/*.test.ts'],
          exclude: ['scripts/native-tools/**', pure],
          fileParallelism: false,
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});
