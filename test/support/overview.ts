import type { Deck } from '../../src/core/deck/deck.ts';
import type { LogEntry } from '../../src/core/log/entry.ts';
import { memoryFold } from '../../src/core/log/memories.ts';
import { standingAnswers } from '../../src/core/log/replay.ts';
import { dueForecast } from '../../src/core/report/forecast.ts';
import { namesOf } from '../../src/core/report/names.ts';
import type { Overview } from '../../src/core/report/overview.ts';
import { statsFold } from '../../src/core/report/stats.ts';
import { makeScheduler } from '../../src/core/schedule/scheduler.ts';
import { defaultSettings } from '../../src/core/schedule/settings.ts';
import type { When } from '../../src/core/schedule/study-day.ts';
import { read } from './read-deck.ts';
import { simulatedLog } from './simulated-log.ts';

/** The day after the simulated log ends, in the afternoon. */
export const afterwards: When = { at: Date.UTC(2026, 10, 24, 14), offset: 60 };

/** Half a year of a learner with two decks. */
export const halfAYear: readonly LogEntry[] = [
  ...simulatedLog({
    seed: 1,
    answers: 3000,
    days: 180,
    until: '2026-11-23',
    decks: 2,
    questionsPerDeck: 30,
  }),
];

export function overviewOf(
  entries: readonly LogEntry[],
  decks: readonly Deck[] = [],
  since?: number,
): Overview {
  const stats = statsFold({ now: afterwards, ...(since === undefined ? {} : { since }) });
  const memory = memoryFold(makeScheduler(defaultSettings), afterwards);
  for (const answer of standingAnswers(entries)) {
    stats.take(answer);
    memory.take(answer);
  }
  const away = { suspended: new Set<string>(), buried: new Set<string>() };
  return {
    stats: stats.stats(),
    names: namesOf(decks),
    ...(since === undefined ? {} : { since }),
    desired: defaultSettings.retention,
    due: dueForecast(memory.memories(), away, afterwards),
  };
}

/** As if the log had been written with these decks: only what was rewritten had another hash. */
export function writtenWith(
  entries: readonly LogEntry[],
  decks: readonly Deck[],
): readonly LogEntry[] {
  const names = namesOf(decks);
  return entries.map((entry) => {
    if (entry.kind !== 'answer') return entry;
    const { deck, question, hash } = entry;
    const isOld = hash === 'first' && question.endsWith('7');
    return { ...entry, hash: isOld ? hash : (names.hash(deck, question) ?? hash) };
  });
}

const stems = [
  'Which layer normalises over the batch?',
  'What does $\\nabla f(x)$ **mean**?',
  '学習率とは何ですか？',
  'Name the loss that is used for a classifier with two classes and a sigmoid at its end',
];

/** The simulated decks with titles and texts; the last questions of each are gone. */
export async function simulatedDecks(): Promise<readonly Deck[]> {
  const reads = await Promise.all(
    [1, 2].map((number) =>
      read(
        [
          `id: deck-${number}`,
          `title: ${number === 1 ? 'Training deep nets' : 'Linear algebra, calculus and what else a machine learner needs'}`,
          'questions:',
          ...Array.from({ length: 28 }, (_, index) => {
            const stem = stems[index % stems.length] ?? '';
            return `  - { id: question-${index + 1}, question: '${index + 1}. ${stem}', answer: the answer }`;
          }),
        ].join('\n'),
      ),
    ),
  );
  return reads.flatMap(({ deck }) => (deck === undefined ? [] : [deck]));
}
