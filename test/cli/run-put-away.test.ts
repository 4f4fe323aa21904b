import { join } from 'node:path';
import { expect, it } from 'vitest';
import { folder, logEntries, write } from '../support/quiz.ts';
import { quizHere } from '../support/quiz-here.ts';

const deck = write(
  'three.yaml',
  `title: Three
questions:
  - { id: one, question: One?, answer: uno }
  - { id: two, question: Two?, answer: dos }
  - { id: three, question: Three?, answer: tres }
`,
);

async function sit(input: string, ...args: readonly string[]) {
  const log = join(folder(), 'log.jsonl');
  const ran = await quizHere(['run', deck, '--log', log, ...args], { input });
  return { ...ran, log, asked: [...ran.out.matchAll(/\n\n(\w+)\?\n/g)].map(([, name]) => name) };
}

it.each([
  ['s', 'Suspended: it does not come back here, and review leaves it out.'],
  ['b', 'Buried: it does not come back here, and review leaves it out until tomorrow.'],
])('a missed card that is put away by :%s is asked no more, and counts', async (key, words) => {
  const { out, code, asked, log } = await sit(`x\n:${key}\ndos\ntres\n`);
  expect(out).toContain(words);
  expect([code, asked]).toEqual([0, ['One', 'Two', 'Three']]);
  expect(logEntries(log).at(-1)).toMatchObject({
    kind: 'end',
    reason: 'done',
    totals: { asked: 3, right: 2, score: 2, points: 3 },
  });
});

it.each([
  ['s', 'suspended'],
  ['b', 'buried'],
])('a missed card that is taken back by a second :%s comes back, as is said', async (key, word) => {
  const { out, asked } = await sit(`x\n:${key}\n:${key}\ndos\ntres\nuno\n`);
  expect(out).toContain(`No longer ${word}; it comes back after 2 more.`);
  expect(asked).toEqual(['One', 'Two', 'Three', 'One']);
});

it('a card that was put away does not come back when the session is gone on with', async () => {
  const { log } = await sit('x\n:s\ndos\n');
  const { out, code } = await quizHere(['run', deck, '--log', log, '--resume'], {
    input: 'tres\n',
  });
  expect([code, out.match(/\n\nOne\?/)]).toEqual([0, null]);
  expect(logEntries(log).at(-1)).toMatchObject({ totals: { asked: 3, right: 2, points: 3 } });
});
