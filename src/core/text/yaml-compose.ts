import { Composer, type CST, type ParsedNode } from 'yaml';
import { limits } from './limits.ts';
import type { Span } from './located.ts';
import { tooMuch, type LimitReached } from './yaml-problem.ts';

/** An error of the YAML library, in its words; `plainWords` turns it into a diagnostic. */
export interface SyntaxError {
  readonly span: Span;
  readonly code: string;
  readonly message: string;
  readonly warning: boolean;
}

export interface Composed {
  readonly contents: ParsedNode | undefined;
  readonly errors: readonly SyntaxError[];
}

/**
 * Composes one document. Its depth was checked, and every error is kept as plain data: the
 * library's own error objects cost a stack trace each, millions of them in a hostile file.
 */
export function composeDocument(document: CST.Document): Composed {
  const errors: SyntaxError[] = [];
  let reached: LimitReached | undefined;
  const composer = new Composer(options);
  Reflect.set(
    composer,
    'onError',
    (source: ErrorSource, code: string, message: string, warning = false) => {
      const span = spanOf(source);
      if (errors.length >= limits.errors) {
        // The library catches what is thrown and tells it again for each node further out.
        reached ??= tooMuch('syntax errors', limits.errors, span);
        throw reached;
      }
      errors.push({ span, code, message, warning });
    },
  );
  const composed = [...composer.next(document), ...composer.end()];
  return { contents: composed[0]?.contents ?? undefined, errors };
}

/** `uniqueKeys` is quadratic and names one place only, so keys are compared while converting. */
const options = {
  version: '1.2',
  schema: 'core',
  stringKeys: true,
  uniqueKeys: false,
  merge: false,
  keepSourceTokens: true,
  resolveKnownTags: false,
  prettyErrors: false,
  logLevel: 'silent',
} as const;

type ErrorSource =
  | number
  | readonly number[]
  | { readonly offset: number; readonly source?: unknown };

function spanOf(source: ErrorSource): Span {
  if (typeof source === 'number') return { start: source, end: source + 1 };
  if ('offset' in source) {
    const length = typeof source.source === 'string' ? source.source.length : 1;
    return { start: source.offset, end: source.offset + length };
  }
  const [start = 0, end = start + 1] = source;
  return { start, end };
}
