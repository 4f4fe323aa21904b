import { readConfig } from '../../core/config/read.ts';
import { setReview } from '../../core/config/set-review.ts';
import { hasErrors } from '../../core/deck/read.ts';
import { dateOf, studyDay, type When } from '../../core/schedule/study-day.ts';
import type { Host } from '../../host.ts';
import type { FileProblem } from '../../host/files.ts';

/** Where the parameters are now, or why they could not be written there. */
export type Kept = { readonly path: string } | FileProblem;

/** Writes parameters with their date into the user's own configuration; all else in it stays. */
export function keepParameters(host: Host, parameters: readonly number[], now: When): Kept {
  const { files, configFile: path } = host;
  const found = files.look(path);
  const isNew = 'reason' in found && found.isMissing === true;
  // What cannot be looked at may well be there, and must not be written over.
  const before = isNew ? undefined : files.read(path);
  if (before !== undefined && 'reason' in before) return before;
  const text = withParameters(host, before?.bytes ?? '', parameters, dateOf(studyDay(now)));
  if (text === undefined)
    return { kind: 'problem', reason: 'it has no room for `review: parameters`' };
  const problem = files.makeFolderFor(path) ?? files.replace(path, text, before?.bytes);
  return problem ?? { path };
}

/** Read again, so that nothing is written that would not mean just this. */
function withParameters(
  { tools }: Host,
  before: Uint8Array | string,
  parameters: readonly number[],
  date: string,
): string | undefined {
  const { decodeUtf8 } = tools;
  const list = `[${parameters.join(', ')}]`;
  const one = setReview(before, 'parameters', list, decodeUtf8);
  const text = one === undefined ? undefined : setReview(one, 'optimized', date, decodeUtf8);
  if (text === undefined) return undefined;
  const bytes = new TextEncoder().encode(text);
  const read = readConfig({ path: '', bytes }, 'user', { decodeUtf8 });
  const { parameters: found, optimized } = read.config.review ?? {};
  const isRight = found?.join() === parameters.join() && optimized === date && !hasErrors(read);
  return isRight ? text : undefined;
}
