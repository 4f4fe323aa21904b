// Mutates the sources of every group, or of those named, and runs the tests that should notice:
// `start.mjs [--list] [--blind] [GROUP …]`. `--list` prints survivors that are not in accepted.txt;
// `--blind` is the control: no assertion fails, so only mutants that make the code throw are seen.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { acceptedOf, mutatedLine } from './accepted.mjs';
import { groups } from './groups.mjs';

const here = new URL('.', import.meta.url).pathname;
process.chdir(new URL('../..', import.meta.url).pathname);
if (!existsSync(`${here}node_modules`)) {
  execFileSync('npm', ['ci', '--prefix', here], { stdio: 'inherit' });
}
// Whatever mutants of what reads and writes files do to other files, they do it here.
process.env['TMPDIR'] = new URL('../../node_modules/.cache/mutants/tmp', import.meta.url).pathname;
mkdirSync(process.env['TMPDIR'], { recursive: true });
// As many random examples of each law as there are: some mutants are met by few of them.
process.env['QUIZ_BREADTH'] = 'whole';

const { Stryker } = await import('@stryker-mutator/core');

const args = process.argv.slice(2);
const [list, blind] = ['--list', '--blind'].map((option) => args.includes(option));
const wanted = args.filter((arg) => !arg.startsWith('--'));
const least = 90;
const rows = {};
for (const name of wanted.length === 0 ? Object.keys(groups) : wanted) {
  rows[name] = judge(await run(name, groups[name]));
}
console.table(rows);
const low = Object.values(rows).some(({ adjusted }) => adjusted < least);
process.exitCode = low !== blind ? 1 : 0;

async function run(name, { mutate, tests, without }) {
  const found = await new Stryker({
    mutate,
    inProcess: { tests, without, blind },
    testRunner: 'in-process',
    plugins: [`${here}runner.mjs`],
    // TypeScript 7 lacks the interface with which Stryker would rewrite a configuration it finds.
    tsconfigFile: 'none',
    disableTypeChecks: false,
    coverageAnalysis: 'perTest',
    concurrency: Number(process.env['QUIZ_MUTANTS_WORKERS'] ?? 1),
    timeoutMS: 60_000,
    reporters: ['json', 'progress-append-only'],
    jsonReporter: { fileName: `node_modules/.cache/mutants/${name}.json` },
    allowConsoleColors: false,
    logLevel: 'warn',
    tempDirName: `.stryker-tmp/${name}`,
    ignorePatterns: ['**', '!/package.json', '!/src/**', '!/test/**', '!/quizzes/**'],
  }).runMutationTest();
  return found.map((mutant) => ({ ...mutant, written: mutatedLine(mutant) }));
}

function judge(found) {
  const count = (...wanted) => found.filter(({ status }) => wanted.includes(status)).length;
  const survivors = found.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
  const { accepted, stale } = acceptedOf(survivors, found);
  const open = survivors.filter((mutant) => !accepted.has(mutant.written));
  if (list) for (const { written, status } of open) console.log(`${status} ${written}`);
  for (const line of blind ? [] : stale)
    console.log(`No longer a survivor, so not to be accepted: ${line}`);
  const timedOut = count('Timeout');
  const killed = count('Killed', 'RuntimeError') + timedOut;
  const mutants = killed + survivors.length;
  return {
    mutants,
    killed,
    'of these timed out': timedOut,
    survived: survivors.length,
    accepted: survivors.length - open.length,
    score: percent(killed, mutants),
    adjusted: percent(killed, killed + open.length),
  };
}

function percent(part, whole) {
  return Math.floor((1000 * part) / whole) / 10;
}
