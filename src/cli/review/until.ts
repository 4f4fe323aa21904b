import { dateOf, dayOfDate, studyDay } from '../../core/schedule/study-day.ts';
import { isAway } from '../../core/log/away.ts';
import { planExam } from '../../core/schedule/exam-plan.ts';
import { keyOf } from '../../core/session/cards.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { showExamPlan, type PlannedExam } from '../../core/view/exam-plan.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { refuse, type Refusal } from '../run/refusal.ts';
import type { Survey } from './survey.ts';
import type { Today } from './today.ts';

const defaultPerDay = 50;

/** Farther away than this, reviews by due date serve as well. */
const farthest = 365;

/** What a plan for an exam on `date` asks today; it is made anew from the log every time. */
export function examToday(
  host: Host,
  { all, known, now }: Survey,
  options: ReviewOptions,
  date: string,
): Today | Refusal {
  const [today, exam] = [studyDay(now), dayOfDate(date)];
  if (exam <= today || exam > today + farthest) {
    const when =
      exam < today ? say`past` : exam === today ? say`today` : say`more than a year away`;
    return refuse(
      host,
      say`\`--until ${safeLine(date)}\` is ${when}: a plan is for an exam from tomorrow to ${safeLine(dateOf(today + farthest))}`,
      say`Without \`--until\` cards come by their due dates.`,
    );
  }
  const perDay = options.perDay ?? options.config.review?.['review-limit'] ?? defaultPerDay;
  const present = all.filter((card) => !isAway(known.away, keyOf(card)));
  const memories = known.fold.memories();
  const candidates = present.map((card) => ({
    key: keyOf(card),
    progress: memories.get(keyOf(card)),
  }));
  const done = candidates.filter(({ progress }) => progress?.last === today).length;
  const budget = { today, exam, perDay, leftToday: Math.max(0, perDay - done) };
  const plan = planExam(known.scheduler, candidates, budget);
  const share = new Set(plan.days[0]);
  const cards = present.filter((card) => share.has(keyOf(card)));
  const planned = { plan, today, exam, perDay };
  return {
    cards: cards.slice(0, options.limit ?? Infinity),
    opening: (look) => showExamPlan(planned, look),
    nothing: (look) => [...showExamPlan(planned, look), say``, say`Nothing of this is for today.`],
    json: { exam: examJson(planned) },
  };
}

function examJson({ plan, today, exam, perDay }: PlannedExam): object {
  return {
    date: dateOf(exam),
    perDay,
    expected: rounded(plan.expected),
    otherwise: rounded(plan.otherwise),
    days: plan.days.map((keys, place) => ({ date: dateOf(today + place), cards: keys.length })),
  };
}

function rounded(share: number): number {
  return Math.round(share * 1e4) / 1e4;
}
