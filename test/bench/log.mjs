// Folding a long log beside other programs that read it, in turn, as ratios to DuckDB, with memory.
// node test/bench/log.mjs [answers=1000000] [rounds=3]; peers that are not installed are left out and named.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [answers = 1_000_000, rounds = 3] = process.argv.slice(2).map(Number);
const root = new URL('../..', import.meta.url).pathname;
const peers = process.env['QUIZ_BENCH_PEERS'] ?? join(root, 'node_modules');
const dir = mkdtempSync(join(tmpdir(), 'quiz-bench-'));
const node = process.execPath;
const log = join(dir, 'log.jsonl');
const cache = join(dir, 'cache');

function makeLog(count) {
  rmSync(cache, { recursive: true, force: true });
  const made = spawnSync(node, [join(root, 'test/bench/make-log.mjs'), dir, String(count)], {
    cwd: root,
    stdio: 'inherit',
  });
  if (made.status !== 0) throw new Error('The log could not be made');
}

/** First tries by question, what `stats` does the least of. */
const sql = `import { DuckDBInstance } from ${JSON.stringify(join(peers, '@duckdb/node-api/lib/index.js'))};
const connection = await (await DuckDBInstance.create(':memory:')).connect();
const rows = await connection.runAndReadAll(\`select deck, question, count(*) n, count(*) filter (verdict = 'right') r, max("at") latest
  from read_json('${log}', format = 'newline_delimited', columns = {kind: 'VARCHAR', deck: 'VARCHAR', question: 'VARCHAR', verdict: 'VARCHAR', "at": 'VARCHAR'})
  where kind = 'answer' group by all\`);
console.log(rows.getRows().length);`;
const jq = 'select(.kind == "answer") | [.deck, .question, .verdict]';
const quiz = (...args) => [node, join(root, 'bin/quiz.js'), ...args, '--state-dir', dir];
const hasDuck = existsSync(join(peers, '@duckdb/node-api/lib/index.js'));
const cold = () => rmSync(cache, { recursive: true, force: true });

/** Name, command, and what is done before each run. */
const programs = [
  ['DuckDB, counts by question', hasDuck ? [node, '--input-type=module', '-e', sql] : undefined],
  ['jq, three members a line', which('jq') ? ['jq', '-c', jq, log] : undefined],
  ['quiz log check', quiz('log', 'check')],
  ['quiz stats, replayed', quiz('stats', '--json'), cold],
  ['quiz stats, from where it was', quiz('stats', '--json')],
  ['quiz review --due, replayed', quiz('review', '--due'), cold],
  ['quiz review --due, from where it was', quiz('review', '--due')],
];

function which(name) {
  return spawnSync('which', [name]).status === 0;
}

const { NODE_EXTRA_CA_CERTS: _certificates, ...env } = process.env;

function run(command) {
  const [program, ...args] = ['/usr/bin/time', '-f', '%M', ...command];
  const start = performance.now();
  const options = {
    env,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
    stdio: ['ignore', 'ignore', 'pipe'],
  };
  const ended = spawnSync(program, args, options);
  const ms = performance.now() - start;
  if (ended.status > 1) throw new Error(`${command.join(' ')}: ${ended.stderr}`);
  return { ms, mb: Number(ended.stderr.trim().split('\n').at(-1)) / 1024 };
}

function measured(times) {
  const runs = new Map(programs.map(([name]) => [name, []]));
  for (let round = 0; round < times; round += 1)
    for (const [name, command, prepare] of programs) {
      if (!command) continue;
      prepare?.();
      runs.get(name).push(run(command));
    }
  return runs;
}

const median = (list) => list.toSorted((a, b) => a - b)[Math.floor(list.length / 2)];

makeLog(answers / 10);
const tenth = measured(1);
makeLog(answers);
const whole = measured(rounds);
rmSync(dir, { recursive: true, force: true });

const base = median(
  (whole.get(hasDuck ? programs[0][0] : 'quiz log check') ?? []).map(({ ms }) => ms),
);
console.log(
  `${answers} answers, median of ${rounds}, in turn; times DuckDB, MB, MB with a tenth of the answers`,
);
for (const [name, command] of programs) {
  const runs = whole.get(name);
  if (!command) console.log(`${name.padEnd(38)} not installed`);
  else {
    const ratio = (median(runs.map(({ ms }) => ms)) / base).toFixed(2).padStart(7);
    const mb = (list) =>
      Math.max(...list.map((one) => one.mb))
        .toFixed(0)
        .padStart(6);
    console.log(`${name.padEnd(38)} ${ratio} ${mb(runs)} ${mb(tenth.get(name))}`);
  }
}
