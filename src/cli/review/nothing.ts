import { dateOf, type When } from '../../core/schedule/study-day.ts';
import type { Due } from '../../core/schedule/memory.ts';
import type { Agenda } from '../../core/session/agenda.ts';
import { safeJson } from '../../core/text/gate.ts';
import { wrap } from '../../core/text/layout.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import { nextDue } from '../../core/view/due.ts';
import { lines, plural } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import type { MoreJson } from '../run/sit.ts';
import type { Today } from './today.ts';

/** There is nothing to ask today. */
export function tellNothing(host: Host, options: ReviewOptions, today: Today): ExitCode {
  const document = { schemaVersion: 1, mode: 'review', cards: 0, ...today.json };
  const look = host.look('stdout', options);
  const broken = (line: Shown) => (look.plain ? [line] : wrap(line, look.width));
  if (options.json) host.streams.out(say`${safeJson(document, 2)}\n`);
  else if (!options.quiet) host.streams.out(lines(today.nothing(look).flatMap(broken)));
  return exitCodes.ok;
}

/** Nothing is due: when the next card is, and what is held back. */
export function nothingDue({ later, held, away }: Agenda, now: When): readonly Shown[] {
  const next = nextDue(
    later.map(({ due }) => due),
    now,
  );
  const first = [say`All caught up.`, ...(next === undefined ? [] : [say`${next}.`])];
  return [
    joinShown(first, say` `),
    ...(held === 0
      ? []
      : [
          say`${plural(held, say`new card waits`, say`new cards wait`)} for another day; \`--new-limit N\` allows N a day.`,
        ]),
    ...(away === 0
      ? []
      : [
          say`${plural(away, say`card is`, say`cards are`)} suspended or buried; \`--suspended\` asks the suspended ones.`,
        ]),
  ];
}

export function nothingJson({ later, held, away }: Agenda): MoreJson {
  return { held, away, next: soonest(later.map(({ due }) => due)) ?? null };
}

/** A time for a card that comes back today, else a date. */
function soonest(dues: readonly Due[]): string | undefined {
  const times = dues.flatMap((due) => (due.kind === 'time' ? [due.at] : []));
  if (times.length > 0) return new Date(Math.min(...times)).toISOString();
  const days = dues.flatMap((due) => (due.kind === 'day' ? [due.day] : []));
  return days.length > 0 ? dateOf(days.reduce((one, other) => Math.min(one, other))) : undefined;
}
