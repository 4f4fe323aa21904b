import type { Question } from '../../../question/types.ts';
import type { ItemAt, LintFile } from '../../lint-file.ts';
import { likeness, likePairs, shingled } from '../../near.ts';
import { answerOf, promptOf } from '../../prompts.ts';
import { rule } from '../../rule.ts';
import { lastSentence } from '../../words/sentences.ts';

const leastAlike = 0.85;
const fewestWords = 8;

export const nearDuplicate = rule({
  name: 'question/near-duplicate',
  summary: 'Two questions ask the same in nearly the same words',
  why: 'One is most likely a corrected copy of the other that was meant to replace it. Both are asked, and each has a schedule of its own.',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: fall
  question: >-
    A stone is let go at the top of a tower and falls without air resistance. After which time,
    measured from the moment it is let go, is it as fast as a car on a motorway?
  answer: '3 s'
- id: drop
  ⟪question⟫: >-
    A stone is let go at the top of a tower and falls without air resistance. After which time,
    measured from the moment that it is let go, is it as fast as a car on a motorway?
  answer: '3 s'
`,
    },
  ],
  good: [
    {
      deck: `- id: fall
  question: >-
    A stone is let go at the top of a tower of 40 m and falls without air resistance. After which
    time, measured from the moment it is let go, does it reach the ground at the foot of the tower?
  answer: '2.9 s'
- id: higher
  question: >-
    A stone is let go at the top of a tower of 41 m and falls without air resistance. After which
    time, measured from the moment it is let go, does it reach the ground at the foot of the tower?
  answer: '2.9 s'
- id: passage-first
  question: >-
    A stone is let go at the top of a tower of 40 m and falls without air resistance, and at the
    same time a second one is thrown upwards from the foot of the tower at 20 m/s. They meet half way up.
  answer: true
- id: passage-second
  question: >-
    A stone is let go at the top of a tower of 40 m and falls without air resistance, and at the
    same time a second one is thrown upwards from the foot of the tower at 20 m/s. Both have one speed then.
  answer: true
- id: short
  question: What is the capital city of the state of Georgia?
  answer: Atlanta
- id: country
  question: What is the capital city of the country of Georgia?
  answer: Tbilisi
- id: prefix
  question: |
    What does this print, in a browser that knows all of the language as of today?

    \`\`\`js
    let i = 1
    console.log(i++)
    \`\`\`
  answer: 1
- id: postfix
  question: |
    What does this print, in a browser that knows all of the language as of today?

    \`\`\`js
    let i = 0
    console.log(++i)
    \`\`\`
  answer: 1
`,
    },
  ],
  check: (file, report) => {
    for (const [earlier, later] of pairsIn(file)) {
      const [first, second] = [file.items[earlier], file.items[later]];
      if (first === undefined || second === undefined) continue;
      report({
        message: `Question ${first.question.index + 1} is worded nearly the same and has the same answer`,
        at: { path: [...second.path, 'question'], on: 'key' },
        also: [{ at: { path: [...first.path, 'question'], on: 'key' }, label: 'the other' }],
        help: 'Keep one of them, or ask for something else',
      });
    }
  },
});

/** Of one type and with one answer; those with one prompt are duplicates, not near ones. */
function pairsIn({ items }: LintFile): readonly (readonly [number, number])[] {
  if (items.length < 2) return [];
  const groups = new Map<string, number[]>();
  for (const [index, { question }] of items.entries()) {
    if ((question.question?.length ?? 0) < 4 * fewestWords) continue;
    const key = `${question.type}\n${answerOf(question)}`;
    groups.set(key, [...(groups.get(key) ?? []), index]);
  }
  return [...groups.values()]
    .filter((group) => group.length > 1)
    .flatMap((group) => pairsAmong(group, items));
}

function pairsAmong(
  group: readonly number[],
  items: readonly ItemAt[],
): readonly (readonly [number, number])[] {
  const questions = group.flatMap((index) => items[index]?.question ?? []);
  const texts = questions.map(({ question }) => shingled(question ?? '', fewestWords));
  const sets = texts.map((text) => text?.shingles);
  return likePairs(sets, leastAlike).flatMap(([earlier, later]) => {
    const [one, other] = [questions[earlier], questions[later]];
    if (one === undefined || other === undefined) return [];
    const same = texts[earlier]?.exact === texts[later]?.exact && asksTheSame(one, other);
    return same && promptOf(one) !== promptOf(other)
      ? [[group[earlier] ?? 0, group[later] ?? 0] as const]
      : [];
  });
}

/** Several questions about one long text differ in their last sentence alone. */
function asksTheSame(one: Question, other: Question): boolean {
  const [ends, others] = [one, other].map(({ question }) => lastWords(question ?? ''));
  return ends !== undefined && others !== undefined && likeness(ends, others) >= leastAlikeEnd;
}

const leastAlikeEnd = 0.75;

function lastWords(text: string): ReadonlySet<string> {
  return new Set(
    lastSentence(text)
      .text.toLowerCase()
      .match(/[\p{L}\p{N}]+/gu),
  );
}
