import { hasErrors } from '../../core/deck/read.ts';
import { readDocument } from '../../core/text/document.ts';
import type { Diagnostic } from '../../core/text/finding.ts';
import { limits } from '../../core/text/limits.ts';
import type { Located } from '../../core/text/located.ts';
import { plainValue } from '../../core/text/plain.ts';
import { nearest } from '../../core/text/suggest.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { deckCards } from '../../core/session/cards.ts';
import type { Response } from '../../core/question/type.ts';
import type { Card } from '../../core/session/session.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { Globals } from '../globals.ts';
import { toldErrors } from '../told-diagnostics.ts';
import { fit, type Answers } from './headless.ts';
import type { Prepared } from './prepare.ts';
import { refuse, type Refusal } from './refusal.ts';

/** One answer of the file, with the deck it is for where the file says so. */
interface Given {
  readonly deck?: string;
  readonly id: string;
  readonly value: Located;
}

/**
 * Reads an answers file: question id → response as in the log, or deck id → such a map. An id no
 * question has, or a response that does not fit, is refused before anything is graded.
 */
export async function readAnswers(
  host: Host,
  file: string,
  prepared: Prepared,
  options: Pick<Globals, 'accessible' | 'color'>,
): Promise<Answers | Refusal> {
  const source = file === '-' ? await host.files.readStdin() : host.files.read(file);
  if ('reason' in source)
    return refuse(host, say`Cannot read \`${safeLine(file)}\`: ${safeLine(source.reason)}`);
  const document = readDocument(source.bytes, host.tools.decodeUtf8, mostAnswers);
  const read = { path: source.path, document, diagnostics: document.diagnostics.map(inParts) };
  if (hasErrors(read)) {
    host.streams.err(lines(toldErrors([read], host.look('stderr', options))));
    return refuse(host, say`Nothing was graded, because the answers cannot be read`);
  }
  if (document.root?.kind !== 'map') {
    return refuse(
      host,
      say`\`${safeLine(file)}\` holds no answers`,
      say`Write a map from question ids to answers.`,
    );
  }
  const all = cardsById(prepared.decks.flatMap(deckCards));
  const given = document.root.entries.flatMap(({ key, value }) =>
    byDeck(key.text, value, all.has(key.text), prepared),
  );
  return matched(host, given, file, all, prepared);
}

/** As many as a deck may have questions. */
const mostAnswers = limits.items;

/** What helps where a deck is too large helps nobody here. */
function inParts(diagnostic: Diagnostic): Diagnostic {
  if (diagnostic.rule !== 'yaml/limit') return diagnostic;
  return {
    ...diagnostic,
    help: 'Give the answers in parts: a file of its own for each `--topic`, `--tag` or `--id`',
  };
}

function byDeck(
  key: string,
  value: Located,
  isQuestion: boolean,
  { decks }: Prepared,
): readonly Given[] {
  if (isQuestion || value.kind !== 'map' || !decks.some(({ id }) => id === key))
    return [{ id: key, value }];
  return value.entries.map((entry) => ({ deck: key, id: entry.key.text, value: entry.value }));
}

/** Cards by the ids of their questions, which several decks may share. */
function cardsById(cards: readonly Card[]): ReadonlyMap<string, readonly Card[]> {
  const byId = new Map<string, Card[]>();
  for (const card of cards) {
    const known = byId.get(card.question.id);
    if (known === undefined) byId.set(card.question.id, [card]);
    else known.push(card);
  }
  return byId;
}

function matched(
  host: Host,
  given: readonly Given[],
  file: string,
  all: ReadonlyMap<string, readonly Card[]>,
  { plan }: Prepared,
): Answers | Refusal {
  const planned = cardsById(plan.cards);
  const answers = new Map<Card, Response>();
  for (const one of given) {
    const known = (all.get(one.id) ?? []).filter(({ deck }) => (one.deck ?? deck) === deck);
    const [card] = known;
    if (card === undefined) return unknownId(host, one, file, [...all.keys()]);
    if (known.length > 1) return severalDecks(host, one, file);
    const value = plainValue(one.value);
    const asked = planned.get(one.id)?.find(({ deck }) => deck === card.deck);
    if (value === null || asked === undefined) continue;
    const checked = fit(asked, value);
    if ('problem' in checked)
      return refuse(
        host,
        say`\`${safeLine(file)}\`: the answer to \`${safeLine(one.id)}\` does not fit: ${safeLine(checked.problem)}`,
      );
    answers.set(asked, checked.response);
  }
  return answers;
}

function unknownId(host: Host, { id }: Given, file: string, known: readonly string[]): Refusal {
  const close = nearest(id, known);
  const help = close === undefined ? [] : [say`Did you mean \`${safeLine(close)}\`?`];
  return refuse(
    host,
    say`\`${safeLine(file)}\` answers \`${safeLine(id)}\`, and no question has that id`,
    ...help,
  );
}

function severalDecks(host: Host, { id }: Given, file: string): Refusal {
  return refuse(
    host,
    say`\`${safeLine(file)}\` answers \`${safeLine(id)}\`, and several decks have a question with that id`,
    say`Put the answers of each deck under the id of the deck.`,
  );
}
