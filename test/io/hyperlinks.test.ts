import { describe, expect, it } from 'vitest';
import { showsLinks } from '../../src/io/hyperlinks.ts';

describe('a terminal shows links', () => {
  it.each([
    [{ TERM: 'xterm-256color' }, false],
    [{ TERM: 'xterm-kitty' }, true],
    [{ TERM: 'xterm-256color', TERM_PROGRAM: 'iTerm.app' }, true],
    [{ TERM: 'xterm-256color', VTE_VERSION: '7200' }, true],
    [{ TERM: 'xterm-256color', VTE_VERSION: '4200' }, false],
    [{ TERM: 'xterm-kitty', TMUX: '/tmp/x' }, false],
    [{ TERM: 'xterm-kitty', CI: 'true' }, false],
    [{ TERM: 'xterm', FORCE_HYPERLINK: '1' }, true],
    [{ TERM: 'xterm-kitty', FORCE_HYPERLINK: '0' }, false],
  ])('%j: %j', (env, expected) => {
    expect(showsLinks(env)).toBe(expected);
  });
});
