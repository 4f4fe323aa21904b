import type { StandingAnswer } from '../../log/replay.ts';
import type { Response } from '../../question/type.ts';
import { typeOf, types } from '../../question/types.ts';
import { iriBelow } from './iri.ts';
import type { XapiSetting } from './setting.ts';

/** Whether the learner gave an answer; what was half typed when the time ran out is none. */
export function isAnswered({ entry }: StandingAnswer): boolean {
  return entry.response !== undefined && entry.verdict !== 'timeout';
}

export function resultOf(answer: StandingAnswer, setting: XapiSetting): object {
  const { entry, score, verdict, rating } = answer;
  const pattern = isAnswered(answer) ? patternOf(answer, setting) : undefined;
  const duration = durationOf(entry.ms);
  return {
    score: scoreOf(score, entry.points),
    success: verdict === 'right',
    ...(pattern === undefined ? {} : { response: pattern }),
    ...(duration === undefined ? {} : { duration }),
    extensions: extensions(setting.base, {
      verdict,
      rating,
      hints: entry.hints,
      response: entry.response,
    }),
  };
}

/** What statements have no place for, under addresses of the base; the response is as logged. */
export function extensions(base: string, members: { readonly [name: string]: unknown }): object {
  return Object.fromEntries(
    Object.entries(members)
      .filter(([, value]) => value !== undefined)
      .map(([name, value]) => [iriBelow(base, 'extensions', name), value]),
  );
}

/** `raw` is in points, which a question may be worth none of. */
function scoreOf(score: number, points: number): object {
  const scaled = Math.min(1, Math.max(0, score));
  return points > 0 ? { scaled, raw: scaled * points, min: 0, max: points } : { scaled };
}

function patternOf({ entry }: StandingAnswer, setting: XapiSetting): string | undefined {
  const { response } = entry;
  if (response === undefined) return undefined;
  const card = setting.card(entry);
  if (card !== undefined) return typeOf(card.question).interaction.pattern(response, card);
  const type = types.find(({ name }) => name === entry.type);
  return type === undefined ? anyPattern(response) : type.interaction.pattern(response);
}

/** A type of a newer version: any format will do. */
function anyPattern(response: Response): string {
  return typeof response === 'string' ? response : JSON.stringify(response);
}

/** Milliseconds; a session longer than this came from a broken clock. */
const longest = 1000 * 60 * 60 * 24 * 366;

/** ISO 8601, to a hundredth of a second: more is not compared. An answer that was given took none. */
function durationOf(ms: number): string | undefined {
  if (ms <= 0 || ms > longest) return undefined;
  return `PT${Number((ms / 1000).toFixed(2))}S`;
}
