import { chanceOfAtLeast, fewestTrials, tooRare } from '../../chance.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { listPlace } from '../../deck-place.ts';
import { lengthOf } from '../../length.ts';
import { rule } from '../../rule.ts';
import { isMetaChoice } from '../../words/meta-choices.ts';

export const longestKeyBias = rule({
  name: 'deck/longest-key-bias',
  summary: 'The right choice is the longest one more often than by chance',
  why: 'Who has noticed it answers the whole deck better without knowing more: that is what is learned then.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 24',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `⟪questions⟫:
${Array.from(
  { length: 12 },
  (_, index) => `  - id: q${index}
    question: Which of these words has ${index + 3} meanings?
    choices: [oak, ${index % 4 === 0 ? 'beechwood, elm, ash' : 'pine, willow, fir'}]
    answer: ${index % 4 === 0 ? 'beechwood' : 'willow'}
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
    question: Which of these words has ${index + 3} meanings?
    choices: [oak, pine, willow, fir]
    answer: ${['oak', 'pine', 'willow', 'fir'][index % 4]}
`,
).join('')}`,
    },
    {
      deck: `questions:
${Array.from(
  { length: 11 },
  (_, index) => `  - id: q${index}
    question: Which of these words has ${index + 3} meanings?
    choices: [oak, pine, willow, fir]
    answer: willow
`,
).join('')}`,
    },
  ],
  check: (file, report) => {
    if (file.items.length < fewestTrials) return;
    const chances: number[] = [];
    let longest = 0;
    for (const item of file.items) {
      if (item.question.type !== 'multiple-choice') continue;
      const choices = choicesOf(item).filter(({ bare }) => !isMetaChoice(bare));
      if (choices.length < 2 || !choices.some(({ isKey }) => isKey)) continue;
      if (choices.some(({ text, bare }) => text !== bare)) continue;
      chances.push(1 / choices.length);
      if (isLongest(choices)) longest += 1;
    }
    if (chances.length < fewestTrials || chanceOfAtLeast(longest, chances) >= tooRare) return;
    const expected = Math.round(chances.reduce((sum, one) => sum + one, 0));
    report({
      message: `The right choice is the longest one in ${longest} of ${chances.length} questions; by chance it would be in about ${expected}`,
      at: listPlace(file),
      help: 'Shorten right choices, or make distractors as precise as they are',
    });
  },
});

function isLongest(choices: readonly ChoiceAt[]): boolean {
  const lengths = choices.map(({ text }) => lengthOf(text));
  const most = Math.max(...lengths);
  const only = lengths.indexOf(most);
  return lengths.lastIndexOf(most) === only && choices[only]?.isKey === true;
}
