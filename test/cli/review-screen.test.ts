import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { DraftEntry, LogEntry } from '../../src/core/log/entry.ts';
import { answerEntry, endEntry, lineOf } from '../support/log-entries.ts';
import { keys, startPty } from '../support/pty.ts';
import { bin, cleanEnvironment, folder, logEntries, quiz, write } from '../support/quiz.ts';

const deck = `title: Variances
id: variances
questions:
  - { id: he, type: flashcard, question: He?, answer: 2/n }
  - { id: xavier, type: flashcard, question: Xavier?, answer: 1/n }
`;

/** Learned long ago, so due now. */
const learned = [40, 39.99, 35].map((daysAgo) => ({
  ...answerEntry(`s${daysAgo}`, 1),
  deck: 'variances',
  question: 'xavier',
  offset: 0,
  at: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
}));

it('a review shows when a card comes back, and goes on with those that come back soon', async () => {
  const cwd = folder();
  write('deck.yaml', deck, cwd);
  const log = write('log.jsonl', learned.map(lineOf).join(''), cwd);
  const pty = startPty(process.execPath, [bin, 'review', 'deck.yaml', '--log', log], {
    cwd,
    env: cleanEnvironment(),
    rows: 30,
  });
  await pty.waitFor('Xavier?');
  expect(pty.history().join('\n')).toContain('  Variances                         1 due, 1 new\n');
  pty.type(' ');
  await pty.waitFor(/1 Again 10 min +2 Hard [\d.]+ mo +3 Good [\d.]+ mo +4 Easy/);
  pty.type('3');
  await pty.waitFor('enter next');
  pty.type(keys.enter);
  await pty.waitFor('He?');
  pty.type(' ');
  await pty.waitFor(/1 Again 1 min +2 Hard 6 min +3 Good 10 min +4 Easy \d+ d/);
  pty.type('3');
  await pty.waitFor('enter next');
  pty.type(keys.enter);
  await pty.waitFor('g go on with 1 card that comes back');
  expect(pty.screen().join('\n')).toMatch(/Due next +1 in 10 min · 1 on/);
  pty.type('g');
  await pty.waitFor('Variances');
  await pty.waitFor((screen) => screen.lastIndexOf('He?') > screen.lastIndexOf('go on with'));
  pty.type(' ');
  await pty.waitFor(/1 Again 1 min +2 Hard 10 min +3 Good \d+ d/);
  pty.type('3');
  await pty.waitFor((screen) => screen.lastIndexOf('enter next') > screen.lastIndexOf('Good'));
  pty.type(keys.enter);
  await pty.waitFor('enter close · u undo the last answer');
  pty.type(keys.enter);
  expect(await pty.ended()).toEqual({ code: 0 });
  const entries = logEntries(log).slice(learned.length);
  expect(entries.map(({ kind, question, try: attempt }) => [kind, question, attempt])).toEqual([
    ['start', undefined, undefined],
    ['answer', 'xavier', 1],
    ['answer', 'he', 1],
    ['end', undefined, undefined],
    ['start', undefined, undefined],
    ['answer', 'he', 1],
    ['end', undefined, undefined],
  ]);
  expect(new Set(entries.map(({ session }) => session)).size).toBe(2);
});

it('a card is suspended by a key, left out, and taken back by the same key', async () => {
  const cwd = folder();
  write(
    'deck.yaml',
    'title: T\nid: t\nquestions:\n  - { id: one, question: One?, answer: x }\n',
    cwd,
  );
  const log = join(cwd, 'log.jsonl');
  const sit = async (...args: readonly string[]) => {
    const program = [bin, 'review', 'deck.yaml', '--log', log, ...args];
    const pty = startPty(process.execPath, program, { cwd, env: cleanEnvironment() });
    await pty.waitFor('One?');
    pty.type(`x${keys.enter}`);
    await pty.waitFor('enter next');
    pty.type('s');
    await pty.waitFor(/[Ss]uspended[:.]/);
    pty.type(keys.enter);
    await pty.waitFor('enter close');
    const shown = pty.history().join('\n');
    pty.type(keys.enter);
    await pty.ended();
    return shown;
  };
  const suspended = await sit();
  expect(suspended).toContain('Suspended: review leaves it out.');
  expect(suspended).not.toMatch(/Due next|go on with/);
  expect(suspended).toContain('This one comes back in 10 min.');
  const nothing = quiz(['review', 'deck.yaml', '--log', log], { cwd });
  expect(nothing.out).toBe(
    'All caught up.\n1 card is suspended or buried; `--suspended` asks the suspended ones.\n',
  );
  const back = await sit('--suspended');
  expect(back).toContain('1 suspended card; `s` after the answer takes one back.');
  expect(back).toContain('No longer suspended.');
  expect(back).not.toContain('comes back in');
  expect(quiz(['review', 'deck.yaml', '--suspended', '--log', log], { cwd }).out).toBe(
    'No card is suspended.\n',
  );
});

it('a remark between cards breaks between words at 40 columns', async () => {
  const cwd = folder();
  write('deck.yaml', 'title: D\nquestions:\n  - { id: q, question: Where?, answer: here }\n', cwd);
  const pty = startPty(process.execPath, [bin, 'review', 'deck.yaml', '--state-dir', cwd], {
    cwd,
    env: cleanEnvironment(),
    cols: 40,
  });
  await pty.waitFor('Where?');
  pty.type(`there${keys.enter}`);
  await pty.waitFor('Not quite');
  pty.type('y');
  await pty.waitFor(/\n {2}Counted as right, on your word; it\n {2}comes back in 10 min\.\n/);
  pty.type(keys.enter);
  await pty.waitFor('enter close');
  expect(pty.history().every((line) => line.length <= 40)).toBe(true);
  pty.type(keys.enter);
  expect(await pty.ended()).toEqual({ code: 0 });
});

it('what was typed when a review was stopped is there in the next one', async () => {
  const cwd = folder();
  const cloze = `title: C\nid: c\nquestions:\n  - { id: abc, cloze: "{{one}} {{two}} {{three}}" }\n`;
  write('deck.yaml', cloze, cwd);
  const log = join(cwd, 'log.jsonl');
  const args = [bin, 'review', 'deck.yaml', '--log', log];
  const first = startPty(process.execPath, args, { cwd, env: cleanEnvironment() });
  await first.waitFor(/1 of 3[^]*\? keys/);
  first.type(`one${keys.enter}`);
  await first.waitFor(/2 of 3[^]*\? keys/);
  first.type('tw');
  await first.waitFor('› tw');
  first.type(keys.ctrlC);
  await first.ended();
  const second = quiz(['review', 'deck.yaml', '--log', log], { cwd, input: 'two\nthree\n' });
  expect(second.out).toContain('one ____ ____\n\nYou had begun to type:\ntw\nBlank 2 of 3');
  expect(logEntries(log).find(({ kind }) => kind === 'answer')).toMatchObject({
    response: ['one', 'two', 'three'],
    verdict: 'right',
  });
});

/** Of the card, `daysAgo`. */
const of = (entry: LogEntry, daysAgo: number): LogEntry => ({
  ...entry,
  at: new Date(Date.now() - daysAgo * 86_400_000).toISOString(),
});
const typed = {
  ...learned[0],
  kind: 'draft',
  id: 'd-1',
  session: 'd',
  text: 'half of it',
} as DraftEntry;
const card = { deck: 'variances', question: 'xavier' };

it.each([
  ['before its card was answered is not there', [of(typed, 41)], false],
  ['since is there', [of(typed, 30)], true],
  [
    'before its card was answered in practice is not there',
    [of(typed, 30), of(answerEntry('p', 1, { ...card, scheduled: false }), 29)],
    false,
  ],
  [
    'in a session that was stopped is there',
    [of(typed, 30), of(endEntry('d', 2, 'quit'), 29)],
    true,
  ],
  ['in an exam that is over is not there', [of(typed, 30), of(endEntry('d', 2), 29)], false],
])('what was typed %s', (_name, entries, there) => {
  const cwd = folder();
  const short = deck.replace('type: flashcard, question: Xavier?', 'question: Xavier?');
  write('deck.yaml', short, cwd);
  const log = write('log.jsonl', [...learned, ...entries].map(lineOf).join(''), cwd);
  const { out } = quiz(['review', 'deck.yaml', '--log', log], { cwd, input: ':q\n' });
  expect(out.includes('You had begun to type:\nhalf of it\n')).toBe(there);
});
