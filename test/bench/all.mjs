// Runs all benchmarks and writes what they say to test/bench/README.md: node test/bench/all.mjs [quick]
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { cpus, release, totalmem, type } from 'node:os';

const root = new URL('../..', import.meta.url).pathname;
const quick = process.argv[2] === 'quick';

const benches = [
  ['Start-up', 'start.mjs', quick ? ['5'] : ['21'], 'Ratios to `node -e 0`, median of the rounds.'],
  [
    'Lint',
    'lint.mjs',
    quick ? ['500', '1'] : ['10000', '1'],
    'Generated decks of 14 questions. Ratios to `quiz lint`, and the most memory.',
  ],
  [
    'A long log',
    'log.mjs',
    quick ? ['50000', '1'] : ['1000000', '3'],
    'A simulated learner. `from where it was` is a start with what an earlier one kept.',
  ],
];

function recorded([title, file, args, words]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [`test/bench/${file}`, ...args], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`${file}: ${stderr}`);
  const command = `node test/bench/${file} ${args.join(' ')}`;
  return `## ${title}\n\n${words}\n\n\`\`\`console\n$ ${command}\n${stdout.trimEnd()}\n\`\`\`\n`;
}

const { version } = JSON.parse(readFileSync(`${root}/package.json`, 'utf8'));
const machine = `${cpus().length} × ${cpus()[0]?.model.trim()}, ${Math.round(totalmem() / 2 ** 30)} GB, ${type()} ${release().split('-')[0]}`;
const head = `# Benchmarks

Programs are run in turn on one machine, and what counts is the ratio between them: times alone say
little elsewhere. \`npm run bench\` writes this file; \`QUIZ_BENCH_PEERS\` names a folder of
\`node_modules\` with the peers (prettier, eslint with eslint-plugin-yml, ajv-cli, @duckdb/node-api);
yamllint and jq are looked for on the path.

Recorded ${new Date().toISOString().slice(0, 10)}: quizdeck ${version}, Node ${process.version}, ${machine}.
`;
const text = [head, ...benches.map(recorded)].join('\n');
if (quick) console.log(text);
else writeFileSync(`${root}/test/bench/README.md`, text);
