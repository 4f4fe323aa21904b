import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEntry, LogEntry } from '../../src/core/log/entry.ts';
import { answerEntry, lineOf, switchEntry } from '../support/log-entries.ts';
import { folder, logEntries, write } from '../support/quiz.ts';
import { quizHere } from '../support/quiz-here.ts';

const deck = `title: Capitals
id: capitals
questions:
${['australia', 'brazil', 'canada', 'denmark']
  .map(
    (id) =>
      `  - { id: ${id}, question: 'Capital of ${id}?', answer: ${id} city, tags: [${id[0]}] }\n`,
  )
  .join('')}`;

const dayMs = 86_400_000;

let cwd = '';
beforeEach(() => {
  cwd = folder();
  write('deck.yaml', deck, cwd);
  write('answers.yaml', 'australia: australia city\nbrazil: brazil city\n', cwd);
});

/** An answer so many days ago. */
function answered(question: string, daysAgo: number, over: Partial<AnswerEntry> = {}): AnswerEntry {
  const at = new Date(Date.now() - daysAgo * dayMs).toISOString();
  const session = `${question}-${daysAgo}`;
  return { ...answerEntry(session, 1, over), deck: 'capitals', question, at, offset: 0 };
}

function switched(kind: 'bury' | 'suspend', question: string, daysAgo: number): LogEntry {
  const at = new Date(Date.now() - daysAgo * dayMs).toISOString();
  return {
    ...switchEntry(kind, 1, true, question),
    id: `${kind}-${question}`,
    deck: 'capitals',
    at,
    offset: 0,
  };
}

async function review(args: readonly string[], log: readonly LogEntry[] = [], input = '') {
  const file = write('log.jsonl', log.map(lineOf).join(''), cwd);
  const ran = await quizHere(['review', '--log', file, ...args], { cwd, input });
  return { ...ran, entries: logEntries(file).slice(log.length) };
}

/** Learned long ago and long due; learned today and not due. */
const australia = [answered('australia', 40), answered('australia', 30)];
const brazil = [answered('brazil', 0.00001, { rating: 4 })];

describe('quiz review', () => {
  it('asks what is due, then new cards', async () => {
    const { entries, code } = await review(
      ['deck.yaml'],
      [...australia, ...brazil],
      'australia city\n',
    );
    const [start] = entries;
    expect(start).toMatchObject({
      kind: 'start',
      mode: 'review',
      schedule: true,
      order: [
        ['capitals', 'australia'],
        ['capitals', 'canada'],
        ['capitals', 'denmark'],
      ],
    });
    expect(entries[1]).toMatchObject({
      kind: 'answer',
      question: 'australia',
      verdict: 'right',
      mode: 'review',
      scheduled: true,
      try: 1,
    });
    expect(code).toBe(130);
  });

  it('says what lies ahead and what comes next', async () => {
    const { out } = await review(
      ['deck.yaml', '-n', '1'],
      [...australia, ...brazil],
      'australia city\n',
    );
    expect(out).toContain('Capitals: 1 due, 2 new\n1 card of 3.\n');
    expect(out).toMatch(/Due next: 1 on \w{3} \d+ \w{3}/);
  });

  it('brings new cards up to the limit of the day, those of today counted', async () => {
    const order = async (args: readonly string[], log: readonly LogEntry[]) =>
      (
        ((await review(['deck.yaml', ...args], log, 'x\n')).entries[0]?.['order'] ??
          []) as string[][]
      ).map(([, question]) => question);
    expect(await order(['--new-limit', '2'], [])).toEqual(['australia', 'brazil']);
    expect(await order(['--new-limit', '2'], brazil)).toEqual(['australia']);
    expect(await order([], [])).toHaveLength(4);
  });

  it('leaves suspended cards out, and buried ones on their day only', async () => {
    const suspended = switched('suspend', 'australia', 5);
    const { entries } = await review(['deck.yaml', '--new-limit', '0'], [...australia, suspended]);
    expect(entries).toEqual([]);
    const counted = async (entry: LogEntry) =>
      (await review(['deck.yaml', '--due'], [...australia, entry])).out.trim();
    expect(await counted(suspended)).toBe('0');
    expect(await counted(switched('bury', 'australia', 0))).toBe('0');
    expect(await counted(switched('bury', 'australia', 2))).toBe('1');
  });

  it('names what passes no filter, and asks only what does', async () => {
    expect((await review(['deck.yaml', '--tag', 'a'], australia, 'x\n')).entries[0]).toMatchObject({
      order: [['capitals', 'australia']],
      filters: { tag: ['a'] },
    });
    const told = async (...filter: readonly string[]) => {
      const ran = await review(['deck.yaml', ...filter]);
      expect(ran.code).toBe(2);
      return ran.err;
    };
    expect(await told('--topic', 'x')).toBe(
      'error: No question has the topic `x`\n  None of them has a topic\n',
    );
    expect(await told('--id', 'austalia')).toContain('  Did you mean `australia`?\n');
    expect(await told('--tag', 'zzz')).toMatch(/ {2}There is `a`/);
  });

  it('says when the next card is due where none is', async () => {
    const ran = await review(['deck.yaml', '--new-limit', '0'], brazil);
    expect(ran.code).toBe(0);
    expect(ran.out).toMatch(
      /^All caught up\. Next: 1 card on .*\.\n3 new cards wait for another day/,
    );
    expect(ran.entries).toEqual([]);
    const json = await review(['deck.yaml', '--new-limit', '0', '--json'], brazil);
    expect(JSON.parse(json.out)).toMatchObject({
      mode: 'review',
      cards: 0,
      held: 3,
      next: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) as unknown,
    });
  });

  it('takes given answers and prints the result as JSON', async () => {
    const ran = await review(['deck.yaml', '--answers', 'answers.yaml', '--json', '-n', '2']);
    expect(ran.code).toBe(0);
    expect(JSON.parse(ran.out)).toMatchObject({ mode: 'review', asked: 2, right: 2 });
  });

  it('takes the decks of the configuration, else those below the folder', async () => {
    mkdirSync(join(cwd, 'more'));
    write(
      'other.yaml',
      'title: Other\nquestions:\n  - { question: x?, answer: x }\n',
      join(cwd, 'more'),
    );
    const decks = (ran: Awaited<ReturnType<typeof review>>) =>
      ((ran.entries[0]?.['decks'] ?? []) as { id: string }[]).map(({ id }) => id);
    expect(decks(await review([], [], 'x\n'))).toEqual(['capitals', 'other']);
    write('quiz.config.yaml', 'decks: [more]\n', cwd);
    expect(decks(await review([], [], 'x\n'))).toEqual(['other']);
  });

  it('names leeches', async () => {
    const lapses = Array.from({ length: 9 }, (_, index) => [
      answered('australia', 300 - index * 20, { rating: 3 }),
      answered('australia', 299 - index * 20, { rating: 3 }),
      answered('australia', 290 - index * 20, { rating: 1 }),
    ]).flat();
    const { out } = await review(['deck.yaml', '-n', '1'], lapses, 'australia city\n');
    expect(out).toContain('Leeches:\n');
    expect(out).not.toContain('a leech:');
    const again = await review(['deck.yaml', '-n', '1'], lapses, 'x\n');
    expect(again.out).toContain('Forgotten 9 times, a leech: put it in other words');
  });

  it('says after an answer when its card comes back', async () => {
    const right = (await review(['deck.yaml', '--id', 'canada'], [], 'canada city\n')).out;
    expect(right).toContain('This one comes back in 10 min.\n');
    expect(right).toContain('Due next: 1 in 10 min');
    const [known] = (
      await review(['deck.yaml', '-n', '1'], australia, 'australia city\n')
    ).out.match(/This one comes back in .*/) ?? [''];
    expect(known).toMatch(/in ([\d.]+ mo|\d+ d)\.$/);
    const missed = (await review(['deck.yaml', '-n', '1'], australia, 'x\naustralia city\n')).out;
    expect(missed.match(/This one comes back .*/g)).toEqual(['This one comes back at once.']);
  });

  it('tells once that the clock went back', async () => {
    const ahead = [...australia, answered('brazil', -0.5)];
    const ran = await review(['deck.yaml', '-n', '1'], ahead, 'x\n');
    expect(ran.out).toContain('The clock went back: the last answer is 12 h ahead of it.');
    const clock = ran.entries.find(({ kind }) => kind === 'clock');
    expect(clock?.['back']).toBeGreaterThan(43_000);
    const again = await review(
      ['deck.yaml', '-n', '1'],
      [...ahead, clock as unknown as LogEntry],
      'x\n',
    );
    expect(again.out).not.toContain('The clock went back');
  });

  it('is no prompt for somebody who forbids prompts', async () => {
    const ran = await review(['deck.yaml', '--no-input']);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toContain('`review` has to ask, and `--no-input` forbids it');
  });
});

describe('quiz review --due', () => {
  it.each([
    [['--due', 'deck.yaml'], '1\n'],
    [['--due'], '1\n'],
    [['--due', '-q'], ''],
    [['--due', 'deck.yaml', '--tag', 'b'], '0\n'],
  ])('%j prints %j, and its code tells whether any card is due', async (args, out) => {
    const ran = await review(args, [...australia, ...brazil]);
    expect(ran).toMatchObject({ out, err: '', code: out === '0\n' ? 0 : 1 });
  });

  it('without a deck counts all of the log, and needs none', async () => {
    const other = [{ ...answered('x', 40), deck: 'gone' }];
    expect((await review(['--due'], [...australia, ...other])).out).toBe('2\n');
    expect((await review(['--due', '--json'], [])).out).toBe(
      '{\n  "schemaVersion": 1,\n  "due": 0\n}\n',
    );
    expect(JSON.parse((await review(['--due', '--json', 'deck.yaml'])).out)).toEqual({
      schemaVersion: 1,
      due: 0,
      new: 4,
    });
  });

  it('is refused for a deck with errors', async () => {
    write('deck.yaml', 'title: T\nquestions: none\n', cwd);
    expect(await review(['--due', 'deck.yaml'])).toMatchObject({ code: 2, out: '' });
  });
});

describe('the options of a schedule', () => {
  it('come from the command line before the configuration', async () => {
    const home = folder();
    mkdirSync(join(home, 'quiz'));
    const configure = (text: string) => write('config.yaml', text, join(home, 'quiz'));
    const log = [answered('australia', 12), answered('australia', 11.5), answered('australia', 10)];
    const file = write('log.jsonl', log.map(lineOf).join(''), cwd);
    const due = async (...args: readonly string[]) =>
      (
        await quizHere(['review', '--due', '--log', file, ...args], {
          cwd,
          env: { XDG_CONFIG_HOME: home },
        })
      ).out;
    configure('review: { retention: 0.7 }\n');
    expect(await due()).toBe('0\n');
    expect(await due('--retention', '0.95')).toBe('1\n');
    configure('review: { maximum-interval: 5 }\n');
    expect(await due()).toBe('1\n');
    expect(await due('--retention', '1.2')).toBe('');
  });
});

describe('quiz review --until', () => {
  const inDays = (days: number) => new Date(Date.now() + days * dayMs).toISOString().slice(0, 10);

  it('plans the days before an exam and asks the share of today', async () => {
    const ran = await review(
      ['deck.yaml', '--until', inDays(6), '--per-day', '2'],
      australia,
      'x\n',
    );
    expect(ran.out).toMatch(/[567] days until \w{3} \d+ \w{3}, at most 2 cards a day\n/);
    expect(ran.out).toMatch(
      /Expected to be known then: \d+ % \(\d+ % without a review\)\n\ntoday: 2\n/,
    );
    expect(ran.entries[0]?.['order']).toHaveLength(2);
  });

  it('counts what was answered today', async () => {
    const args = ['deck.yaml', '--until', inDays(6), '--per-day', '1'];
    const ran = await review(args, brazil);
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Nothing of this is for today.\n');
    expect(ran.entries).toEqual([]);
    const { exam } = JSON.parse((await review([...args, '--json'], brazil)).out) as {
      exam: { perDay: number; days: { cards: number }[] };
    };
    expect(exam.perDay).toBe(1);
    expect(exam.days.map(({ cards }) => cards).slice(0, 3)).toEqual([0, 1, 1]);
  });

  it.each([
    [['--until', inDays(-1)], /is past: a plan is for an exam from tomorrow to \d{4}-/],
    [['--until', inDays(0)], /is today: a plan/],
    [['--until', inDays(500)], /is more than a year away: a plan/],
    [['--until', 'tomorrow'], /Expected a date such as/],
    [['--per-day', '3'], /`--per-day` goes with `--until DATE`/],
    [['--until', inDays(6), '--due'], /`--due` only counts, by date and filters/],
    [['--due', '-n', '3'], /`--due` only counts/],
    [['--suspended', '--new-limit', '3'], /`--suspended` asks nothing but suspended cards/],
    [['--until', inDays(6), '--new-limit', '3'], /the plan says how many new cards/],
  ])('%j is refused', async (args, message) => {
    const ran = await review(['deck.yaml', ...args]);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(message);
  });
});
