import { describe, expect, test } from 'vitest';
import { plainTexts, readText, told } from '../../support/read-text.ts';

const deck = (question: string): string =>
  `questions:\n  - question: ${question}\n    answer: B\n    choices: [A, B]\n  - question: next\n    answer: ok\n`;

const next = { question: 'next', answer: 'ok' };

describe('one broken question costs no other, and no other field', () => {
  test.each([
    ['Go: why?', '2:15 yaml/unquoted-colon "Go: why?"'],
    ['What is this:', '2:15 yaml/unquoted-colon "What is this:"'],
    ['see: http://x # note', '2:15 yaml/unquoted-colon "see: http://x"'],
    ['@user', '2:15 yaml/reserved-start "@user"'],
    ['`ls`', '2:15 yaml/reserved-start "`ls`"'],
    ['%d', '2:15 yaml/reserved-start "%d"'],
    ['> 5', '2:15 yaml/reserved-start "> 5"'],
    ['| x', '2:15 yaml/reserved-start "| x"'],
    ['- a', '2:15 yaml/reserved-start "- a"'],
    [', b', '2:15 yaml/reserved-start ", b"'],
    ['] b', '2:15 yaml/reserved-start "] b"'],
    ['} b', '2:15 yaml/reserved-start "} b"'],
    ['? x', '2:15 yaml/reserved-start "? x"'],
    ["'tis", `2:15 yaml/unclosed-quote "'tis"`],
    ['"open', '2:15 yaml/unclosed-quote "\\"open"'],
    ['"a" or "b"', '2:19 yaml/unclosed-quote "or \\"b\\""'],
    ['"a"#c', '2:18 yaml/syntax "#c"'],
    ['"\\d and \\w"', '2:16 yaml/escape-surprise "\\\\d"'],
    ['[1, 2', '2:15 yaml/syntax "[1, 2"'],
    ['[0, 1) range', '2:15 yaml/syntax "[0, 1) range"'],
    ['{x', '2:15 yaml/syntax "{x"'],
    ['{{c1::x}}', '2:15 yaml/flow-splits-text "{{c1::x}}"'],
    ['*bold*', '2:15 yaml/alias-as-text "*bold*"'],
    ['a\n      hint: c', '3:7 yaml/bad-indent "hint"'],
    ['a\n    more text', '3:5 yaml/bad-indent "more text"'],
  ])('`question: %s`', (question, diagnostic) => {
    const document = readText(deck(question));
    expect(told(document)).toEqual([diagnostic]);
    expect(plainTexts(document.root)).toEqual({
      questions: [{ question: '<broken>', answer: 'B', choices: ['A', 'B'] }, next],
    });
  });

  test('a quote that finds its end in a later question is told where it opens', () => {
    const document = readText(
      "- question: 'tis\n  answer: it's\n- question: 'b'\n  answer: it's\n",
    );
    expect(told(document)).toEqual([`1:13 yaml/unclosed-quote "'tis"`]);
    expect(plainTexts(document.root)).toEqual([
      { question: '<broken>', answer: "it's" },
      { question: 'b', answer: "it's" },
    ]);
  });

  test('errors of many questions are all told', () => {
    const items = Array.from(
      { length: 40 },
      (_unused, index) => `- question: Go: ${index}\n  answer: '${index}\n`,
    );
    const document = readText(items.join(''));
    expect(document.diagnostics).toHaveLength(80);
    expect(document.diagnostics.map(({ rule }) => rule).slice(0, 2)).toEqual([
      'yaml/unquoted-colon',
      'yaml/unclosed-quote',
    ]);
  });

  test.each([
    ['- question: a\n answer: b\n- question: c\n', ['2:2 yaml/bad-indent "answer"']],
    ['- choices:\n  - a\n  -b\n  - c\n- question: c\n', ['3:3 yaml/dash-without-space "-b"']],
    ['- choices:\n    - a\n   - b\n- question: c\n', ['3:4 yaml/bad-indent "- b"']],
    ['title: a\nnonsense\nquestions: []\n', ['2:1 yaml/syntax "nonsense"']],
    ['- a\nb: 2\n', ['2:1 yaml/bad-indent "b"']],
    ['- question: a\n\tanswer: b\n\thint: c\n', ['2:1 yaml/tab-indent "\\t"']],
  ])('%j', (text, diagnostics) => {
    expect(told(readText(text))).toEqual(diagnostics);
  });

  test('every complaint says what to do, in one plain sentence', () => {
    for (const question of ['Go: why?', "'tis", '@x', '[1', '"\\q"', 'a\n      hint: c']) {
      for (const { message, help } of readText(deck(question)).diagnostics) {
        expect(message).toMatch(/^[A-Z`].*[^.]$/s);
        expect(help).toMatch(/^[A-Z].*[^.]$/s);
      }
    }
  });

  test.each([
    ['Go: why?', '"Go: why?"'],
    ['say "hi": now', `'say "hi": now'`],
    ["it's: so", `"it's: so"`],
    ['@user', '"@user"'],
  ])('the fix for `%s` reads back as what was typed', (question, fixed) => {
    const document = readText(deck(question));
    const edit = document.diagnostics[0]?.fix?.edits[0];
    expect(edit?.text).toBe(fixed);
    const text =
      document.text.slice(0, edit?.span.start) + edit?.text + document.text.slice(edit?.span.end);
    expect(readText(text).diagnostics).toEqual([]);
  });
});
