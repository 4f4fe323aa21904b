import type { Plan } from '../../core/session/session.ts';
import type { Globals } from '../globals.ts';

/** A command to type: `quiz run` over a session's decks; none where they came from standard input. */
export function runCommandOver(
  decks: Pick<Plan, 'decks'>['decks'],
  ...flags: readonly string[]
): string | undefined {
  const paths = decks.map(({ path }) => path);
  if (paths.includes('-')) return undefined;
  return ['quiz run', ...paths.map(asOperand), ...flags].filter(Boolean).join(' ');
}

/** Names the log that a session was kept in, as it was named on the command line. */
export function logFlags({ log, stateDir }: Pick<Globals, 'log' | 'stateDir'>): string {
  if (typeof log === 'string') return `--log ${quoted(log)}`;
  return stateDir === undefined ? '' : `--state-dir ${quoted(stateDir)}`;
}

/** A file whose name begins like a flag must not be taken for one. */
function asOperand(path: string): string {
  return quoted(path.startsWith('-') ? `./${path}` : path);
}

/** As a POSIX shell wants it typed. */
export function quoted(word: string): string {
  return /^[\w./:@%+=,-]+$/.test(word) ? word : `'${word.replaceAll("'", `'\\''`)}'`;
}
