import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readYaml } from '../../../src/core/text/yaml-read.ts';
import { readSimpleYaml } from '../../../src/core/text/yaml-simple.ts';
import { root } from '../../support/quiz.ts';
import { runsOf } from '../../support/breadth.ts';

type Verdict = 'left alone' | 'agrees' | 'differs';

/** What the simple reader takes must come out as the full reader has it. */
function verdictOn(text: string): Verdict {
  const simple = readSimpleYaml(text);
  if (simple === undefined) return 'left alone';
  return isDeepStrictEqual({ ...simple, diagnostics: [] }, { ...readYaml(text) })
    ? 'agrees'
    : 'differs';
}

const decks = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .filter((path) => /^(?:quizzes|test)\/.*\.ya?ml$/.test(path))
  .map((path) => [path, readFileSync(join(root, path), 'utf8')] as const);

describe('the simple reader', () => {
  it.each(decks)('reads %s as the full one does, or leaves it alone', (_path, text) => {
    expect(verdictOn(text)).not.toBe('differs');
  });

  it('reads every shipped deck itself', () => {
    const left = decks.filter(
      ([path, text]) => path.startsWith('quizzes/') && verdictOn(text) !== 'agrees',
    );
    expect(left.map(([path]) => path)).toEqual([]);
  });

  const words = fc.constantFrom(
    'a',
    'word two',
    'question',
    'it is: so',
    'x #y',
    'x#y',
    '#z',
    '- q',
    '-q',
    '-',
    '?',
    '? k',
    ':',
    ': v',
    ':v',
    '"quoted"',
    '"a" b',
    "'single'",
    "'it''s'",
    '"tab\\t"',
    '"u\\u00e9"',
    '"\\x41"',
    '"open',
    "'open",
    '[a, b]',
    '[a,b]',
    '[a, ]',
    '[1, 2.5, -3]',
    '[a: b]',
    '[]',
    '{}',
    '{a: b}',
    '{a: b, c: "d"}',
    '{a:b}',
    '{a}',
    '[[a]]',
    '["a, b", c]',
    '[a #b]',
    'null',
    '~',
    'true',
    'FALSE',
    '1.10',
    '007',
    '0x1F',
    '0o17',
    '1e3',
    '.5',
    '5.',
    '+5',
    '.inf',
    '-.INF',
    '.NaN',
    '12:30',
    '2024-01-02',
    '|',
    '|-',
    '|+',
    '>',
    '>-',
    '|2',
    '| # c',
    '&a b',
    '*a',
    '!t x',
    '%x',
    '@x',
    '`x`',
    'a\tb',
    'é – 日本',
    '---',
    '...',
    'a---',
    'key:',
    '"key": v',
    'a:b',
    'x: y',
    '$x$: y',
    '(p): q',
    'https://x.y/z',
    'a, b',
    'a] b',
    '}',
  );
  const indent = fc.constantFrom('', '', ' ', '  ', '  ', '    ', '      ', '   ');
  const head = fc.constantFrom(
    '',
    '- ',
    '-  ',
    'key: ',
    'k: ',
    'question: ',
    '- question: ',
    '- a: ',
    'key:',
    '-',
    'a b: ',
    '# ',
    '- - ',
    "'q k': ",
    '"d k": ',
    "- 'x': ",
    '- "y": ',
    'answer:   ',
  );
  const line = fc
    .tuple(
      indent,
      head,
      fc.oneof(words, fc.constant('')),
      fc.constantFrom('', '', '', ' ', ' # note', '  '),
    )
    .map((parts) => parts.join(''));

  it('reads lines of any make as the full one does, or leaves them alone', () => {
    let taken = 0;
    fc.assert(
      fc.property(
        fc.array(line, { minLength: 1, maxLength: 8 }),
        fc.constantFrom('', '\n', '\n\n'),
        (lines, end) => {
          const verdict = verdictOn(lines.join('\n') + end);
          expect(verdict).not.toBe('differs');
          if (verdict === 'agrees') taken += 1;
        },
      ),
      { numRuns: Number(process.env['QUIZ_YAML_RUNS'] ?? runsOf(20_000)) },
    );
    expect(taken).toBeGreaterThan(100);
  });

  const deckish = fc
    .record({
      lead: fc.constantFrom('', '# top\n', '\n', 'title: T\n'),
      items: fc.array(
        fc.record({
          stem: words,
          more: fc.array(
            fc.tuple(
              fc.constantFrom('answer', 'choices', 'explanation', 'hint', 'id', 'k k'),
              words,
              fc.array(words, { maxLength: 3 }),
              fc.boolean(),
            ),
            { maxLength: 4 },
          ),
        }),
        { minLength: 1, maxLength: 3 },
      ),
      nested: fc.boolean(),
      flat: fc.boolean(),
    })
    .map(({ lead, items, nested, flat }) => {
      const pad = nested && !flat ? '  ' : '';
      const body = items.map(({ stem, more }) => {
        const keys = more.map(([key, value, list, block], n) => {
          if (list.length === 0) return `${pad}  ${key}${n}: ${value}\n`;
          const inside = list.map((one) => `${pad}    ${block ? '' : '- '}${one}\n`).join('');
          return `${pad}  ${key}${n}:${block ? [' |', ' >', ' >-', ' |-'][n % 4] : ''}\n${inside}`;
        });
        return `${pad}- question: ${stem}\n${keys.join('')}`;
      });
      return `${lead}${nested ? 'questions:\n' : ''}${body.join('')}`;
    });

  it('reads decks of any content as the full one does, or leaves them alone', () => {
    let taken = 0;
    fc.assert(
      fc.property(deckish, (text) => {
        const verdict = verdictOn(text);
        expect(verdict).not.toBe('differs');
        if (verdict === 'agrees') taken += 1;
      }),
      { numRuns: Number(process.env['QUIZ_YAML_RUNS'] ?? runsOf(10_000)) },
    );
    expect(taken).toBeGreaterThan(100);
  });
});
