/** What is mutated together, and the tests that should notice. */
export const groups = {
  gate: {
    mutate: ['src/core/text/gate.ts'],
    tests: ['test/core/text/gate.test.ts'],
  },
  grading: {
    mutate: ['src/core/question/grading/*.ts'],
    tests: [
      'test/core/question/grading/decimal-text.test.ts',
      'test/core/question/grading/decimal.test.ts',
      'test/core/question/grading/pattern.test.ts',
      'test/core/question/grading/typed.test.ts',
      'test/core/question/grading/unit.test.ts',
      'test/core/question/types.test.ts',
    ],
  },
  yaml: {
    mutate: [
      'src/core/text/document.ts',
      'src/core/text/quick-document.ts',
      'src/core/text/yaml-{compose,core-schema,node-problems,nodes,problem,tokens}.ts',
    ],
    tests: [
      'test/core/text/document.test.ts',
      'test/core/text/document-limits.test.ts',
      'test/core/text/locate.test.ts',
      'test/core/text/located-values.test.ts',
      'test/core/text/syntax-golden.test.ts',
      'test/core/text/syntax.test.ts',
      'test/core/text/yaml-core-schema.test.ts',
      'test/core/text/yaml-simple.test.ts',
    ],
    without:
      'node survives|comments without end|unclosed quotes|colons in every line|of many questions|as the full one does',
  },
  log: {
    mutate: [
      'src/core/log/{amendments,away,entry,entry-shape,line,local-time,memories,replay,response-words,scan,seen,short-id,sitting,trials,unfinished}.ts',
    ],
    tests: [
      'test/core/log/amendments.test.ts',
      'test/core/log/answer-line.test.ts',
      'test/core/log/away.test.ts',
      'test/core/log/line.test.ts',
      'test/core/log/local-time.test.ts',
      'test/core/log/memories.test.ts',
      'test/core/log/replay.test.ts',
      'test/core/log/scan.test.ts',
      'test/core/log/seen.test.ts',
      'test/core/log/trials.test.ts',
      'test/core/log/unfinished.test.ts',
      'test/core/log/words.test.ts',
    ],
    without: 'longer than any of ours|ten thousand questions|as the decoder of all lines',
  },
  schedule: {
    mutate: ['src/core/schedule/*.ts'],
    tests: [
      'test/core/schedule/best-first.test.ts',
      'test/core/schedule/due.test.ts',
      'test/core/schedule/exam-plan.test.ts',
      'test/core/schedule/exam-plan-days.test.ts',
      'test/core/schedule/fit-metrics.test.ts',
      'test/core/schedule/fuzz.test.ts',
      'test/core/schedule/random.test.ts',
      'test/core/schedule/rating.test.ts',
      'test/core/schedule/scheduler.test.ts',
      'test/core/schedule/steps.test.ts',
      'test/core/schedule/study-day.test.ts',
      'test/core/log/memories.test.ts',
      'test/core/log/trials.test.ts',
    ],
    without: 'day by day',
  },
};
