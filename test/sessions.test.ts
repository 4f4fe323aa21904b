import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isWhole } from './support/breadth.ts';
import { bin, cleanEnvironment, folder, logEntries, root } from './support/quiz.ts';
import { quizHere } from './support/quiz-here.ts';
import { keys, startPty } from './support/pty.ts';
import { deckWithAnswers, keysFor, linesFor, movesOf, type Move } from './support/sitter.ts';

const seed = 11;

const decks = readdirSync(join(root, 'quizzes')).filter((name) => name.endsWith('.yaml'));

const widths = [80, 40, 200];

/** The first decks at one each; all at all of them with `npm run prove:sessions`. */
function widthsFor(deck: string): readonly number[] {
  if (isWhole) return widths;
  const place = decks.indexOf(deck);
  return place < widths.length ? widths.slice(place, place + 1) : [];
}

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

/** The same session from lines. */
async function piped(
  deck: string,
  all: readonly Move[],
): Promise<{ readonly code: number | null; readonly log: string }> {
  const log = join(folder(), 'log.jsonl');
  const { code } = await quizHere(args(deck, log), {
    input: all
      .flatMap(linesFor)
      .map((line) => `${line}\n`)
      .join(''),
  });
  return { code, log };
}

/** The line of keys under a prompt, by its shape. */
const keyLines: { readonly [kind in Move['prompt']['kind']]: RegExp } = {
  'pick-one': /(.–.|t\/f) answer ·|Answer \[/,
  'pick-many': /toggle|tick/,
  'type-text': /enter answer/,
  'type-long': /enter next line/,
  'order-items': /put it there|lift/,
  'match-pairs': /match/,
  reveal: /show the answer/,
  rate: /how well|rate ·/,
};

/** Presses the keys of every prompt when it is there, and Enter in every pause. */
async function typed(
  deck: string,
  all: readonly Move[],
  cols: number,
): Promise<{ readonly code: number; readonly log: string; readonly wire: string }> {
  const log = join(folder(), 'log.jsonl');
  const pty = startPty(process.execPath, [bin, ...args(deck, log)], {
    cols,
    rows: 40,
    env: cleanEnvironment(),
  });
  for (const [index, move] of all.entries()) {
    const blank =
      'label' in move.prompt && move.prompt.label !== undefined ? move.prompt.label : '';
    await pty.waitFor(
      (screen) => isAsking(screen, keyLines[move.prompt.kind]) && screen.includes(blank),
    );
    pty.type(keysFor(move));
    if (all[index + 1]?.card === move.card) continue;
    await pty.waitFor((screen) => isAsking(screen, /enter (next|close)/));
    pty.type(keys.enter);
  }
  await pty.waitFor((screen) => isAsking(screen, /enter close/));
  pty.type(keys.enter);
  const { code } = await pty.ended();
  return { code, log, wire: pty.wire() };
}

/** Whether the last lines of the screen are a prompt with these keys. */
function isAsking(screen: string, keyLine: RegExp): boolean {
  const lines = screen.split('\n').filter((line) => line.trim() !== '');
  return keyLine.test(lines.slice(-3).join(' '));
}

describe.each(decks)('%s', (deck) => {
  it('sat with right answers on a pipe is all right and exits 0', async () => {
    const all = await moves(deck);
    const { code, log } = await piped(deck, all);
    const answers = logEntries(log).filter(({ kind }) => kind === 'answer');
    expect(answers.filter(({ score }) => score !== 1)).toEqual([]);
    expect(answers).toHaveLength(new Set(all.map(({ card }) => card)).size);
    expect(code).toBe(0);
  });

  it.each(widthsFor(deck))(
    'sat on a terminal of %d columns logs what the pipe logs and shows the cursor again',
    async (cols) => {
      const all = await moves(deck);
      const { code, log, wire } = await typed(deck, all, cols);
      expect(answersOf(log)).toEqual(answersOf((await piped(deck, all)).log));
      expect(code).toBe(0);
      expect(wire.lastIndexOf('\u001b[?25h')).toBeGreaterThan(wire.lastIndexOf('\u001b[?25l'));
    },
    90_000,
  );
});
