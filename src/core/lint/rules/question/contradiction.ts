import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { samePrompts } from '../../same-prompt.ts';

export const contradiction = rule({
  name: 'question/contradiction',
  summary: 'Two questions ask the same and have different answers',
  why: 'Whoever answers both in the same way is told to be right once and wrong once. Either one of them is wrong, or the prompt does not say what it asks for.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: australia
  question: What is the capital of Australia?
  answer: Canberra
- id: again
  question: What is the capital of Australia?
  answer: ⟪Sydney⟫
`,
    },
    {
      deck: `- id: odd
  question: Zero is an even number.
  answer: true
- id: even
  question: Zero is an even number.
  answer: ⟪false⟫
- id: planet
  question: Which planet is the largest?
  choices: [Jupiter, Saturn, Uranus]
  answer: Jupiter
- id: giant
  question: Which planet is the largest?
  choices: [Mars, Jupiter, Saturn]
  answer: ⟪Saturn⟫
`,
    },
    {
      deck: `- id: bank
  type: flashcard
  question: bank
  answer: the side of a river
- id: money
  type: flashcard
  question: bank
  answer: ⟪a house for money⟫
`,
      severity: 'warning',
    },
  ],
  good: [
    {
      deck: `- id: prime
  question: Which of these numbers is a prime?
  choices: [7, 8, 9]
  answer: 7
- id: another
  question: Which of these numbers is a prime?
  choices: [4, 11, 15]
  answer: 11
- id: primes
  question: Which of these numbers are primes?
  choices: [2, 4, 5]
  answer: [2, 5]
- id: more
  question: Which of these numbers are primes?
  choices: [2, 3, 4]
  answer: [2, 3]
- id: cobalt
  question: What is Co?
  answer: cobalt
- id: gas
  question: What is CO?
  answer: carbon monoxide
- id: print
  question: 'What does \`print(1 - 1)\` show?'
  answer: 0
- id: sum
  question: 'What does \`print(1 + 1)\` show?'
  answer: 2
`,
    },
  ],
  check: (file, report) => {
    for (const { first, second, sameAnswer } of samePrompts(file)) {
      if (sameAnswer) continue;
      report({
        message: `Question ${first.question.index + 1} asks the same and has another answer`,
        at: { path: answerPath(second) },
        also: [{ at: { path: answerPath(first) }, label: 'the other answer' }],
        ...(second.question.type === 'flashcard' ? { severity: 'warning' } : {}),
        help: 'Correct one of them, or say in the prompts what tells them apart',
      });
    }
  },
});

function answerPath({ path, map }: ItemAt): readonly (string | number)[] {
  const key = ['answer', 'choices', 'order', 'pairs', 'range', 'cloze'].find((name) =>
    map.entries.some((entry) => entry.key.text === name),
  );
  return key === undefined ? path : [...path, key];
}
