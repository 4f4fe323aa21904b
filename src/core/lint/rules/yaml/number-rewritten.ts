import { quoteFix } from '../../../text/edits.ts';
import { plainTexts } from '../../plain-texts.ts';
import { rule } from '../../rule.ts';

export const numberRewritten = rule({
  name: 'yaml/number-rewritten',
  summary: 'A text looks like a number that other programs write differently',
  why: 'The learner sees `1.10` as it was typed, but most programs that read YAML make 1.1 of it, 7 of `007` and 1000 of `1e3`.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: `- id: version
  question: Which version came after 1.9?
  type: short-answer
  answer: ⟪1.10⟫
`,
      fixed: `- id: version
  question: Which version came after 1.9?
  type: short-answer
  answer: '1.10'
`,
    },
    {
      deck: `- id: agent
  question: What is the number of Bond?
  answer: double O seven
  accept: [⟪007⟫, '7']
`,
    },
  ],
  good: [
    {
      deck: `- id: version
  question: Which version came after 1.9?
  type: short-answer
  answer: '1.10'
`,
    },
    {
      deck: `- id: sum
  question: How much is 0.5 + 0.60?
  answer: 1.10
  tolerance: 0
`,
    },
    {
      deck: `- id: pick
  question: Which is larger?
  choices: [1.10, 1.05]
  answer: 1.10
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, path } of plainTexts(file)) {
      if (!(typeof scalar.value === 'number' && String(scalar.value) !== scalar.text)) continue;
      report({
        message: `Other programs read \`${scalar.text}\` as the number ${String(scalar.value)}`,
        at: { path },
        help: 'Put quotes around it',
        fix: quoteFix(scalar),
      });
    }
  },
});
