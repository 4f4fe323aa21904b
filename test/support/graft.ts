import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './quiz.ts';

export interface HostDeck {
  readonly name: string;
  readonly text: string;
  /** Where a question begins, and the end. */
  readonly places: readonly number[];
}

/** A shipped deck, in which lint finds nothing, to graft questions onto. */
export function hostDeck(name: string): HostDeck {
  const text = readFileSync(join(root, 'quizzes', `${name}.yaml`), 'utf8');
  const starts = [...text.matchAll(/^ {2}- id:/gm)].map(({ index }) => index);
  return { name, text, places: [...starts, text.length] };
}

/**
 * The questions of an example deck, indented as those of the hosts; `undefined` where the example is
 * about more than its questions, or does not end with a line.
 */
export function graftOf(deck: string): string | undefined {
  const lines = deck.replace(/^questions:\n/, '').split('\n');
  if (lines.pop() !== '' || deck.includes('\r')) return undefined;
  const [, space = '', mark] = /^( *)(⟪?-) /.exec(lines[0] ?? '') ?? [];
  if (mark === undefined) return undefined;
  const indent = ' '.repeat(2 - space.length);
  return lines.map((line) => (line === '' ? '\n' : `${indent}${line}\n`)).join('');
}

/** The host with a graft at one of its places. */
export function grafted({ text, places }: HostDeck, graft: string, place: number): string {
  const at = places[place % places.length] ?? 0;
  const [before, after] = [text.slice(0, at), text.slice(at)];
  return after === '' ? `${before}\n${graft}` : `${before}${graft}\n${after}`;
}
