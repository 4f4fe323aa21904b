import type { Rule } from '../rule.ts';
import { aliasAsText } from './yaml/alias-as-text.ts';
import { aliasBomb } from './yaml/alias-bomb.ts';
import { anchorEatsText } from './yaml/anchor-eats-text.ts';
import { badIndent } from './yaml/bad-indent.ts';
import { boolAsText } from './yaml/bool-as-text.ts';
import { caseDuplicateKey } from './yaml/case-duplicate-key.ts';
import { commentEatsText } from './yaml/comment-eats-text.ts';
import { complexKey } from './yaml/complex-key.ts';
import { curlyQuotes } from './yaml/curly-quotes.ts';
import { dashWithoutSpace } from './yaml/dash-without-space.ts';
import { duplicateKey } from './yaml/duplicate-key.ts';
import { emptyFile } from './yaml/empty-file.ts';
import { emptyItem } from './yaml/empty-item.ts';
import { escapeAsText } from './yaml/escape-as-text.ts';
import { escapeSurprise } from './yaml/escape-surprise.ts';
import { flowSplitsText } from './yaml/flow-splits-text.ts';
import { foldedNewlines } from './yaml/folded-newlines.ts';
import { itemBecameMap } from './yaml/item-became-map.ts';
import { keyNeedsSpace } from './yaml/key-needs-space.ts';
import { limit } from './yaml/limit.ts';
import { mergeKey } from './yaml/merge-key.ts';
import { multipleDocuments } from './yaml/multiple-documents.ts';
import { nestedItem } from './yaml/nested-item.ts';
import { notADeck } from './yaml/not-a-deck.ts';
import { nullAsText } from './yaml/null-as-text.ts';
import { numberRewritten } from './yaml/number-rewritten.ts';
import { portableScalars } from './yaml/portable-scalars.ts';
import { reservedStart } from './yaml/reserved-start.ts';
import { syntax } from './yaml/syntax.ts';
import { tabIndent } from './yaml/tab-indent.ts';
import { tagEatsText } from './yaml/tag-eats-text.ts';
import { trailingNewlineAnswer } from './yaml/trailing-newline-answer.ts';
import { unclosedQuote } from './yaml/unclosed-quote.ts';
import { unquotedColon } from './yaml/unquoted-colon.ts';
import { unsupportedTag } from './yaml/unsupported-tag.ts';
import { versionDirective } from './yaml/version-directive.ts';

export const yamlRules: readonly Rule[] = [
  aliasAsText,
  aliasBomb,
  anchorEatsText,
  badIndent,
  boolAsText,
  caseDuplicateKey,
  commentEatsText,
  complexKey,
  curlyQuotes,
  dashWithoutSpace,
  duplicateKey,
  emptyFile,
  emptyItem,
  escapeAsText,
  escapeSurprise,
  flowSplitsText,
  foldedNewlines,
  itemBecameMap,
  keyNeedsSpace,
  limit,
  mergeKey,
  multipleDocuments,
  nestedItem,
  notADeck,
  nullAsText,
  numberRewritten,
  portableScalars,
  reservedStart,
  syntax,
  tabIndent,
  tagEatsText,
  trailingNewlineAnswer,
  unclosedQuote,
  unquotedColon,
  unsupportedTag,
  versionDirective,
];
