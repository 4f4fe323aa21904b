import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bin, cleanEnvironment, folder, quiz, write } from './support/quiz.ts';
import { keys, startPty } from './support/pty.ts';

/** One of every family that a terminal obeys, and what hides or reorders text. */
const attacks = [
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u001b]52;c;aGk=\u0007',
  '\u001b]8;;https://example.org\u001b\\x\u001b]8;;\u001b\\',
  '\u001bP+q544e\u001b\\',
  '\u001b_G\u001b\\',
  '\u001b^x\u001b\\',
  '\u001b[c',
  '\u001b[6n',
  '\u001b[?1049h',
  '\u001b[31m',
  '\u001bc',
  '\u0007',
  '\b\b\b',
  '\u009b31m',
  '\u009d0;x\u009c',
  '\u0090x\u009c',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u200b',
  '\u001b[\u001b[31m31m',
];

const hostile = attacks.join('x');

/** Every field of every type holds the hostile text, quoted as JSON, which is YAML. */
function hostileDeck(): string {
  const text = (name: string) => `${name} ${hostile}`;
  const common = (name: string) => ({
    question: text(name),
    explanation: text('why'),
    hint: [text('hint')],
    topic: text('topic'),
    tags: [text('tag')],
    source: text('source'),
    image: { file: text('file'), alt: text('alt') },
  });
  return JSON.stringify({
    title: text('title'),
    description: text('description'),
    author: text('author'),
    language: 'en',
    questions: [
      {
        id: text('id').slice(0, 120),
        ...common('choice'),
        choices: [{ text: text('a'), feedback: text('feedback') }, text('b')],
        answer: text('b'),
      },
      {
        ...common('response'),
        choices: [text('a'), text('b'), text('c')],
        answer: [text('a'), text('b')],
      },
      { ...common('truth'), answer: true },
      { ...common('short'), answer: text('answer'), accept: [text('accepted')] },
      { ...common('number'), answer: 4, unit: text('unit') },
      { cloze: `{{${hostile.replaceAll(/[{}|:]/g, '')} :: ${hostile}}}`, explanation: text('why') },
      { ...common('order'), order: [text('first'), text('second')] },
      {
        ...common('match'),
        pairs: { [text('left')]: text('right'), [text('l')]: text('r') },
        distractors: [text('d')],
      },
      { ...common('open'), rubric: [text('point')] },
      { ...common('card'), type: 'flashcard', answer: text('back') },
    ],
  });
}

/** Control characters but line feeds; a session without colour has none of its own. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

describe('a hostile deck', () => {
  it('sends nothing but text and line ends through a pipe, whatever is answered', () => {
    const path = write(`de\u001b]0;ck\u0007.yaml`, hostileDeck());
    for (const mode of ['learn', 'exam']) {
      const input = `1\n1 2\n:h\nf\n${hostile}\n4\nx\n2 1\na1 b2\n${hostile}\n\n1\n3\n\n2\n${'\n'.repeat(40)}`;
      const ran = quiz(['run', path, '--mode', mode, '--log', `${folder()}/log.jsonl`], { input });
      expect(ran.code === 0 || ran.code === 130).toBe(true);
      expect(ran.out).not.toMatch(control);
      expect(ran.err).not.toMatch(control);
    }
  });

  it('is shown by every form of show without a control character', () => {
    const path = write('deck.yaml', hostileDeck());
    for (const flags of [
      [],
      ['--answers'],
      ['--raw'],
      ['--json'],
      ['--accessible', '--answers'],
      ['--width', '20'],
    ]) {
      const ran = quiz(['show', path, ...flags]);
      expect(ran.code).toBe(0);
      expect(ran.out).not.toMatch(control);
    }
  });

  it('that is invalid is refused without a control character in the diagnostics', () => {
    const questions = hostileDeck().replaceAll('"answer"', '"answre"');
    const ran = quiz(['run', write('deck.yaml', questions), '--no-log']);
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('did you mean `answer`?');
    expect(ran.err).not.toMatch(control);
  });

  it('leaves a log that is safe to print', () => {
    const log = `${folder()}/log.jsonl`;
    quiz(['run', write('deck.yaml', hostileDeck()), '--log', log], { input: '1\n' });
    const lines = readFileSync(log, 'utf8');
    expect(lines).toContain('\\u001b');
    expect(lines).not.toMatch(control);
  });

  it('sends a terminal only our own sequences, and cannot make it type', async () => {
    const path = write('deck.yaml', hostileDeck());
    const pty = startPty(process.execPath, [bin, 'run', path, '--no-log'], {
      rows: 50,
      env: cleanEnvironment(),
    });
    await pty.waitFor('a/b answer');
    pty.type(`${keys.tab}?`);
    pty.type('a');
    await pty.waitFor('enter next');
    pty.type('x');
    await pty.waitFor('"answer":"b');
    pty.type('q');
    expect(await pty.ended()).toEqual({ code: 130 });
    // oxlint-disable-next-line no-control-regex -- sequences are what is looked for
    const sequences = new Set(pty.wire().match(/\u001b(?:\[[0-9;?]*[A-Za-z]|[^[])/g));
    // oxlint-disable-next-line no-control-regex -- as above
    const ours = /^\u001b\[(?:[0-9;]*m|[0-9]*[ABCDGJK]|\?25[lh]|\?2004[lh])$/;
    expect([...sequences].filter((sequence) => !ours.test(sequence))).toEqual([]);
    // oxlint-disable-next-line no-control-regex -- as above
    expect(pty.wire()).not.toMatch(/[\u0007\b\u0080-\u009f\u202e]/);
  });
});
