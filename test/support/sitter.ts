import { readFileSync } from 'node:fs';
import { parse } from 'yaml';
import { readDeck } from '../../src/core/deck/read.ts';
import type { Given, Prompt } from '../../src/core/question/prompt.ts';
import type { Response } from '../../src/core/question/type.ts';
import { typeOf } from '../../src/core/question/types.ts';
import { deckCards } from '../../src/core/session/cards.ts';
import { arrange } from '../../src/core/session/order.ts';
import type { Card } from '../../src/core/session/session.ts';
import { decodeUtf8 } from '../../src/io/decode-utf8.ts';
import { digest } from './digest.ts';
import { keys } from './pty.ts';

/** A prompt of a session with what a learner who means `response` gives to it. */
export interface Move {
  readonly card: Card;
  readonly prompt: Prompt;
  readonly given: Given;
}

/** The cards of a deck file and right responses from its answers file, by id. */
export async function deckWithAnswers(
  deck: string,
  answers: string,
): Promise<{ cards: readonly Card[]; responses: Record<string, unknown> }> {
  const read = await readDeck({ path: deck, bytes: readFileSync(deck) }, { decodeUtf8, digest });
  if (read.deck === undefined) throw new Error(`${deck} is no deck`);
  return {
    cards: deckCards(read.deck),
    responses: parse(readFileSync(answers, 'utf8')) as Record<string, unknown>,
  };
}

/** Every prompt of a card at its first try, with what to give to it. */
export function movesOf(card: Card, response: unknown, seed: number): readonly Move[] {
  const type = typeOf(card.question);
  const fit = type.respond(card.question, response);
  if (!fit.ok) throw new Error(`${card.question.id}: ${fit.problem}`);
  const order = arrange(
    type.shufflable(card.question),
    seed,
    `${card.deck}\u0000${card.question.id}`,
    1,
  );
  const given: Given[] = [];
  const moves: Move[] = [];
  for (;;) {
    const step = type.step(card.question, order, given);
    if (step.kind !== 'ask') return moves;
    const next = give(step.prompt, fit.response, given);
    given.push(next);
    moves.push({ card, prompt: step.prompt, given: next });
  }
}

const nothing: Extract<Response, { text: string }> = { rating: 3, text: '', ticks: [] };

function give(prompt: Prompt, response: Response, before: readonly Given[]): Given {
  const rated = typeof response === 'object' && 'rating' in response ? response : nothing;
  switch (prompt.kind) {
    case 'pick-one':
      return { kind: prompt.kind, value: prompt.options.indexOf(response as string) };
    case 'pick-many': {
      const wanted = (
        prompt.purpose === 'tick' && 'ticks' in rated ? rated.ticks : response
      ) as readonly string[];
      return {
        kind: prompt.kind,
        value: prompt.options.flatMap((option, index) => (wanted.includes(option) ? [index] : [])),
      };
    }
    case 'type-text':
      return {
        kind: prompt.kind,
        value:
          typeof response === 'string'
            ? response
            : String((response as readonly string[])[before.length]),
      };
    case 'type-long':
      return { kind: prompt.kind, value: 'text' in rated ? String(rated.text) : '' };
    case 'order-items':
      return {
        kind: prompt.kind,
        value: (response as readonly string[]).map((item) => prompt.items.indexOf(item)),
      };
    case 'match-pairs': {
      const pairs = response as readonly (readonly [string, string])[];
      return {
        kind: prompt.kind,
        value: prompt.left.map(
          (left, index) =>
            [index, prompt.right.indexOf(pairs.find(([one]) => one === left)?.[1] ?? '')] as const,
        ),
      };
    }
    case 'reveal':
      return { kind: prompt.kind, value: true };
    case 'rate':
      return { kind: prompt.kind, value: rated.rating };
  }
}

/** What a learner presses on a terminal for it. */
export function keysFor({ prompt, given }: Move): string {
  switch (given.kind) {
    case 'pick-one':
      return prompt.kind === 'pick-one' ? (prompt.keys[given.value] ?? '') : '';
    case 'pick-many':
      return prompt.kind === 'pick-many'
        ? given.value.map((index) => prompt.keys[index]).join('') + keys.enter
        : '';
    case 'type-text':
      return keys.paste(given.value) + keys.enter;
    case 'type-long':
      return keys.paste(given.value) + keys.enter + keys.enter;
    case 'order-items':
      return orderKeys(given.value) + keys.enter;
    case 'match-pairs':
      return given.value.map(([, right]) => String(right + 1)).join('') + keys.enter;
    case 'reveal':
      return ' ';
    case 'rate':
      return String(given.value);
  }
}

/** Each item in turn is sent to its place by its number. */
function orderKeys(wanted: readonly number[]): string {
  const now = wanted.map((_, index) => index);
  let [at, typed] = [0, ''];
  wanted.forEach((item, place) => {
    const from = now.indexOf(item);
    typed += (from > at ? keys.down : keys.up).repeat(Math.abs(from - at)) + String(place + 1);
    now.splice(from, 1);
    now.splice(place, 0, item);
    at = place;
  });
  return typed;
}

/** The lines that mean the same on a pipe. */
export function linesFor({ prompt, given }: Move): readonly string[] {
  switch (given.kind) {
    case 'pick-one':
      return [
        prompt.kind === 'pick-one' && prompt.keys[0] === 't'
          ? (prompt.keys[given.value] ?? '')
          : String(given.value + 1),
      ];
    case 'pick-many':
      return [given.value.map((index) => index + 1).join(' ')];
    case 'type-text':
      return [given.value.startsWith(':') ? `:${given.value}` : given.value];
    case 'type-long':
      return [...given.value.split('\n'), ''];
    case 'order-items':
      return [given.value.map((index) => index + 1).join(' ')];
    case 'match-pairs':
      return [
        given.value.map(([left, right]) => `${'abcdefghij'.charAt(left)}${right + 1}`).join(' '),
      ];
    case 'reveal':
      return [''];
    case 'rate':
      return [String(given.value)];
  }
}
