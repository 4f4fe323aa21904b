import { fewestTrials } from '../../chance.ts';
import { listPlace } from '../../deck-place.ts';
import { rule } from '../../rule.ts';

const most = 0.75;

export const trueFalseImbalance = rule({
  name: 'deck/true-false-imbalance',
  summary: 'More than three in four true-false statements have the same answer',
  why: 'Always giving that answer is nearly enough, and learners find out soon.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 20',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `⟪questions⟫:
${Array.from(
  { length: 12 },
  (_, index) => `  - id: q${index}
    question: The number ${2 * index + 1} is odd.
    answer: ${index !== 4 && index !== 9}
`,
).join('')}`,
    },
  ],
  good: [
    {
      deck: `questions:
${Array.from(
  { length: 12 },
  (_, index) => `  - id: q${index}
    question: The number ${index * index} is even.
    answer: ${index % 4 !== 1}
`,
).join('')}`,
    },
  ],
  check: (file, report) => {
    if (file.items.length < fewestTrials) return;
    const keys = file.items.flatMap(({ question }) =>
      question.type === 'true-false' ? [question.key] : [],
    );
    const yes = keys.filter((key) => key).length;
    const more = Math.max(yes, keys.length - yes);
    if (keys.length < fewestTrials || more <= most * keys.length) return;
    report({
      message: `${more} of ${keys.length} statements are ${more === yes ? 'true' : 'false'}`,
      at: listPlace(file),
      help: 'Turn some of them round',
    });
  },
});
