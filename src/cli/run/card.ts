import type { Given, Prompt } from '../../core/question/prompt.ts';
import type { Step, Response } from '../../core/question/type.ts';
import { typeOf } from '../../core/question/types.ts';
import { draft, type Outcome } from '../../core/session/answer.ts';
import type { Card, Next, Session } from '../../core/session/session.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import { showBlocks } from '../../core/view/feedback.ts';
import { showHints, showPrompt } from '../../core/view/question.ts';
import type { Asked, CardFrame, SoFar, Stop } from '../../host/asker.ts';
import type { Desk } from './desk.ts';
import {
  blanksOf,
  draftOf,
  halfGiven,
  halfOf,
  halfTyped,
  responseOf,
  typedOf,
} from './half-given.ts';

/** How a card's turn ended, the session with what was logged on the way, whether it is marked. */
export type Turned = ({ readonly kind: 'outcome'; readonly outcome: Outcome } | Undone | Stop) &
  Pick<Gathered, 'session' | 'marked'>;

interface Undone {
  readonly kind: 'undo';
}

type Open = Extract<Next, { kind: 'ask' }>;

type Asking = Extract<Step<Response>, { kind: 'ask' }>;

/** What holds for every prompt of a card. */
interface Frame {
  /** What was printed of the card. */
  readonly above: readonly Shown[];
  /** Milliseconds left of the whole session; absent without a total. */
  readonly left: () => number | undefined;
  /** Exam: whether the card is marked for later. */
  readonly marked: boolean | undefined;
  /** Exam: the card has an answer, which stays where none is given now. */
  readonly answered: boolean;
}

/** What was gathered so far from the prompts of a card. */
interface Gathered {
  readonly session: Session;
  readonly given: readonly (Given | undefined)[];
  /** What stood in the blank that one went back to. */
  readonly again?: string;
  readonly hints: number;
  readonly ms: number;
  readonly marked: boolean;
}

/** Asks the prompts of one card until its response is whole. The card's text is printed already. */
export async function askCard(
  desk: Desk,
  session: Session,
  open: Open,
  frame: Frame,
): Promise<Turned> {
  const { card, order } = open;
  let now = begun(open, { session, hints: 0, ms: 0, marked: frame.marked ?? false });
  for (;;) {
    const step = typeOf(card.question).step(card.question, order, now.given);
    if (step.kind === 'done') return ended(now, { kind: 'response', response: step.response });
    if (step.kind === 'skip') return ended(now, { kind: 'skipped' });
    const next = await askStep(desk, open, step, now, frame);
    if ('kind' in next) return next;
    now = next;
  }
}

/** A cloze goes on at the blank where it was left. */
function begun(open: Open, start: Omit<Gathered, 'given'>): Gathered {
  const text = start.session.drafts.get(open.turn.card);
  const blanks = text === undefined ? undefined : blanksOf(open, text);
  return { ...start, given: [], ...blanks };
}

/** One prompt: its draft to disk, what stands above it to the screen, then the question. */
async function askStep(
  desk: Desk,
  open: Open,
  step: Asking,
  before: Gathered,
  frame: Frame,
): Promise<Gathered | Turned> {
  const drafted = await keepDraft(desk, open, step, before);
  if ('kind' in drafted) return drafted;
  const { look } = desk.asker;
  const shown = showBlocks(step.show ?? [], look);
  desk.talk(shown);
  const asked = await desk.asker.ask(showPrompt(withIntervals(desk, open, step.prompt), look), {
    ...cardFrame(desk, open.card, step, drafted, frame),
    ...draftIn(open, step, drafted),
    above: [...frame.above, ...shown],
  });
  if (asked.kind !== 'stop') return taken(asked, open, step, drafted);
  const { partial, half, marked = before.marked, reason } = asked;
  const text = soFarText(open, step, drafted.given, { partial, half });
  const session = await keepPartial(desk, open, drafted.session, text);
  return { kind: 'stop', reason, session, marked };
}

function soFarText(
  open: Open,
  { prompt }: Asking,
  given: Gathered['given'],
  { partial, half }: { readonly [K in keyof SoFar]: SoFar[K] | undefined },
): string {
  if (isTyped(prompt)) return draftOf(open.card, halfTyped(given, partial ?? ''));
  return half === undefined || !isAnswering(prompt)
    ? ''
    : draftOf(open.card, responseOf(open, half));
}

/** What is half answered when the session stops is there when it is gone on with. */
async function keepPartial(
  desk: Desk,
  { turn }: Open,
  session: Session,
  text: string,
): Promise<Session> {
  if (text.trim() === '') return session;
  const move = draft(session, turn.card, text, desk.moment());
  const failed = await desk.keeper.keep(move.entries);
  return failed === undefined ? move.session : session;
}

/** What there was of an answer when the session was stopped, where it can be gone on with. */
function draftIn(
  { turn }: Open,
  { prompt }: Asking,
  { session, given, again }: Gathered,
): Pick<CardFrame, 'draft' | 'half'> {
  if (again !== undefined) return { draft: again };
  const draft = given.length === 0 ? session.drafts.get(turn.card) : undefined;
  if (draft === undefined) return {};
  if (isTyped(prompt)) return { draft };
  const half = halfOf(prompt, draft);
  return half === undefined ? {} : { half };
}

function isTyped({ kind }: Prompt): boolean {
  return kind === 'type-text' || kind === 'type-long';
}

/** Only a first try reaches the schedule. */
function withIntervals(desk: Desk, { card, turn }: Open, prompt: Prompt): Prompt {
  if (turn.attempt !== 1 || prompt.kind !== 'rate' || desk.outlook === undefined) return prompt;
  const [again, hard, good, easy] = desk.outlook(card);
  return { ...prompt, intervals: [again.wait, hard.wait, good.wait, easy.wait] };
}

async function keepDraft(
  desk: Desk,
  { turn }: Open,
  step: Asking,
  now: Gathered,
): Promise<Gathered | Turned> {
  if (step.draft === undefined) return now;
  const move = draft(now.session, turn.card, step.draft, desk.moment());
  const stop = await desk.keeper.keep(move.entries);
  return stop === undefined
    ? { ...now, session: move.session }
    : { ...stop, session: move.session, marked: now.marked };
}

/** What the answer to a prompt makes of what was gathered, or of the whole card. */
function taken(
  asked: Exclude<Asked, Stop>,
  open: Open,
  step: Asking,
  before: Gathered,
): Gathered | Turned {
  if (asked.kind === 'undo' && mayGoBack(step, before)) return blankBefore(before, asked.marked);
  if (asked.kind === 'undo')
    return { kind: 'undo', session: before.session, marked: asked.marked ?? before.marked };
  const { again: _, ...rest } = before;
  const now: Gathered = {
    ...rest,
    hints: before.hints + asked.hints,
    ms: before.ms + (isAnswering(step.prompt) ? asked.ms : 0),
    marked: asked.marked,
  };
  if (asked.kind === 'answer') return { ...now, given: [...before.given, asked.given] };
  if (asked.kind === 'timeout') {
    const partial = halfGiven(open, before.given, asked);
    return ended(now, { kind: 'timeout', ...(partial === undefined ? {} : { partial }) });
  }
  return step.mayBeBlank === true
    ? { ...now, given: [...before.given, undefined] }
    : ended(now, { kind: 'skipped' });
}

/** In a cloze, from its second blank on. */
function mayGoBack({ prompt }: Asking, { given }: Gathered): boolean {
  return prompt.kind === 'type-text' && given.length > 0;
}

function blankBefore(now: Gathered, marked = now.marked): Gathered {
  return { ...now, marked, given: now.given.slice(0, -1), again: typedOf(now.given.at(-1)) };
}

/** Only these are work on the answer: time stops while the model answer is read and rated. */
function isAnswering(prompt: Prompt): boolean {
  return prompt.kind !== 'rate' && !(prompt.kind === 'pick-many' && prompt.purpose === 'tick');
}

type How =
  | { readonly kind: 'response'; readonly response: Response }
  | { readonly kind: 'skipped' }
  | { readonly kind: 'timeout'; readonly partial?: Response };

function ended({ session, hints, ms, marked }: Gathered, how: How): Turned {
  return { kind: 'outcome', session, marked, outcome: { ...how, hints, ms } };
}

function cardFrame(desk: Desk, card: Card, step: Asking, now: Gathered, frame: Frame): CardFrame {
  const examLeft = frame.left();
  const limit = isAnswering(step.prompt) ? timeLeft(card, now.ms, examLeft) : undefined;
  return {
    hints: showHints(step.hints ?? card.question.hints, desk.asker.look),
    hintsSeen: step.hints === undefined ? now.hints : 0,
    canUndo: now.session.previous !== undefined || mayGoBack(step, now),
    ...(mayGoBack(step, now) ? { undoMeans: say`blank before` } : {}),
    mayBeBlank: step.mayBeBlank === true,
    ...(frame.answered && step.mayBeBlank !== true ? { emptyMeans: say`keep the answer` } : {}),
    ...(limit === undefined ? {} : { limit }),
    ...(examLeft === undefined ? {} : { examLeft }),
    ...(frame.marked === undefined ? {} : { marked: now.marked }),
  };
}

function timeLeft(card: Card, spent: number, examLeft: number | undefined): number | undefined {
  const own = card.question.time === undefined ? undefined : card.question.time * 1000 - spent;
  const limits = [own, examLeft].filter((limit) => limit !== undefined);
  return limits.length === 0 ? undefined : Math.max(0, Math.min(...limits));
}
