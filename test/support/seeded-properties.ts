import fc from 'fast-check';

// Where nobody watches, the same commit comes to the same result; everywhere else, each run looks at
// other examples.
const seed = process.env['QUIZ_SEED'];
if (seed !== undefined) fc.configureGlobal({ seed: Number(seed) });
