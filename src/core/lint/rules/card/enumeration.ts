import { bareText, filler } from '../../bare-text.ts';
import { rule } from '../../rule.ts';

const fewest = 4;

export const enumeration = rule({
  name: 'card/enumeration',
  summary: 'The answer is a list of four things or more',
  why: 'A list is forgotten one thing at a time, and one thing forgotten makes the whole card wrong: it comes back again and again. Things asked for one by one, or an order to be put right, are remembered.',
  source: 'Wozniak 1999, rules 9 and 10',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: planets
  question: What are the inner planets?
  answer: ⟪Mercury, Venus, Earth and Mars⟫
- id: bones
  type: flashcard
  question: What are the bones of the arm and hand?
  answer: ⟪humerus; radius; ulna; carpals; metacarpals; phalanges⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: planets
  question: Which planet is between Venus and Mars?
  answer: Earth
- id: number
  question: What does 1000 cubed look like with commas?
  answer: '1,000,000,000,000'
- id: sentence
  type: flashcard
  question: What is a closure?
  answer: A function, together with the variables, of its surroundings, that it uses.
- id: code
  question: What does the list hold?
  answer: '[1, 2, 3, 4]'
  as: code
- id: code-span
  type: flashcard
  question: What does the loop print?
  answer: '\`a, b, c, d\`'
- id: order
  question: Put the inner planets in order, from the sun outwards.
  order: [Mercury, Venus, Earth, Mars]
- id: date
  question: When was it signed?
  answer: Monday, May 1, 1707, in London
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      if (question.type !== 'short-answer' && question.type !== 'flashcard') continue;
      if (question.type === 'short-answer' && question.manner.as === 'code') continue;
      const count = listed(question.answer);
      if (count < fewest) continue;
      report({
        message: `The answer is a list of ${count} things`,
        at: { path: [...path, 'answer'] },
        help: 'Ask for one thing at a time, or use `order` or several choices',
      });
    }
  },
});

/** A thing has a few words, no number, and no full stop. */
const thing = /^(?:\p{L}|["“(])[^.!?:]*$/u;

function listed(answer: string): number {
  if (!/[,;、，]/u.test(answer) || answer.length > 300) return 0;
  const bare = bareText(answer).trim();
  if (bare.includes(filler)) return 0;
  const separator = bare.includes(';') ? /;\s*/ : /[,、，]\s*/u;
  const parts = bare.split(separator).filter((part) => part !== '');
  const last = parts.at(-1)?.split(/\s(?:and|or|und|oder|et|ou|y|e|o|en|of|&)\s/) ?? [];
  const things = [...parts.slice(0, -1), ...last].map((part) =>
    part.replace(conjunction, '').trim(),
  );
  const short = things.every(
    (one) => thing.test(one) && !/\d/.test(one) && one.split(/\s+/).length <= longest,
  );
  return short ? things.length : 0;
}

/** Words; longer parts are clauses of a sentence. */
const longest = 4;

const conjunction = /^(?:and|or|und|oder|et|ou|y|en|&) /;
