import { crc32 } from 'node:zlib';
import type {
  AnswerEntry,
  EndEntry,
  LogEntry,
  OverrideEntry,
  StartEntry,
  SwitchEntry,
  UndoEntry,
} from '../../src/core/log/entry.ts';
import { encodeLine } from '../../src/core/log/line.ts';

/** What every entry has; its second is its place in the session. */
function stamped(session: string, n: number) {
  const at = new Date(Date.UTC(2026, 10, 23, 15) + n * 1000).toISOString();
  return { v: 1, id: `${session}-${n}`, at, offset: 60, session, n } as const;
}

export function answerEntry(session = 's', n = 1, over: Partial<AnswerEntry> = {}): AnswerEntry {
  return {
    ...stamped(session, n),
    kind: 'answer',
    deck: 'd',
    question: 'q',
    hash: 'h',
    type: 'short-answer',
    tags: [],
    try: 1,
    response: 'text',
    verdict: 'right',
    score: 1,
    points: 1,
    rating: 3,
    scheduled: true,
    hints: 0,
    ms: 8123,
    mode: 'learn',
    ...over,
  };
}

export function startEntry(session = 's', n = 1, decks: readonly string[] = ['d']): StartEntry {
  return {
    ...stamped(session, n),
    kind: 'start',
    decks: decks.map((id) => ({ id, title: id, path: `${id}.yaml`, hash: 'h' })),
    mode: 'learn',
    seed: 7,
    filters: { tag: ['a'], limit: 3 },
    schedule: true,
    order: [['d', 'q']],
  };
}

export function endEntry(session = 's', n = 9, reason: EndEntry['reason'] = 'done'): EndEntry {
  const totals = { asked: 1, right: 1, score: 1, points: 1 };
  return { ...stamped(session, n), kind: 'end', reason, totals };
}

export function overrideEntry(
  target: LogEntry,
  n: number,
  over: Partial<OverrideEntry> = {},
): OverrideEntry {
  const to = { verdict: 'right', score: 1, rating: 3 } as const;
  return { ...stamped(target.session, n), kind: 'override', target: target.id, ...to, ...over };
}

export function undoEntry(target: LogEntry, n: number): UndoEntry {
  return { ...stamped(target.session, n), kind: 'undo', target: target.id };
}

export function switchEntry(
  kind: SwitchEntry['kind'],
  n: number,
  on: boolean,
  question = 'q',
): SwitchEntry {
  return { ...stamped('s', n), kind, deck: 'd', question, on };
}

/** A whole line as the program writes it. */
export function lineOf(entry: LogEntry): string {
  return encodeLine(entry, crc32);
}

/** A line of any JSON members with a checksum that fits. */
export function sealed(members: object): string {
  const open = JSON.stringify(members).slice(0, -1);
  return `${open},"crc":"${crc32(open).toString(16).padStart(8, '0')}"}`;
}
