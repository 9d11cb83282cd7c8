/** Tests that build or print decks, by public API only (`CLAIMDECK_PLAIN=1`). Tests of the fast path itself are left out. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'scripts/*.test.ts',
      'scripts/{board,browser,commands,diagrams,measure}/**/*.test.ts',
      'scripts/export/{,single/}*.test.ts',
    ],
    // The first two take both paths themselves.
    exclude: ['scripts/export/build-{paths,inputs}.test.ts', 'scripts/documentation.test.ts'],
    env: { CLAIMDECK_PLAIN: '1' },
    testTimeout: 120_000,
    fileParallelism: false,
  },
});
