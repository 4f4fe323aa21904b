import { homedir } from 'node:os';
import { join } from 'node:path';
import envPaths from 'env-paths';
import { describe, expect, it } from 'vitest';
import { logFileOf, stateDir } from '../../src/io/state-dir.ts';

const system = envPaths('quiz', { suffix: '' });

describe('the state folder', () => {
  it.each(['linux', 'darwin', 'win32'] as const)(
    'is in XDG_STATE_HOME, if set, on %s',
    (platform) => {
      expect(stateDir({ XDG_STATE_HOME: '/state' }, platform)).toBe('/state/quiz');
    },
  );

  it('is else where the system keeps logs on Linux, and data elsewhere', () => {
    expect(stateDir({}, 'linux')).toBe(system.log);
    expect(stateDir({ XDG_STATE_HOME: '' }, 'darwin')).toBe(system.data);
    expect(stateDir({}, 'win32')).toBe(system.data);
  });

  it('is not where a relative XDG_STATE_HOME says', () => {
    const before = process.env['XDG_STATE_HOME'];
    process.env['XDG_STATE_HOME'] = 'state';
    try {
      expect(stateDir({ XDG_STATE_HOME: 'state' }, 'darwin')).toBe(system.data);
      expect(stateDir({ XDG_STATE_HOME: 'state' }, 'linux')).toBe(
        join(homedir(), '.local/state/quiz'),
      );
    } finally {
      if (before === undefined) delete process.env['XDG_STATE_HOME'];
      else process.env['XDG_STATE_HOME'] = before;
    }
  });
});

describe('the file of the score log', () => {
  it('is the one named, else that of the state folder named, else that of the user', () => {
    const environment = { XDG_STATE_HOME: '/state' };
    expect(logFileOf({ file: 'my.log', stateDir: 'dir' }, environment, 'linux')).toBe('my.log');
    expect(logFileOf({ stateDir: 'dir' }, environment, 'linux')).toBe('dir/log.jsonl');
    expect(logFileOf({}, environment, 'linux')).toBe('/state/quiz/log.jsonl');
  });
});
