import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '..');
const src = join(root, 'src');

/** A folder of core imports only from those before it. */
const rooms = [
  'text',
  'markup',
  'question',
  'deck',
  'schedule',
  'log',
  'session',
  'config',
  'lint',
  'format',
  'report',
  'view',
];

interface Source {
  /** From src, with `/`. */
  readonly path: string;
  readonly text: string;
  readonly imports: readonly string[];
}

const sources: readonly Source[] = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .map((path) => {
    const text = readFileSync(join(src, path), 'utf8');
    const targets = [...text.matchAll(/(?:from|import)\s*\(?\s*'([^']+)'/g)].map(
      (match) => match[1] ?? '',
    );
    const imports = targets.map((target) =>
      target.startsWith('.') ? relative(src, resolve(join(src, dirname(path)), target)) : target,
    );
    return { path, text, imports };
  });

function side(path: string): string {
  return path.split('/')[0] ?? '';
}

function room(path: string): string {
  return path.split('/')[1] ?? '';
}

describe('the house', () => {
  it.each([
    ['core', ['core']],
    ['host.ts', ['core', 'host']],
    ['host', ['core', 'host']],
    ['io', ['io', 'core', 'host.ts', 'host']],
    ['cli', ['cli', 'core', 'host.ts', 'host']],
  ])('%s imports only from %j and packages', (name, allowed) => {
    const wrong = sources
      .filter(({ path }) => side(path) === name)
      .flatMap(({ path, imports }) =>
        imports
          .filter((target) => target.endsWith('.ts') && !allowed.includes(side(target)))
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('a room of core imports only from itself and the rooms before it', () => {
    const wrong = sources
      .filter(({ path }) => side(path) === 'core')
      .flatMap(({ path, imports }) =>
        imports
          .filter(
            (target) =>
              side(target) === 'core' && rooms.indexOf(room(target)) > rooms.indexOf(room(path)),
          )
          .map((target) => `${path} → ${target}`),
      );
    expect(wrong).toEqual([]);
  });

  it('every room of core is in the list', () => {
    const found = new Set(
      sources.filter(({ path }) => side(path) === 'core').map(({ path }) => room(path)),
    );
    expect([...found].filter((name) => !rooms.includes(name))).toEqual([]);
  });
});

/** Who may import a package or say a word, by path from src; everybody else may not. */
const only: readonly [what: RegExp, where: readonly RegExp[]][] = [
  [/from 'yaml'/, [/^core\/text\//]],
  [/from 'ts-fsrs'/, [/^core\/schedule\//]],
  [/from 'chalk'/, [/^io\/paint\.ts$/, /^io\/color\.ts$/]],
  [/from '@inquirer\//, [/^io\//]],
  [/fsrs-browser'/, [/^fit-thread\.ts$/]],
  [/from 'commander'/, [/^cli\//]],
  [/from 'node:/, [/^io\//, /^(fit|lint|scan)-thread\.ts$/]],
  [/new RegExp\((?!`|')/, [/^core\/text\/gate\.ts$/]],
  [/new Date\(\)/, []],
  [/process\.exit\(/, [/^io\//]],
];

describe('only those who should', () => {
  it.each(only)('%s', (what, where) => {
    const found = sources.filter(
      ({ path, text }) => what.test(text) && !where.some((allowed) => allowed.test(path)),
    );
    expect(found.map(({ path }) => path)).toEqual([]);
  });
});
