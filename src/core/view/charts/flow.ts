import { widthOf, wrap } from '../../text/layout.ts';
import { joinShown, say, type Shown } from '../../text/shown.ts';

/** Facts one after another on as few lines as they need; a fact is only broken where it must be. */
export function flow(facts: readonly Shown[], separator: Shown, width: number): readonly Shown[] {
  const lines: Shown[][] = [];
  for (const fact of facts) {
    const last = lines.at(-1);
    if (last !== undefined && widthOf(joinShown([...last, fact], separator)) <= width)
      last.push(fact);
    else lines.push([fact]);
  }
  return lines.flatMap((line) => wrap(joinShown(line, separator), width));
}

/** The same where there is no width to keep: one line. */
export function inOneLine(facts: readonly Shown[]): Shown {
  return joinShown(facts, say`, `);
}
