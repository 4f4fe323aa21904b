import type { Response } from '../question/type.ts';
import { cardAt, type Answered, type Session } from '../session/session.ts';
import { typeOf } from '../question/types.ts';
import { safeLine } from '../text/gate.ts';
import { pad, truncate, wrap } from '../text/layout.ts';
import { joinShown, say, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { inlineProse } from './prose.ts';
import { inset } from './words.ts';

/** The list before handing in: number, answered or open, marked for later, the stem cut short. */
export function examRows(session: Session, look: Look): readonly Shown[] {
  return session.plan.cards.map((_, index) => row(session, index, look));
}

/** The answer that a card has already, before it is asked again. */
export function showGiven({ entry }: Answered, look: Look): readonly Shown[] {
  const given = entry.response;
  const words = given === undefined ? say`none` : wordsOf(given);
  const line = say`Your answer so far: ${words}`;
  return look.plain
    ? wrap(line, look.width)
    : wrap(line, look.width - 2).map((one) => inset(one, 2));
}

function wordsOf(response: Response): Shown {
  if (typeof response === 'string') return safeLine(response);
  if (Array.isArray(response)) {
    const parts: readonly (string | readonly string[])[] = response;
    return joinShown(
      parts.map((part) => safeLine(typeof part === 'string' ? part : part.join(' – '))),
      say`, `,
    );
  }
  return 'text' in response
    ? safeLine(response.text)
    : say`rated ${(response as { rating: number }).rating}`;
}

function row(session: Session, index: number, look: Look): Shown {
  const answered = session.answered.find(({ turn }) => turn.card === index);
  const given = answered !== undefined && answered.entry.response !== undefined;
  const { question } = cardAt(session, index);
  const stem = inlineProse(typeOf(question).stem(question), look);
  const state = given ? say`answered` : say`no answer`;
  const marked = session.marked.has(index) ? say`, marked` : say``;
  if (look.plain) return say`${index + 1}. ${state}${marked}: ${stem}`;
  const columns = say`${pad(say`${index + 1}`, 4)}${look.paint(given ? 'dim' : 'nearly', pad(say`${state}${marked}`, 19))}`;
  return say`  ${columns}${truncate(stem, Math.max(8, look.width - 26))}`;
}
