import { diffArrays } from 'diff/lib/diff/array.js';
import { safeLine } from '../text/gate.ts';
import { graphemesOf } from '../text/graphemes.ts';
import { joinShown, say, type Shown } from '../text/shown.ts';
import type { Look, Style } from './paint.ts';

/**
 * A typed text beside the expected one, compared by what a reader sees as one character. What
 * differs stands in brackets, so that it shows without colour too.
 */
export function showDiff(
  typed: string,
  expected: string,
  look: Look,
): { readonly typed: Shown; readonly expected: Shown } {
  const parts = diffArrays(graphemesOf(typed), graphemesOf(expected));
  const side = (leaveOut: 'added' | 'removed', style: Style) =>
    joinShown(
      parts
        .filter((part) => !part[leaveOut])
        .map((part) => {
          const text = safeLine(part.value.join(''));
          return part.added || part.removed ? look.paint(style, say`[${text}]`) : text;
        }),
    );
  return { typed: side('added', 'wrong'), expected: side('removed', 'right') };
}
