import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { answerEntry, lineOf, startEntry } from './support/log-entries.ts';
import { keys, startPty, type Pty } from './support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, write } from './support/quiz.ts';
import { quizHere } from './support/quiz-here.ts';

function question(id: string): string {
  return `  - {id: ${id}, question: Which is ${id}?, choices: [sun, moon, star, comet], answer: sun}\n`;
}

function deckOf(names: string): string {
  return `title: Skies\nid: skies\nquestions:\n${[...names].map(question).join('')}`;
}

/** The open question with its choices in their order, as the screen shows them. */
function open(pty: Pty): string {
  const rows = pty.screen();
  const from = rows.findLastIndex((row) => row.includes('Which is'));
  return rows
    .slice(from)
    .filter((row) => row !== '')
    .join('\n');
}

async function started(args: readonly string[], cwd?: string): Promise<Pty> {
  const pty = startPty(process.execPath, [bin, 'run', ...args], {
    ...(cwd === undefined ? {} : { cwd }),
    env: cleanEnvironment(),
    rows: 40,
  });
  await pty.waitFor('Which is');
  await pty.still();
  return pty;
}

describe('a session that was stopped', () => {
  it('goes on at the same question, with the same order, after kill -9', async () => {
    const deck = write('deck.yaml', deckOf('abcdef'));
    const log = join(folder(), 'log.jsonl');
    const first = await started([deck, '--shuffle', '--log', log]);
    first.type('a');
    await first.waitFor('enter next');
    first.type(keys.enter);
    await first.waitFor('2/6');
    await first.still();
    const before = open(first);
    first.kill('SIGKILL');
    await first.ended();
    const second = await started([deck, '--resume', '--log', log]);
    expect(open(second)).toBe(before);
    expect(second.history().join(' ')).toContain('1 of 6 cards answered');
    second.type(keys.ctrlC);
    expect(await second.ended()).toEqual({ code: 130 });
    const entries = logEntries(log);
    expect(new Set(entries.map(({ session }) => session)).size).toBe(1);
    expect(entries.map(({ n }) => n)).toEqual(entries.map((_, index) => index + 1));
  });

  it('names the command to go on, which works as it is typed', async () => {
    const cwd = folder();
    const facts = [...'abc'].map((id) => `  - {id: ${id}, question: Is ${id}?, answer: true}\n`);
    write("it's a deck.yaml", `title: T\nquestions:\n${facts.join('')}`, cwd);
    const stopped = await quizHere(['run', "it's a deck.yaml", '--log', 'my log'], {
      input: 't\n:q\n',
      cwd,
    });
    expect(stopped.code).toBe(130);
    const command = /Go on where you stopped: quiz (.*)/.exec(stopped.out)?.[1];
    expect(command).toBe(`run 'it'\\''s a deck.yaml' --resume --log 'my log'`);
    const again = await quizHere(['run', "it's a deck.yaml", '--resume', '--log', 'my log'], {
      input: 't\nt\n',
      cwd,
    });
    expect(again.out).toMatch(/Going on: 1 of 3 cards answered[^]*Question 2 of 3/);
    const done = await quizHere(['run', "it's a deck.yaml", '--resume', '--log', 'my log'], {
      cwd,
    });
    expect([done.code, done.err]).toEqual([2, expect.stringContaining('nothing to go on with')]);
  });

  it('goes on by the ids of its questions where the deck has changed', async () => {
    const deck = write('deck.yaml', deckOf('abcd'));
    const log = join(folder(), 'log.jsonl');
    const args = ['run', deck, '--log', log];
    await quizHere(args, { input: '1\n1\n:q\n' });
    writeFileSync(deck, deckOf('xdca'));
    const { out } = await quizHere([...args, '--resume'], { input: ':q\n' });
    expect(out).toContain('Going on: 1 of 3 cards answered');
    expect(out).toContain('No longer in the deck, so neither asked nor counted: b.');
    expect(out).toContain('New in the deck, and not part of this session: x.');
    expect(out).toContain('Which is c?');
    const again = await quizHere([...args, '--resume'], { input: ':q\n' });
    expect(again.out).not.toContain('No longer in the deck');
    writeFileSync(deck, deckOf('yz'));
    expect(await quizHere([...args, '--resume'])).toMatchObject({
      code: 2,
      err: expect.stringContaining('None of the questions of that session') as unknown,
    });
  });

  it('is spoken of in one line when another is begun at a terminal', async () => {
    const deck = write('deck.yaml', deckOf('abc'));
    const log = join(folder(), 'log.jsonl');
    await quizHere(['run', deck, '--log', log], { input: '1\n:q\n' });
    const pty = await started([deck, '--log', log]);
    const said = pty.history().join(' ').replaceAll(/\s+/g, ' ');
    expect(said).toContain('Stopped earlier: 1 of 3 cards answered');
    expect(said).toContain('--resume');
    expect(said).toContain('Which is a?');
    pty.type('a');
    await pty.waitFor('enter next');
    pty.type('q');
    await pty.ended();
    expect((await quizHere(['run', deck, '--log', log, '-q'], { input: '' })).out).not.toContain(
      'Stopped',
    );
    const anew = await quizHere(['run', deck, '--log', log, '--restart'], { input: '1\n' });
    expect(anew.out).toContain('Beginning anew. What was stopped stays in the score log');
  });

  it('is not spoken of where the only answer was taken back', async () => {
    const deck = write('deck.yaml', deckOf('ab'));
    const log = join(folder(), 'log.jsonl');
    await quizHere(['run', deck, '--log', log], { input: '1\n:u\n:q\n' });
    expect(logEntries(log).map(({ kind }) => kind)).toEqual(['start', 'answer', 'undo', 'end']);
    const pty = await started([deck, '--log', log]);
    expect(pty.history().join(' ')).not.toContain('Stopped earlier');
    pty.type(keys.ctrlC);
    await pty.ended();
  });

  it('has the mark for later of an exam, though the card was not answered', async () => {
    const deck = write('deck.yaml', deckOf('ab'));
    const log = join(folder(), 'log.jsonl');
    const first = await started([deck, '--mode', 'exam', '--log', log]);
    first.type('\x14');
    await first.waitFor('marked for later');
    first.type(keys.ctrlC);
    expect(await first.ended()).toEqual({ code: 130 });
    expect(first.history().join(' ')).toContain('Go on where you stopped');
    const second = await started([deck, '--resume', '--log', log]);
    await second.waitFor('marked for later');
    second.type(keys.ctrlC);
    await second.ended();
    await quizHere(['run', deck, '--resume', '--log', log], { input: ':m\n:q\n' });
    const marks = logEntries(log).filter(({ kind }) => kind === 'mark');
    expect(marks.map(({ question: of, on }) => [of, on])).toEqual([
      ['a', true],
      ['a', false],
    ]);
  });

  it('has what was half typed, on a terminal and in lines', async () => {
    const typed = '  - {id: a, question: Who?, answer: Ada Lovelace}\n';
    const open = '  - {id: b, question: Why?, type: open}\n';
    const deck = write('deck.yaml', `title: T\nquestions:\n${typed}${open}`);
    const log = join(folder(), 'log.jsonl');
    const env = cleanEnvironment();
    const start = (...more: readonly string[]) =>
      startPty(process.execPath, [bin, 'run', deck, '--log', log, ...more], { env });
    const first = start();
    await first.waitFor('Who?');
    first.type('Ada Lov');
    await first.waitFor('› Ada Lov');
    first.type(keys.ctrlC);
    await first.ended();
    const second = start('--resume');
    await second.waitFor('› Ada Lov');
    second.type(`elace${keys.enter}`);
    await second.waitFor('enter next');
    second.type(keys.enter);
    await second.waitFor('Why?');
    second.type(`One${keys.enter}Two`);
    await second.waitFor('› Two');
    second.type(keys.ctrlD);
    await second.ended();
    const answers = logEntries(log).filter(({ kind }) => kind === 'answer');
    expect(answers).toMatchObject([{ question: 'a', response: 'Ada Lovelace', verdict: 'right' }]);
    const third = await quizHere(['run', deck, '--log', log, '--resume'], {
      input: 'Three\n\n:q\n',
    });
    expect(third.out).toContain('Your text so far, to go on with:\nOne\nTwo\n');
    expect(logEntries(log).findLast(({ kind }) => kind === 'draft')).toMatchObject({
      text: 'One\nTwo\nThree',
    });
  });

  it('has what was half chosen, matched and moved, on a terminal and in lines', async () => {
    const deck = write(
      'half.yaml',
      `title: Half
defaults: { shuffle: false }
questions:
  - { id: some, question: Which?, choices: [one, two, three], answer: [one, two] }
  - { id: pairs, question: Match, pairs: { hot: cold, up: down } }
  - { id: order, question: In order, order: [first, second, third] }
`,
    );
    const start = (log: string, id: string, ...more: readonly string[]) =>
      startPty(process.execPath, [bin, 'run', deck, '--log', log, '--id', id, ...more], {
        env: cleanEnvironment(),
      });
    const cases = [
      ['some', 'b', /◉ b {2}two/, /◯ a {2}one\n {4}◉ b {2}two/, '2'],
      [
        'pairs',
        '2',
        /2 a {2}hot/,
        /2 a {2}hot\n {2}❯ – b {2}up\n\n {6}1 {2}cold\n {4}a 2 {2}down/,
        'a2',
      ],
      ['order', '3', /3 {2}first/, /1 {2}second\n {4}2 {2}third\n {4}3 {2}first/, '2 3 1'],
    ] as const;
    const seen = cases.map(async ([id, key, half, again, typed]) => {
      const log = join(folder(), 'log.jsonl');
      const first = start(log, id);
      await first.waitFor('? keys');
      first.type(key);
      await first.waitFor(half);
      first.type(keys.ctrlC);
      await first.ended();
      const second = startPty(process.execPath, [bin, 'run', deck, '--log', log, '--resume'], {
        env: cleanEnvironment(),
      });
      await second.waitFor(again);
      second.type(keys.ctrlC);
      await second.ended();
      return [log, typed] as const;
    });
    for (const [log, typed] of await Promise.all(seen)) {
      // oxlint-disable-next-line no-await-in-loop -- a process has one standard input
      const { out } = await quizHere(['run', deck, '--log', log, '--resume'], { input: ':q\n' });
      expect(out).toContain(`Your answer so far: ${typed}\n`);
    }
  });

  it('keeps both ways of going on where it still runs elsewhere', async () => {
    const deck = write('deck.yaml', deckOf('abc'));
    const log = join(folder(), 'log.jsonl');
    const one = await started([deck, '--log', log]);
    one.type('a');
    await one.waitFor('enter next');
    const other = await quizHere(['run', deck, '--resume', '--log', log], { input: '1\n:q\n' });
    expect(other.out).toContain('It did not stop by itself');
    one.type(keys.enter);
    await one.waitFor('2/3');
    one.type('a');
    await one.waitFor('enter next');
    one.type('q');
    await one.ended();
    const shown = (await quizHere(['log', 'export', '--json', '--log', log])).out;
    expect(shown.match(/"question":"b"/g)).toHaveLength(2);
    expect((await quizHere(['log', 'check', '--log', log])).code).toBe(0);
  });

  it.each([
    [['--resume', '--restart'], 'give one of them'],
    [['--resume', '--no-log'], 'keeps none'],
    [['--resume', '--mode', 'learn'], 'Leave out `--mode`'],
    [['--resume', '-n', '3'], 'Leave out `--limit`'],
    [['--resume', '--answers', 'x.yaml'], 'Leave out `--answers`'],
  ])('is not asked for with %j', async (flags, words) => {
    const { code, err } = await quizHere(['run', write('deck.yaml', deckOf('abc')), ...flags]);
    expect([code, err]).toEqual([2, expect.stringContaining(words)]);
  });
});

describe('an exam that was stopped', () => {
  const deck = write('deck.yaml', deckOf('abc'));

  it('tells nothing of how it went, keeps its settings, and can be handed in', async () => {
    const log = join(folder(), 'log.jsonl');
    const args = ['run', deck, '--log', log];
    const stopped = await quizHere([...args, '--mode', 'exam', '--pass', '99'], {
      input: '0\n0\n:q\n',
    });
    expect(stopped.code).toBe(130);
    expect(stopped.out).not.toMatch(/right|Missed|Not passed/);
    const again = await quizHere([...args, '--resume'], { input: '1\n' });
    expect(again.out).toContain('Question 3 of 3');
    expect(again.out).toContain('Not passed: 99 % were wanted');
    expect(again.code).toBe(1);
  });

  it('has no more time than the log has left of it', async () => {
    const log = write('log.jsonl', '');
    const start = { ...startEntry('s', 1, ['skies']), mode: 'exam' as const, total: 10 };
    const at = (minutes: number) => new Date(Date.UTC(2026, 10, 23, 15, minutes)).toISOString();
    const order = [...'abc'].map((id) => ['skies', id] as const);
    appendFileSync(log, lineOf({ ...start, at: at(0), order }));
    const answer = answerEntry('s', 2, { deck: 'skies', question: 'a', mode: 'exam' });
    appendFileSync(log, lineOf({ ...answer, at: at(11) }));
    const { out, code } = await quizHere(['run', deck, '--resume', '--log', log], {
      input: '1\n1\n',
    });
    expect(out).toContain('Time is up');
    expect(out).toContain('33.3 %');
    expect(code).toBe(0);
    expect(readFileSync(log, 'utf8')).toContain('"reason":"time"');
  });
});
