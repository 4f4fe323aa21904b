import { withSingleSpaces } from '../markup/code-spans.ts';
import type { Report } from '../text/finding.ts';
import { comparable } from '../text/gate.ts';
import type { Path } from '../text/located.ts';

/** A text but for spaces and characters that nobody sees. */
export function tidy(text: string): string {
  return withSingleSpaces(comparable(text)).trim();
}

/** Things that a response names by their text must differ in it; reports those that do not. */
export function checkDistinct(
  texts: readonly string[],
  pathOf: (index: number) => Path,
  rule: string,
  report: Report,
): boolean {
  const firsts = new Map<string, number>();
  let distinct = true;
  texts.forEach((text, index) => {
    const first = firsts.get(tidy(text));
    if (first === undefined) return void firsts.set(tidy(text), index);
    distinct = false;
    report({
      rule,
      severity: 'error',
      message: `\`${text}\` is there twice`,
      place: { path: pathOf(index) },
      also: [{ place: { path: pathOf(first) }, label: 'first here' }],
      help: 'Make them differ, or remove one',
    });
  });
  return distinct;
}
