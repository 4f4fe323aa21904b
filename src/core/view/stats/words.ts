import { typeOf, types } from '../../question/types.ts';
import type { Frequent } from '../../report/frequent.ts';
import type { Overview } from '../../report/overview.ts';
import type { QuestionNumbers } from '../../report/questions.ts';
import { safeLine } from '../../text/gate.ts';
import { say, type Shown } from '../../text/shown.ts';
import { dayWords } from '../dates.ts';
import type { Look } from '../paint.ts';
import { inlineProse } from '../prose.ts';

/** `74 %`, or nothing where nothing was tried. */
export function percentWords({ count, right }: { readonly count: number; readonly right: number }) {
  return count === 0 ? say`` : say`${Math.round((100 * right) / count)} %`;
}

/** Between facts on one line. */
export function dot({ plain, ascii }: Look): Shown {
  return plain || ascii === true ? say`, ` : say` · `;
}

/** The stem where its deck was given, else what the log calls it: with the deck, if it has several. */
export function questionWords(
  { names, stats }: Overview,
  { deck, question }: { readonly deck: string; readonly question: string },
  look: Look,
): Shown {
  const known = names.question(deck, question);
  const stem = known === undefined ? '' : firstParagraph(typeOf(known).stem(known));
  if (stem !== '') return inlineProse(stem, look);
  const from = stats.decks.length > 1 ? say`${safeLine(deck)}/` : say``;
  const gone = names.isGone(deck, question) ? say` (no longer in the deck)` : say``;
  return say`${from}${safeLine(question)}${gone}`;
}

/** What a question begins with in words: no table, code or display formula. */
function firstParagraph(stem: string): string {
  const paragraphs = stem.trim().split(/\n\s*\n/);
  return paragraphs.find((text) => !/^\s*(?:\||```|~~~|\$\$)/.test(text)) ?? paragraphs[0] ?? '';
}

/** What was answered wrong most often, as the learner saw it or typed it. */
export function wrongWords({ type, wrong }: QuestionNumbers, look: Look): readonly Shown[] {
  const words = isAnsweredInProse(type) ? (text: string) => inlineProse(text, look) : safeLine;
  return frequentWords(wrong, look, words);
}

/** `“a larger batch” 3×`, and so on. */
export function frequentWords(
  texts: readonly Frequent[],
  look: Look,
  words = safeLine,
): readonly Shown[] {
  const [open, close, times] =
    look.ascii === true ? [say`"`, say`"`, say`x`] : [say`“`, say`”`, say`×`];
  return texts.map(({ text, count }) => say`${open}${words(text)}${close} ${count}${times}`);
}

/** Whether the deck's own texts are chosen, ordered or matched, and none is typed. */
function isAnsweredInProse(type: string): boolean {
  const kind = types.find(({ name }) => name === type)?.interaction.kind;
  return kind === 'choice' || kind === 'sequencing' || kind === 'matching';
}

/** The prose that results show: see `prepareProse`. */
export function proseOf({ stats, names }: Overview): readonly string[] {
  return stats.questions.flatMap(({ deck, question, type, wrong }) => {
    const known = names.question(deck, question);
    return [
      ...(known === undefined ? [] : [typeOf(known).stem(known)]),
      ...(isAnsweredInProse(type) ? wrong.map(({ text }) => text) : []),
    ];
  });
}

/** `Thu 26 Nov`, with the year instead of the weekday where it is not this year's. */
export function dateWords(day: number, today: number): Shown {
  return dayWords(day, today - day < 300);
}
