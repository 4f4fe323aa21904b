import type { Fix } from '../../../text/finding.ts';
import { entryOf } from '../../../text/located.ts';
import { choicesOf } from '../../choices.ts';
import { removal } from '../../../text/edits.ts';
import type { ItemAt } from '../../lint-file.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { areTrueFalse } from '../../words/true-false.ts';

export const trueFalseOptions = rule({
  name: 'item/true-false-options',
  summary: 'The choices are true and false, or yes and no',
  why: 'A true-false question is asked with one key press and is counted as one that can be guessed half of the time; as a choice it is a true-false question in disguise, and shuffled at that.',
  source: 'Tarrant et al. 2006',
  severity: 'info',
  presets: ['recommended'],
  precision: 'very-high',
  language: 'en',
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: seven
  question: The number 7 is a prime.
  ⟪choices⟫: ['True', 'False']
  answer: 'True'
`,
      fixed: `- id: seven
  question: The number 7 is a prime.
  answer: true
`,
    },
    {
      deck: `- id: seven
  type: multiple-choice
  question: Is the number 7 a prime?
  ⟪choices⟫:
    - 'No'
    - 'Yes'
  answer: 'Yes'
`,
      fixed: `- id: seven
  question: Is the number 7 a prime?
  answer: true
`,
    },
    {
      deck: `- id: seven
  question: Is the number 7 a prime?
  ⟪choices⟫:
    - text: 'No'
      feedback: It can be divided by 1 and by itself alone.
    - text: 'Yes'
      correct: true
`,
    },
  ],
  good: [
    {
      deck: `- id: seven
  question: The number 7 is a prime.
  answer: true
`,
    },
    {
      deck: `- id: logic
  question: What is the truth value of “P and not P”?
  choices: ['true', 'false']
  answer: 'false'
- id: sign
  question: Is the product of two negative numbers negative?
  choices: ['Yes', 'No', Only for integers]
  answer: 'No'
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (!areTrueFalse(choices) || isAboutValues(stemOf(item).text)) continue;
      report({
        message: `The choices ${choices.map(({ text }) => `\`${text}\``).join(' and ')} make this a true-false question`,
        at: { path: [...item.path, 'choices'], on: 'key' },
        help: 'Leave `choices` out and write `answer: true` or `answer: false`',
        ...conversion(item, file.text),
      });
    }
  },
});

/** Of a program or of logic, where `true` and `false` are what is asked for. */
function isAboutValues(stem: string): boolean {
  return /truth value|boolean|\b(?:evaluates?|returns?|prints?|output|expression)\b/i.test(stem);
}

/** Only where nothing but the choices' texts is lost. */
function conversion({ map }: ItemAt, text: string): { readonly fix?: Fix } {
  const choices = entryOf(map, 'choices');
  const answer = entryOf(map, 'answer')?.value;
  if (choices?.value.kind !== 'list' || answer?.kind !== 'scalar') return {};
  if (choices.value.items.some(({ kind }) => kind !== 'scalar')) return {};
  const type = entryOf(map, 'type');
  const edits = [
    ...(type === undefined ? [] : [removal(type, text)]),
    removal(choices, text),
    { span: answer.span, text: String(/^(?:true|yes)/i.test(answer.text.trim())) },
  ].filter((edit) => edit !== undefined);
  const whole = edits.length === (type === undefined ? 2 : 3);
  return whole ? { fix: { kind: 'unsafe', title: 'Make it a true-false question', edits } } : {};
}
