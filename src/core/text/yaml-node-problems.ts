import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import { quoted, restOfLine } from './yaml-place.ts';
import { LimitReached, problem } from './yaml-problem.ts';

export function mergeKey(span: Span): Diagnostic {
  return problem('yaml/merge-key', '`<<` merges nothing in YAML 1.2', span, {
    help: 'Write the keys out',
  });
}

export function duplicateKey(key: string, span: Span, first: Span): Diagnostic {
  return problem('yaml/duplicate-key', `\`${key}\` is written twice; the first one is used`, span, {
    label: 'again here',
    also: [{ span: first, label: 'first written here' }],
    help: 'Delete one of them',
  });
}

export function unknownAlias(name: string, span: Span): Diagnostic {
  const message = `\`*${name}\` begins with a star, so YAML takes it for a reference to an anchor, and there is none of that name`;
  return problem('yaml/alias-as-text', message, span, { help: 'Put quotes around the text' });
}

export function cycle(name: string, span: Span): Diagnostic {
  return problem('yaml/alias-bomb', `\`*${name}\` refers to a value that it is part of`, span, {
    help: 'Write the value out',
  });
}

export function aliasBomb(name: string, span: Span): LimitReached {
  const message = `\`*${name}\` stands for so much that the deck would be more than 100 times as large`;
  return new LimitReached(message, span, 'Write the value out', 'yaml/alias-bomb');
}

export function swallowedItem(text: string, start: number): Diagnostic {
  const span = restOfLine(text, start);
  return problem(
    'yaml/bad-indent',
    `${quoted(text, span)} is indented too far, so it counts to the item above`,
    span,
    { help: 'Begin it in the same column as the dash above, or put quotes around the text' },
  );
}
