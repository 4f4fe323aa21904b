/**
 * Cuts the power of small disks under a log and under a file that is replaced: `power [TRIALS [SEED
 * [FILE_SYSTEM …]]]`. Takes root and a C compiler. Controls: syncs that do nothing must lose in nearly
 * every trial; how often a replaced file goes back without the sync of its folder is only told.
 */
import { canCutPower, isFileSystem } from '../support/power/image.ts';
import { type Lie, writes } from '../support/power/trial.ts';
import { powerCuts, type Trials } from '../support/power/trials.ts';

const [, , count = '100', seed = '1', ...named] = process.argv;
const kinds = named.length > 0 ? named : ['ext4', 'xfs', 'btrfs'];

const proofs = [
  { name: 'log', written: writes.log },
  { name: 'replaced file', written: writes.replace },
] as const;

const controls: readonly {
  readonly name: string;
  readonly written: (typeof proofs)[number]['written'];
  readonly lie: Lie;
  /** Which share of the trials must lose. */
  readonly least: number;
}[] = [
  { name: 'log, no sync', written: writes.log, lie: 'lie', least: 0.9 },
  { name: 'replaced file, no sync', written: writes.replace, lie: 'lie', least: 0.9 },
  { name: 'replaced file, folder not synced', written: writes.replace, lie: 'lie-dir', least: 0 },
];

async function prove(): Promise<void> {
  const trials = Number(count);
  console.log('seed', seed);
  for (const kind of kinds) {
    if (!isFileSystem(kind) || !canCutPower(kind)) {
      console.log(`${kind}: skipped, this machine cannot make or mount it`);
      continue;
    }
    for (const { name, written } of proofs) {
      const found = await powerCuts(kind, written, trials, { seed: Number(seed) });
      tell(kind, name, found, found.losing === 0);
    }
    for (const { name, written, lie, least } of controls) {
      const fewer = Math.max(5, Math.round(trials / 10));
      const found = await powerCuts(kind, written, fewer, { seed: Number(seed), lie });
      tell(kind, `control, ${name}`, found, found.losing >= least * found.trials);
    }
  }
}

function tell(kind: string, name: string, found: Trials, isRight: boolean): void {
  const { trials, acknowledged, lost, losing } = found;
  console.log(
    `${kind}, ${name}: ${trials} trials, ${acknowledged} acknowledged, ${lost} lost in ${losing} trials${isRight ? '' : ' — WRONG'}`,
  );
  if (!isRight) process.exitCode = 1;
}

void prove();
