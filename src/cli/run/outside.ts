import { cardAt, type Card, type Session } from '../../core/session/session.ts';
import { safe, safeLine } from '../../core/text/gate.ts';
import { wrap } from '../../core/text/layout.ts';
import { say, shownLines, trust, type Shown } from '../../core/text/shown.ts';
import { inset } from '../../core/view/words.ts';
import { toldErrors } from '../told-diagnostics.ts';
import { hasErrors } from '../../core/deck/read.ts';
import { deckCards } from '../../core/session/cards.ts';
import type { FileProblem } from '../../host/files.ts';
import type { Desk } from './desk.ts';
import { openable } from './openable.ts';
import { gap, remarkLines } from './steps.ts';

/** What leaves the session on the learner's own key: the source, a file or link, the editor. */
export async function outside(
  desk: Desk,
  session: Session,
  card: Card,
  key: 'x' | 'o' | 'e',
): Promise<Session> {
  if (key !== 'x' && !desk.host.streams.stdin.isTerminal) {
    desk.talk(remarkLines(desk, say`No program is started while answers come from a pipe.`));
    return session;
  }
  switch (key) {
    case 'x':
      desk.talk(sourceLines(desk, card), gap(desk));
      return session;
    case 'o':
      openFirst(desk, card);
      return session;
    case 'e':
      return edit(desk, session, card);
  }
}

const noLonger = say`This card is no longer in the deck.`;

function sourceLines(desk: Desk, card: Card): readonly Shown[] {
  const place = desk.shelf.place(card.deck, card.question.id);
  if (place === undefined) return remarkLines(desk, noLonger);
  const where = remarkLines(desk, say`${safeLine(place.path)}, line ${place.line}`);
  const width = Math.max(10, desk.asker.look.width - 4);
  const text = shownLines(safe(place.text)).flatMap((line) => hanging(line, width));
  return [...where, say``, ...text.map((line) => inset(line, 4))];
}

/** What does not fit stays further in than its line began: at the margin it would look like a key. */
function hanging(line: Shown, width: number): readonly Shown[] {
  const [first = line, ...others] = wrap(line, width);
  if (others.length === 0) return [line];
  const begins = line.length - line.trimStart().length;
  const further = Math.min(begins + 2, Math.floor(width / 2));
  const rest = wrap(trust(line.slice(first.length).trimStart()), width - further);
  return [first, ...rest.map((row) => inset(row, further))];
}

function openFirst(desk: Desk, card: Card): void {
  const target = openable(card.question);
  if (target === undefined) return tell(desk, say`this card has no image and no link`);
  const problem = open(desk, card, target);
  if (problem !== undefined) tell(desk, say`\`${safeLine(target)}\`: ${safeLine(problem.reason)}`);
}

function open(desk: Desk, card: Card, target: string): FileProblem | undefined {
  const place = desk.shelf.place(card.deck, card.question.id);
  return /^https?:/i.test(target) || place === undefined
    ? desk.host.processes.openLink(target)
    : desk.host.processes.openFile(folderOf(place.path), target);
}

function folderOf(path: string): string {
  return path.includes('/') ? path.slice(0, path.lastIndexOf('/') + 1) : '.';
}

function tell(desk: Desk, reason: Shown): void {
  desk.talk(remarkLines(desk, say`Not opened: ${reason}.`), gap(desk));
}

/** The learner's editor on the card's line; the deck as it is then goes on, by question id. */
async function edit(desk: Desk, session: Session, card: Card): Promise<Session> {
  const place = desk.shelf.place(card.deck, card.question.id);
  if (place === undefined) {
    desk.talk(remarkLines(desk, noLonger), gap(desk));
    return session;
  }
  const problem = desk.host.processes.edit(place.path, place.line);
  if (problem !== undefined) {
    tell(desk, safeLine(problem.reason));
    return session;
  }
  const again = await desk.shelf.reload(card.deck);
  if ('reason' in again)
    return asItWas(
      desk,
      session,
      remarkLines(desk, say`Cannot read it: ${safeLine(again.reason)}.`),
    );
  if (again.deck === undefined || hasErrors(again))
    return asItWas(desk, session, toldErrors([again], desk.asker.look));
  const fresh = new Map(deckCards(again.deck).map((one) => [one.question.id, one]));
  const words = fresh.has(card.question.id)
    ? say`Read again.`
    : say`Read again. This card is no longer in the deck; the session goes on with it as it was.`;
  desk.talk(remarkLines(desk, words), gap(desk));
  return withCards(session, card.deck, fresh);
}

function asItWas(desk: Desk, session: Session, why: readonly Shown[]): Session {
  desk.talk(why);
  desk.talk(remarkLines(desk, say`The session goes on with the deck as it was.`), gap(desk));
  return session;
}

/** Cards of a deck replaced by their new selves; those that are gone stay as they were. */
function withCards(session: Session, deck: string, fresh: ReadonlyMap<string, Card>): Session {
  const cards = session.plan.cards.map((_, index) => {
    const card = cardAt(session, index);
    return card.deck === deck ? (fresh.get(card.question.id) ?? card) : card;
  });
  return { ...session, plan: { ...session.plan, cards } };
}
