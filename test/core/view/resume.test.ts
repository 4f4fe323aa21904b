import { expect, it } from 'vitest';
import { stoodWords, type Stood } from '../../../src/core/view/resume.ts';

const stood: Stood = { answered: 2, of: 5, mode: 'learn', drafts: 0, marked: 0, ago: 180_000 };

it.each<[Partial<Stood>, string]>([
  [{}, '2 of 5 cards answered, 3 minutes ago'],
  [{ answered: 0, drafts: 1 }, 'none of 5 cards answered yet, 1 half answered, 3 minutes ago'],
  [{ answered: 0, marked: 2 }, 'none of 5 cards answered yet, 2 marked for later, 3 minutes ago'],
  [{ answered: 5 }, 'all 5 cards answered, with missed ones to come back, 3 minutes ago'],
  [{ answered: 5, mode: 'exam', ago: 0 }, 'all 5 cards answered, not handed in, just now'],
  [{ answered: 1, of: 1 }, 'its one card answered, with missed ones to come back, 3 minutes ago'],
])('a session that stood at %j is told as: %s', (more, words) => {
  expect(stoodWords({ ...stood, ...more })).toBe(words);
});
