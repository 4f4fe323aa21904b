import { chanceOfAtLeast, fewestTrials, tooRare } from './chance.ts';

/** The right choice of a question as written. */
export interface KeyAt {
  /** From 0. */
  readonly position: number;
  readonly choices: number;
}

/** What is wrong with the order of the keys of questions whose choices are shown as written. */
export function patternOfKeys(keys: readonly KeyAt[]): string | undefined {
  return keys.length < fewestTrials ? undefined : (bias(keys) ?? cycle(keys) ?? longRun(keys));
}

/** A place that holds the key more often than by chance. */
function bias(keys: readonly KeyAt[]): string | undefined {
  const places = Math.max(...keys.map(({ choices }) => choices));
  for (let place = 0; place < places; place += 1) {
    const among = keys.filter(({ choices }) => choices > place);
    const hits = among.filter(({ position }) => position === place).length;
    const chances = among.map(({ choices }) => 1 / choices);
    const expected = chances.reduce((sum, one) => sum + one, 0);
    if (among.length >= fewestTrials && hits > expected && chanceOfAtLeast(hits, chances) < tooRare)
      return `The right choice is number ${place + 1} in ${hits} of ${among.length} questions; by chance it would be in about ${Math.round(expected)}`;
  }
  return undefined;
}

/** Keys that repeat with a period: 1 2 3 4 1 2 3 4 … */
function cycle(keys: readonly KeyAt[]): string | undefined {
  for (let period = 2; period <= longestPeriod; period += 1) {
    const repeats = keys.every(
      ({ position }, index) => index < period || position === keys[index - period]?.position,
    );
    if (!repeats) continue;
    const shown = keys.slice(0, period).map(({ position }) => position + 1);
    return `The numbers of the right choices repeat: ${shown.join(', ')}, and so on`;
  }
  return undefined;
}

const longestPeriod = 5;

/** Keys in one place, more in a row than may be expected once in twenty decks as long. */
function longRun(keys: readonly KeyAt[]): string | undefined {
  let run = 0;
  for (const [index, { position, choices }] of keys.entries()) {
    run = keys[index - 1]?.position === position ? run + 1 : 1;
    const expected = keys.length * (1 / choices) ** (run - 1);
    if (run >= longestRun && expected < 0.05)
      return `The right choice is number ${position + 1} in ${run} questions in a row`;
  }
  return undefined;
}

const longestRun = 6;
