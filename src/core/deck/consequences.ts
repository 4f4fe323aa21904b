import type { YamlDocument } from '../text/document.ts';
import type { Diagnostic } from '../text/finding.ts';
import type { List, Located } from '../text/located.ts';
import { isQuestionsKey } from './keys.ts';
import { withMissingDashes } from './missing-dash.ts';

/** Mistakes by which lines of a question are lost: a key that seems to be missing may stand there. */
const losing = [
  'yaml/syntax',
  'yaml/bad-indent',
  'yaml/tab-indent',
  'yaml/unclosed-quote',
  'yaml/key-needs-space',
  'yaml/dash-without-space',
  'yaml/complex-key',
  'yaml/merge-key',
  'encoding/nbsp-structure',
];

/** What may only follow from an error of the same question, and from which. */
const following: ReadonlyMap<string, readonly string[]> = new Map([
  ['yaml/bad-indent', ['yaml/nested-item']],
  ['schema/missing-key', [...losing, 'schema/unknown-key', 'yaml/multiple-documents']],
  [
    'schema/conflicting-keys',
    [...losing, 'yaml/unquoted-colon', 'schema/unknown-key', 'answer/cloze-no-blank'],
  ],
  ['answer/none-correct', [...losing, 'schema/unknown-key']],
  ['answer/too-few-choices', losing],
  ['answer/index-out-of-range', losing],
  [
    'answer/not-in-choices',
    [...losing, 'yaml/flow-splits-text', 'yaml/folded-newlines', 'answer/too-few-choices'],
  ],
]);

const causing: ReadonlySet<string> = new Set([...following.values()].flat());

/** A key of which nobody knows what was meant by it may be any that is missing. */
function isCause({ rule, fix }: Diagnostic): boolean {
  return causing.has(rule) && !(rule === 'schema/unknown-key' && fix !== undefined);
}

/** What is said of a value of which nothing is left. */
const emptiness: ReadonlySet<string> = new Set([
  'schema/empty-text',
  'schema/wrong-type',
  'yaml/empty-item',
  'answer/none-correct',
]);

const eating: ReadonlySet<string> = new Set([
  'yaml/tag-eats-text',
  'yaml/anchor-eats-text',
  'yaml/unsupported-tag',
  'yaml/comment-eats-text',
]);

/**
 * One mistake, one complaint: without what only follows from another error. Of what has eaten a text
 * only that which `isTold` stands in place of the error that nothing is left of it.
 */
export function withoutConsequences(
  all: readonly Diagnostic[],
  document: YamlDocument,
  isTold: (one: Diagnostic) => boolean = ({ severity }) => severity === 'error',
): readonly Diagnostic[] {
  const found = withMissingDashes(all, document);
  const causes = found.filter(isCause);
  const eaters = found.filter((one) => eating.has(one.rule) && isTold(one));
  if (causes.length + eaters.length === 0) return found;
  const starts = startsOf(document.root);
  const tabbed = causes.some(({ rule }) => rule === 'yaml/tab-indent');
  const caused = new Set(causes.map(({ rule, span }) => `${rule} ${partOf(span.start, starts)}`));
  const follows = ({ rule, span }: Diagnostic) =>
    following.get(rule)?.some((cause) => caused.has(`${cause} ${partOf(span.start, starts)}`)) ===
    true;
  const isEaten = (one: Diagnostic) =>
    emptiness.has(one.rule) && eaters.some((eater) => ate(eater, one, document.text));
  const isBehindTab = ({ rule, span }: Diagnostic) =>
    tabbed && !/^(?:yaml|encoding)\//.test(rule) && beginsWithTab(document.text, span.start);
  return found.filter((one) => !follows(one) && !isEaten(one) && !isBehindTab(one));
}

/** The tag or the anchor is all that stands at the key, or in the item, which is empty without it. */
function ate({ span }: Diagnostic, empty: Diagnostic, text: string): boolean {
  if (empty.span.start >= span.start && empty.span.start <= span.end) return true;
  if (empty.span.start > span.end)
    return /^[ \t]*$/.test(text.slice(span.end, empty.span.start).slice(0, 100));
  return (
    empty.span.end <= span.start &&
    /^[ \t]*:?[ \t]*$/.test(text.slice(empty.span.end, span.start).slice(0, 100))
  );
}

/** How deep such a line was to be is a guess. */
function beginsWithTab(text: string, offset: number): boolean {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  return /^ *\t/.test(text.slice(start, offset));
}

/** Number of the question that an offset belongs to, the gap behind it included; 0 before the first. */
function partOf(offset: number, starts: readonly number[]): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function startsOf(root: Located | undefined): readonly number[] {
  return listOf(root)?.items.map(({ span }) => span.start) ?? [];
}

function listOf(root: Located | undefined): List | undefined {
  const value =
    root?.kind === 'map' ? root.entries.find(({ key }) => isQuestionsKey(key.text))?.value : root;
  return value?.kind === 'list' ? value : undefined;
}
