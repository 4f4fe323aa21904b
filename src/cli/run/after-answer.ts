import { override } from '../../core/session/answer.ts';
import { cardAt, type Answered, type Card, type Session } from '../../core/session/session.ts';
import { turnSwitch } from '../../core/session/switches.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { showFeedback } from '../../core/view/feedback.ts';
import { switchWords, type Switch } from '../../core/view/switch-words.ts';
import type { PauseKey } from '../../host/asker.ts';
import type { Desk } from './desk.ts';
import { feedbackOn, gap, keep, remarkLines, takeBack, type Advance } from './steps.ts';
import { comesBack } from './comes-back.ts';
import { openable } from './openable.ts';

/**
 * Shows the verdict, settles a near miss, and waits: the learner may overrule, take back, flag.
 * `card` is what stands of the card on the screen.
 */
export async function afterAnswer(
  desk: Desk,
  session: Session,
  card: readonly Shown[],
): Promise<Advance> {
  const above = [...card];
  const here: Desk = {
    ...desk,
    talk(...text) {
      above.push(...text.flat());
      desk.talk(...text);
    },
  };
  const settled = await showVerdict(here, session, above);
  if (settled.stop !== undefined) return settled;
  return pause(here, settled.session, above);
}

async function showVerdict(
  desk: Desk,
  session: Session,
  above: readonly Shown[],
): Promise<Advance> {
  const answered = lastOf(session);
  if (answered.verdict !== 'nearly') {
    const feedback = { ...feedbackOn(session, answered), ...comesBack(desk, session, answered) };
    desk.talk(showFeedback(feedback, desk.asker.look), gap(desk));
    return { session };
  }
  const { verdict, score, details } = feedbackOn(session, answered);
  desk.talk(showFeedback({ verdict, score, details }, desk.asker.look), gap(desk));
  const said = await desk.asker.confirm(say`Only a slip of the keys?`, above);
  if (said.kind === 'stop') return { session, stop: said.reason };
  const advance =
    said.yes === undefined
      ? { session }
      : await keep(desk, override(session, said.yes, desk.moment()));
  if (advance.stop !== undefined) return advance;
  const settled = lastOf(advance.session);
  const now = {
    ...feedbackOn(advance.session, settled),
    ...comesBack(desk, advance.session, settled),
  };
  desk.talk(showFeedback({ ...now, details: [] }, desk.asker.look), gap(desk));
  return advance;
}

function lastOf(session: Session): Answered {
  const answered = session.answered.at(-1);
  if (answered === undefined) throw new Error('nothing was answered');
  return answered;
}

/** Keys of the pause until one goes on. */
async function pause(desk: Desk, session: Session, above: readonly Shown[]): Promise<Advance> {
  for (let current = session; ;) {
    const pressed = await desk.asker.pause(keysFor(current), undefined, above);
    if (pressed.kind === 'stop') return { session: current, stop: pressed.reason };
    const did = await press(desk, current, pressed.key);
    if (did.stop !== undefined || did.goesOn) return did;
    current = did.session;
  }
}

function keysFor(session: Session): readonly PauseKey[] {
  const answered = lastOf(session);
  const rated = answered.entry.type === 'flashcard' || answered.entry.type === 'open';
  const right = answered.verdict === 'right';
  const flagged = session.flagged.has(answered.turn.card);
  const buried = session.buried.has(answered.turn.card);
  const suspended = session.suspended.has(answered.turn.card);
  return [
    ...(rated || right ? [] : [iWasRight]),
    { key: 'u', words: say`undo` },
    { key: 'f', words: flagged ? say`unflag` : say`flag` },
    { key: 'q', words: say`stop` },
    ...(right && !rated ? [iWasWrong] : []),
    source,
    openKey(cardAt(session, answered.turn.card)),
    edit,
    { key: 'b', words: buried ? say`no longer bury` : say`bury until tomorrow`, rare: true },
    { key: 's', words: suspended ? say`no longer suspend` : say`suspend`, rare: true },
  ];
}

const iWasRight: PauseKey = { key: 'y', words: say`I was right` };
const iWasWrong: PauseKey = { key: 'n', words: say`I was wrong`, rare: true };

const source: PauseKey = { key: 'x', words: say`show the source`, rare: true };
const edit: PauseKey = { key: 'e', words: say`edit this card`, rare: true };

/** Where there is nothing to open it is not named, and says so. */
function openKey({ question }: Card): PauseKey {
  const key: PauseKey = { key: 'o', words: say`open the image or link`, rare: true };
  return openable(question) === undefined ? { ...key, unnamed: true } : key;
}

type Pressed = Advance & { readonly goesOn?: boolean };

async function press(desk: Desk, session: Session, key: string): Promise<Pressed> {
  const card = lastOf(session).turn.card;
  switch (key) {
    case 'y':
    case 'n':
      return overrule(desk, session, key === 'y');
    case 'u':
      return { ...(await takeBack(desk, session)), goesOn: true };
    case 'f':
      return turn(desk, session, 'flag', !session.flagged.has(card));
    case 'b':
      return turn(desk, session, 'bury', !session.buried.has(card));
    case 's':
      return turn(desk, session, 'suspend', !session.suspended.has(card));
    case 'q':
      return { session, stop: 'quit' };
    case 'x':
    case 'o':
    case 'e':
      return leave(desk, session, key);
    default:
      return { session, goesOn: true };
  }
}

async function turn(desk: Desk, session: Session, kind: Switch, on: boolean): Promise<Pressed> {
  const { card } = lastOf(session).turn;
  const advance = await keep(desk, turnSwitch(session, kind, card, on, desk.moment()));
  const words = switchWords(kind, on, waitsFor(session, card), waitsFor(advance.session, card));
  if (advance.stop === undefined) desk.talk(remarkLines(desk, words), gap(desk));
  return advance;
}

async function leave(desk: Desk, session: Session, key: 'x' | 'o' | 'e'): Promise<Pressed> {
  const { outside } = await import('./outside.ts');
  const card = cardAt(session, lastOf(session).turn.card);
  return { session: await outside(desk, session, card, key) };
}

/** How many cards come before this one is asked again. */
function waitsFor({ queue }: Session, card: number): number | undefined {
  const place = queue.findIndex((turn) => turn.card === card);
  return place < 0 ? undefined : place;
}

async function overrule(desk: Desk, session: Session, right: boolean): Promise<Pressed> {
  const advance = await keep(desk, override(session, right, desk.moment()));
  if (advance.stop !== undefined) return advance;
  const { returnsIn } = comesBack(desk, advance.session, lastOf(advance.session));
  const verdict = right ? say`right` : say`wrong`;
  const when = returnsIn === undefined ? say`.` : say`; it comes back in ${returnsIn}.`;
  desk.talk(remarkLines(desk, say`Counted as ${verdict}, on your word${when}`), gap(desk));
  return advance;
}
