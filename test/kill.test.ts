import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { seeded } from '../src/core/schedule/random.ts';
import { startPty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, quiz, write } from './support/quiz.ts';

/** `npm run prove:kill -- 1000` sets more. */
const kills = Number(process.env['QUIZ_KILLS'] ?? 30);

const seed = Number(process.env['QUIZ_SEED'] ?? 1);

const atOnce = 3;

const cards = Array.from(
  { length: 60 },
  (_, index) => `  - question: Statement ${index}?\n    answer: true\n`,
);

const deck = write('kill.yaml', `title: Kill\nquestions:\n${cards.join('')}`);

/** Answers as fast as the prompts come, until the program is killed at a random moment. */
async function killed(number: number): Promise<{ readonly seen: number; readonly log: string }> {
  const log = join(folder(), 'log.jsonl');
  const random = seeded(seed, number);
  const pty = startPty(process.execPath, [bin, 'run', deck, '--log', log], {
    env: cleanEnvironment(),
  });
  const life = { over: false };
  void pty.ended(20_000).then(() => {
    life.over = true;
  });
  await pty.waitFor('answer');
  setTimeout(() => pty.kill('SIGKILL'), 5 + random() * 300);
  while (!life.over) {
    pty.type(random() < 0.5 ? 't' : '\r');
    await new Promise((resolve) => setTimeout(resolve, 2 + random() * 6));
  }
  return { seen: pty.wire().match(/✔ Right/g)?.length ?? 0, log };
}

describe('a session killed at a random moment', () => {
  it(
    `has every verdict it showed in its log (${kills} kills), and the next session appends to it`,
    async () => {
      let [seen, logged] = [0, 0];
      for (let first = 0; first < kills; first += atOnce) {
        const batch = Array.from({ length: Math.min(atOnce, kills - first) }, (_, index) =>
          killed(first + index),
        );
        for (const { seen: shown, log } of await Promise.all(batch)) {
          const answers = existsSync(log) ? wholeAnswers(log) : 0;
          expect(answers).toBeGreaterThanOrEqual(shown);
          expect(answers - shown).toBeLessThanOrEqual(1);
          seen += shown;
          logged += answers;
          expect(quiz(['run', deck, '--log', log, '-n', '1'], { input: 't\n' }).code).toBe(0);
          expect(wholeAnswers(log)).toBe(answers + 1);
        }
      }
      expect(seen).toBeGreaterThan(kills);
      expect(logged).toBeGreaterThanOrEqual(seen);
    },
    60_000 + kills * 1500,
  );
});

/** Answers on whole lines; a line torn by the kill is no JSON. */
function wholeAnswers(log: string): number {
  return logEntries(log, true).filter(({ kind }) => kind === 'answer').length;
}
