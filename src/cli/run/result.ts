import { cardAt, type Answered } from '../../core/session/session.ts';
import { percent, tally } from '../../core/session/tally.ts';
import type { SitOptions } from './sit.ts';
import type { Ended } from './drill.ts';

/** The document of `run --json`. Keys are only ever added while `schemaVersion` is 1. */
export function resultOf({ session, reason }: Ended, options: Pick<SitOptions, 'pass'>): object {
  const { plan } = session;
  const { asked, right, score, points, topics, missed, cards } = tally(session);
  const share = percent({ score, points });
  return {
    schemaVersion: 1,
    session: plan.id,
    mode: plan.mode,
    seed: plan.seed,
    reason,
    decks: plan.decks,
    cards,
    asked,
    right,
    score: round(score),
    points,
    percent: round(share),
    ...(options.pass === undefined ? {} : { pass: options.pass, passed: share >= options.pass }),
    topics,
    missed: missed.map((index) => ({
      deck: cardAt(session, index).deck,
      question: cardAt(session, index).question.id,
    })),
    answers: session.answered.map(answerOf),
  };
}

function answerOf({ entry, verdict, score }: Answered): object {
  return {
    deck: entry.deck,
    question: entry.question,
    type: entry.type,
    try: entry.try,
    response: entry.response ?? null,
    verdict,
    score: round(score),
    points: entry.points,
    overridden: verdict !== entry.verdict,
    hints: entry.hints,
    ms: entry.ms,
  };
}

/** Thirds and the like to six places: a machine reads it, a person may. */
function round(value: number): number {
  return Math.round(value * 1e6) / 1e6;
}
