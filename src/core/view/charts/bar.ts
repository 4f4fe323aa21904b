import { say, trust, type Shown } from '../../text/shown.ts';
import type { Look, Style } from '../paint.ts';
import { glyphsOf } from './glyphs.ts';

/** A share from 0 to 1 as a bar of so many columns; what is more than nothing shows. */
export function bar(share: number, width: number, look: Look, style: Style = 'right'): Shown {
  const { parts, none } = glyphsOf(look);
  const filled = cells(Math.min(1, Math.max(0, share)), width, parts);
  const rest = trust(none.repeat(width - filled.length));
  return say`${painted(look, style, trust(filled))}${painted(look, 'dim', rest)}`;
}

function cells(share: number, width: number, parts: readonly string[]): string {
  const units = Math.round(share * width * parts.length);
  const count = share === 0 ? 0 : Math.max(1, units);
  const whole = Math.floor(count / parts.length);
  const part = count % parts.length;
  return (parts.at(-1) ?? '').repeat(whole) + (part === 0 ? '' : (parts[part - 1] ?? ''));
}

function painted({ paint }: Look, style: Style, text: Shown): Shown {
  return text === '' ? text : paint(style, text);
}
