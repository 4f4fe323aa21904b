import type { SwitchEntry } from '../log/entry.ts';
import { withoutReturns, withReturn } from './returns.ts';
import { cardAt, stamp, type Moment, type Move, type Session } from './session.ts';

const switches = {
  flag: 'flagged',
  mark: 'marked',
  suspend: 'suspended',
  bury: 'buried',
} as const;

/** Turns a switch of a card; one that is suspended or buried returns no more in this session. */
export function turnSwitch(
  session: Session,
  kind: SwitchEntry['kind'],
  card: number,
  on: boolean,
  moment: Moment,
): Move<SwitchEntry> {
  const { deck, question } = cardAt(session, card);
  const entry: SwitchEntry = { ...stamp(session, moment, kind), deck, question: question.id, on };
  return { session: { ...turned(session, kind, card, on), n: session.n + 1 }, entries: [entry] };
}

export function turned(
  session: Session,
  kind: SwitchEntry['kind'],
  card: number,
  on: boolean,
): Session {
  const name = switches[kind];
  const now: Session = {
    ...session,
    [name]: switched(session[name], card, on),
    kept: kind === 'suspend' ? switched(session.kept, card, false) : session.kept,
  };
  if (kind === 'flag' || kind === 'mark') return now;
  return { ...now, queue: on ? withoutReturns(now) : withReturn(now, card) };
}

function switched(cards: ReadonlySet<number>, card: number, on: boolean): ReadonlySet<number> {
  const others = [...cards].filter((one) => one !== card);
  return new Set(on ? [...others, card] : others);
}
