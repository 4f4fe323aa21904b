import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { say } from '../../src/core/text/shown.ts';
import type { AskerOptions } from '../../src/host/asker.ts';
import { colorLevel, tellOthers } from '../../src/io/color.ts';
import { makePaint } from '../../src/io/paint.ts';

type Environment = Record<string, string>;

const xterm: Environment = { TERM: 'xterm-256color' };

describe('how much colour', () => {
  it.each<[string, AskerOptions['color'], Environment, boolean, number]>([
    ['a terminal', 'auto', xterm, true, 2],
    ['a plain terminal', 'auto', { TERM: 'xterm' }, true, 1],
    ['a terminal of all colours', 'auto', { ...xterm, COLORTERM: 'truecolor' }, true, 3],
    ['a pipe', 'auto', xterm, false, 0],
    ['a dumb terminal', 'auto', { TERM: 'dumb' }, true, 0],
    ['NO_COLOR', 'auto', { ...xterm, NO_COLOR: '1' }, true, 0],
    ['an empty NO_COLOR', 'auto', { ...xterm, NO_COLOR: '' }, true, 2],
    ['FORCE_COLOR on a pipe', 'auto', { FORCE_COLOR: '1' }, false, 1],
    ['an empty FORCE_COLOR', 'auto', { FORCE_COLOR: '' }, false, 1],
    ['FORCE_COLOR on a dumb terminal', 'auto', { TERM: 'dumb', FORCE_COLOR: '3' }, true, 3],
    ['FORCE_COLOR=0', 'auto', { ...xterm, FORCE_COLOR: '0' }, true, 0],
    ['NO_COLOR against FORCE_COLOR', 'auto', { NO_COLOR: '1', FORCE_COLOR: '1' }, true, 0],
    ['--color always against NO_COLOR on a pipe', 'always', { ...xterm, NO_COLOR: '1' }, false, 2],
    ['--color always on a dumb terminal', 'always', { TERM: 'dumb' }, false, 1],
    ['--color never against FORCE_COLOR', 'never', { ...xterm, FORCE_COLOR: '3' }, true, 0],
  ])('%s: level', (_name, wish, env, isTerminal, level) => {
    expect(colorLevel(wish, env, isTerminal)).toBe(level);
  });
});

describe('the environment for what colours by itself', () => {
  it.each([0, 1, 2, 3] as const)('keeps one of the two variables at level %d', (level) => {
    const env: Record<string, string | undefined> = { NO_COLOR: '1', FORCE_COLOR: '1' };
    tellOthers(level, env);
    expect(env).toEqual(level === 0 ? { NO_COLOR: '1' } : { FORCE_COLOR: String(level) });
  });

  it.each([
    [0, 1],
    [1, 4],
    [3, 24],
  ] as const)('Node agrees with level %d and warns of nothing', (level, depth) => {
    const env: Record<string, string | undefined> = { NO_COLOR: '1', FORCE_COLOR: '1' };
    tellOthers(level, env);
    const depthOf = `const { getColorDepth } = require('node:tty').WriteStream.prototype; console.log(String(getColorDepth.call({})))`;
    const said = execFileSync('/bin/sh', ['-c', '"$0" -e "$1" 2>&1', process.execPath, depthOf], {
      env,
      encoding: 'utf8',
    });
    expect(said).toBe(`${depth}\n`);
  });
});

describe('paint', () => {
  it('leaves text alone at level 0', () => {
    expect(makePaint(0)('wrong', say`Not quite`)).toBe('Not quite');
  });

  it('uses the 16 colours that follow the theme, whatever the level', () => {
    expect(makePaint(1)('wrong', say`Not quite`)).toBe('\u001b[31mNot quite\u001b[39m');
    expect(makePaint(3)('wrong', say`Not quite`)).toBe('\u001b[31mNot quite\u001b[39m');
  });
});
