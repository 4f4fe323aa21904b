import type { YamlDocument } from '../text/document.ts';
import type { Diagnostic } from '../text/finding.ts';
import { isQuestionKey } from './keys.ts';

/**
 * A question that begins without a dash writes its keys into the one above: told once, at the first
 * key that is there twice.
 */
export function withMissingDashes(
  found: readonly Diagnostic[],
  { text }: YamlDocument,
): readonly Diagnostic[] {
  const twice = found.filter((one) => one.rule === 'yaml/duplicate-key');
  const nameOf = ({ span }: Diagnostic) => text.slice(span.start, span.end);
  const run = new Set(twice.filter((one) => isQuestionKey(nameOf(one))).map((one) => one.where));
  if (run.size === 0) return found;
  const told = new Set<string>();
  return found.flatMap((one) => {
    if (one.rule !== 'yaml/duplicate-key' || !run.has(one.where)) return [one];
    if (told.has(one.where)) return [];
    told.add(one.where);
    const help = `Put a dash before it if a question begins here: \`- ${nameOf(one)}:\`; or delete one of them`;
    return [{ ...one, help }];
  });
}
