import { briefly } from './brief.ts';
import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';

/** A complaint about the file itself, before anything is known of its questions. */
export function problem(
  rule: string,
  message: string,
  span: Span,
  more: Partial<Omit<Diagnostic, 'rule' | 'message' | 'span'>> = {},
): Diagnostic {
  return briefly({ rule, severity: 'error', message, span, also: [], where: '', ...more });
}

/** Thrown while reading and caught by `readDocument`: the rest of the file is not looked at. */
export class LimitReached extends Error {
  readonly diagnostic: Diagnostic;

  constructor(message: string, span: Span, help: string, rule = 'yaml/limit') {
    super(message);
    this.diagnostic = problem(rule, message, span, { help });
  }
}

export function tooMuch(what: string, most: number, span: Span): LimitReached {
  return new LimitReached(
    `More than ${most} ${what}`,
    span,
    'Nothing after this place was read; split the deck into several files',
  );
}

/** A key whose colon has no space behind it; an address such as `https://…` is none. */
export const tightKey = /^[\w-]+:(?!\/\/)\S/;

export function keyNeedsSpace(span: Span, shown: string): Diagnostic {
  return problem('yaml/key-needs-space', `${shown} has no space after the colon`, span, {
    help: 'Write the key, a colon, a space and the value',
  });
}
