import type { AskerOptions } from '../host/asker.ts';

/** Colours a stream shows: 0 none, 1 sixteen, 2 two hundred and fifty-six, 3 all. */
export type ColorLevel = 0 | 1 | 2 | 3;

type Environment = Readonly<Record<string, string | undefined>>;

/** `--color`, then `NO_COLOR`, `FORCE_COLOR`, `TERM=dumb`, then whether it is a terminal. */
export function colorLevel(
  option: AskerOptions['color'],
  env: Environment,
  isTerminal: boolean,
): ColorLevel {
  if (option === 'never') return 0;
  if (option === 'always') return atLeastOne(depth(env));
  if (isSet(env['NO_COLOR'])) return 0;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined) return forcedLevel(forced, env);
  if (env['TERM'] === 'dumb' || !isTerminal) return 0;
  return atLeastOne(depth(env));
}

/** Other people's code decides by the environment: let it decide as we did. */
export function tellOthers(level: ColorLevel, env: Record<string, string | undefined>): void {
  if (level === 0) {
    delete env['FORCE_COLOR'];
    env['NO_COLOR'] = '1';
    return;
  }
  delete env['NO_COLOR'];
  env['FORCE_COLOR'] = String(level);
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

function forcedLevel(forced: string, env: Environment): ColorLevel {
  if (forced === '0' || forced === 'false') return 0;
  if (forced === '2') return 2;
  if (forced === '3') return 3;
  return forced === '1' ? 1 : atLeastOne(depth(env));
}

function depth(env: Environment): ColorLevel {
  if (/^(truecolor|24bit)$/.test(env['COLORTERM'] ?? '')) return 3;
  const term = env['TERM'] ?? '';
  if (/-256(color)?$/.test(term)) return 2;
  return term === '' || term === 'dumb' ? 0 : 1;
}

function atLeastOne(level: ColorLevel): ColorLevel {
  return level === 0 ? 1 : level;
}
