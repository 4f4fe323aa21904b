import { hasErrors } from '../../core/deck/read.ts';
import { readDocument } from '../../core/text/document.ts';
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
  const document = readDocument(source.bytes, host.tools.decodeUtf8);
  const read = { path: source.path, document, diagnostics: document.diagnostics };
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
  const given = document.root.entries.flatMap(({ key, value }) =>
    byDeck(key.text, value, prepared),
  );
  return matched(host, given, file, prepared);
}

function byDeck(key: string, value: Located, { decks }: Prepared): readonly Given[] {
  const isQuestion = decks.some(({ questions }) => questions.some(({ id }) => id === key));
  if (isQuestion || value.kind !== 'map' || !decks.some(({ id }) => id === key))
    return [{ id: key, value }];
  return value.entries.map((entry) => ({ deck: key, id: entry.key.text, value: entry.value }));
}

function matched(
  host: Host,
  given: readonly Given[],
  file: string,
  prepared: Prepared,
): Answers | Refusal {
  const all = prepared.decks.flatMap(deckCards);
  const answers = new Map<Card, Response>();
  for (const one of given) {
    const known = all.filter(
      (card) => card.question.id === one.id && (one.deck ?? card.deck) === card.deck,
    );
    const [card] = known;
    if (card === undefined) return unknownId(host, one, file, all);
    if (known.length > 1) return severalDecks(host, one, file);
    const value = plainValue(one.value);
    const asked = prepared.plan.cards.find(
      (planned) => planned.deck === card.deck && planned.question.id === one.id,
    );
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

function unknownId(host: Host, { id }: Given, file: string, all: readonly Card[]): Refusal {
  const close = nearest(
    id,
    all.map(({ question }) => question.id),
  );
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
