import { describe, expect, it } from 'vitest';
import { faultShim } from './support/faults/shim.ts';
import { canCutPower } from './support/power/image.ts';
import { writes } from './support/power/trial.ts';
import { powerCuts } from './support/power/trials.ts';

const possible = canCutPower('ext4') && faultShim() !== undefined;

if (!possible) console.warn('No power was cut: this takes root, loop devices, mkfs.ext4 and cc');

/** `npm run prove:power` makes hundreds, on three file systems. */
const trials = 2;

describe.skipIf(!possible)('a power cut (needs root, loop devices and cc)', () => {
  it('loses no answer that was acknowledged', async () => {
    const { acknowledged, lost } = await powerCuts('ext4', writes.log, trials);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(0);
  });

  it('leaves a file that is replaced whole, and as new as was told', async () => {
    const { acknowledged, lost } = await powerCuts('ext4', writes.replace, trials);
    expect(lost).toBe(0);
    expect(acknowledged).toBeGreaterThan(0);
  });

  it('would lose answers and files if nothing were synced', async () => {
    const lie = { lie: 'lie' } as const;
    const one = await powerCuts('ext4', writes.log, 1, lie);
    const other = await powerCuts('ext4', writes.replace, 1, lie);
    expect([one.losing, other.losing]).toEqual([1, 1]);
  });
});
