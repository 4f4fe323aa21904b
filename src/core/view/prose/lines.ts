import { wrap } from '../../text/layout.ts';
import { trust, type Shown } from '../../text/shown.ts';
import { tie } from './formula.ts';

/** Lines of a text whose formulae stay together where they fit. */
export function wrapTied(text: Shown, width: number): readonly Shown[] {
  return wrap(text, width).map((line) => trust(untied(line).trimEnd()));
}

/** With spaces again where lines may not end. */
export function untied(line: Shown): Shown {
  return trust(line.replaceAll(tie, ' '));
}
