import { say, type Shown } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { refuse, type Refusal } from '../run/refusal.ts';
import { stdinTwice } from '../run/stdin-twice.ts';

/** Options that do not go together. */
export function contradiction(
  host: Host,
  named: readonly string[],
  options: ReviewOptions,
): Refusal | undefined {
  const message = options.optimize
    ? besideOptimize(named, options)
    : options.due
      ? besideDue(options)
      : besideOthers(options);
  if (message !== undefined) return refuse(host, message);
  return options.due ? undefined : stdinTwice(host, named, options.answers);
}

/** Parameters are the learner's, not a deck's. */
function besideOptimize(named: readonly string[], options: ReviewOptions): Shown | undefined {
  const { tag, topic, id, due, suspended, until, perDay, answers } = options;
  const chooses = named.length + tag.length + topic.length + id.length > 0 || suspended || due;
  const asks = (answers ?? until ?? perDay ?? options.limit ?? options.newLimit) !== undefined;
  const others = (options.seed ?? options.retention) !== undefined;
  return chooses || asks || others
    ? say`\`--optimize\` fits to the whole score log and asks nothing: no decks, no choice of cards`
    : undefined;
}

function besideDue({ answers, limit, seed, until, perDay, suspended }: ReviewOptions) {
  const asks = (answers ?? limit ?? seed ?? until ?? perDay) !== undefined || suspended;
  return asks ? say`\`--due\` only counts, by date and filters` : undefined;
}

function besideOthers({ until, perDay, newLimit, suspended }: ReviewOptions): Shown | undefined {
  if (suspended && (until ?? newLimit) !== undefined)
    return say`\`--suspended\` asks nothing but suspended cards`;
  if (until === undefined)
    return perDay === undefined ? undefined : say`\`--per-day\` goes with \`--until DATE\``;
  return newLimit === undefined
    ? undefined
    : say`With \`--until\` the plan says how many new cards a day brings`;
}
