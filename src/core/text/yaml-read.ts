import type { Diagnostic } from './finding.ts';
import type { Comment, Located } from './located.ts';
import { Breaks } from './yaml-breaks.ts';
import { composeDocument } from './yaml-compose.ts';
import { convertNodes } from './yaml-nodes.ts';
import { problem } from './yaml-problem.ts';
import { readTokens } from './yaml-tokens.ts';

interface Read {
  readonly root?: Located;
  readonly diagnostics: readonly Diagnostic[];
  readonly comments: readonly Comment[];
}

export function readYaml(text: string): Read {
  const tokens = readTokens(text);
  const document = tokens.documents.find((candidate) => candidate.value !== undefined);
  if (document === undefined) return { diagnostics: tokens.problems, comments: tokens.comments };
  const { contents, errors } = composeDocument(document);
  const breaks = new Breaks(
    errors.filter((error) => !error.warning).map((error) => error.span.start),
  );
  const converted = contents === undefined ? undefined : convertNodes(contents, text, breaks);
  const diagnostics = [
    ...tokens.problems,
    ...errors.map((error) => problem('yaml/syntax', error.message, error.span)),
    ...(converted?.problems ?? []),
  ];
  return {
    ...(converted === undefined ? {} : { root: converted.root }),
    diagnostics,
    comments: tokens.comments,
  };
}
