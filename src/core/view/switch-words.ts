import { say, type Shown } from '../text/shown.ts';
import { afterWords } from './feedback.ts';

export type Switch = 'flag' | 'bury' | 'suspend';

const words: {
  readonly [S in Switch]: { readonly name: Shown; readonly off: Shown; readonly means?: Shown };
} = {
  flag: { name: say`Flagged`, off: say`No longer flagged` },
  bury: {
    name: say`Buried`,
    off: say`No longer buried`,
    means: say`review leaves it out until tomorrow`,
  },
  suspend: {
    name: say`Suspended`,
    off: say`No longer suspended`,
    means: say`review leaves it out`,
  },
};

/**
 * What turning a switch of a card did. `before` and `after` are the cards that came, and that come
 * now, before it is asked again; absent where it is not.
 */
export function switchWords(
  kind: Switch,
  on: boolean,
  before: number | undefined,
  after: number | undefined,
): Shown {
  const { name, off, means } = words[kind];
  if (!on)
    return before === undefined && after !== undefined
      ? say`${off}; it comes back ${afterWords(after)}.`
      : say`${off}.`;
  if (means === undefined) return say`${name}.`;
  return before !== undefined && after === undefined
    ? say`${name}: it does not come back here, and ${means}.`
    : say`${name}: ${means}.`;
}
