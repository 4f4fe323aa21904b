import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bin, cleanEnvironment, folder, logEntries, quiz, root } from './support/quiz.ts';
import { startPty } from './support/pty.ts';
import { deckWithAnswers, keysFor, linesFor, movesOf, type Move } from './support/sitter.ts';

const seed = 11;

const decks = readdirSync(join(root, 'quizzes')).filter((name) => name.endsWith('.yaml'));

/** An answer as it is logged, but for ids and times. */
function answersOf(log: string): readonly object[] {
  return logEntries(log)
    .filter(({ kind }) => kind === 'answer' || kind === 'draft' || kind === 'override')
    .map(
      ({
        kind,
        question,
        try: attempt,
        response,
        verdict,
        score,
        rating,
        hints,
        text,
        scheduled,
      }) => ({ kind, question, attempt, response, verdict, score, rating, hints, text, scheduled }),
    );
}

async function moves(deck: string): Promise<readonly Move[]> {
  const answers = join(root, 'test/sessions', deck.replace('.yaml', '.answers.yaml'));
  const { cards, responses } = await deckWithAnswers(join(root, 'quizzes', deck), answers);
  return cards.flatMap((card) => movesOf(card, responses[card.question.id], seed));
}

function args(deck: string, log: string): string[] {
  return ['run', join(root, 'quizzes', deck), '--seed', String(seed), '--log', log];
}

/** The same session on a pipe. */
function piped(
  deck: string,
  all: readonly Move[],
): { readonly code: number | null; readonly log: string } {
  const log = join(folder(), 'log.jsonl');
  const { code } = quiz(args(deck, log), {
    input: all
      .flatMap(linesFor)
      .map((line) => `${line}\n`)
      .join(''),
  });
  return { code, log };
}

/** Presses the keys of every prompt as it appears, and Enter in every pause. */
async function typed(deck: string, all: readonly Move[], cols: number): Promise<string> {
  const log = join(folder(), 'log.jsonl');
  const pty = startPty(process.execPath, [bin, ...args(deck, log)], {
    cols,
    rows: 40,
    env: cleanEnvironment(),
  });
  for (const [index, move] of all.entries()) {
    await pty.waitFor(/answer|don’t know|show|again|rate|tick/i);
    pty.type(keysFor(move));
    const last = all[index + 1]?.card !== move.card;
    if (last) {
      await pty.waitFor(/enter (next|close)/i);
      pty.type('\r');
    }
  }
  await pty.ended();
  return log;
}

describe.each(decks)('%s', (deck) => {
  it('sat with right answers on a pipe is all right and exits 0', async () => {
    const all = await moves(deck);
    const { code, log } = piped(deck, all);
    const answers = logEntries(log).filter(({ kind }) => kind === 'answer');
    expect(answers.filter(({ score }) => score !== 1)).toEqual([]);
    expect(answers).toHaveLength(new Set(all.map(({ card }) => card)).size);
    expect(code).toBe(0);
  });
});
