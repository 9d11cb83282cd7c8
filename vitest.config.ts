import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['{scripts,maintenance}/**/*.test.ts'],
    exclude: ['scripts/native-tools/**'],
    testTimeout: 90_000,
    fileParallelism: false,
    maxConcurrency: 2,
  },
});
