import type { LogProblem } from '../host/logs.ts';
import { codeOf, reasonOf } from './reasons.ts';

/** The system took only a part of a line. Also when it took nothing, which is no error to it. */
export class ShortWrite extends Error {}

/** What may pass: the learner can make room, or plug the disk in again. */
const passing = [
  'ENOSPC',
  'EDQUOT',
  'EFBIG',
  'EIO',
  'EAGAIN',
  'EROFS',
  'ENOENT',
  'ESTALE',
  'ELOCKED',
];

export function logProblem(what: string, error: unknown): LogProblem {
  const mayPass = error instanceof ShortWrite || passing.includes(codeOf(error));
  return { kind: mayPass ? 'retry' : 'refused', message: `${what}: ${wordsFor(error)}` };
}

function wordsFor(error: unknown): string {
  if (error instanceof ShortWrite) return 'there was room for a part of the entry only';
  if (codeOf(error) === 'ELOCKED' && error instanceof Error)
    return `${reasonOf(error)} \`${error.message}\`; delete it if none is running`;
  return codeOf(error) === 'ELOOP' ? 'it is a link' : reasonOf(error);
}
