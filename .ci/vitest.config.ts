import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Set by the build: which build keeps things for itself.
  define: { QUIZ_BUILD: JSON.stringify('tests') },
  test: {
    include: ['test/**/*.test.ts'],
    testTimeout: 20_000,
    // Most tests wait for programs they started: leaving a core free would only make the run longer.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
