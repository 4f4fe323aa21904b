import { comparable } from '../../text/gate.ts';

/**
 * A typed answer as number and unit: the unit that the question names where it stands at the end,
 * else whatever letters follow the number. `5 %` keeps its sign unless the unit is percent.
 */
export function splitUnit(
  response: string,
  unit: string | undefined,
): { readonly number: string; readonly rest: string } {
  const typed = comparable(response).trim();
  if (unit !== undefined && collapseUnit(typed).endsWith(collapseUnit(unit))) {
    const cut = cutUnit(typed, unit);
    if (cut !== undefined) return { number: cut, rest: unit };
  }
  const letters = /^(.*?[\d.,)⁰¹²³⁴⁵⁶⁷⁸⁹½¼¾%])\s*((?![eE][-+]?\d)[\p{L}°µ$€£].*)$/u.exec(typed);
  return letters === null
    ? { number: typed, rest: '' }
    : { number: letters[1] ?? typed, rest: letters[2] ?? '' };
}

/** Micro signs are one, exponents may be raised, spaces do not count; m and M differ. */
export function collapseUnit(unit: string): string {
  return comparable(unit)
    .replace(/µ/g, 'μ')
    .replace(/\^/g, '')
    .replace(/[⁰¹²³⁴⁵⁶⁷⁸⁹⁻]/g, (raised) => raised.normalize('NFKC').replace('−', '-'))
    .replace(/[·⋅*\s]/g, '');
}

/** The typed text before its unit, found by the shortest end that collapses to it. */
function cutUnit(typed: string, unit: string): string | undefined {
  for (let at = typed.length - 1; at >= 0; at -= 1) {
    if (collapseUnit(typed.slice(at)) === collapseUnit(unit)) return typed.slice(0, at).trim();
  }
  return undefined;
}
