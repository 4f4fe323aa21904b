import type { Deck } from '../../core/deck/deck.ts';
import { hasErrors } from '../../core/deck/read.ts';
import { cardKey } from '../../core/log/replay.ts';
import type { ExportForm } from '../../core/report/export-form.ts';
import { readAgent, type Agent } from '../../core/report/xapi/agent.ts';
import { xapiForm } from '../../core/report/xapi/form.ts';
import { baseIri } from '../../core/report/xapi/iri.ts';
import { languageTag } from '../../core/report/xapi/language.ts';
import type { XapiSetting } from '../../core/report/xapi/setting.ts';
import { deckCards } from '../../core/session/cards.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { plainPaint } from '../../core/view/paint.ts';
import { prepareProse, renderProse } from '../../core/view/prose.ts';
import { textsIn } from '../../core/view/prose-texts.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { ExportOptions } from './options.ts';
import { loadDecks } from '../load-decks.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { toldErrors } from '../told-diagnostics.ts';

/** Statements need to know who answered, where activities have their addresses, and what a deck says. */
export async function xapiFormOf(
  host: Host,
  options: ExportOptions,
): Promise<ExportForm | Refusal> {
  const base = baseOf(host, options);
  if (typeof base !== 'string') return base;
  const actor = actorOf(host, options, base);
  if (isRefusal(actor)) return actor;
  const decks = await decksOf(host, options);
  if (isRefusal(decks)) return decks;
  await prepareProse(textsIn(decks.map(({ questions }) => questions)));
  return xapiForm({
    actor,
    base,
    all: options.all,
    now: host.clock.now(),
    uuid: (name) => host.chance.named(name),
    plain: plainOnce(),
    ...known(decks),
  });
}

function baseOf(host: Host, { base }: ExportOptions): string | Refusal {
  const example = say`Name one of yours, such as \`--base https://example.org/quiz/\`.`;
  if (base === undefined)
    return refuse(host, say`\`--xapi\` needs an address for its activities`, example);
  return (
    baseIri(base) ??
    refuse(host, say`\`${safeLine(base)}\` is no address that others can go below`, example)
  );
}

function actorOf(host: Host, { actor }: ExportOptions, base: string): Agent | Refusal {
  const help = say`Say \`--actor mailto:me@example.org\`, a JSON agent or account, or a name.`;
  if (actor === undefined) return refuse(host, say`\`--xapi\` needs to know who answered`, help);
  const agent = readAgent(actor, base);
  return 'problem' in agent ? refuse(host, safeLine(agent.problem), help) : agent;
}

async function decksOf(
  host: Host,
  { deckFile, ...options }: ExportOptions,
): Promise<readonly Deck[] | Refusal> {
  const { decks, unusable } = await loadDecks(host, deckFile);
  const refusals = unusable.map(({ path, reason }) =>
    refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(reason)}`),
  );
  const broken = decks.filter(hasErrors);
  if (broken.length > 0) host.streams.err(lines(toldErrors(broken, host.look('stderr', options))));
  if (broken.length > 0)
    refusals.push(refuse(host, say`A deck with errors cannot describe its questions`));
  return refusals[0] ?? decks.flatMap(({ deck }) => (deck === undefined ? [] : [deck]));
}

function known(decks: readonly Deck[]): Pick<XapiSetting, 'card' | 'deckTitle'> {
  const titles = new Map(
    decks.map(({ id, title, language }) => [id, { text: title, language: languageTag(language) }]),
  );
  const cards = new Map(
    decks.flatMap(deckCards).map((card) => [cardKey(card.deck, card.question.id), card]),
  );
  return {
    deckTitle: (deck) => titles.get(deck),
    card: ({ deck, question, hash }) => {
      const card = cards.get(cardKey(deck, question));
      return card?.hash === hash
        ? { question: card.question, language: languageTag(card.context.language) }
        : undefined;
    },
  };
}

/** Wider than any line, so that only the author's own breaks are left. */
const unbroken = 1_000_000;

/** A deck's texts return with every answer, so each is rendered once. */
function plainOnce(): (prose: string) => string {
  const look = { paint: plainPaint, width: unbroken, plain: true, color: false, links: false };
  const done = new Map<string, string>();
  return (prose) => {
    const text = done.get(prose) ?? renderProse(prose, look).join('\n').trim();
    done.set(prose, text);
    return text;
  };
}
