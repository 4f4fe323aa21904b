import { historyForm } from '../../core/log/history.ts';
import { cardKey } from '../../core/log/replay.ts';
import type { Card } from '../../core/session/session.ts';
import { safeLine } from '../../core/text/gate.ts';
import { joinShown, say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { RunOptions } from '../commands/run.ts';
import { exitCodes } from '../exit-codes.ts';
import { foldLogs } from '../log/fold-logs.ts';
import { tellDamage } from '../log/tell-damage.ts';
import { logPlace } from '../log-place.ts';
import { moment } from './desk.ts';
import { refuse, type Refusal } from './refusal.ts';

/** What the score log has to know of a card. */
export type Known = 'missed' | 'flagged' | 'new';

/** The cards that pass `--missed`, `--flagged` and `--new`, as `wanted` names them. */
export function knownCards(
  host: Host,
  cards: readonly Card[],
  wanted: readonly Known[],
  options: RunOptions,
): readonly Card[] | Refusal {
  const { laid, scan } = foldLogs(
    host,
    logPlace(host, options),
    'cards',
    historyForm,
    moment(host),
  );
  const unread = tellDamage(host, scan);
  if (unread !== exitCodes.ok) return { kind: 'refusal', code: unread };
  const { seen, missed, flagged } = laid;
  const passes = {
    missed: (key: string) => missed.has(key),
    flagged: (key: string) => flagged.has(key),
    new: (key: string) => !seen.has(key),
  };
  const kept = cards.filter(({ deck, question }) =>
    wanted.every((name) => passes[name](cardKey(deck, question.id))),
  );
  return kept.length > 0
    ? kept
    : refuse(
        host,
        say`No question is ${joinShown(wanted.map(safeLine), say` and `)} by the score log`,
      );
}
