import type { Finding } from '../text/finding.ts';
import type { Entry, Mapping, Path, Scalar } from '../text/located.ts';
import { nearest, slipOf } from '../text/suggest.ts';

/** Other tools' names for our keys (design §2, counted in public repositories). */
const synonyms: ReadonlyMap<string, string> = new Map([
  ['options', 'choices'],
  ['answers', 'choices'],
  ['correct', 'answer'],
  ['correct_answer', 'answer'],
  ['correctAnswer', 'answer'],
  ['a', 'answer'],
  ['back', 'answer'],
  ['q', 'question'],
  ['text', 'question'],
  ['prompt', 'question'],
  ['front', 'question'],
  ['term', 'question'],
  ['stem', 'question'],
  ['comment', 'explanation'],
  ['solution', 'explanation'],
  ['feedback', 'explanation'],
  ['help', 'explanation'],
  ['reason', 'explanation'],
  ['hints', 'hint'],
  ['category', 'topic'],
  ['subject', 'topic'],
  ['chapter', 'topic'],
  ['score', 'points'],
  ['marks', 'points'],
  ['weight', 'points'],
  ['level', 'difficulty'],
  ['timeout', 'time'],
  ['timelimit', 'time'],
  ['time_limit', 'time'],
  ['seconds', 'time'],
  ['picture', 'image'],
  ['media', 'image'],
  ['units', 'unit'],
  ['labels', 'tags'],
  ['alternatives', 'accept'],
  ['margin', 'tolerance'],
  ['sequence', 'order'],
  ['matches', 'pairs'],
  ['keywords', 'tags'],
  ['name', 'title'],
  ['items', 'questions'],
  ['cards', 'questions'],
  ['lang', 'language'],
  ['case_sensitive', 'case'],
  ['caseSensitive', 'case'],
  ['case-sensitive', 'case'],
]);

/** The key that a written one most likely means, among those allowed. */
export function meantKey(written: string, allowed: readonly string[]): string | undefined {
  return synonymOf(written, allowed) ?? nearest(written, allowed);
}

function synonymOf(written: string, allowed: readonly string[]): string | undefined {
  const synonym = synonyms.get(written) ?? synonyms.get(written.toLowerCase());
  return synonym !== undefined && allowed.includes(synonym) ? synonym : undefined;
}

/** The key that a written one surely means, so that it can be read and renamed. */
function surelyMeant(written: string, allowed: readonly string[]): string | undefined {
  if (allowed.includes('questions') && isQuestionsKey(written)) return 'questions';
  return synonymOf(written, allowed) ?? slipOf(written, allowed);
}

/** Whether an item of a list looks like a question, even one written for another tool. */
export function isQuestionKey(key: string): boolean {
  return key === 'question' || key === 'cloze' || synonyms.get(key) === 'question';
}

/** The key of the list of questions, as ours or as another tool or a slip writes it. */
export function isQuestionsKey(key: string | number | undefined): boolean {
  return (
    typeof key === 'string' && (key === 'questions' || meantKey(key, ['questions']) === 'questions')
  );
}

/** `answer:: x`: the first colon belongs to the key. */
export function twoColons({ text }: Scalar, at: Path): Finding {
  return {
    rule: 'yaml/key-needs-space',
    severity: 'error',
    message: `\`${text}:\` has two colons, the first of which counts to the key`,
    place: { path: [...at, text], on: 'key' },
    help: `Write \`${text.replace(/:+$/, '')}:\``,
  };
}

/** A key that is not ours, read as the one it surely means. */
export interface Renamed {
  readonly written: string;
  readonly meant: string;
}

/**
 * The map with unknown keys read as those they surely mean, so that one misspelt key does
 * not also make a required one missing. A key that is there already is not taken twice.
 */
export function readAsMeant(
  map: Mapping,
  allowed: readonly string[],
): {
  readonly map: Mapping;
  readonly renamed: readonly Renamed[];
  readonly unknown: readonly Entry[];
} {
  const taken = new Set(map.entries.map(({ key }) => key.text));
  const renamed: Renamed[] = [];
  const unknown = map.entries.filter(({ key }) => !allowed.includes(key.text));
  const entries = map.entries.map((entry) => {
    const written = entry.key.text;
    if (allowed.includes(written)) return entry;
    const first = surelyMeant(written, allowed);
    const free = allowed.filter((key) => !taken.has(key));
    const meant = first !== undefined && taken.has(first) ? slipOf(written, free) : first;
    if (meant === undefined || taken.has(meant)) return entry;
    taken.add(meant);
    renamed.push({ written, meant });
    return { ...entry, key: { ...entry.key, text: meant } };
  });
  return { map: { ...map, entries }, renamed, unknown };
}
