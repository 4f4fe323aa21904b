import { quoteFix } from '../../../text/edits.ts';
import { plainTexts } from '../../plain-texts.ts';
import { rule } from '../../rule.ts';

export const nullAsText = rule({
  name: 'yaml/null-as-text',
  summary: 'A text is `null`, `~` or the like, which to YAML is nothing at all',
  why: 'The learner sees what was typed, but other programs that read the deck find nothing there.',
  severity: 'info',
  presets: ['recommended'],
  fix: 'safe',
  bad: [
    {
      deck: `- id: pointer
  question: What does a pointer hold that points nowhere?
  answer: ⟪null⟫
`,
      fixed: `- id: pointer
  question: What does a pointer hold that points nowhere?
  answer: 'null'
`,
    },
    {
      deck: `- id: home
  question: Which character stands for the home folder?
  answer: tilde
  accept: [⟪~⟫]
`,
    },
  ],
  good: [
    {
      deck: `- id: pointer
  question: What does a pointer hold that points nowhere?
  answer: 'null'
`,
    },
    {
      deck: `- id: pointer
  question: What does a pointer hold that points nowhere?
  answer: null pointer
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, path } of plainTexts(file)) {
      if (!(scalar.value === null)) continue;
      report({
        message: `Other programs read \`${scalar.text}\` as nothing`,
        at: { path },
        help: 'Put quotes around it',
        fix: quoteFix(scalar),
      });
    }
  },
});
