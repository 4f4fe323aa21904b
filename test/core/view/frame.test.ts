/* oxlint-disable no-control-regex -- control characters are what is tested */
import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Diagnostic } from '../../../src/core/text/finding.ts';
import { widthOf } from '../../../src/core/text/layout.ts';
import { linesOf } from '../../../src/core/text/lines.ts';
import { footer, showDiagnostics } from '../../../src/core/view/diagnostics-text.ts';
import { concise, frame, type FrameSource } from '../../../src/core/view/frame.ts';
import { plainPaint, type Paint } from '../../../src/core/view/paint.ts';
import { say } from '../../../src/core/text/shown.ts';
import { runsOf } from '../../support/breadth.ts';

const sourceOf = (text: string, path = 'decks/geo.yaml'): FrameSource => ({
  path,
  text,
  lines: linesOf(text),
});

const diagnosticOf = (text: string, part: string, more: Partial<Diagnostic> = {}): Diagnostic => {
  const start = text.indexOf(part);
  return {
    rule: 'answer/not-in-choices',
    severity: 'error',
    message: '`Pari` is not one of the choices',
    span: { start, end: start + part.length },
    also: [],
    where: '',
    ...more,
  };
};

const look = (width: number, paint: Paint = plainPaint) => ({ width, paint });
const screen = (diagnostic: Diagnostic, text: string, width = 80): string =>
  `\n${frame(diagnostic, sourceOf(text), look(width)).join('\n')}\n`;

const geo = `- question: What is the capital of France?
  choices: [Paris, Rome, Berlin]
  explanation: It lies
    on the Seine
  answer: Pari
`;

describe('frame', () => {
  test('says what, where, shows the lines and what to do', () => {
    const also = {
      span: { start: geo.indexOf('Paris'), end: geo.indexOf('Paris') + 5 },
      label: 'did you mean this one?',
    };
    const diagnostic = diagnosticOf(geo, 'Pari\n', {
      span: { start: geo.indexOf('Pari\n'), end: geo.indexOf('Pari\n') + 4 },
      label: 'the answer must match a choice exactly',
      also: [also],
      help: 'Replace `Pari` with `Paris`',
      where: 'question 1 "What is the capital…" > answer',
      fix: { kind: 'unsafe', title: 'Replace', edits: [] },
    });
    expect(screen(diagnostic, geo, 88)).toBe(`
error[answer/not-in-choices]: \`Pari\` is not one of the choices       decks/geo.yaml:5:11
  in question 1 "What is the capital…" > answer
  2 |   choices: [Paris, Rome, Berlin]
    |             ----- did you mean this one?
    ...
  5 |   answer: Pari
    |           ^^^^ the answer must match a choice exactly
  = help: Replace \`Pari\` with \`Paris\` [--fix-unsafe]
`);
  });

  test('a narrow terminal gets shorter lines, not less', () => {
    const diagnostic = diagnosticOf(geo, 'Rome', {
      label: 'the answer must match a choice exactly',
      help: 'Replace it by one of the choices',
    });
    expect(screen(diagnostic, geo, 40)).toBe(`
error[answer/not-in-choices]: \`Pari\` is
not one of the choices
  at decks/geo.yaml:2:20
  2 |   choices: [Paris, Rome, Berlin]
    |                    ^^^^
    |           the answer must match a
    |           choice exactly
  = help: Replace it by one of the
          choices
`);
  });

  test('tabs and wide characters stay aligned', () => {
    const text = 'a:\t日本語 x👩‍🚀y\tZ\n';
    expect(screen(diagnosticOf(text, 'Z'), text)).toContain(`
  1 | a:  日本語 x👩‍🚀y Z
    |                 ^
`);
    expect(screen(diagnosticOf(text, '本語'), text)).toContain('\n    |       ^^^^\n');
  });

  test('what the source would do to a terminal is shown instead', () => {
    const text = 'a: \x1b[31m\u202eb\u200b\r\nc: 1\r\n';
    const shown = screen(
      diagnosticOf(text, 'b', { message: 'Bad \x1b]0;x\x07 text\nsecond' }),
      text,
    );
    expect(shown).toContain('Bad ␛]0;x␇ text second');
    expect(shown).toContain('\n  1 | a: ␛[31m\\u202eb\\u{200b}\n    |               ^\n');
  });

  test('of a long line the part around the mark is shown', () => {
    const text = `a: ${'lorem ipsum '.repeat(30)}HERE ${'dolor sit '.repeat(30)}\n`;
    const shown = screen(diagnosticOf(text, 'HERE', { label: 'look' }), text).split('\n');
    const [line = '', below = ''] = shown.slice(-3);
    expect(line).toMatch(/^  1 \| ….*HERE.*…$/);
    expect(below.indexOf('^^^^')).toBe(line.indexOf('HERE'));
  });

  test('an empty place gets one mark, also at the end of the file', () => {
    expect(screen(diagnosticOf('a:', '', { span: { start: 2, end: 2 } }), 'a:')).toContain(
      '\n  1 | a:\n    |   ^\n',
    );
    expect(screen(diagnosticOf('', ''), '')).toContain('decks/geo.yaml:1:1');
  });

  test('a mark over several lines shows the first', () => {
    const text = 'a: |\n  one\n  two\nb: 1\n';
    expect(screen(diagnosticOf(text, '|\n  one\n  two'), text)).toContain(
      '\n  1 | a: |\n    |    ^\n',
    );
  });

  test('two marks in one line stand under each other', () => {
    const text = 'a: [x, x]\n';
    const also = [{ span: { start: 4, end: 5 }, label: 'first' }];
    expect(
      screen(diagnosticOf(text, 'x]', { span: { start: 7, end: 8 }, label: 'again', also }), text),
    ).toContain(`
  1 | a: [x, x]
    |        ^ again
    |     - first
`);
  });

  test('a mark behind a line as wide as the terminal stays on it', () => {
    for (let length = 60; length <= 90; length += 1) {
      const source = `\n${'x'.repeat(length)}`;
      const end = { start: source.length, end: source.length };
      const lines = frame(diagnosticOf(source, '', { span: end }), sourceOf(source), look(80));
      expect(Math.max(...lines.map(widthOf))).toBeLessThanOrEqual(80);
    }
  });

  test('no line is wider than the terminal, for any source and any mark', () => {
    const piece = fc.constantFrom(
      'word ',
      '日本語',
      '\t',
      '👩‍🚀',
      'e\u0301',
      '\x1b',
      '\u200b',
      '\n',
      'x'.repeat(60),
      'हिन्दी',
    );
    const text = fc.array(piece, { maxLength: 30 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        text,
        fc.nat(),
        fc.nat(80),
        fc.integer({ min: 40, max: 200 }),
        fc.boolean(),
        (source, place, length, width, labelled) => {
          const start = place % (source.length + 1);
          const span = { start, end: Math.min(source.length, start + length) };
          const words = labelled ? { label: source, help: source, where: source } : {};
          const diagnostic = diagnosticOf(source, '', { span, message: source, ...words });
          for (const line of frame(diagnostic, sourceOf(source), look(width))) {
            expect(widthOf(line)).toBeLessThanOrEqual(width);
            expect(line).not.toMatch(/[\n\x1b]/);
          }
        },
      ),
      { numRuns: runsOf(1000) },
    );
  });

  test('paint gets every part that carries meaning', () => {
    const paint: Paint = (style, text) =>
      say`<${style === 'wrong' ? say`wrong` : say`other`}:${text}>`;
    const lines = frame(diagnosticOf(geo, 'Rome'), sourceOf(geo), { width: 200, paint });
    expect(lines.join('\n')).toContain('<wrong:error[answer/not-in-choices]>');
    expect(lines.join('\n')).toContain('<wrong:^^^^>');
  });
});

describe('concise', () => {
  test('is one line that editors and problem matchers read', () => {
    const line = concise(
      diagnosticOf(geo, 'Rome', { message: 'Bad\nthing' }),
      sourceOf(geo, 'a\nb.yaml'),
    );
    expect(line).toBe('a b.yaml:2:20: error: Bad thing [answer/not-in-choices]');
  });
});

describe('a list of diagnostics', () => {
  const checked = (diagnostics: readonly Diagnostic[]) => ({
    path: 'a.yaml',
    document: { text: geo, lines: linesOf(geo) },
    diagnostics,
  });
  const one = diagnosticOf(geo, 'Rome');

  test('shows so many and counts the rest', () => {
    const lines = showDiagnostics([checked([one, one, one])], look(100), 2);
    expect(lines.filter((line) => line.startsWith('error['))).toHaveLength(2);
    expect(lines.slice(-2)).toEqual(['1 more not shown; --max-diagnostics 0 shows all', '']);
  });

  test('counts what weighs least, and shows the rest in its order', () => {
    const note = diagnosticOf(geo, 'Rome', { severity: 'info' });
    const warning = diagnosticOf(geo, 'Rome', { severity: 'warning' });
    const lines = showDiagnostics(
      [checked([note, warning, note]), checked([note, one])],
      look(100),
      3,
    );
    const shown = lines.flatMap((line) => /^\w+(?=\[)/.exec(line)?.[0] ?? []);
    expect(shown).toEqual(['info', 'warning', 'error']);
  });

  test.each<[string, readonly Diagnostic[], string]>([
    ['nothing', [], 'No problems in 14 decks (1 question).'],
    ['one', [one], '1 error in 1 of 14 decks (1 question).'],
    [
      'several',
      [
        { ...one, fix: { kind: 'safe', title: '', edits: [] } },
        { ...one, severity: 'warning', fix: { kind: 'unsafe', title: '', edits: [] } },
        { ...one, severity: 'info', fix: { kind: 'suggestion', title: '', edits: [] } },
      ],
      '1 error, 1 warning, 1 note in 1 of 14 decks (1 question). 1 fixable with --fix, 1 more with --fix-unsafe.',
    ],
  ])('the last line counts %s', (_name, diagnostics, line) => {
    expect(footer([checked(diagnostics), checked([])], { decks: 14, questions: 1 })).toBe(line);
  });
});
