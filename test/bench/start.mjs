// Start-up as ratios to bare Node, interleaved in one run: node test/bench/start.mjs [rounds]
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { spawn } from '@lydell/node-pty';

const root = join(import.meta.dirname, '../..');
const bin = join(root, 'bin/quiz.js');
const deck = join(root, 'quizzes/cas-advanced-day-5.yaml');
const rounds = Number(process.argv[2] ?? 21);

// Node reads this file at every start and would hide what the program itself costs.
delete process.env['NODE_EXTRA_CA_CERTS'];

/** Milliseconds until the program has ended. */
function ended(args, input = '') {
  const start = performance.now();
  spawnSync(process.execPath, args, { input, stdio: ['pipe', 'ignore', 'ignore'] });
  return performance.now() - start;
}

/** Milliseconds until a terminal shows the keys of the first prompt. */
function firstQuestion() {
  const start = performance.now();
  const pty = spawn(process.execPath, [bin, 'run', deck, '--no-log'], { cols: 80, rows: 24 });
  let seen = '';
  return new Promise((resolve) => {
    pty.onData((data) => {
      seen += data;
      if (!seen.includes('don’t know')) return;
      resolve(performance.now() - start);
      seen = '';
      pty.kill('SIGKILL');
    });
  });
}

const cases = {
  'node -e 0': () => ended(['-e', '0']),
  'quiz --version': () => ended([bin, '--version']),
  'quiz --help': () => ended([bin, '--help']),
  'quiz run, piped': () => ended([bin, 'run', deck, '--no-log']),
  'first question in a terminal': firstQuestion,
};

const times = new Map(Object.keys(cases).map((name) => [name, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [name, measure] of Object.entries(cases)) times.get(name).push(await measure());
}

const median = (numbers) => numbers.toSorted((one, other) => one - other)[Math.floor(numbers.length / 2)];
const bare = median(times.get('node -e 0'));
for (const [name, list] of times) console.log(`${name.padEnd(30)} ${(median(list) / bare).toFixed(2)}`);
