import { rule } from '../../rule.ts';

export const orderingSorted = rule({
  name: 'answer/ordering-sorted',
  summary: 'The things to put in order are numbers from small to large, or large to small',
  why: 'Whoever can count puts them in order without knowing what is asked.',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: years
  question: Put these years in order
  ⟪order⟫: [1066, 1492, 1789]
`,
    },
  ],
  good: [
    {
      deck: `- id: events
  question: Put these events in order
  order: [the battle of Hastings, the voyage of Columbus, the French revolution]
- id: clock
  question: Put these in the order in which a 24-hour clock wraps around
  order: [22, 23, 0]
`,
    },
  ],
  check: (file, report) => {
    for (const { question, path } of file.items) {
      if (question.type !== 'ordering' || question.items.length < 3) continue;
      if (!question.items.every((text) => /^-?\d+(?:\.\d+)?$/.test(text))) continue;
      const steps = question.items
        .slice(1)
        .map((text, index) => Number(text) - Number(question.items[index]));
      if (!steps.every((step) => step > 0) && !steps.every((step) => step < 0)) continue;
      report({
        message: 'These numbers are in order of size',
        at: { path: [...path, 'order'], on: 'key' },
        help: 'Ask for the order of what the numbers stand for',
      });
    }
  },
});
