import { describe, expect, it } from 'vitest';
import { readDeck } from '../src/core/deck/read.ts';
import { lint } from '../src/core/lint/lint.ts';
import { mend } from '../src/core/lint/mend.ts';
import { positionAt } from '../src/core/text/lines.ts';
import { decodeUtf8 } from '../src/io/decode-utf8.ts';
import { digest } from './support/digest.ts';
import { hostileDecks } from './support/hostile-decks.ts';
import { optionsFor } from './support/lint-example.ts';
import { quiz, write } from './support/quiz.ts';

const tools = { decodeUtf8, digest };
const options = optionsFor({ preset: 'exam' });

const short = 30_000;

/** Characters of a flood; `npm run prove:hostile` sets the most that a deck may have. */
const size = Number(process.env['QUIZ_FLOOD'] ?? short);

const decks = hostileDecks(size);

const nastiest = new Set([
  'nine levels of laughs',
  'flow lists 10,000 deep',
  'complex keys within complex keys',
  '__proto__ as a deck',
  'quotes of quotes',
  'every byte',
  'a flood: tiny questions',
]);

async function outcome(source: string | Uint8Array) {
  const bytes = typeof source === 'string' ? new TextEncoder().encode(source) : source;
  const read = await readDeck({ path: 'deck.yaml', bytes }, tools);
  const { diagnostics } = lint(read, options);
  await mend(read, true, options, tools);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  const place = first && positionAt(read.document.lines, first.span.start);
  return {
    questions: read.deck?.questions.length,
    errors: errors.length,
    first: first && `${place?.line}:${place?.column} ${first.rule}`,
  };
}

describe('documents written to break a reader', () => {
  it('are more than a hundred', () => {
    expect(decks.size).toBeGreaterThan(100);
  });

  const told: string[] = [];

  it.each([...decks])('%s', async (name, source) => {
    const { questions, errors, first } = await outcome(source);
    told.push(
      `${name}\n  ${questions ?? 'no'} questions, ${errors} errors${first ? `: ${first}` : ''}\n`,
    );
    expect(Object.prototype).not.toHaveProperty('polluted');
  });

  const alone = size === short ? [...decks].filter(([name]) => nastiest.has(name)) : [...decks];

  it.each(alone)('%s, in a process of its own', (_name, source) => {
    const path = write('deck.yaml', source);
    for (const args of [
      ['lint', '--preset', 'exam', path],
      ['run', path, '--no-log'],
    ]) {
      const { code, out, err } = quiz(args);
      expect([0, 1, 2, 130]).toContain(code);
      expect(out + err).not.toMatch(/\n {4}at \S+ \(/);
    }
  });

  it.runIf(size === short)('end as they are known to', async () => {
    await expect(told.join('')).toMatchFileSnapshot('hostile-decks.txt');
  });
});
