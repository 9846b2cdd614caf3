import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: { dir: 'test', testTimeout: 60_000, hookTimeout: 60_000, setupFiles: ['test/support/seed.ts'] },
});
