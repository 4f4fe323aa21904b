import { describe, expect, it } from 'vitest';
import { studyDay } from '../../../src/core/schedule/study-day.ts';
import { showExamPlan } from '../../../src/core/view/exam-plan.ts';
import { plainPaint } from '../../../src/core/view/paint.ts';

const today = studyDay({ at: Date.UTC(2026, 10, 23, 15), offset: 60 });

function shown(counts: readonly number[], width: number, plain = false): readonly string[] {
  const days = counts.map((count) => Array.from({ length: count }, (_, index) => String(index)));
  const plan = { days, expected: 0.934, otherwise: 0.6 };
  const look = { paint: plainPaint, width, plain, color: false, links: false };
  return showExamPlan({ plan, today, exam: today + counts.length, perDay: 20 }, look);
}

describe('a plan for an exam is shown', () => {
  it('with a bar a day', () => {
    expect(shown([20, 5, 0, 10], 60)).toEqual([
      '  4 days until Fri 27 Nov, at most 20 cards a day',
      '  Expected to be known then: 93 % (60 % without a review)',
      '',
      `  today           ${'█'.repeat(30)} 20`,
      `  Tue 24 Nov      ${'█'.repeat(8)} 5`,
      '  Wed 25 Nov      0',
      `  Thu 26 Nov      ${'█'.repeat(15)} 10`,
    ]);
  });

  it('with a bar a week where there are many days', () => {
    expect(
      shown(
        Array.from({ length: 16 }, () => 2),
        80,
      ).slice(3),
    ).toEqual([
      `  from Mon 23 Nov ${'█'.repeat(30)} 14`,
      `  from Mon 30 Nov ${'█'.repeat(30)} 14`,
      `  from Mon 7 Dec  ${'█'.repeat(9)} 4`,
    ]);
  });

  it('on no more rows than leave the first card on the screen, and names the year of a far one', () => {
    const rows = shown(
      Array.from({ length: 365 }, () => 1),
      80,
    );
    expect(rows[0]).toBe('  365 days until 23 Nov 2027, at most 20 cards a day');
    expect(rows.slice(3)).toHaveLength(14);
    expect(rows[3]).toBe(`  from Mon 23 Nov ${'█'.repeat(30)} 28`);
    expect(rows.at(-1)).toBe('  from Mon 22 Nov █ 1');
  });

  it('within the width, and in words where lines are read out', () => {
    for (const width of [30, 40, 60])
      for (const line of shown([20, 5], width)) expect(line.length).toBeLessThanOrEqual(width);
    expect(shown([20, 5], 80, true).slice(3)).toEqual(['today: 20', 'Tue 24 Nov: 5']);
  });
});
