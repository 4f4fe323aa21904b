import { default_w as published } from 'ts-fsrs';
import { describe, expect, it } from 'vitest';
import { readConfig } from '../../../src/core/config/read.ts';
import { setReview } from '../../../src/core/config/set-review.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';

const list = `[${published.with(1, 0.1).join(', ')}]`;

function set(before: string): string | undefined {
  const after = setReview(new TextEncoder().encode(before), 'parameters', list, decodeUtf8);
  return after && setReview(after, 'optimized', '2026-11-24', decodeUtf8);
}

function reviewIn(text: string) {
  const bytes = new TextEncoder().encode(text);
  const { config, diagnostics } = readConfig({ path: 'c', bytes }, 'user', { decodeUtf8 });
  return { ...config, diagnostics };
}

const both = `parameters: ${list}\n  optimized: 2026-11-24\n`;
const old = list.replace('0.1', '0.9');

describe('the parameters in a configuration', () => {
  it.each([
    ['nothing', '', `review:\n  ${both}`],
    ['a comment', '# mine\n', `# mine\nreview:\n  ${both}`],
    ['a comment without a line feed', '# mine', `# mine\nreview:\n  ${both}`],
    ['other keys', 'color: never # always\n', `color: never # always\nreview:\n  ${both}`],
    [
      'an empty review',
      'review: # soon\ncolor: never\n',
      `review: # soon\n  ${both}color: never\n`,
    ],
    [
      'other keys of review',
      'review:\n  # hard\n  retention: 0.95 # !\n\n# last\ncolor: auto\n',
      `review:\n  # hard\n  retention: 0.95 # !\n  ${both}\n# last\ncolor: auto\n`,
    ],
    [
      'a list as the last key of review',
      'review:\n    learning-steps:\n    - 1m\n    - 5m # long\ncolor: auto\n',
      `review:\n    learning-steps:\n    - 1m\n    - 5m # long\n    parameters: ${list}\n    optimized: 2026-11-24\ncolor: auto\n`,
    ],
    [
      'earlier parameters',
      `review:\n  parameters: ${old} # fitted\n  retention: 0.8\n  optimized: 2025-01-01 # then\n`,
      `review:\n  parameters: ${list} # fitted\n  retention: 0.8\n  optimized: 2026-11-24 # then\n`,
    ],
    [
      'earlier parameters, one a line',
      `review:\n  parameters:\n  ${old.slice(1, -1).replace(/^|, /g, (comma) => (comma === '' ? '- ' : '\n  - '))}\n  retention: 0.8\n`,
      `review:\n  parameters: ${list}\n  retention: 0.8\n  optimized: 2026-11-24\n`,
    ],
    [
      'a review on one line',
      'review: { retention: 0.8 } # short\n',
      `review: { retention: 0.8, parameters: ${list}, optimized: 2026-11-24 } # short\n`,
    ],
    [
      'JSON',
      '{"color": "auto"}\n',
      `{"color": "auto", review: { parameters: ${list}, optimized: 2026-11-24 }}\n`,
    ],
    [
      'no line feed at the end',
      'review:\n  retention: 0.8',
      `review:\n  retention: 0.8\n  ${both.trimEnd()}`,
    ],
    [
      'lines of Windows and a byte order mark',
      '\uFEFFreview:\r\n  retention: 0.8\r\n',
      `\uFEFFreview:\r\n  retention: 0.8\r\n  ${both.replaceAll('\n', '\r\n')}`,
    ],
  ])('are set beside %s, which stays', (_name, before, after) => {
    expect(set(before)).toBe(after);
    const { review, diagnostics } = reviewIn(after);
    expect(diagnostics).toEqual([]);
    expect(review?.parameters?.[1]).toBe(0.1);
    expect(review?.optimized).toBe('2026-11-24');
  });

  it('find no room in what is no map', () => {
    expect(set('- a list\n')).toBeUndefined();
    expect(set('review: 5\n')).toBeUndefined();
  });
});
