import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { absoluteTermIn } from '../../words/certainty.ts';
import { isVerdicts } from '../../words/combinations.ts';
import { isMetaChoice } from '../../words/meta-choices.ts';

export const absoluteTerms = rule({
  name: 'item/absolute-terms',
  summary: 'A distractor says “always”, “never” or the like, and the right choice does not',
  why: 'Hardly anything is always so: learners who know that leave such choices out without knowing the matter.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 28; NBME Item-Writing Guide',
  severity: 'info',
  presets: ['exam'],
  precision: 'low',
  language: 'en',
  bad: [
    {
      deck: `- id: fever
  question: What does fever in a child show?
  choices: [An infection is ⟪always⟫ present, The body is raising its set point, The child ⟪never⟫ had a vaccine]
  answer: The body is raising its set point
`,
    },
  ],
  good: [
    {
      deck: `- id: energy
  question: What does the first law of thermodynamics say of energy?
  choices: [It is never lost, It always flows from cold to hot, It becomes heat in the end]
  answer: It is never lost
- id: loop
  question: What does this loop do?
  choices: ['It runs until \`always\` is set', It does not always end, It ends at once]
  answer: It ends at once
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (choices.some(({ isKey, bare }) => isKey && absoluteTermIn(bare) !== null)) continue;
      for (const { bare, isKey, place } of choices) {
        const found = isKey || isMetaChoice(bare) || isVerdicts(bare) ? null : absoluteTermIn(bare);
        if (found === null) continue;
        const within = { start: found.index, end: found.index + found[0].length };
        report({
          message: `\`${found[0]}\` shows that this choice is wrong`,
          at: { ...place, within },
          help: 'Say what is claimed without it, or use such a word in the right choice too',
        });
      }
    }
  },
});
