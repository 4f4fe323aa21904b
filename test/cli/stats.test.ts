import { existsSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { dateOf, studyDay } from '../../src/core/schedule/study-day.ts';
import { hostileTexts } from '../support/hostile-texts.ts';
import { answerEntry, overrideEntry } from '../support/log-entries.ts';
import { stateDir } from '../support/logs.ts';
import { quizHere } from '../support/quiz-here.ts';
import { folder, write } from '../support/quiz.ts';
import { readCell, readCsv } from '../support/read-csv.ts';

const now = Date.now();
const today = studyDay({ at: now, offset: -new Date(now).getTimezoneOffset() });

/** An answer at noon so many days of study ago. */
function daysAgo(days: number, n: number, over: Parameters<typeof answerEntry>[2] = {}) {
  const at = new Date(((today - days) * 24 + 12) * 3_600_000 + n).toISOString();
  return answerEntry('s', n, { at, offset: 0, ...over });
}

const wrong = { verdict: 'wrong', score: 0, rating: 1 } as const;
const log = [
  daysAgo(40, 1, { topic: 'old' }),
  daysAgo(9, 2, { ...wrong, question: 'p', response: 'a, "b"' }),
  daysAgo(3, 3, { topic: 'T', tags: ['x', 'y'] }),
  daysAgo(3, 4, { ...wrong, deck: 'e', question: 'r', response: '=1+1', try: 1 }),
  daysAgo(3, 5, { deck: 'e', question: 'r', response: 'c', try: 2 }),
];
const dir = stateDir(log);

function stats(...args: readonly string[]) {
  return quizHere(['stats', '--state-dir', dir, ...args]);
}

describe('quiz stats', () => {
  it('shows the overview of the whole log by ids', async () => {
    const { code, out, err } = await stats();
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('5 answers · 3 questions');
    expect(out).toMatch(/First try {3}█+·+ {2}50 % · 2 of 4 right/);
    expect(out).toContain('e/r');
    expect(out).toContain('“=1+1” 1×');
  });

  it.each([
    [['--since', '7d'], 3],
    [['--since', '10d'], 4],
    [['--since', '2w'], 4],
    [['--since', '8w'], 5],
    [['--since', dateOf(today - 3)], 3],
    [['--since', dateOf(today - 2)], 0],
  ])('counts from a day on: %j', async (args, answers) => {
    const { out } = await stats('--json', ...args);
    expect(JSON.parse(out)).toMatchObject({ answers });
  });

  it.each(['yesterday', '0d', '3', '2026-02-30', '-5d', '1.5w', '2026-1-1'])(
    'refuses --since %s',
    async (when) => {
      const { code, err } = await stats(`--since=${when}`);
      expect(code).toBe(2);
      expect(err).toContain('Expected a date such as 2026-11-23, or days or weeks: 7d, 4w.');
    },
  );

  it('shows one breakdown whole with --by', async () => {
    const { out } = await stats('--by', 'topic');
    expect(out).toContain('By topic, right at first try');
    expect(out).toMatch(/\(no topic\) .* 0 % {2}0\/2/);
    expect(out).not.toContain('Most often missed');
  });

  it('refuses a breakdown it does not know', async () => {
    const { code, err } = await stats('--by', 'colour');
    expect(code).toBe(2);
    expect(err).toContain('deck, topic, tag, type, question, day, week');
  });

  it('says everything in words in line mode', async () => {
    const { out } = await stats('--accessible');
    expect(out).toContain('First try: 50 %, 2 of 4 right');
    expect(out).not.toMatch(/[█▁░·]/u);
  });
});

describe('an empty log', () => {
  it.each([
    ['none', {}],
    ['an empty one', { 'log.jsonl': '' }],
  ])('is no failure: %s', async (_name, files) => {
    const { code, out } = await quizHere(['stats', '--state-dir', stateDir(files)]);
    expect(code).toBe(0);
    expect(out).toBe(
      'No answers yet. Once you have answered a deck with `quiz run`, this shows how it is going.\n',
    );
  });

  it('may be empty since a day', async () => {
    const { code, out } = await stats('--since', '1d');
    expect(code).toBe(0);
    expect(out).toBe(`No answers since ${dateOf(today)}\n`);
  });

  it('has numbers all the same', async () => {
    const empty = stateDir({});
    const json = await quizHere(['stats', '--state-dir', empty, '--json']);
    expect(JSON.parse(json.out)).toMatchObject({
      answers: 0,
      firstTries: { count: 0, share: null },
      by: { question: [] },
    });
    const csv = await quizHere(['stats', '--state-dir', empty, '--csv']);
    expect(readCsv(csv.out)).toHaveLength(1);
  });

  it('may be empty of what was asked about', async () => {
    const other = write('other.yaml', 'id: other\nquestions:\n  - { question: Q?, answer: x }\n');
    expect((await stats(other)).out).toMatch(/^No answers to this deck yet\. /);
    expect((await stats(other, '--since', '7d')).out).toBe(
      `No answers to this deck since ${dateOf(today - 6)}\n`,
    );
  });

  it('that was named and is not there is one', async () => {
    const { code, err } = await quizHere(['stats', '--log', join(folder(), 'no.jsonl')]);
    expect(code).toBe(2);
    expect(err).toContain('no such file');
  });
});

describe('quiz stats --json', () => {
  it('has every number and every breakdown', async () => {
    const { out, err } = await stats('--json');
    expect(err).toBe('');
    expect(JSON.parse(out)).toMatchObject({
      schemaVersion: 1,
      today: dateOf(today),
      answers: 5,
      firstTries: { count: 4, right: 2, share: 0.5, score: 2, points: 4 },
      retention: { reviews: 1, remembered: 1, share: 1, desired: 0.9 },
      calendar: [{ answers: 1 }, { answers: 1 }, { answers: 3 }],
      by: {
        deck: [
          { deck: 'd', title: 'd', count: 3 },
          { deck: 'e', title: 'e', count: 1 },
        ],
        topic: [
          { topic: null, count: 2 },
          { topic: 'T', count: 1 },
          { topic: 'old', count: 1 },
        ],
        tag: [{ tag: null, count: 3 }, { tag: 'x' }, { tag: 'y' }],
        question: [
          { deck: 'd', question: 'p', wrong: [{ text: 'a, "b"', count: 1 }], discrimination: null },
          { deck: 'd', question: 'q', wrong: [] },
          { deck: 'e', question: 'r' },
        ],
      },
    });
  });

  it('has only the breakdown of --by', async () => {
    const { out } = await stats('--json', '--by', 'type');
    expect(Object.keys(JSON.parse(out).by)).toEqual(['type']);
  });

  it('forecasts what is due', async () => {
    const { due } = JSON.parse((await stats('--json')).out) as { due: { count: number }[] };
    expect(due).toHaveLength(30);
    expect(due.reduce((sum, { count }) => sum + count, 0)).toBe(2);
  });
});

describe('quiz stats --csv', () => {
  it('has a row a question, with nothing that a spreadsheet would run', async () => {
    const { out } = await stats('--csv');
    const [heads, ...rows] = readCsv(out);
    expect(heads?.slice(0, 9)).toEqual(
      'deck question type tries right share score points median_ms'.split(' '),
    );
    expect(rows.map((row) => row.slice(0, 6))).toEqual([
      ['d', 'p', 'short-answer', '1', '0', '0'],
      ['d', 'q', 'short-answer', '2', '2', '1'],
      ['e', 'r', 'short-answer', '1', '0', '0'],
    ]);
    expect(out).toContain("'=1+1");
    expect(rows[0]).toContain('a, "b"');
  });

  it.each(['deck', 'topic', 'tag', 'type', 'day', 'week'])(
    'has a row a %s, and their first tries add up',
    async (by) => {
      const [heads = [], ...rows] = readCsv((await stats('--csv', '--by', by)).out);
      expect(heads[0]).toBe(by);
      const tries = rows.reduce((sum, row) => sum + Number(row[heads.indexOf('tries')]), 0);
      expect(tries).toBe(by === 'tag' ? 5 : 4);
    },
  );

  it.each(hostileTexts)('keeps a stranger’s text and runs none of it: %j', async (text) => {
    const texts = { deck: text, question: text, topic: text, response: text };
    const hostile = stateDir([daysAgo(1, 1, { ...wrong, ...texts })]);
    for (const by of ['deck', 'topic', 'question']) {
      const { out } = await quizHere(['stats', '--state-dir', hostile, '--csv', '--by', by]);
      const [, row = []] = readCsv(out);
      for (const cell of row) expect(cell).not.toMatch(/^[\s]*[=+@\t\r\n＝＋－＠]|^-\D/);
      expect(readCell(row[0] ?? '')).not.toBe('');
    }
  });
});

describe('quiz stats --html', () => {
  it('writes a page whole, and replaces none unasked', async () => {
    const path = join(folder(), 'report.html');
    const first = await stats('--html', path);
    expect({ ...first, out: '' }).toEqual({ code: 0, out: '', err: `Wrote \`${path}\`\n` });
    const page = readFileSync(path, 'utf8');
    expect(page).toMatch(/^<!DOCTYPE html>[^]*<\/html>\n$/);
    const second = await stats('--html', path, '--since', '7d');
    expect(second).toEqual({
      code: 2,
      out: '',
      err: `error: \`${path}\` is there already\n  Add \`--force\` to replace it.\n`,
    });
    expect(readFileSync(path, 'utf8')).toBe(page);
    expect((await stats('--html', path, '--since', '7d', '--force', '-q')).err).toBe('');
    expect(readFileSync(path, 'utf8')).not.toBe(page);
  });

  it('can go to standard output', async () => {
    const { code, out, err } = await stats('--html', '-');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/^<!DOCTYPE html>/);
  });

  it('says why a page cannot be written', async () => {
    const path = join(folder(), 'no/such/folder.html');
    const { code, err } = await stats('--html', path);
    expect(code).toBe(2);
    expect(err).toContain(`error: Cannot write \`${path}\``);
    expect(existsSync(path)).toBe(false);
  });

  it('does not write over a folder', async () => {
    const { code, err } = await stats('--html', folder(), '--force');
    expect(code).toBe(2);
    expect(err).toContain('it is no regular file');
  });

  it('writes through a link, which stays', async () => {
    const inside = folder();
    const target = write('target.html', 'old', inside);
    const link = join(inside, 'link.html');
    symlinkSync(target, link);
    expect((await stats('--html', link, '--force')).code).toBe(0);
    expect(readFileSync(target, 'utf8')).toMatch(/^<!DOCTYPE html>/);
  });

  it.each([
    [['--json', '--csv']],
    [['--json', '--html', 'x.html']],
    [['--csv', '--html', 'x.html']],
    [['--by', 'deck', '--html', 'x.html']],
    [['--force']],
  ])('refuses what does not go together: %j', async (args) => {
    const { code, out, err } = await stats(...args);
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^error: /);
    expect(existsSync('x.html')).toBe(false);
  });
});

describe('quiz stats with decks', () => {
  const deck = (questions: string, title = 'The title') =>
    write('d.yaml', `id: d\ntitle: ${JSON.stringify(title)}\nquestions:\n${questions}`);
  const both =
    '  - { id: q, question: What is q?, answer: x }\n  - { id: p, question: P?, answer: x }\n';

  it('shows only these, with their titles and questions', async () => {
    const { out } = await stats(deck(both), '--by', 'question');
    expect(out).toContain('What is q?');
    expect(out).not.toContain('e/r');
    const { by } = JSON.parse((await stats(deck(both), '--json', '--by', 'deck')).out);
    expect(by.deck).toMatchObject([{ deck: 'd', title: 'The title', count: 3 }]);
  });

  it('shows a wrong choice as the card did, and what was typed as it was typed', async () => {
    const given = (n: number, type: string) =>
      daysAgo(1, n, { ...wrong, question: `q${n}`, type, response: '**not** $2 \\times 3$' });
    const types = ['multiple-choice', 'ordering', 'short-answer'].map((type, n) => given(n, type));
    const args = ['stats', '--state-dir', stateDir(types)];
    const shown = '“not 2 × 3” 1×';
    for (const { out } of [await quizHere(args), await quizHere([...args, '--html', '-'])]) {
      expect(out.split(shown)).toHaveLength(3);
      expect(out.split('“**not** $2 \\times 3$” 1×')).toHaveLength(2);
    }
  });

  it('tells what is gone from them and forecasts none of it', async () => {
    const path = deck('  - { id: q, question: Q?, answer: x }\n');
    expect((await stats(path)).out).toContain('p (no longer in the deck)');
    const dueOf = async (decks: string) => {
      const { due } = JSON.parse((await stats(decks, '--json')).out) as {
        due: { count: number }[];
      };
      return due.reduce((sum, { count }) => sum + count, 0);
    };
    expect(await dueOf(deck(both))).toBe(1);
    expect(await dueOf(path)).toBe(0);
  });

  it('tells what has changed since it was answered', async () => {
    const { out } = await stats(deck(both));
    expect(out).toMatch(/Came to ask something else\n.*\n {4}since its latest answer/);
  });

  it('does not propose to accept what is accepted by now', async () => {
    const said = { ...wrong, response: 'Half' };
    const answers = [1, 2].map((n) => daysAgo(1, n, said));
    const overrides = answers.map((answer, index) => overrideEntry(answer, 10 + index));
    const overridden = stateDir([...answers, ...overrides]);
    const run = (answer: string) =>
      quizHere([
        'stats',
        '--state-dir',
        overridden,
        deck(`  - { id: q, question: Q?, answer: x${answer} }\n`),
      ]);
    expect((await run('')).out).toContain('“Half” 2×');
    expect((await run(', accept: [half]')).out).not.toContain('candidates for `accept`');
  });

  it('takes a deck with errors for what it can tell', async () => {
    const path = deck(`${both}  - { id: broken }\n`);
    const { code, out, err } = await stats(path, '--by', 'question');
    expect(code).toBe(0);
    expect(out).toContain('What is q?');
    expect(err).toContain('has errors');
  });

  it.each([
    ['no-such.yaml', 'no such file'],
    [write('no.yaml', 'just: [text'), 'is no deck'],
  ])('says what is no deck: %s', async (path, reason) => {
    const { code, err } = await stats(path);
    expect(code).toBe(2);
    expect(err).toContain(reason);
  });

  it.each(hostileTexts)('lets no title do harm: %j', async (title) => {
    const hostile = stateDir([daysAgo(1, 1), daysAgo(1, 2, { deck: 'e', topic: title })]);
    const path = deck(both, title);
    const other = write('e.yaml', 'id: e\nquestions:\n  - { id: q, question: E?, answer: x }\n');
    const { out } = await quizHere(['stats', '--state-dir', hostile, path, other]);
    // oxlint-disable-next-line no-control-regex -- none may be left
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/);
  });
});

describe('a log with something wrong', () => {
  it('is used without its damaged lines, which are counted', async () => {
    const damaged = stateDir({
      'log.jsonl': `${readFileSync(join(dir, 'log.jsonl'), 'utf8')}torn\n`,
    });
    const { code, out, err } = await quizHere(['stats', '--state-dir', damaged]);
    expect(code).toBe(0);
    expect(out).toContain('5 answers');
    expect(err).toContain('1 damaged line left out');
  });

  it('leaves out answers from the future and says so', async () => {
    const ahead = stateDir([daysAgo(1, 1), daysAgo(-5, 2)]);
    const { out, err } = await quizHere(['stats', '--state-dir', ahead, '--json']);
    expect(err).toBe('warning: 1 answer is from the future, and left out\n');
    expect(JSON.parse(out)).toMatchObject({ answers: 1, future: 1 });
  });
});
