import { amended, type Amendments } from '../../log/amendments.ts';
import type { AnswerEntry, LogEntry } from '../../log/entry.ts';
import { responseWords } from '../../log/response-words.ts';
import { shortId } from '../../log/short-id.ts';
import { safeLine } from '../../text/gate.ts';
import { joinShown, say, type Shown } from '../../text/shown.ts';
import { duration, plural } from '../words.ts';

/** What an entry is about, on one line; `withDeck` names the deck of a question. */
export function entryDetail(entry: LogEntry, amendments: Amendments, withDeck: boolean): Shown {
  switch (entry.kind) {
    case 'start':
      return startDetail(entry);
    case 'answer':
      return joinShown([card(entry, withDeck), ...answerDetails(entry, amendments)], say`  `);
    case 'draft':
      return say`${card(entry, withDeck)}  ${safeLine(entry.text)}`;
    case 'override':
      return say`${safeLine(shortId(entry.target))} is ${safeLine(entry.verdict)}`;
    case 'undo':
      return safeLine(shortId(entry.target));
    case 'clock':
      return say`back by ${duration(entry.back * 1000)}`;
    case 'end':
      return say`${safeLine(entry.reason)}, ${entry.totals.right} of ${entry.totals.asked} right`;
    case 'flag':
    case 'mark':
    case 'bury':
    case 'suspend':
      return say`${card(entry, withDeck)} ${onOff(entry.on)}`;
  }
}

function card(
  { deck, question }: { readonly deck: string; readonly question: string },
  withDeck: boolean,
): Shown {
  return withDeck ? say`${safeLine(deck)}/${safeLine(question)}` : safeLine(question);
}

function onOff(on: boolean): Shown {
  return on ? say`on` : say`off`;
}

function startDetail({ mode, decks, order }: Extract<LogEntry, { readonly kind: 'start' }>): Shown {
  const titles = joinShown(
    decks.map(({ title }) => safeLine(title)),
    say`, `,
  );
  return say`${titles}  ${safeLine(mode)}, ${plural(order.length, say`question`, say`questions`)}`;
}

function answerDetails(entry: AnswerEntry, amendments: Amendments): readonly Shown[] {
  const { response, ms } = entry;
  const { overridden } = amended(entry, amendments);
  return [
    ...(response === undefined ? [] : [safeLine(responseWords(response))]),
    ...(overridden ? [say`(overridden, was ${safeLine(entry.verdict)})`] : []),
    ...(entry.try === 1 ? [] : [say`try ${entry.try}`]),
    duration(ms),
  ];
}
