import type { Rating } from '../../../src/core/question/prompt.ts';

export interface State {
  readonly stability: number;
  readonly difficulty: number;
}

/**
 * FSRS-6 written down a second time, straight from its published formulas, with no rounding on the
 * way. `days` are whole days since the last review.
 */
export function formulas(w: readonly number[]) {
  const p = (index: number) => w[index] ?? Number.NaN;
  const decay = -p(20);
  const factor = 0.9 ** (1 / decay) - 1;
  const within = (value: number, least: number, most: number) =>
    Math.min(Math.max(value, least), most);
  const stability = (value: number) => within(value, 0.001, 36_500);
  const firstDifficulty = (rating: Rating) => p(4) - Math.exp(p(5) * (rating - 1)) + 1;

  const retrievability = (days: number, s: number) => (1 + (factor * days) / s) ** decay;

  function difficulty(d: number, rating: Rating): number {
    const change = -p(6) * (rating - 3);
    const damped = d + (change * (10 - d)) / 9;
    return within(p(7) * firstDifficulty(4) + (1 - p(7)) * damped, 1, 10);
  }

  function sameDay(s: number, rating: Rating): number {
    const increase = Math.exp(p(17) * (rating - 3 + p(18))) * s ** -p(19);
    return stability(s * (rating === 1 ? increase : Math.max(increase, 1)));
  }

  function recalled(d: number, s: number, r: number, rating: Rating): number {
    const bonus = rating === 2 ? p(15) : rating === 4 ? p(16) : 1;
    const growth = Math.exp(p(8)) * (11 - d) * s ** -p(9) * (Math.exp((1 - r) * p(10)) - 1) * bonus;
    return stability(s * (1 + growth));
  }

  function forgotten(d: number, s: number, r: number): number {
    const long = p(11) * d ** -p(12) * ((s + 1) ** p(13) - 1) * Math.exp((1 - r) * p(14));
    return stability(Math.min(long, s / Math.exp(p(17) * p(18))));
  }

  function next(before: State | undefined, days: number, rating: Rating): State {
    if (before === undefined) {
      return {
        stability: stability(p(rating - 1)),
        difficulty: within(firstDifficulty(rating), 1, 10),
      };
    }
    const { stability: s, difficulty: d } = before;
    const r = retrievability(days, s);
    const grown = rating === 1 ? forgotten(d, s, r) : recalled(d, s, r, rating);
    return {
      stability: days === 0 ? sameDay(s, rating) : grown,
      difficulty: difficulty(d, rating),
    };
  }

  const interval = (s: number, retention: number) =>
    Math.min(Math.max(1, Math.round((s / factor) * (retention ** (1 / decay) - 1))), 36_500);

  return { next, retrievability, interval };
}
