import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { vagueTermIn } from '../../words/certainty.ts';

export const vagueTerms = rule({
  name: 'item/vague-terms',
  summary: 'A choice says how often or how much in a word without measure',
  why: 'How often “often” is differs from reader to reader, so a choice with it is right for one and wrong for another.',
  source: 'NBME Item-Writing Guide; Tarrant et al. 2006',
  severity: 'info',
  presets: ['exam'],
  precision: 'low',
  language: 'en',
  bad: [
    {
      deck: `- id: relapse
  question: What is known of relapses after this treatment?
  choices: [They are ⟪rarely⟫ seen, They come within a year, They do not occur]
  answer: They come within a year
`,
    },
  ],
  good: [
    {
      deck: `- id: relapse
  question: What is known of relapses after this treatment?
  choices: [They are usually seen within 2 weeks, They come within a year, They do not occur]
  answer: They come within a year
- id: typed
  question: How often is a relapse seen?
  answer: rarely
`,
    },
  ],
  check: (file, report) => {
    for (const choice of file.items.flatMap(choicesOf)) {
      const found = /[\d%]/.test(choice.text) ? null : vagueTermIn(choice.bare);
      if (found === null) continue;
      const within = { start: found.index, end: found.index + found[0].length };
      report({
        message: `\`${found[0]}\` has no measure`,
        at: { ...choice.place, within },
        help: 'Say how often or how much, or leave the word out',
      });
    }
  },
});
