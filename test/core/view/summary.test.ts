import { describe, expect, it } from 'vitest';
import { deckCards } from '../../../src/core/session/cards.ts';
import type { Card } from '../../../src/core/session/session.ts';
import type { Tally } from '../../../src/core/session/tally.ts';
import { say } from '../../../src/core/text/shown.ts';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';
import { prepareProse } from '../../../src/core/view/prose.ts';
import { questionTexts } from '../../../src/core/view/prose-texts.ts';
import { showSummary, type Summary } from '../../../src/core/view/summary.ts';
import { read } from '../../support/read-deck.ts';

const screen: Look = { paint: plainPaint, width: 78, plain: false, color: false, links: false };

const none: Tally = {
  asked: 4,
  right: 3,
  score: 3,
  points: 4,
  counted: 4,
  answers: 5,
  cards: 4,
  topics: [],
  missed: [],
  ms: 62_000,
  inRow: 0,
};

const done: Summary = {
  tally: none,
  stopped: false,
  timeUp: false,
  saved: true,
  exam: false,
  secret: false,
  missed: [],
  flagged: [],
  commands: [],
  log: say`Score log: log.jsonl`,
};

async function cards(count: number): Promise<readonly Card[]> {
  const items = Array.from(
    { length: count },
    (_, index) =>
      `  - { id: q${index}, question: "Is $x_${index}$ *real* or only very long?", answer: yes }\n`,
  );
  const { deck } = await read(`title: T\nquestions:\n${items.join('')}`);
  const made = deck === undefined ? [] : deckCards(deck);
  await prepareProse(questionTexts(made.map(({ question }) => question)));
  return made;
}

function shown(summary: Partial<Summary>, look: Partial<Look> = {}): string {
  return showSummary({ ...done, ...summary }, { ...screen, ...look }).join('\n');
}

describe('the end of a session', () => {
  it('says how many were right and the percent of it', () => {
    expect(shown({ lastTime: 0.6 })).toMatchInlineSnapshot(`
      "  Session done   1 min 2 s · 5 answers · 4 cards

        First try   ███████████████·····  3 of 4 right, 75 %   last time 60 %

        Score log: log.jsonl"
    `);
  });

  it('names the points beside it where the percent is of these', () => {
    const tally = { ...none, score: 3.5 };
    expect(shown({ tally })).toContain('3 of 4 right · 3.5 of 4 points, 87.5 %');
    expect(shown({ tally, lastTime: 0.6 })).toMatch(/87\.5 %\n {2}last time 60 %/);
    expect(shown({ tally }, { plain: true })).toContain(
      'First try   3 of 4 right, 3.5 of 4 points, 87.5 %',
    );
  });

  it('names what was missed by what it asks, in as many columns as there are', async () => {
    const [one, two] = await cards(2);
    if (one === undefined || two === undefined) throw new Error('no cards');
    expect(shown({ missed: [one, two], flagged: [two] }, { width: 30 })).toMatchInlineSnapshot(`
      "  Session done   1 min 2 s · 5
        answers · 4 cards

        First try   3 of 4 right, 75
        %

        Missed at first
          Is x₀ real or only very l…
          Is x₁ real or only very l…
        Flagged
          Is x₁ real or only very l…

        Score log: log.jsonl"
    `);
    expect(shown({ missed: [one] }, { plain: true })).toContain(
      'Missed at first:\nIs x_0 real or only very long?\n',
    );
  });

  it('names ten of many', async () => {
    const lines = shown({ missed: await cards(12) });
    expect(lines).toContain('x₉');
    expect(lines).toContain('\n    and 2 more\n');
    expect(lines).not.toContain('x₁₀');
  });

  it('of an exam counts all of its cards', () => {
    const tally = { ...none, asked: 3, answers: 3, score: 3 };
    expect(shown({ exam: true, tally })).toMatch(
      /Exam done .* 3 of 4 cards\n\n {2}Result .* {2}3 of 4 right, 75 %/,
    );
  });
});
