import type { Diagnostic, Severity } from '../text/finding.ts';
import type { Lines } from '../text/lines.ts';
import { joinShown, say, type Shown } from '../text/shown.ts';
import { frame } from './frame.ts';
import type { Look } from './paint.ts';

/** What was found in one file, as a deck's reader returns it. */
export interface Checked {
  readonly path: string;
  readonly document: { readonly text: string; readonly lines: Lines };
  readonly diagnostics: readonly Diagnostic[];
}

export interface Totals {
  /** Files that were checked, with or without findings. */
  readonly decks: number;
  readonly questions: number;
}

/**
 * The lines of all findings, an empty one after each. Beyond `most` they are only counted: those that
 * weigh least.
 */
export function showDiagnostics(
  checked: readonly Checked[],
  look: Pick<Look, 'paint' | 'width'>,
  most = Infinity,
): Shown[] {
  const all = checked.flatMap(({ path, document, diagnostics }) =>
    diagnostics.map((diagnostic) => ({
      source: { path, text: document.text, lines: document.lines },
      diagnostic,
    })),
  );
  const shown = all.length > most ? gravest(all, most) : all;
  const frames = shown.flatMap(({ source, diagnostic }) => [
    ...frame(diagnostic, source, look),
    say``,
  ]);
  if (all.length <= most) return frames;
  const more = say`${all.length - most} more not shown; --max-diagnostics 0 shows all`;
  return [...frames, more, say``];
}

/** Those that weigh most, in the order they are in. */
function gravest<T extends { readonly diagnostic: Diagnostic }>(
  all: readonly T[],
  most: number,
): readonly T[] {
  const weight = { error: 0, warning: 1, info: 2 };
  const kept = new Set(
    all
      .toSorted((one, other) => weight[one.diagnostic.severity] - weight[other.diagnostic.severity])
      .slice(0, most),
  );
  return all.filter((one) => kept.has(one));
}

/** `3 errors, 2 warnings in 2 of 14 decks (182 questions). 2 fixable with --fix …` */
export function footer(checked: readonly Checked[], totals: Totals): Shown {
  const all = checked.flatMap(({ diagnostics }) => diagnostics);
  const decks = count(totals.decks, say`deck`, say`decks`);
  // None could be read: how many there are is not known.
  const questions =
    totals.questions === 0
      ? say``
      : say` (${count(totals.questions, say`question`, say`questions`)})`;
  if (all.length === 0) return say`No problems in ${decks}${questions}.`;
  const touched = checked.filter(({ diagnostics }) => diagnostics.length > 0).length;
  return say`${severities(all)} in ${touched} of ${decks}${questions}.${fixable(all)}`;
}

function severities(all: readonly Diagnostic[]): Shown {
  const of = (severity: Severity) => all.filter((one) => one.severity === severity).length;
  const counts = [
    { number: of('error'), one: say`error`, many: say`errors` },
    { number: of('warning'), one: say`warning`, many: say`warnings` },
    { number: of('info'), one: say`note`, many: say`notes` },
  ];
  const some = counts.filter(({ number }) => number > 0);
  return joinShown(
    some.map(({ number, one, many }) => count(number, one, many)),
    say`, `,
  );
}

function fixable(all: readonly Diagnostic[]): Shown {
  const safely = all.filter(({ fix }) => fix?.kind === 'safe').length;
  const unsafely = all.filter(({ fix }) => fix?.kind === 'unsafe').length;
  if (safely === 0 && unsafely === 0) return say``;
  if (unsafely === 0) return say` ${safely} fixable with --fix.`;
  if (safely === 0) return say` ${unsafely} fixable with --fix-unsafe.`;
  return say` ${safely} fixable with --fix, ${unsafely} more with --fix-unsafe.`;
}

function count(number: number, one: Shown, many: Shown): Shown {
  return say`${number} ${number === 1 ? one : many}`;
}
