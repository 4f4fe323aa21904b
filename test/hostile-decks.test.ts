import { describe, expect, it } from 'vitest';
import { readDeck } from '../src/core/deck/read.ts';
import { lint } from '../src/core/lint/lint.ts';
import { mend } from '../src/core/lint/mend.ts';
import { positionAt } from '../src/core/text/lines.ts';
import { decodeUtf8 } from '../src/io/decode-utf8.ts';
import { digest } from './support/digest.ts';
import { hostileDocuments, isShort } from './support/hostile-documents.ts';
import { optionsFor } from './support/lint-example.ts';

const tools = { decodeUtf8, digest };
const options = optionsFor({ preset: 'exam' });

const decks = hostileDocuments();

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

/** One process reads all of them, one after the other. */
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

  it.runIf(isShort)('end as they are known to', async () => {
    await expect(told.join('')).toMatchFileSnapshot('hostile-decks.txt');
  });
});
