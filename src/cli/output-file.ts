import { safeLine } from '../core/text/gate.ts';
import { say } from '../core/text/shown.ts';
import type { Host } from '../host.ts';
import type { TextFill } from '../host/files.ts';
import { refuse, type Refusal } from './run/refusal.ts';

/** Refuses a file that is there and may not be replaced; said before anything is read. */
export function inTheWay(host: Host, path: string, force: boolean): Refusal | undefined {
  const { kind } = host.files.look(path);
  if (kind === 'problem') return undefined;
  const name = safeLine(path);
  if (kind !== 'file') return refuse(host, say`Cannot write \`${name}\`: it is no regular file`);
  if (force) return undefined;
  return refuse(host, say`\`${name}\` is there already`, say`Add \`--force\` to replace it.`);
}

/** Writes a file whole or not at all. */
export function writeFile(
  host: Host,
  path: string,
  fill: TextFill,
  force: boolean,
): Refusal | undefined {
  const problem = host.files.write(path, fill, force);
  return problem === undefined
    ? undefined
    : refuse(host, say`Cannot write \`${safeLine(path)}\`: ${safeLine(problem.reason)}`);
}
