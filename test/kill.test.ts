import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../src/core/schedule/random.ts';
import { wrongPrograms } from './support/faults/patched.ts';
import { startPty } from './support/pty.ts';
import { quizHere } from './support/quiz-here.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from './support/quiz.ts';

/** `npm run prove:kill -- 1000` sets more. */
const kills = Number(process.env['QUIZ_KILLS'] ?? 30);

const seed = Number(process.env['QUIZ_SEED'] ?? 1);

const atOnce = 3;

const cards = Array.from(
  { length: 60 },
  (_, index) => `  - question: Statement ${index}?\n    answer: true\n`,
);

const deck = write('kill.yaml', `title: Kill\nquestions:\n${cards.join('')}`);

/** Milliseconds that a busy machine may take for a step. */
const patience = 60_000;

interface Killed {
  /** Verdicts that were on the screen. */
  readonly seen: number;
  readonly log: string;
}

/** Answers as fast as the prompts come; soon after a random number of verdicts the program is killed. */
async function killed(number: number, program = bin): Promise<Killed> {
  const log = join(folder(), 'log.jsonl');
  const random = seeded(seed, number);
  const [verdicts, delay] = [Math.floor(random() * 8), random() * 60];
  const pty = startPty(process.execPath, [program, 'run', deck, '--log', log], {
    env: cleanEnvironment(),
  });
  const seen = () => pty.wire().match(/✔ Right/g)?.length ?? 0;
  const life = { over: false, marked: false };
  const ended = pty.ended(2 * patience).then(() => {
    life.over = true;
  });
  await pty.waitFor('answer', patience);
  while (!life.over) {
    if (!life.marked && seen() >= verdicts) {
      life.marked = true;
      setTimeout(() => pty.kill('SIGKILL'), delay);
    }
    pty.type(random() < 0.5 ? 't' : '\r');
    await new Promise((resolve) => setTimeout(resolve, 2 + random() * 6));
  }
  await ended;
  return { seen: seen(), log };
}

/** So many kills, some at once, one batch after the other. */
async function* allKilled(count: number, program = bin): AsyncGenerator<Killed> {
  for (let first = 0; first < count; first += atOnce) {
    const batch = Array.from({ length: Math.min(atOnce, count - first) }, (_, index) =>
      killed(first + index, program),
    );
    yield* await Promise.all(batch);
  }
}

describe('a session killed at a random moment', () => {
  it(
    `has every verdict it showed in its log (${kills} kills), and the next session appends to it`,
    async () => {
      let all = 0;
      for await (const { seen, log } of allKilled(kills)) {
        const answers = wholeAnswers(log);
        expect(answers).toBeGreaterThanOrEqual(seen);
        expect(answers - seen).toBeLessThanOrEqual(1);
        all += seen;
        const next = await quizHere(['run', deck, '--log', log, '-n', '1'], { input: 't\n' });
        expect(next.code).toBe(0);
        expect(wholeAnswers(log)).toBe(answers + 1);
      }
      expect(all).toBeGreaterThan(kills);
    },
    60_000 + kills * 4000,
  );

  it('would have lost one if answers were written after their verdicts (control)', async () => {
    let lost = 0;
    for await (const { seen, log } of allKilled(6, wrongPrograms.writesLate()))
      lost += Math.max(0, seen - wholeAnswers(log));
    expect(lost).toBeGreaterThan(0);
  }, 120_000);
});

/** Answers on whole lines; a line torn by the kill is no JSON. */
function wholeAnswers(log: string): number {
  if (!existsSync(log)) return 0;
  return logEntries(log, true).filter(({ kind }) => kind === 'answer').length;
}
