import type { LintFile, TextAt } from './lint-file.ts';
import { isText } from './roles.ts';

/**
 * Texts without quotes that are compared or shown as they were typed, so that it matters only to
 * other programs what YAML reads in them. Choices and their answers are matched exactly, and the
 * answers of numeric and true-false questions are no texts: they are left out.
 */
export function plainTexts(file: LintFile): readonly TextAt[] {
  const types = new Map(file.items.map(({ question }) => [question.index, question.type]));
  return file.texts.filter(({ scalar, role, index }) => {
    if (scalar.style !== 'plain' || scalar.text === '' || !isText(role) || role === 'choice')
      return false;
    if (role !== 'answer') return true;
    const type = index === undefined ? undefined : types.get(index);
    return type === 'short-answer' || type === 'flashcard';
  });
}
