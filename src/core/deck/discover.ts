import type { YamlDocument } from '../text/document.ts';
import type { Located } from '../text/located.ts';
import { isQuestionKey } from './keys.ts';

const deckName = /\.(quiz|deck)\.(ya?ml|json)$/i;

/** What stands in a deck that cannot be parsed. */
const deckText =
  /(?:^[ \t]*(?:-[ \t]+)?|[{,][ \t]*)["']?(?:questions|question|cloze|q|prompt|front|term)["']?[ \t]*:/m;

/**
 * Whether a file found in a folder is a deck (design §2): by its name, by a root with `questions`,
 * or a list with an item that has a question; one that cannot be parsed counts by its text.
 */
export function looksLikeDeck(path: string, document: YamlDocument): boolean {
  if (deckName.test(path)) return true;
  const { root } = document;
  const broken = root === undefined || root.kind === 'broken' || document.limited;
  return broken ? deckText.test(document.text) : isDeckRoot(root);
}

function isDeckRoot(root: Located): boolean {
  if (root.kind === 'map') return root.entries.some(({ key }) => key.text === 'questions');
  if (root.kind !== 'list') return false;
  return root.items.some(
    (item) => item.kind === 'map' && item.entries.some(({ key }) => isQuestionKey(key.text)),
  );
}
