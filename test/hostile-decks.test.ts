import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readDeck } from '../src/core/deck/read.ts';
import { lint } from '../src/core/lint/lint.ts';
import { mend } from '../src/core/lint/mend.ts';
import { positionAt } from '../src/core/text/lines.ts';
import { decodeUtf8 } from '../src/io/decode-utf8.ts';
import { isWhole } from './support/breadth.ts';
import { digest } from './support/digest.ts';
import { hostileBombs } from './support/hostile-bombs.ts';
import { hostileDecks } from './support/hostile-decks.ts';
import { optionsFor } from './support/lint-example.ts';
import { folder, quiz, write } from './support/quiz.ts';

const tools = { decodeUtf8, digest };
const peakMemory = join(import.meta.dirname, 'support/peak-memory.cjs');
const options = optionsFor({ preset: 'exam' });

const short = 12_000;

/** Characters of a flood; `npm run prove:hostile` sets the most that a deck may have. */
const size = Number(process.env['QUIZ_FLOOD'] ?? short);

const decks = new Map([...hostileDecks(size), ...hostileBombs(size === short ? 10_000 : size)]);

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

/** Lint and a session over a deck, each in a process of its own. */
function runAlone(source: string | Uint8Array) {
  const path = write('deck.yaml', source);
  const log = ['--state-dir', folder()];
  const commands = [
    ['lint', '--preset', 'exam', path],
    ['run', path, '--no-log'],
    ['show', path, '--answers'],
    ['show', path, '--json'],
    ['review', path, '--due', ...log],
    ['stats', path, ...log],
  ].slice(0, isWhole ? undefined : 3);
  return commands.map((args) => {
    const peak = join(folder(), 'peak');
    const env = { NODE_OPTIONS: `--require=${peakMemory}`, QUIZ_TEST_PEAK: peak };
    const ran = quiz(args, { env });
    return { ...ran, megabytes: Number(readFileSync(peak, 'utf8')) / 1024 };
  });
}

let most: number | undefined;

/** The most memory that an ordinary deck of the same size takes, in megabytes. */
function usual(): number {
  const question = (n: number) =>
    `- id: q${n}\n  question: What is number ${n}?\n  answer: ${n}\n  explanation: ${'It follows. '.repeat(30)}\n`;
  const count = Math.ceil(size / question(0).length);
  most ??= Math.max(
    ...runAlone(Array.from({ length: count }, (_, n) => question(n)).join('')).map(
      ({ megabytes }) => megabytes,
    ),
  );
  return most;
}

describe('documents written to break a reader', () => {
  it('are more than three hundred', () => {
    expect(decks.size).toBeGreaterThan(300);
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
    for (const { code, out, err, megabytes } of runAlone(source)) {
      expect([0, 1, 2, 130]).toContain(code);
      expect(out + err).not.toMatch(/\n {4}at \S+ \(/);
      expect(megabytes).toBeLessThan(Math.min(1000, 4 * usual()));
    }
  });

  it.runIf(size === short)('end as they are known to', async () => {
    await expect(told.join('')).toMatchFileSnapshot('hostile-decks.txt');
  });
});
