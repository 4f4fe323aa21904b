import type { Fix } from '../../../text/finding.ts';
import { spanOfPlace } from '../../../text/locate.ts';
import { choicesOf } from '../../choices.ts';
import { fixOf } from '../../../text/edits.ts';
import type { LintFile } from '../../lint-file.ts';
import { rule, type Target } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { negationOf } from '../../words/negation.ts';

export const negativeStem = rule({
  name: 'item/negative-stem',
  summary: 'The stem asks for what is not so',
  why: 'A small word is easily read over, and then a learner who knows the matter is wrong. To know what is not a mammal is also seldom worth knowing. In capitals or bold the word is at least seen: then this is a remark only.',
  source:
    'Haladyna, Downing & Rodriguez 2002, guidelines 17 and 27; NBME Item-Writing Guide; Tarrant et al. 2006',
  severity: 'warning',
  presets: ['recommended'],
  precision: 'high',
  language: 'en',
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: mammal
  question: Which of these animals is ⟪not⟫ a mammal?
  choices: [bat, penguin, whale]
  answer: penguin
`,
      fixed: `- id: mammal
  question: Which of these animals is NOT a mammal?
  choices: [bat, penguin, whale]
  answer: penguin
`,
    },
    {
      deck: `- id: flightless
  question: >-
    Birds are good at moving in the air. Which of these
    birds ⟪cannot⟫ fly?
  choices: [hummingbird, kiwi, swift]
  answer: kiwi
- id: lobby
  question: "Lobbyists do all of the following ⟪except⟫:"
  choices: [draft bills, pass bills, testify]
  answer: pass bills
`,
      fixed: `- id: flightless
  question: >-
    Birds are good at moving in the air. Which of these
    birds CANNOT fly?
  choices: [hummingbird, kiwi, swift]
  answer: kiwi
- id: lobby
  question: "Lobbyists do all of the following EXCEPT:"
  choices: [draft bills, pass bills, testify]
  answer: pass bills
`,
    },
    {
      deck: `- id: mammal
  question: Which of these animals is ⟪NOT⟫ a mammal?
  choices: [bat, penguin, whale]
  answer: penguin
- id: prime
  question: Which of these numbers is **⟪not⟫** a prime?
  choices: [7, 9, 11]
  answer: 9
`,
      severity: 'info',
    },
  ],
  good: [
    {
      deck: `- id: sky
  question: Why does the moon not fall to the earth?
  choices: [It is in orbit, It is too light, The sun pulls it]
  answer: It is in orbit
- id: cells
  question: What happens to cells that cannot divide?
  choices: [They age, They burst, They merge]
  answer: They age
- id: slogan
  question: Who said "Ask not what your country can do for you"?
  choices: [Johnson, Kennedy, Nixon]
  answer: Kennedy
- id: share
  question: What percentage of the students do not smoke?
  choices: [20 %, 40 %, 80 %]
  answer: 80 %
- id: operator
  question: 'What does the operator \`not\` return for an empty list?'
  choices: ['\`False\`', '\`None\`', '\`True\`']
  answer: '\`True\`'
- id: because
  question: What is the patient's most likely illness if she has not travelled?
  choices: [influenza, malaria, yellow fever]
  answer: influenza
- id: vowels
  question: Which of these are consonants, not vowels?
  choices: [a and e, b and c, i and o]
  answer: b and c
- id: typed
  question: Which planet does not have a moon and is closest to the sun?
  answer: Mercury
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (choicesOf(item).length === 0) continue;
      const { bare, place } = stemOf(item);
      const found = negationOf(bare);
      if (found === undefined) continue;
      const at = { ...place, within: { start: found.start, end: found.end } };
      report({
        message: `The stem turns on \`${found.word}\`, so the learner looks for what is wrong`,
        at,
        ...(found.emphasised ? { severity: 'info' } : {}),
        help: found.emphasised
          ? 'Ask for what is so, if the question can be turned round'
          : 'Ask for what is so, or write the word in capitals',
        ...(found.emphasised ? {} : capitals(file, at, found.word)),
      });
    }
  },
});

function capitals(file: LintFile, at: Target, word: string): { readonly fix?: Fix } {
  const span = 'start' in at ? at : spanOfPlace(file.document, at);
  const whole = file.text.slice(span.start, span.end) === word && !word.startsWith('n');
  if (!whole && word !== 'not' && word !== 'never') return {};
  return { fix: fixOf('unsafe', 'Write the word in capitals', span, word.toUpperCase()) };
}
