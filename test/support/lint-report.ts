import { readDeck } from '../../src/core/deck/read.ts';
import { checkedRead } from '../../src/core/lint/check.ts';
import type { LintReport } from '../../src/core/lint/report.ts';
import { rules } from '../../src/core/lint/rules.ts';
import { decodeUtf8 } from '../../src/io/decode-utf8.ts';
import { digest } from './digest.ts';
import { optionsFor } from './lint-example.ts';

export interface File {
  readonly path: string;
  readonly text: string;
}

/** A report on decks given as texts, as the command makes it. */
export async function reportOn(
  files: readonly File[],
  wish: Parameters<typeof optionsFor>[0] = {},
): Promise<LintReport> {
  const options = { ...optionsFor(wish), withQuestions: true };
  const checked = [];
  for (const { path, text } of files) {
    const read = await readDeck({ path, bytes: text }, { decodeUtf8, digest });
    checked.push(checkedRead(read, options));
  }
  const decks = checked.flatMap((one) => (one.kind === 'deck' ? [one] : []));
  return {
    version: '1.2.3',
    files: decks.map(({ file }) => file),
    rules,
    failOn: 'error',
    skipped: 0,
    questionCount: decks.reduce((sum, { questionCount }) => sum + questionCount, 0),
  };
}

export const formatTools = { digest, utf8Length: (text: string) => Buffer.byteLength(text) };
