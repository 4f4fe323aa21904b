import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { refuse, type Refusal } from './refusal.ts';

/** A deck on standard input leaves nothing to answer with. */
export function stdinTwice(
  host: Host,
  named: readonly string[],
  answers: string | undefined,
): Refusal | undefined {
  if (!named.includes('-')) return undefined;
  if (answers === '-') {
    return refuse(host, say`The deck and the answers cannot both come from standard input`);
  }
  if (answers !== undefined) return undefined;
  return refuse(
    host,
    say`With the deck on standard input there is no keyboard to answer with`,
    say`Give the answers with \`--answers FILE\`, or name a file.`,
  );
}
