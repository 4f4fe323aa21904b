import type { Checked } from '../../core/lint/check.ts';
import type { Media } from '../../core/lint/lint-file.ts';

/** An image that rules asked for, and what was there. */
export interface Asked {
  readonly file: string;
  readonly found: Media;
}

/** What was found in a file whose bytes have this digest. */
export interface Entry {
  readonly digest: string;
  readonly named: boolean;
  readonly asked: readonly Asked[];
  readonly checked: Checked;
}

type Shape = { readonly [key: string]: (value: unknown) => boolean };

/** Whether a value of the file may be used as an entry: it lies where anybody may have written it. */
export function isEntry(value: unknown): value is Entry {
  return has(value, {
    digest: isText,
    named: isFlag,
    asked: listOf((one) =>
      has(one, { file: isText, found: (found) => has(found, { kind: isText }) }),
    ),
    checked: isChecked,
  });
}

function isChecked(value: unknown): boolean {
  if (has(value, { kind: (kind) => kind === 'skipped' })) return true;
  return has(value, {
    kind: (kind) => kind === 'deck',
    file: isFile,
    facts: optional(isFacts),
    questionCount: isNumber,
  });
}

function isFile(value: unknown): boolean {
  return has(value, {
    bom: isFlag,
    diagnostics: listOf(isDiagnostic),
    suppressed: listOf((one) => has(one, { diagnostic: isDiagnostic, reason: optional(isText) })),
    questions: listOf((one) =>
      has(one, { index: isNumber, words: isText, span: isSpan, id: optional(isText) }),
    ),
  });
}

function isDiagnostic(value: unknown): boolean {
  return has(value, {
    rule: isText,
    severity: (one) => one === 'error' || one === 'warning' || one === 'info',
    message: isText,
    span: isSpan,
    label: optional(isText),
    also: listOf((one) => has(one, { span: isSpan, label: isText })),
    help: optional(isText),
    fix: optional(isFix),
    where: isText,
    question: optional(isNumber),
  });
}

function isFix(value: unknown): boolean {
  return has(value, {
    kind: (one) => one === 'safe' || one === 'unsafe' || one === 'suggestion',
    title: isText,
    edits: listOf((one) => has(one, { span: isSpan, text: isText })),
  });
}

function isFacts(value: unknown): boolean {
  return has(value, {
    path: isText,
    id: isText,
    ownId: isFlag,
    span: isSpan,
    where: isText,
    pictures: optional(listOf((one) => has(one, { folder: isText, span: isSpan }))),
    quiets: optional(
      listOf((one) =>
        has(one, {
          rules: listOf(isText),
          reason: optional(isText),
          reach: isSpan,
          comment: isSpan,
        }),
      ),
    ),
  });
}

function isSpan(value: unknown): boolean {
  return has(value, { start: isNumber, end: isNumber });
}

function has(value: unknown, shape: Shape): boolean {
  if (typeof value !== 'object' || value === null) return false;
  const fields = new Map(Object.entries(value));
  return Object.entries(shape).every(([key, isRight]) => isRight(fields.get(key)));
}

function listOf(isRight: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => Array.isArray(value) && value.every(isRight);
}

function optional(isRight: (value: unknown) => boolean): (value: unknown) => boolean {
  return (value) => value === undefined || isRight(value);
}

function isText(value: unknown): boolean {
  return typeof value === 'string';
}

function isNumber(value: unknown): boolean {
  return Number.isSafeInteger(value) && Number(value) >= 0;
}

function isFlag(value: unknown): boolean {
  return typeof value === 'boolean';
}
