/** Damaged logs as many as one likes: `log-damage [LOGS]`. Exits 1 at the first false reading. */
import { damageOnce } from '../support/log-damage.ts';

const logs = Number(process.argv[2] ?? 1_000_000);
const start = performance.now();
let bad = 0;
for (let seed = 0; seed < logs; seed += 1) {
  const { lost, invented } = damageOnce(seed);
  if (lost + invented === 0) continue;
  bad += 1;
  console.log(`seed ${seed}: ${lost} lost, ${invented} invented`);
}
console.log(
  `${logs} damaged logs, ${bad} read wrongly, ${Math.round(performance.now() - start)} ms`,
);
process.exitCode = bad === 0 ? 0 : 1;
