import { hasErrors, type DeckRead } from '../../core/deck/read.ts';
import { itemAt } from '../../core/deck/words.ts';
import { deckCards } from '../../core/session/cards.ts';
import type { Card } from '../../core/session/session.ts';
import { safe, safeJson, safeLine } from '../../core/text/gate.ts';
import { wrap } from '../../core/text/layout.ts';
import { wholeLines } from '../../core/text/lines.ts';
import { plainValue } from '../../core/text/plain.ts';
import { nearest } from '../../core/text/suggest.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { showCard } from '../../core/view/card.ts';
import { toldErrors } from '../told-diagnostics.ts';
import { prepareProse } from '../../core/view/prose.ts';
import { questionTexts } from '../../core/view/prose-texts.ts';
import type { Look } from '../../core/view/paint.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { ShowOptions } from '../commands/show.ts';
import { inert } from '../actions.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { inPager } from '../in-pager.ts';
import { loadDecks } from '../load-decks.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';

/** `quiz show`: cards of a deck on stdout; what cannot be read of it is told on stderr. */
export async function show(
  host: Host,
  path: string,
  ids: readonly string[],
  options: ShowOptions,
): Promise<ExitCode> {
  const { decks, unusable } = await loadDecks(host, [path]);
  const [missing] = unusable;
  if (missing !== undefined)
    return refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(missing.reason)}`).code;
  for (const read of decks) {
    if (hasErrors(read)) host.streams.err(lines(toldErrors([read], host.look('stderr', options))));
  }
  const cards = chosen(host, decks, ids);
  if (isRefusal(cards)) return cards.code;
  await prepareProse(questionTexts(cards.map(({ question }) => question)));
  await print(host, textOf(host, decks, cards, options), options);
  return decks.some(hasErrors) ? exitCodes.usage : exitCodes.ok;
}

function chosen(
  host: Host,
  decks: readonly DeckRead[],
  ids: readonly string[],
): readonly Card[] | Refusal {
  const cards = decks.flatMap(({ deck }) => (deck === undefined ? [] : deckCards(deck)));
  const unknown = ids.find((id) => !cards.some(({ question }) => question.id === id));
  if (unknown !== undefined) {
    const close = nearest(
      unknown,
      cards.map(({ question }) => question.id),
    );
    const help = close === undefined ? [] : [say`Did you mean \`${safeLine(close)}\`?`];
    return refuse(host, say`No question has the id \`${safeLine(unknown)}\``, ...help);
  }
  return ids.length === 0 ? cards : cards.filter(({ question }) => ids.includes(question.id));
}

function textOf(
  host: Host,
  decks: readonly DeckRead[],
  cards: readonly Card[],
  options: ShowOptions,
): Shown {
  if (options.json)
    return say`${safeJson({ schemaVersion: 1, cards: cards.map((card) => data(decks, card)) }, 2)}\n`;
  const groups = decks
    .map((read) => ({ read, cards: cards.filter(({ deck }) => deck === read.deck?.id) }))
    .filter((group) => group.cards.length > 0);
  const titled = groups.length > 1;
  if (options.raw) {
    const texts = groups.map(({ read, cards }) => [
      ...(titled ? [say`# ${safeLine(read.path)}\n`] : []),
      ...cards.map((card) => rawOf(decks, card)),
    ]);
    return joinShown(texts.flat());
  }
  const look = host.look('stdout', options);
  const wide = options.width === undefined ? look : { ...look, width: options.width };
  return lines(
    groups.flatMap(({ read, cards }) => [
      ...(titled ? deckTitle(read, wide) : []),
      ...cards.flatMap((card) => showCard(card, card.question.index + 1, options.answers, wide)),
    ]),
  );
}

/** Above the cards of a deck, where there are several. */
function deckTitle({ deck, path }: DeckRead, look: Look): readonly Shown[] {
  const title = look.paint('strong', safeLine(deck?.title ?? ''));
  return [...wrap(say`${title} – ${look.paint('dim', safeLine(path))}`, look.width), say``];
}

/** A card as its author wrote it, with what the reader made of it: type, id and content hash. */
function data(decks: readonly DeckRead[], { deck, question, hash }: Card): object {
  const read = decks.find((one) => one.deck?.id === deck);
  const item = read === undefined ? undefined : itemAt(read.document.root, question.index);
  const written = item === undefined ? {} : (plainValue(item) as object);
  return { ...written, deck, id: question.id, type: question.type, hash };
}

function rawOf(decks: readonly DeckRead[], card: Card): Shown {
  const read = decks.find(({ deck }) => deck?.id === card.deck);
  const span = read?.places.get(card.question.id);
  return span === undefined || read === undefined
    ? say``
    : say`${safe(wholeLines(read.document.text, span))}\n\n`;
}

/** Through a pager when it is longer than the terminal is high. */
async function print(host: Host, text: Shown, options: ShowOptions): Promise<void> {
  const { isTerminal, size } = host.streams.stdout;
  const long = text.split('\n').length > size().rows;
  if (options.pager && isTerminal && long && (await inPager(host, text))) return;
  host.streams.out(options.json ? text : inert(host, text));
}
