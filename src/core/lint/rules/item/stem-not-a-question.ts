import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { endsHanging } from '../../words/hanging.ts';

const mostWords = 3;

export const stemNotAQuestion = rule({
  name: 'item/stem-not-a-question',
  summary: 'The stem is a few words that ask nothing',
  why: 'The problem is hidden in the choices: all of them have to be read before it is clear what is asked, and the item tests several things at once.',
  source:
    'Haladyna, Downing & Rodriguez 2002, guidelines 14 and 15; effect on scores: Pham et al. 2018',
  severity: 'info',
  presets: ['recommended'],
  precision: 'very-high',
  language: 'en',
  bad: [
    {
      deck: `- id: gdp
  question: ⟪GDP measures⟫
  choices: [what a country produces, what a country owns, what a country owes]
  answer: what a country produces
`,
    },
    {
      deck: `- id: ribosomes
  question: ⟪The ribosomes are⟫
  choices: [protein factories, power plants, stores]
  answer: protein factories
- id: vitamin-c
  question: ⟪Vitamin C⟫
  choices: [prevents scurvy, is made in the skin, does not dissolve in water]
  answer: prevents scurvy
`,
    },
  ],
  good: [
    {
      deck: `- id: gdp
  question: What does the gross domestic product measure?
  choices: [what a country produces, what a country owns, what a country owes]
  answer: what a country produces
- id: simplify
  question: Simplify this fraction.
  choices: [1/2, 1/3, 1/4]
  answer: 1/2
- id: dog
  question: the dog
  choices: [le chat, le chien, la vache]
  answer: le chien
- id: typed
  question: A group of lions is called a
  answer: pride
- id: charter
  question: The Magna Carta was sealed in
  choices: ['1066', '1215', '1348']
  answer: '1215'
- id: capital
  question: The capital of Canada is
  choices: [Montreal, Ottawa, Toronto]
  answer: Ottawa
- id: verb
  question: He
  choices: [is, are, am]
  answer: is
- id: bonjour
  question: “Bonjour” means
  choices: [good day, good night, goodbye]
  answer: good day
- id: of
  question: 'Synonym of “to”:'
  choices: [towards, away, beside]
  answer: towards
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (choices.length === 0) continue;
      const { bare, text, place } = stemOf(item);
      if (!isFragment(bare, choices)) continue;
      report({
        message: `\`${text.trim()}\` asks nothing before the choices are read`,
        at: place,
        help: 'Ask a question that can be answered without seeing the choices',
      });
    }
  },
});

/** With more words, such as “The capital of Canada is”, it is mostly clear what is asked. */
function isFragment(stem: string, choices: readonly ChoiceAt[]): boolean {
  if (stem.length > 80 || /[?_:\ufffc"“”«»„]/.test(stem)) return false;
  const words = stem.trim().split(/\s+/).length;
  if (words > mostWords) return false;
  return (words > 1 && endsHanging(stem)) || choices.filter(isPredicate).length > 1;
}

/** The choices say something of the stem, each something else. */
function isPredicate({ bare }: ChoiceAt): boolean {
  return /^\s*(?:is|are|was|were|has|have|can|cannot|can't|does|do|will)\s+\S/.test(bare);
}
