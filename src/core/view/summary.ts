import { typeOf } from '../question/types.ts';
import type { Card } from '../session/session.ts';
import { safeLine } from '../text/gate.ts';
import { pad, truncate, widthOf, wrap } from '../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../text/shown.ts';
import { percent, type Tally } from '../session/tally.ts';
import type { Look } from './paint.ts';
import { inlineProse } from './prose.ts';
import { duration, fitted, inset, plural } from './words.ts';

/** What the last screen of a session says. */
export interface Summary {
  readonly tally: Tally;
  /** Stopped before the last card. */
  readonly stopped: boolean;
  /** The exam's clock ran out. */
  readonly timeUp: boolean;
  /** All of it is in the score log. */
  readonly saved: boolean;
  readonly exam: boolean;
  /** An exam that can be gone on with: nothing is told of how it went. */
  readonly secret: boolean;
  /** Share at first try of the session before this one over the same deck, 0 to 1. */
  readonly lastTime?: number;
  readonly missed: readonly Card[];
  readonly flagged: readonly Card[];
  /** Cards that were forgotten again and again. */
  readonly leeches?: readonly Card[];
  /** What comes back when. */
  readonly dueNext?: readonly Shown[];
  /** Percent to reach, and whether it was. */
  readonly pass?: { readonly wanted: number; readonly reached: boolean };
  /** What may be typed next, with the words before it. */
  readonly commands: readonly { readonly words: Shown; readonly command: string }[];
  /** Where the answers are, or why nowhere. */
  readonly log: Shown;
}

const barWidth = 20;
const labelWidth = 18;

export function showSummary(summary: Summary, look: Look): readonly Shown[] {
  const fit = (block: readonly Shown[]) => block.flatMap((line) => fitted(line, look));
  const missed = summary.secret ? [] : summary.missed;
  const blocks = [
    fit([opening(summary, look)]),
    fit(result(summary, look)),
    fit([
      ...stems(summary.exam ? say`Not right` : say`Missed at first`, missed, look),
      ...stems(say`Flagged`, summary.flagged, look),
      ...stems(say`Leeches`, summary.leeches ?? [], look),
    ]),
    fit([...labelled(say`Due next`, joinShown(summary.dueNext ?? [], separator(look)), look)]),
    commands(summary, look),
    fit([look.paint('dim', summary.log)]),
  ].filter((block) => block.length > 0);
  return blocks.flatMap((block, index) => (index === 0 ? block : [say``, ...block]));
}

function opening({ tally, stopped, timeUp, saved, exam }: Summary, look: Look): Shown {
  const stop = saved ? say`Stopped — everything is saved` : say`Stopped`;
  const words = timeUp
    ? say`Time is up`
    : stopped
      ? stop
      : exam
        ? say`Exam done`
        : say`Session done`;
  const facts = [
    ...(tally.ms < 1000
      ? []
      : [duration(tally.ms < 10_000 ? tally.ms : Math.round(tally.ms / 1000) * 1000)]),
    plural(tally.answers, say`answer`, say`answers`),
    tally.asked < tally.cards
      ? say`${tally.asked} of ${plural(tally.cards, say`card`, say`cards`)}`
      : plural(tally.cards, say`card`, say`cards`),
  ];
  return say`${look.paint('title', words)}   ${joinShown(facts, separator(look))}`;
}

function separator(look: Look): Shown {
  return look.plain ? say`, ` : say` · `;
}

function result(summary: Summary, look: Look): readonly Shown[] {
  const { tally, exam, lastTime, pass, secret } = summary;
  if ((tally.asked === 0 && !exam) || secret) return [];
  const share = percent(tally);
  const label = exam ? say`Result` : say`First try`;
  const bars = look.plain || look.width < 60 ? say`` : say`${bar(share / 100, look)}  `;
  const line = say`${label}   ${bars}${shareWords(tally, look)}`;
  const before = lastTime === undefined ? [] : [say`last time ${Math.round(100 * lastTime)} %`];
  const topics = tally.topics.length < 2 ? [] : tally.topics.map((one) => topicLine(one, look));
  return [
    ...besideOrBelow(line, before, look),
    ...topics,
    ...(pass === undefined ? [] : [passLine(pass, look)]),
  ];
}

/** Cards right, and where points do not go by cards alone these as well; the percents are of points. */
function shareWords(tally: Tally, look: Look): Shown {
  const share = percent(tally);
  const right = say`${tally.right} of ${tally.counted} right`;
  const same = Math.abs(share - (100 * tally.right) / tally.counted) < leastTold;
  const points = say`${exact(tally.score)} of ${plural(tally.points, say`point`, say`points`)}`;
  return say`${same ? right : joinShown([right, points], separator(look))}, ${exact(share)} %`;
}

/** Percents that differ by less look the same. */
const leastTold = 0.05;

function besideOrBelow(line: Shown, more: readonly Shown[], look: Look): readonly Shown[] {
  const whole = joinShown([line, ...more], say`   `);
  return widthOf(whole) + 2 <= look.width ? [whole] : [line, ...more];
}

function topicLine({ topic, right, of }: Tally['topics'][number], look: Look): Shown {
  const name = truncate(safeLine(topic), Math.max(8, Math.min(32, look.width - 14)));
  return look.plain ? say`${name}: ${right} of ${of}` : say`  ${pad(name, 34)} ${right}/${of}`;
}

function passLine({ wanted, reached }: NonNullable<Summary['pass']>, look: Look): Shown {
  return reached
    ? look.paint('right', say`Passed: ${exact(wanted)} % were wanted`)
    : look.paint('wrong', say`Not passed: ${exact(wanted)} % were wanted`);
}

/** 75, 66.7. */
function exact(share: number): Shown {
  return safeLine(String(Math.round(share * 10) / 10));
}

function bar(share: number, look: Look): Shown {
  const full = Math.round(share * barWidth);
  return say`${look.paint('right', trust('█'.repeat(full)))}${look.paint('dim', trust('·'.repeat(barWidth - full)))}`;
}

const mostNamed = 10;

/** Cards by what they ask, each on a line. */
function stems(label: Shown, cards: readonly Card[], look: Look): readonly Shown[] {
  if (cards.length === 0) return [];
  const room = Math.max(8, look.width - 4);
  const named = cards.slice(0, mostNamed).map(({ question }) => {
    const stem = inlineProse(typeOf(question).stem(question), look);
    return look.plain ? stem : say`  ${truncate(stem, room)}`;
  });
  const more = cards.length - named.length;
  return [
    look.plain ? say`${label}:` : look.paint('dim', label),
    ...named,
    ...(more === 0 ? [] : [say`${look.plain ? say`` : say`  `}and ${more} more`]),
  ];
}

function labelled(label: Shown, list: Shown, look: Look): readonly Shown[] {
  if (list === '') return [];
  if (look.plain) return [say`${label}: ${list}`];
  const [first = say``, ...rest] = wrap(list, Math.max(10, look.width - labelWidth - 2));
  return [say`${pad(label, labelWidth)}${first}`, ...rest.map((line) => inset(line, labelWidth))];
}

/** A command is for copying: it is never broken, but stands on a line of its own where it is long. */
function commands({ commands }: Summary, look: Look): readonly Shown[] {
  return commands.flatMap(({ words, command }) => {
    const text = look.paint('accent', safeLine(command));
    if (look.plain) return [say`${words}: ${text}`];
    const line = say`${words}:  ${text}`;
    const lines = widthOf(line) + 2 <= look.width ? [line] : [say`${words}:`, text];
    return lines.map((one) => inset(one, 2));
  });
}
