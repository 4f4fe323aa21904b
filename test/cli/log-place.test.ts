import { describe, expect, it } from 'vitest';
import { logPlace } from '../../src/cli/log-place.ts';
import type { Host } from '../../src/host.ts';
import type { LogPlace } from '../../src/host/logs.ts';

type Flags = Parameters<typeof logPlace>[1];

function place(environment: { readonly [name: string]: string }, flags: Flags = {}): LogPlace {
  return logPlace({ env: (name: string) => environment[name] } as Host, flags);
}

describe('the score log a command means', () => {
  const both = { QUIZ_LOG: 'env.jsonl', QUIZ_STATE_DIR: 'env' };

  it('is the user’s own unless something is said', () => {
    expect(place({})).toEqual({});
    expect(place({ QUIZ_LOG: '', QUIZ_STATE_DIR: '' })).toEqual({});
  });

  it('is what the environment says', () => {
    expect(place(both)).toEqual({ file: 'env.jsonl', stateDir: 'env' });
  });

  it('is what a flag says before the environment', () => {
    expect(place(both, { log: 'flag.jsonl' })).toEqual({ file: 'flag.jsonl', stateDir: 'env' });
    expect(place(both, { stateDir: 'flag' })).toEqual({ stateDir: 'flag' });
    expect(place(both, { log: 'flag.jsonl', stateDir: 'flag' })).toEqual({
      file: 'flag.jsonl',
      stateDir: 'flag',
    });
  });

  it('is still known, for reading, when none is to be kept', () => {
    expect(place(both, { log: false })).toEqual({ file: 'env.jsonl', stateDir: 'env' });
  });
});
