import type { Piece } from '../question/cloze-text.ts';
import { typeOf, type Question } from '../question/types.ts';
import { comparable } from '../text/gate.ts';
import { bareText, longestBare } from './bare-text.ts';

/** What is asked, for comparing questions: the same for prompts that differ in spaces and end signs alone. */
export function promptOf(question: Question): string {
  const text = question.type === 'cloze' ? question.pieces.map(shownPiece).join('') : '';
  const image = question.image === undefined ? '' : `\n[${question.image.file}]`;
  return `${plainPrompt(`${question.question ?? ''}\n${text}`)}${image}`;
}

/** A blank hides its answer; its hint may be all that tells two blanks apart. */
function shownPiece(piece: Piece): string {
  return piece.kind === 'text' ? piece.text : `{{${piece.hint ?? ''}}}`;
}

/** Code and math are kept as they are; so are symbols, and names such as `Co` and `CO`. */
function plainPrompt(text: string): string {
  const whole = comparable(text).trim();
  if (whole.length > longestBare) return whole;
  const bare = bareText(whole);
  let plain = '';
  let at = 0;
  for (const { index, 0: code } of bare.matchAll(/\ufffc+/g)) {
    plain += plainWords(whole.slice(at, index)) + whole.slice(index, index + code.length);
    at = index + code.length;
  }
  return withoutEnd(plain + plainWords(whole.slice(at)));
}

function withoutEnd(text: string): string {
  let end = text.length;
  while (end > 0 && /[\s.:?!…_]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Words of four letters and more, and the first one of a sentence, without their capitals. */
function plainWords(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(
      /(?<![\p{L}\p{N}_-])\p{Lu}\p{Ll}{3,}(?![\p{L}\p{N}_-])|(?<=^|[.?!] )\p{Lu}(?=\p{Ll})/gu,
      (word) => word.toLowerCase(),
    );
}

/** The answer, for comparing questions of one type. */
export function answerOf(question: Question): string {
  const type = typeOf(question);
  return 'choices' in question
    ? sorted(type.answers(question)).join('\n')
    : tidy(JSON.stringify(type.meaning(question)));
}

/** What the learner is given beside the prompt: without it, “Which of these is a prime?” is no question. */
export function givenIn(question: Question): readonly string[] {
  if ('choices' in question) return sorted(question.choices.map(({ text }) => text));
  if ('items' in question) return sorted(question.items);
  return 'pairs' in question ? sorted([...question.pairs.flat(), ...question.distractors]) : [];
}

function sorted(texts: readonly string[]): readonly string[] {
  return texts.map(tidy).sort();
}

function tidy(text: string): string {
  return comparable(text).replace(/\s+/g, ' ').trim();
}
