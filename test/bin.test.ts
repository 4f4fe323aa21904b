import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { quizHere } from './support/quiz-here.ts';
import { folder, logEntries, quiz, root, write } from './support/quiz.ts';

const deck = `title: Capitals
questions:
  - id: australia
    question: What is the capital of Australia?
    choices: [Sydney, Canberra, Melbourne]
    answer: Canberra
    shuffle: false
    explanation: Founded in 1913.
  - id: gold
    question: What is the chemical symbol of gold?
    answer: Au
    case: exact
`;

describe('the program', () => {
  it('prints the version of the package alone', () => {
    const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
      version: string;
    };
    expect(quiz(['--version'])).toEqual({ code: 0, out: `${version}\n`, err: '' });
    expect(quiz(['-V']).out).toBe(`${version}\n`);
  });

  it('answers --help prepared with the very words of the live help', () => {
    const prepared = quiz(['--help']);
    expect(prepared).toEqual(quiz(['--help', '--color', 'never']));
    expect(prepared.out).toContain('run [options] [deck...]');
    expect(prepared.code).toBe(0);
  });

  it.each([
    [['rnu'], /^error: Unknown command `rnu`\n {2}Did you mean `run`\?\n$/],
    [['run', '--mod', 'exam'], /^error: Unknown option `--mod`\n {2}Did you mean `--mode`\?\n$/],
    [
      ['run', '--mode', 'exma'],
      /^error: Option `--mode <mode>` argument `exma` is invalid\. Allowed/,
    ],
    [['run', '--seed', '-1'], /Expected a whole number/],
    [['run', '--total', '5', 'x.yaml'], /`--total` is the time of an exam/],
    [['run', 'nowhere.yaml'], /Cannot read `nowhere.yaml`: no such file or folder/],
    [['run'], /No deck was named/],
    [[], /Usage: quiz/],
  ])('%j is told on stderr with exit code 2', async (args, message) => {
    const ran = await quizHere(args, { cwd: folder() });
    expect(ran.err).toMatch(message);
    expect([ran.code, ran.out]).toEqual([2, '']);
  });

  it('refuses control characters of the command line on their way to the terminal', async () => {
    const ran = await quizHere(['run', 'a\u001b]0;x\u0007b.yaml']);
    expect(ran.err).not.toMatch(/[\u0007\u001b]/);
    expect(ran.err).toContain('␛]0;x␇b.yaml');
  });
});

describe('a session on a pipe', () => {
  it('asks, grades, logs, and stops at the end of input with everything saved', () => {
    const log = join(folder(), 'log.jsonl');
    const ran = quiz(['run', write('c.yaml', deck), '--log', log], { input: 'b\n' });
    expect(ran.code).toBe(130);
    expect(ran.out).toContain('Question 1 of 2.');
    expect(ran.out).toContain('Right. The answer is Canberra.');
    expect(ran.out).toContain('Founded in 1913.');
    expect(ran.out).toContain('Stopped — everything is saved');
    expect(logEntries(log).map(({ kind, verdict }) => [kind, verdict])).toEqual([
      ['start', undefined],
      ['answer', 'right'],
      ['end', undefined],
    ]);
  });

  it('brings a missed card back until it is right, and scores the first try', async () => {
    const log = join(folder(), 'log.jsonl');
    const ran = await quizHere(['run', write('c.yaml', deck), '--log', log], {
      input: 'a\nAu\n2\n',
    });
    expect(ran.out).toContain('This one comes back after 1 more.');
    expect(ran.out).toContain('1 of 2 right, 50 %');
    expect(ran.code).toBe(0);
    const answers = logEntries(log).filter(({ kind }) => kind === 'answer');
    expect(
      answers.map(({ question, try: attempt, verdict, scheduled }) => [
        question,
        attempt,
        verdict,
        scheduled,
      ]),
    ).toEqual([
      ['australia', 1, 'wrong', true],
      ['gold', 1, 'right', true],
      ['australia', 2, 'right', false],
    ]);
  });

  it('keeps no log with --no-log', async () => {
    const state = folder();
    const ran = await quizHere(['run', write('c.yaml', deck), '--no-log'], {
      input: 'b\nAu\n',
      env: { XDG_STATE_HOME: state },
    });
    expect([ran.code, readdirSync(state)]).toEqual([0, []]);
  });

  it('exits 1 below --pass in an exam, with no verdict before the end', async () => {
    const ran = await quizHere(
      ['run', write('c.yaml', deck), '--mode', 'exam', '--pass', '80', '--no-log'],
      {
        input: 'b\nag\n',
      },
    );
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('Not passed: 80 % were wanted');
    expect(ran.out.indexOf('Right.')).toBeGreaterThan(ran.out.indexOf('Question 2 of 2.'));
  });
});

describe('what the score log knows', () => {
  it('chooses the cards that were missed, flagged or never answered', async () => {
    const log = join(folder(), 'log.jsonl');
    const path = write('c.yaml', deck);
    const run = async (flag: string, input = '') =>
      await quizHere(['run', path, '--log', log, flag], { input });
    expect((await run('--missed')).err).toContain('No question is missed by the score log');
    await quizHere(['run', path, '--log', log], { input: 'a\n' });
    expect((await run('--missed')).out).toContain('capital of Australia');
    expect((await run('--new')).out).toContain('symbol of gold');
    expect(await run('--flagged')).toMatchObject({ code: 2, out: '' });
    await quizHere(['run', path, '--log', log, '--id', 'gold'], { input: 'Au\n:f\n' });
    expect((await run('--flagged')).out).toContain('symbol of gold');
    expect((await run('--new')).code).toBe(2);
    await quizHere(['run', path, '--log', log, '--missed'], { input: 'b\n' });
    expect((await run('--missed')).code).toBe(2);
  });

  it('tells the numbers of lines that cannot be read, and leaves them as they are', async () => {
    const log = write('log.jsonl', '{"v":1,torn\n');
    const ran = await quizHere(['run', write('c.yaml', deck), '--log', log], { input: 'b\nAu\n' });
    expect(ran.out).toMatch(/Not readable in the score log: line 1 of \S+log\.jsonl\./);
    expect(readFileSync(log, 'utf8')).toMatch(/^\{"v":1,torn\n\{"v":1,/);
  });

  it('names the missed cards in a command that can be copied', async () => {
    const log = join(folder(), 'a log.jsonl');
    const ran = await quizHere(['run', write('c.yaml', deck), '--log', log, '--id', 'gold'], {
      input: 'x\nAu\n',
    });
    expect(ran.out).toMatch(/quiz run \S+c\.yaml --missed --log '\S+a log\.jsonl'/);
    expect(ran.out).not.toContain('last time');
    const again = await quizHere(['run', write('c.yaml', deck), '--log', log], {
      input: 'b\nAu\n',
    });
    expect(again.out).toContain('last time 0 %');
  });
});

describe('what users ran into', () => {
  it('an exam keeps the answer of a card that is reopened and left empty', async () => {
    const log = join(folder(), 'log.jsonl');
    const ran = await quizHere(['run', write('c.yaml', deck), '--mode', 'exam', '--log', log], {
      input: 'b\nAu\n2\n\n\n',
    });
    expect(ran.out).toContain('Your answer so far: Au');
    expect(ran.out).toContain('2 of 2 right');
    expect(logEntries(log).map(({ kind }) => kind)).toEqual(['start', 'answer', 'answer', 'end']);
  });

  it('no input at all is no early stop but wrong usage', async () => {
    const ran = await quizHere(['run', write('c.yaml', deck), '--no-log']);
    expect(ran.err).toBe('error: There was no input to answer with\n');
    expect(ran.code).toBe(2);
  });

  it('show gives no order and no pairs away, and is as wide as it was told', async () => {
    const text = `questions:\n  - {id: o, question: Q, order: [first, second, third]}\n  - {id: m, question: Q, hint: ${'word '.repeat(40)}, pairs: {a: one, b: two, c: three}}\n`;
    const path = write('o.yaml', text);
    const items = (await quizHere(['show', path, 'o'])).out.match(/first|second|third/g);
    expect(items?.join(' ')).not.toBe('first second third');
    expect((await quizHere(['show', path, 'm'])).out.match(/one|two|three/g)?.join(' ')).not.toBe(
      'one two three',
    );
    for (const width of ['20', '30', '80']) {
      const lines = (await quizHere(['show', path, '--answers', '--width', width])).out.split('\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(Number(width));
    }
  });

  it('show --raw prints whole lines that are YAML again', async () => {
    expect((await quizHere(['show', write('c.yaml', deck), 'gold', '--raw'])).out).toBe(
      '- id: gold\n  question: What is the chemical symbol of gold?\n  answer: Au\n  case: exact\n\n',
    );
  });

  it('several decks each stand under their title, in the order in which people count', async () => {
    const path = folder();
    for (const day of [10, 9])
      write(
        `d${day}.deck.yaml`,
        `title: Day ${day}\nquestions: [{ question: Q?, answer: x }]\n`,
        path,
      );
    const titles = (await quizHere(['show', path])).out.match(/^Day.*|^\d.*/gm);
    expect(titles).toEqual([
      expect.stringMatching(/^Day 9 – .*d9\.deck\.yaml$/),
      '1. q   short-answer',
      expect.stringMatching(/^Day 10 – .*d10\.deck\.yaml$/),
      '1. q   short-answer',
    ]);
    expect((await quizHere(['show', path, '--raw'])).out).toMatch(/^# .*d9[^]*\n# .*d10/);
  });

  it('an id that exists but is not flagged is not called unknown', async () => {
    const log = join(folder(), 'log.jsonl');
    const path = write('c.yaml', deck);
    await quizHere(['run', path, '--log', log, '--id', 'gold'], { input: 'Au\n:f\n' });
    const ran = await quizHere(['run', path, '--log', log, '--flagged', '--id', 'australia'], {
      input: 'b\n',
    });
    expect(ran.err).toContain('No question passes all of these filters');
  });
});

describe('given answers', () => {
  it('are graded without asking, the result as one JSON document on stdout', async () => {
    const answers = write('a.yaml', 'australia: Canberra\ngold: au\n');
    const ran = await quizHere([
      'run',
      write('c.yaml', deck),
      '--answers',
      answers,
      '--json',
      '--pass',
      '60',
      '--no-log',
    ]);
    const result = JSON.parse(ran.out) as Record<string, unknown>;
    expect(result).toMatchObject({
      schemaVersion: 1,
      asked: 2,
      right: 1,
      percent: 50,
      passed: false,
      reason: 'done',
    });
    expect(ran.err).toContain('1/2');
    expect(ran.code).toBe(1);
  });

  it('give the same transcript for the same seed', async () => {
    const args = [
      'run',
      write('c.yaml', deck.replace('    shuffle: false\n', '')),
      '--answers',
      write('a.yaml', 'gold: Au\n'),
      '--seed',
      '7',
      '--no-log',
    ];
    expect(await quizHere(args)).toEqual(await quizHere(args));
  });

  it.each([
    ['brisbane: x\n', /answers `brisbane`, and no question has that id/],
    ['golde: Au\n', /Did you mean `gold`\?/],
    [
      'australia: Sidney\n',
      /the answer to `australia` does not fit: `Sidney` is not one of the choices/,
    ],
    ['- a\n', /holds no answers/],
    ['gold: [Au\n', /^error\[yaml\/syntax\][^]*1 \| gold: \[Au[^]*\nerror: Nothing was graded/],
  ])('that do not fit are refused: %j', async (text, message) => {
    const ran = await quizHere([
      'run',
      write('c.yaml', deck),
      '--answers',
      write('a.yaml', text),
      '--no-log',
    ]);
    expect(ran.err).toMatch(message);
    expect(ran.code).toBe(2);
  });
});

describe('many given answers', () => {
  const answersOf = (count: number) =>
    write(
      'a.json',
      JSON.stringify(Object.fromEntries(Array.from({ length: count }, (_, n) => [`q${n}`, 'x']))),
    );

  it('may be as many as a deck has questions, more than a deck has keys in a map', async () => {
    const many = Array.from({ length: 1200 }, (_, n) => `- {id: q${n}, question: Q?, answer: x}\n`);
    const path = write('many.yaml', many.join(''));
    const args = ['run', path, '--answers', answersOf(1200), '--no-log', '--json', '-q'];
    const { code, out } = await quizHere(args);
    expect(JSON.parse(out)).toMatchObject({ right: 1200 });
    expect(code).toBe(0);
  });

  it('that are too many are told how to give them, not to split the deck', async () => {
    const args = ['run', write('c.yaml', deck), '--answers', answersOf(20_001), '--no-log'];
    const { code, err } = await quizHere(args);
    expect(err).toMatch(/More than 20000 keys[^]*Give the answers in parts/);
    expect(code).toBe(2);
  });
});

describe('an invalid deck', () => {
  it('is refused with every problem, nothing asked, exit code 2', async () => {
    const path = write(
      'bad.yaml',
      'questions:\n  - question: A?\n    awnser: x\n  - question: B?\n    choices: [1, 2]\n    answer: 3\n  - question: Fine?\n    answer: true\n',
    );
    const ran = await quizHere(['run', path, '--no-log'], { input: 't\n' });
    expect(ran.err).toContain('did you mean `answer`?');
    expect(ran.err).toContain('`3` is not one of the choices');
    expect([ran.code, ran.out]).toEqual([2, '']);
  });
});
