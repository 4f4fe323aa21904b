import type { Verdict } from '../log/entry.ts';
import type { Detail, Mark } from '../question/type.ts';
import { safe, safeLine } from '../text/gate.ts';
import { pad, widthOf, wrap } from '../text/layout.ts';
import { joinShown, say, trust, type Shown } from '../text/shown.ts';
import { showDiff } from './diff.ts';
import type { Look, Style } from './paint.ts';
import { renderProse } from './prose.ts';
import { inside } from './question.ts';
import { duration, inset, keyed, showWords } from './words.ts';

/** What is shown after an answer. */
export interface Feedback {
  readonly verdict: Verdict | 'unreached';
  readonly score: number;
  readonly details: readonly Detail[];
  readonly explanation?: string;
  /** Milliseconds, told with a right answer. */
  readonly ms?: number;
  /** The card comes back after so many others; absent when it does not. */
  readonly returnsAfter?: number;
  /** How long until the card comes back, such as `6 d`; absent where that is not known. */
  readonly returnsIn?: Shown;
  /** How often the card was forgotten, where that is too often. */
  readonly leech?: number;
}

const signs: {
  readonly [V in Feedback['verdict']]: {
    readonly style: Style;
    readonly sign: Shown;
    readonly word: Shown;
  };
} = {
  right: { style: 'right', sign: say`✔`, word: say`Right` },
  nearly: { style: 'nearly', sign: say`≈`, word: say`Nearly` },
  wrong: { style: 'wrong', sign: say`✗`, word: say`Not quite` },
  skipped: { style: 'dim', sign: say`–`, word: say`Skipped` },
  timeout: { style: 'dim', sign: say`–`, word: say`Time` },
  unreached: { style: 'dim', sign: say`–`, word: say`Not reached` },
};

const marks: {
  readonly [M in Mark]: { readonly style: Style; readonly sign: Shown; readonly word: Shown };
} = {
  right: { style: 'right', sign: say`✔`, word: say`right` },
  wrong: { style: 'wrong', sign: say`✗`, word: say`wrong` },
  missed: { style: 'nearly', sign: say`+`, word: say`missed` },
  none: { style: 'dim', sign: say` `, word: say`` },
};

const labelWidth = 12;

type Row = Extract<Detail, { readonly kind: 'marks' }>['rows'][number];

/** In fewer columns beside a label nothing can be read. */
const leastBeside = 20;

export function showFeedback(feedback: Feedback, look: Look): readonly Shown[] {
  return look.plain ? plainFeedback(feedback, look) : screenFeedback(feedback, look);
}

function screenFeedback(feedback: Feedback, look: Look): readonly Shown[] {
  const inner = inside(look, 4);
  const rows = feedback.details.flatMap((detail) => detailRows(detail, inner));
  const explanation = explain(feedback, inner);
  const again = returning(feedback).flatMap((line) => wrap(look.paint('dim', line), inner.width));
  const groups = [rows, explanation, again].filter((group) => group.length > 0);
  return [
    ...wrap(headline(feedback, look), Math.max(2, look.width - 2)).map((line) => inset(line, 2)),
    ...groups.flatMap((group, index) => [
      ...(index === 0 && group === rows ? [] : [say``]),
      ...group.map((line) => inset(line, 4)),
    ]),
  ];
}

function headline({ verdict, score, details, ms }: Feedback, look: Look): Shown {
  const { style, sign, word } = signs[verdict];
  const share = details.flatMap((detail) =>
    detail.kind === 'share' ? [say`${detail.right} of ${detail.of}${unit(detail.unit)}`] : [],
  );
  const time = verdict === 'right' && ms !== undefined ? [look.paint('dim', duration(ms))] : [];
  const part =
    verdict === 'wrong' && score > 0 && share.length === 0
      ? [say`${Math.round(100 * score)} %`]
      : [];
  return joinShown([look.paint(style, say`${sign} ${word}`), ...share, ...part, ...time], say`   `);
}

function unit(words: string): Shown {
  return words === '' ? say`` : say` ${safeLine(words)}`;
}

function explain({ explanation }: Feedback, look: Look): readonly Shown[] {
  return explanation === undefined ? [] : renderProse(explanation, look);
}

/** After how many other cards one comes back. */
export function afterWords(others: number): Shown {
  return others === 0 ? say`at once` : say`after ${others} more`;
}

/** When the card comes back, and what to think of one that was forgotten once more. */
function returning({ returnsAfter, returnsIn, leech }: Feedback): readonly Shown[] {
  const when =
    returnsAfter === undefined ? returnsIn && say`in ${returnsIn}` : afterWords(returnsAfter);
  return [
    ...(when === undefined ? [] : [say`This one comes back ${when}.`]),
    ...(leech === undefined
      ? []
      : [say`Forgotten ${leech} times, a leech: put it in other words, or suspend it.`]),
  ];
}

/** Details that stand between two prompts of a card: each a block, indented on a screen. */
export function showBlocks(details: readonly Detail[], look: Look): readonly Shown[] {
  const inner = look.plain ? look : inside(look, 4);
  return details.flatMap((detail) => {
    const rows = detailRows(detail, inner).map((line) => inset(line, look.plain ? 0 : 4));
    return detail.kind === 'note' ? rows : [...rows, say``];
  });
}

/** One detail as lines of a screen, without the outer indent. */
export function detailRows(detail: Detail, look: Look): readonly Shown[] {
  switch (detail.kind) {
    case 'prose':
      return renderProse(detail.text, look);
    case 'typed':
      return wrap(safe(detail.text), look.width);
    case 'said': {
      const label = 'prose' in detail.words ? say`you said` : say`you typed`;
      return [
        ...labelled(label, keyed(detail.key, detail.words, look), look),
        ...remark(detail.feedback, look),
      ];
    }
    case 'answer':
      return labelled(say`answer`, keyed(detail.key, detail.words, look), look);
    case 'also':
      return labelled(
        say`also right`,
        joinShown(
          detail.words.map((words) => showWords(words, look)),
          say`, `,
        ),
        look,
      );
    case 'diff':
      return diffRows(detail, look);
    case 'share':
      return [];
    case 'marks':
      return markRows(detail, look);
    case 'note':
      return wrap(look.paint('dim', safe(detail.text)), look.width);
  }
}

/** A word and what belongs to it, beside it where there is room, else below. */
export function labelled(label: Shown, text: Shown, look: Look): readonly Shown[] {
  const words = look.paint('dim', label);
  const room = look.width - labelWidth;
  if (room < leastBeside) {
    return [
      ...wrap(words, look.width),
      ...wrap(text, look.width - 2).map((line) => inset(line, 2)),
    ];
  }
  const [first = say``, ...rest] = wrap(text, room);
  const head = look.paint('dim', pad(label, labelWidth));
  return [say`${head}${first}`, ...rest.map((line) => inset(line, labelWidth))];
}

function remark(feedback: string | undefined, look: Look): readonly Shown[] {
  if (feedback === undefined) return [];
  const columns = look.width - labelWidth < leastBeside ? 2 : labelWidth;
  return renderProse(feedback, inside(look, columns)).map((line) => inset(line, columns));
}

function diffRows(
  { typed, expected }: Extract<Detail, { kind: 'diff' }>,
  look: Look,
): readonly Shown[] {
  const shown = showDiff(typed, expected, look);
  return [
    ...labelled(say`you typed`, shown.typed, look),
    ...labelled(say`answer`, shown.expected, look),
  ];
}

function noteOf({ note, chosen }: Row, look: Look): Shown | undefined {
  if (chosen !== undefined) return say`you chose ${showWords(chosen, look)}`;
  return note === undefined ? undefined : safeLine(note);
}

function markRows({ rows }: Extract<Detail, { kind: 'marks' }>, look: Look): readonly Shown[] {
  return rows.flatMap((row) => {
    const { style, sign } = marks[row.mark];
    const beside = row.beside === undefined ? say`` : say` – ${showWords(row.beside, look)}`;
    const remark = noteOf(row, look);
    const note = remark === undefined ? say`` : say`   ${look.paint('dim', remark)}`;
    const text = say`${keyed(row.key, row.words, look)}${beside}${note}`;
    const [first = say``, ...rest] = wrap(text, Math.max(10, look.width - 2));
    return [
      say`${look.paint(style, sign)} ${first}`,
      ...rest.map((line) => inset(line, 2)),
      ...(row.feedback === undefined
        ? []
        : renderProse(row.feedback, inside(look, 5)).map((line) => inset(line, 5))),
    ];
  });
}

/** Sentences for line mode: no symbols, no columns. */
function plainFeedback(feedback: Feedback, look: Look): readonly Shown[] {
  const { word } = signs[feedback.verdict];
  const opening = feedback.verdict === 'timeout' ? say`The time is up.` : say`${word}.`;
  return [
    ...wrap(
      joinShown(
        [opening, ...feedback.details.flatMap((detail) => plainSentence(detail, look))],
        say` `,
      ),
      look.width,
    ),
    ...feedback.details.flatMap((detail) => plainRows(detail, look)),
    ...explain(feedback, look),
    ...returning(feedback),
  ];
}

function plainSentence(detail: Detail, look: Look): readonly Shown[] {
  switch (detail.kind) {
    case 'said':
      return [
        say`You ${'prose' in detail.words ? say`said` : say`typed`} ${stop(showWords(detail.words, look))}`,
      ];
    case 'answer':
      return [say`The answer is ${stop(showWords(detail.words, look))}`];
    case 'also':
      return [
        say`Also right: ${stop(
          joinShown(
            detail.words.map((words) => showWords(words, look)),
            say`, `,
          ),
        )}`,
      ];
    case 'diff':
      return [
        say`You typed ${stop(safeLine(detail.typed))} The answer is ${stop(safeLine(detail.expected))}`,
      ];
    case 'share':
      return [say`${detail.right} of ${detail.of}${unit(detail.unit)}.`];
    case 'note':
      return [stop(capital(safeLine(detail.text)))];
    case 'prose':
    case 'typed':
    case 'marks':
      return [];
  }
}

/** A full stop after a sentence of ours, unless the deck's text ends one itself. */
function stop(text: Shown): Shown {
  return /[.!?…]$/.test(text) ? text : say`${text}.`;
}

function capital(text: Shown): Shown {
  return trust(text.charAt(0).toUpperCase() + text.slice(1));
}

function plainRows(detail: Detail, look: Look): readonly Shown[] {
  if (detail.kind === 'prose' || detail.kind === 'typed') return detailRows(detail, look);
  if (detail.kind === 'said' && detail.feedback !== undefined)
    return renderProse(detail.feedback, look);
  if (detail.kind !== 'marks') return [];
  return detail.rows.flatMap((row) => {
    const beside = row.beside === undefined ? say`` : say` – ${showWords(row.beside, look)}`;
    const note = noteOf(row, look) ?? marks[row.mark].word;
    const text = say`${showWords(row.words, look)}${beside}${widthOf(note) === 0 ? say`` : say`: ${note}`}`;
    return [
      ...wrap(text, look.width),
      ...(row.feedback === undefined ? [] : renderProse(row.feedback, look)),
    ];
  });
}
