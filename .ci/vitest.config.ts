import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** These put other modules, another environment or another clock in place of those that there are. */
const alone = [
  'test/io/fill-file.test.ts',
  'test/io/log-faults.test.ts',
  'test/io/replace-steps.test.ts',
  'test/io/state-dir.test.ts',
  'test/io/unused-media.test.ts',
];

export default defineConfig({
  root: new URL('..', import.meta.url).pathname,
  // Set by the build: which build keeps things for itself.
  define: { QUIZ_BUILD: JSON.stringify('tests') },
  test: {
    // The others share what they load, which takes half the time of a run.
    projects: [
      {
        extends: true,
        test: { name: 'shared', include: ['test/**/*.test.ts'], exclude: alone, isolate: false },
      },
      { extends: true, test: { name: 'alone', include: alone } },
    ],
    setupFiles: ['test/support/seeded-properties.ts'],
    // Only what hangs takes as long, on the slowest machine too.
    testTimeout: 60_000,
    // Most tests wait for programs they started: leaving a core free would only make the run longer.
    maxWorkers: Math.max(2, availableParallelism()),
  },
});
