import type { Diagnostic } from './finding.ts';
import type { Span } from './located.ts';
import { problem } from './yaml-problem.ts';

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

export function aliasKey(span: Span): Diagnostic {
  return problem(
    'yaml/complex-key',
    'A key cannot begin with `*`, which refers to another place in YAML',
    span,
    {
      help: 'Put quotes around the key',
    },
  );
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
