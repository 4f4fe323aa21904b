import { cardAt, type Answered, type Session } from '../session/session.ts';
import { typeOf } from '../question/types.ts';
import { safeLine } from '../text/gate.ts';
import { pad, truncate, wrap } from '../text/layout.ts';
import { joinShown, say, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { inlineProse } from './prose.ts';
import { inset, plural } from './words.ts';

/** The list before handing in: number, answered or open, marked for later, the stem cut short. */
export function examRows(session: Session, look: Look): readonly Shown[] {
  return session.plan.cards.map((_, index) => row(session, index, look));
}

/** The answer that a card has already, before it is asked again. */
export function showGiven(answered: Answered, look: Look): readonly Shown[] {
  const line = isGiven(answered)
    ? say`Your answer so far: ${wordsOf(answered)}`
    : say`Your answer so far: none${atTheEnd(answered, say`; when the time was up`)}`;
  return look.plain
    ? wrap(line, look.width)
    : wrap(line, look.width - 2).map((one) => inset(one, 2));
}

/** What was answered just now, in a line, as nothing else is told of it before handing in. */
export function showAnswered(session: Session, card: number, look: Look): readonly Shown[] {
  const answered = answerTo(session, card);
  const words = isGiven(answered)
    ? say`Answered: ${wordsOf(answered)}`
    : say`No answer.${atTheEnd(answered, say` When the time was up`)}`;
  return [say`  ${look.paint('dim', truncate(words, Math.max(8, look.width - 2)))}`];
}

/** Neither left out nor cut short by the card's own time. */
function isGiven(answered: Answered | undefined): answered is Answered {
  return answered?.entry.response !== undefined && answered.entry.verdict !== 'timeout';
}

/** What there was of an answer that counts as none. */
function atTheEnd(answered: Answered | undefined, label: Shown): Shown {
  return answered?.entry.response === undefined ? say`` : say`${label}: ${wordsOf(answered)}`;
}

/** Cards without an answer. */
function openCards(session: Session): number {
  const isOpen = (_: unknown, card: number) => !isGiven(answerTo(session, card));
  return session.plan.cards.filter(isOpen).length;
}

/** What is not done yet, for a last question before handing in; nothing where all is. */
export function undoneWords(session: Session): Shown | undefined {
  const open = openCards(session);
  const marked = session.marked.size;
  if (open + marked === 0) return undefined;
  const parts = [
    ...(open === 0 ? [] : [say`${plural(open, say`card has`, say`cards have`)} no answer`]),
    ...(marked === 0 ? [] : [say`${markedWords(marked, open > 0)} marked for later`]),
  ];
  return say`${joinShown(parts, say` and `)}.`;
}

function markedWords(marked: number, cardsAreNamed: boolean): Shown {
  return cardsAreNamed
    ? plural(marked, say`is`, say`are`)
    : plural(marked, say`card is`, say`cards are`);
}

function answerTo(session: Session, card: number): Answered | undefined {
  return session.answered.find(({ turn }) => turn.card === card);
}

function wordsOf({ entry: { response = '' } }: Answered): Shown {
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
  const given = isGiven(answerTo(session, index));
  const { question } = cardAt(session, index);
  const stem = inlineProse(typeOf(question).stem(question), look);
  const state = given ? say`answered` : say`no answer`;
  const marked = session.marked.has(index) ? say`, marked` : say``;
  if (look.plain) return say`${index + 1}. ${state}${marked}: ${stem}`;
  const columns = say`${pad(say`${index + 1}`, 4)}${look.paint(given ? 'dim' : 'nearly', pad(say`${state}${marked}`, 19))}`;
  return say`  ${columns}${truncate(stem, Math.max(8, look.width - 26))}`;
}
