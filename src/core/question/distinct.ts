import type { Report } from '../text/finding.ts';
import type { Path } from '../text/located.ts';

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
    const first = firsts.get(text.trim());
    if (first === undefined) return void firsts.set(text.trim(), index);
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
