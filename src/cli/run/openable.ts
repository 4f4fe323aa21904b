import { typeOf, type Question } from '../../core/question/types.ts';

/** What there is to open of a question: its image, else the first image or link of its texts. */
export function openable(question: Question): string | undefined {
  if (question.image !== undefined) return question.image.file;
  const text = `${typeOf(question).stem(question)}\n${question.explanation ?? ''}\n${question.source ?? ''}`;
  const image = /!\[[^\]]*\]\(\s*<?([^)\s>]+)/.exec(text)?.[1];
  return image ?? /https?:\/\/[^\s<>()"'\]]+/.exec(text)?.[0];
}
