import { cardAt, type Session } from '../session/session.ts';
import { typeOf } from '../question/types.ts';
import { pad, truncate } from '../text/layout.ts';
import { say, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { inlineProse } from './prose.ts';

/** The list before handing in: number, answered or open, marked for later, the stem cut short. */
export function examRows(session: Session, look: Look): readonly Shown[] {
  return session.plan.cards.map((_, index) => row(session, index, look));
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
