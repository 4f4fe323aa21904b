import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { isWhole } from './support/breadth.ts';
import { floodSize, hostileDocuments, isShort } from './support/hostile-documents.ts';
import { bin, cleanEnvironment, folder, write } from './support/quiz.ts';

const program = ['--require', join(import.meta.dirname, 'support/taken.cjs'), bin];

const nastiest = new Set([
  'nine levels of laughs',
  'flow lists 10,000 deep',
  'complex keys within complex keys',
  '__proto__ as a deck',
  'quotes of quotes',
  'every byte',
  'a flood: tiny questions',
]);

/** How one command ended, and what it took of the machine. */
interface Ran {
  readonly args: readonly string[];
  readonly code: number | null;
  readonly text: string;
  readonly megabytes: number;
  readonly seconds: number;
}

/** Far above what any of them takes on a busy machine. */
const longest = 200_000;

function ran(args: readonly string[], env: NodeJS.ProcessEnv): Promise<Ran> {
  return new Promise((resolve, reject) => {
    const taken = join(folder(), 'taken');
    const child = spawn(process.execPath, [...program, ...args], {
      env: { ...env, QUIZ_TEST_TAKEN: taken },
      stdio: ['ignore', 'pipe', 'pipe'],
      timeout: longest,
      killSignal: 'SIGKILL',
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (some: string) => (text += some));
    child.on('error', reject);
    child.on('close', (code) => {
      const numbers = existsSync(taken) ? readFileSync(taken, 'utf8') : '{}';
      const none = { megabytes: Number.NaN, seconds: Number.NaN };
      resolve({ args, code, text, ...none, ...(JSON.parse(numbers) as Partial<typeof none>) });
    });
  });
}

let turn = 0;

/** A deck through the commands that read it, and through those that read what a session of it logs. */
async function runAlone(source: string | Uint8Array): Promise<readonly Ran[]> {
  const path = write('deck.yaml', source);
  const state = folder();
  const env = { ...cleanEnvironment(), QUIZ_STATE_DIR: state };
  const session = await ran(['run', path], env);
  const reading = [
    ['lint', '--preset', 'exam', path],
    ...(isWhole ? [] : [['show', path, '--answers']]),
  ];
  const more = [
    ['show', path, '--answers'],
    ['show', path, '--json'],
    ['review', path, '--due'],
    ['stats', path],
  ];
  const logged = [
    ['log', 'show'],
    ['log', 'export', '--csv'],
    ['log', 'export', '--json'],
  ];
  const isLogged = isWhole && existsSync(join(state, 'log.jsonl'));
  // What refuses a large deck is one reader: of the other commands one will do, each in its turn.
  const isOneEnough = session.code === 2 && session.seconds > 0.3;
  const others = isOneEnough ? more.filter((_, n) => n === turn % more.length) : more;
  turn += 1;
  const left = [...reading, ...(isWhole ? others : []), ...(isLogged ? logged : [])];
  const done = [session];
  const worker = async () => {
    for (let args = left.shift(); args !== undefined; args = left.shift())
      // oxlint-disable-next-line no-await-in-loop -- as many at once as there are workers
      done.push(await ran(args, env));
  };
  await Promise.all(Array.from({ length: availableParallelism() }, worker));
  return done;
}

let most: Promise<number> | undefined;

/** The most memory that an ordinary deck of the same size takes, in megabytes. */
function usual(): Promise<number> {
  most ??= runAlone(ordinary()).then((all) => Math.max(...all.map(({ megabytes }) => megabytes)));
  return most;
}

const question = (n: number) =>
  `- id: q${n}\n  question: What is number ${n}?\n  answer: ${n}\n  explanation: ${'It follows. '.repeat(30)}\n`;

const questionsOf = (size: number) => Math.floor(size / question(size).length);

function ordinary(): string {
  return Array.from({ length: questionsOf(floodSize) }, (_, n) => question(n)).join('');
}

describe('documents written to break a reader, each in processes of its own', () => {
  const told: (readonly [name: string, ran: Ran])[] = [];

  const decks = [...hostileDocuments()].filter(([name]) => !isShort || nastiest.has(name));

  it.each(decks)('%s', async (name, source) => {
    const least = 4 * (await usual());
    for (const one of await runAlone(source)) {
      told.push([name, one]);
      expect([0, 1, 2, 130]).toContain(one.code);
      expect(one.text).not.toMatch(/\n {4}at \S+ \(|bug of quiz/);
      expect(one.megabytes).toBeLessThan(Math.min(1000, least));
    }
  });

  it.each(isWhole ? ['an ordinary deck'] : [])(
    '%s, answered whole, takes what it takes to read it',
    async () => {
      const deck = write('deck.yaml', ordinary());
      const ids = Array.from({ length: questionsOf(floodSize) }, (_, n) => [`q${n}`, 'x']);
      const answers = write('answers.json', JSON.stringify(Object.fromEntries(ids)));
      const args = ['run', deck, '--answers', answers, '--no-log', '--quiet'];
      const { code, megabytes } = await ran(args, cleanEnvironment());
      expect(code).toBe(0);
      expect(megabytes).toBeLessThan(4 * (await usual()));
    },
  );

  afterAll(() => {
    if (isWhole) console.log([...most5(told, 'seconds'), ...most5(told, 'megabytes')].join('\n'));
  });
});

function most5(told: readonly (readonly [string, Ran])[], by: 'seconds' | 'megabytes') {
  return [...told]
    .sort(([, one], [, other]) => other[by] - one[by])
    .slice(0, 5)
    .map(([name, one]) => `${Math.round(one[by] * 10) / 10} ${by}: ${one.args[0]}, ${name}`);
}
