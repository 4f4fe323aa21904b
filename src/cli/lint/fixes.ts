import { readDeck, type DeckRead } from '../../core/deck/read.ts';
import { looksLikeDeck } from '../../core/deck/discover.ts';
import type { CheckOptions } from '../../core/lint/check.ts';
import { mend } from '../../core/lint/mend.ts';
import { lint } from '../../core/lint/lint.ts';
import { withSuppressions } from '../../core/lint/suppress.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { FileProblem } from '../../host/files.ts';
import type { LintFlags } from '../commands/lint.ts';
import { inertAsItIs } from '../actions.ts';
import { patchOf } from './patch.ts';
import type { Target } from './targets.ts';

/** What a file is to become. */
interface Change {
  readonly path: string;
  readonly before: Uint8Array;
  readonly text: string;
  readonly fixes: number;
}

export interface FixesMade {
  /** Findings that were fixed, or would be. */
  readonly fixes: number;
  /** Files that could not be read or written. */
  readonly failed: number;
  /** Files that were changed, or would be. */
  readonly changed: number;
}

/** Makes the fixes of all files, or with `--diff` prints what they would be. */
export async function makeFixes(
  host: Host,
  targets: readonly Target[],
  options: CheckOptions,
  flags: LintFlags,
): Promise<FixesMade> {
  let [fixes, failed, changed] = [0, 0, 0];
  for (const target of targets) {
    const change = await changeOf(host, target, options, flags);
    if (change === undefined) continue;
    if ('reason' in change || !make(host, change, flags)) {
      failed += 1;
      continue;
    }
    changed += 1;
    fixes += change.fixes;
  }
  return { fixes, failed, changed };
}

async function changeOf(
  host: Host,
  { path, named }: Target,
  options: CheckOptions,
  flags: LintFlags,
): Promise<Change | FileProblem | undefined> {
  const source = host.files.read(path);
  if ('reason' in source) {
    host.streams.err(say`error: Cannot fix \`${safeLine(path)}\`: ${safeLine(source.reason)}\n`);
    return source;
  }
  const read = await readDeck(source, host.tools);
  if (!named && !looksLikeDeck(path, read.document)) return undefined;
  if (read.document.limited) return undefined;
  const { text, fixed } =
    flags.fix || flags.fixUnsafe || flags.addSuppressions === undefined
      ? await mend(read, flags.fixUnsafe, options, host.tools)
      : { text: textOf(read), fixed: [] };
  const commented = await suppressed(host, path, text, options, flags);
  return commented === textOf(read)
    ? undefined
    : { path, before: source.bytes, text: commented, fixes: fixed.length };
}

function textOf({ document }: DeckRead): string {
  return `${document.bom ? '\uFEFF' : ''}${document.text}`;
}

async function suppressed(
  host: Host,
  path: string,
  text: string,
  options: CheckOptions,
  { addSuppressions }: LintFlags,
): Promise<string> {
  if (addSuppressions === undefined) return text;
  const read = await readDeck({ path, bytes: text }, host.tools);
  const found = lint(read, options).diagnostics;
  const left = found.filter(({ refusal }) => refusal !== true);
  if (left.length < found.length) tellRefused(host, path, found.length - left.length);
  const reason = addSuppressions === true ? undefined : addSuppressions;
  const commented = left.length === 0 ? read.document.text : withSuppressions(read, left, reason);
  if (commented === undefined) {
    host.streams.err(say`warning: \`${safeLine(path)}\` has no room for comments\n`);
  }
  return `${read.document.bom ? '\uFEFF' : ''}${commented ?? read.document.text}`;
}

/** A comment would hide for ever that the deck cannot be asked. */
function tellRefused(host: Host, path: string, count: number): void {
  const errors = count === 1 ? say`an error` : say`${count} errors`;
  host.streams.err(
    say`warning: \`${safeLine(path)}\` cannot be asked because of ${errors}, for which no comment was written\n`,
  );
}

/** Writes the file, or prints how it would change; whether that could be done. */
function make(host: Host, change: Change, { diff }: LintFlags): boolean {
  if (!diff) return write(host, change);
  print(host, change);
  return true;
}

function print(host: Host, { path, before, text }: Change): void {
  const decoded = host.tools.decodeUtf8(before);
  const old = typeof decoded === 'string' ? decoded : '';
  host.streams.exact(inertAsItIs(host, patchOf(path, old, text)));
}

function write(host: Host, { path, before, text }: Change): boolean {
  const problem = host.files.replace(path, text, before);
  if (problem !== undefined) {
    host.streams.err(
      say`error: Cannot write \`${safeLine(path)}\`: ${safeLine(problem.reason)}\n  It was left as it is.\n`,
    );
  }
  return problem === undefined;
}
