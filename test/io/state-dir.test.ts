import { homedir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { logFileOf, stateDir } from '../../src/io/state-dir.ts';

const ours = join(homedir(), '.local/state/quiz');

describe('the state folder', () => {
  afterEach(() => vi.unstubAllEnvs());

  it.each(['linux', 'darwin', 'win32'] as const)(
    'is in XDG_STATE_HOME, if set, on %s',
    (platform) => {
      expect(stateDir({ XDG_STATE_HOME: '/state' }, platform)).toBe('/state/quiz');
    },
  );

  it('is else where the system keeps such', () => {
    expect(stateDir({}, 'linux')).toBe(ours);
    expect(stateDir({ XDG_STATE_HOME: '' }, 'darwin')).toBe(
      join(homedir(), 'Library/Application Support/quiz'),
    );
    expect(stateDir({ LOCALAPPDATA: '/Local' }, 'win32')).toBe('/Local/quiz/Data');
  });

  it('is not where a relative XDG_STATE_HOME says', () => {
    expect(stateDir({ XDG_STATE_HOME: 'state' }, 'linux')).toBe(ours);
  });

  it.each(['', 'home'])('is not below where one is when HOME is `%s`', (home) => {
    vi.stubEnv('HOME', home);
    expect(stateDir({}, 'linux')).toBe(join(listedHome(), '.local/state/quiz'));
  });
});

/** As the system lists it: `HOME` may be another, and a user of a container need not be listed. */
function listedHome(): string {
  try {
    return userInfo().homedir;
  } catch {
    return '/';
  }
}

describe('the file of the score log', () => {
  it('is the one named, else that of the state folder named, else that of the user', () => {
    const environment = { XDG_STATE_HOME: '/state' };
    expect(logFileOf({ file: 'my.log', stateDir: 'dir' }, environment, 'linux')).toBe('my.log');
    expect(logFileOf({ stateDir: 'dir' }, environment, 'linux')).toBe('dir/log.jsonl');
    expect(logFileOf({}, environment, 'linux')).toBe('/state/quiz/log.jsonl');
  });
});
