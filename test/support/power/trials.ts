import { seeded } from '../../../src/core/schedule/random.ts';
import type { FileSystem } from './image.ts';
import { cutPower, type Lie, type Written } from './trial.ts';

export interface Trials {
  readonly trials: number;
  readonly acknowledged: number;
  /** Of what was acknowledged, what is gone. */
  readonly lost: number;
  /** Trials in which something was lost. */
  readonly losing: number;
}

/** Disks at once: most of the time is spent waiting for them. */
const atOnce = 4;

/** How many acknowledgements to wait for at the most before the cut. */
const latest = 25;

/** Cuts the power so many times, each on a new disk. */
export async function powerCuts(
  kind: FileSystem,
  written: Written,
  trials: number,
  { seed = 1, lie }: { readonly seed?: number; readonly lie?: Lie } = {},
): Promise<Trials> {
  const random = seeded('power', kind, written.program, seed);
  const left = Array.from({ length: trials }, () => 1 + Math.floor(random() * latest));
  let [acknowledged, lost, losing] = [0, 0, 0];
  const worker = async () => {
    for (let after = left.pop(); after !== undefined; after = left.pop()) {
      const found = await cutPower(kind, written, after, lie);
      acknowledged += found.acknowledged;
      lost += found.lost;
      losing += found.lost > 0 ? 1 : 0;
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return { trials, acknowledged, lost, losing };
}
