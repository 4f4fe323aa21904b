import { CLAMP_PARAMETERS, default_w as published } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { fsrsParameters } from '../../../src/core/config/fsrs-parameters.ts';
import { readConfig, type ConfigKind, type ConfigRead } from '../../../src/core/config/read.ts';
import { plainPaint } from '../../../src/core/view/paint.ts';
import { showDiagnostics } from '../../../src/core/view/diagnostics-text.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';

const knownRules = ['deck/duplicate-id', 'choices/one-option'];

function read(text: string, kind: ConfigKind = 'user'): ConfigRead {
  const bytes = new TextEncoder().encode(text);
  return readConfig({ path: 'config.yaml', bytes }, kind, { decodeUtf8, knownRules });
}

function told(text: string, kind: ConfigKind = 'user'): string {
  return showDiagnostics([read(text, kind)], { paint: plainPaint, width: 100 })
    .join('\n')
    .trimEnd();
}

describe('a configuration', () => {
  it('is read with every key it may have', () => {
    const { config, diagnostics } = read(`
decks: [german.yaml, decks]
lint:
  preset: strict
  rules: { deck/duplicate-id: off, choices/one-option: warning }
  include: ['**/*.quiz.yaml']
  exclude: [drafts]
  fail-on: warning
  max-warnings: 3
review:
  retention: 0.85
  maximum-interval: 365
  new-limit: 0
  review-limit: 100
  learning-steps: [1m, 10m]
  relearning-steps: []
  parameters: [${published.join(', ')}]
  optimized: 2027-01-31
color: never
accessible: true
`);
    expect(diagnostics).toEqual([]);
    expect(config).toEqual({
      decks: ['german.yaml', 'decks'],
      lint: {
        preset: 'strict',
        rules: new Map([
          ['deck/duplicate-id', 'off'],
          ['choices/one-option', 'warning'],
        ]),
        include: ['**/*.quiz.yaml'],
        exclude: ['drafts'],
        'fail-on': 'warning',
        'max-warnings': 3,
      },
      review: {
        retention: 0.85,
        'maximum-interval': 365,
        'new-limit': 0,
        'review-limit': 100,
        'learning-steps': [1, 10],
        'relearning-steps': [],
        parameters: published,
        optimized: '2027-01-31',
      },
      color: 'never',
      accessible: true,
    });
  });

  it.each([
    ['', {}],
    ['# nothing yet\n', {}],
    ['review:\n  learning-steps: [1h, 1d]\n', { review: { 'learning-steps': [60, 1440] } }],
  ])('may say little: %j', (text, config) => {
    expect(read(text)).toMatchObject({ diagnostics: [], config });
  });

  it('of a project may not say what is the learner’s to say', () => {
    expect(told('decks: [a.yaml]\nreview:\n  retention: 0.8\n', 'project')).toMatchSnapshot();
  });

  it.each([
    ['an unknown key with what it may mean', 'reviw: {}\n'],
    ['an unknown key', 'colour-blind: true\nzzz: 1\n'],
    ['an unknown key of a section', 'review:\n  retension: 0.9\n'],
    ['an unknown rule', 'lint:\n  rules:\n    deck/duplicate-ids: off\n    nothing: error\n'],
    ['a setting no rule has', 'lint:\n  rules:\n    deck/duplicate-id: warn\n'],
    ['values out of range', 'review:\n  retention: 90\n  new-limit: -1\n  maximum-interval: 0\n'],
    ['steps that are no durations', 'review:\n  learning-steps: [1m, 10, 2d, 0m]\n'],
    ['too few parameters', 'review:\n  parameters: [0.4, 1.2]\n'],
    [
      'parameters that the algorithm would move',
      `review:\n  parameters: [${published.with(4, 0.5).with(20, 0.05).join(', ')}]\n`,
    ],
    ['a day no calendar has', 'review:\n  optimized: 2027-02-29\n'],
    ['a list instead of a map', '- decks\n'],
    ['text that is no YAML', 'decks: [a\nlint: }\n'],
  ])('is refused with %s', (_what, text) => {
    expect(told(text)).toMatchSnapshot();
    expect(read(text).diagnostics.some(({ severity }) => severity === 'error')).toBe(true);
  });

  it('is read past its errors', () => {
    expect(read('colr: never\naccessible: true\n').config).toEqual({ accessible: true });
  });

  it('takes any rule name where none are known', () => {
    const bytes = new TextEncoder().encode('lint: { rules: { no/such: off } }');
    expect(readConfig({ path: 'c.yaml', bytes }, 'project', { decodeUtf8 }).diagnostics).toEqual(
      [],
    );
  });
});

describe('the range of each parameter', () => {
  it('is the one that the algorithm would move it to', () => {
    const ranges = CLAMP_PARAMETERS(2, false).map(([minimum, maximum]) => ({ minimum, maximum }));
    expect(fsrsParameters.schema['items']).toEqual(
      ranges.map((range) => expect.objectContaining(range)),
    );
  });
});
