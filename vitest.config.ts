import { defineConfig } from 'vitest/config';

export default defineConfig({
  // Much of the time is spent waiting for programs that are started: a processor left free would idle.
  test: {
    dir: 'test',
    maxWorkers: '100%',
    testTimeout: 60_000,
    hookTimeout: 60_000,
    setupFiles: ['test/support/seed.ts'],
  },
});
