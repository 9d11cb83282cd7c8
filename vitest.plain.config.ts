/**
 * Tests that look at decks which `webBuilder` or `start` built, by public API only (`CLAIMDECK_PLAIN=1`). All others do the
 * same on both paths, test the fast path itself, or take both paths themselves. A new test that looks at a built deck is
 * added here.
 */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: [
      'scripts/{lecture,reader-settings}.test.ts',
      'scripts/commands/cut-slide.test.ts',
      'scripts/measure/measure.test.ts',
      'scripts/export/{hostile,own-diagrams}.test.ts',
      'scripts/export/single/single-build.test.ts',
    ],
    env: { CLAIMDECK_PLAIN: '1' },
    testTimeout: 120_000,
    fileParallelism: false,
  },
});
