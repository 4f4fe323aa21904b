import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { withoutQuotes } from '../../words/sentences.ts';

export const doubleQuestion = rule({
  name: 'card/double-question',
  summary: 'A prompt asks two questions',
  why: 'There is one answer to grade: who knows one half is told to be wrong about both, and neither half is reviewed when it should be. Two cards learn better than one.',
  source: 'Wozniak 1999, rule 4; Haladyna, Downing & Rodriguez 2002, guideline 3',
  severity: 'info',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: penicillin
  question: Who discovered penicillin? In which year⟪?⟫
  answer: Alexander Fleming in 1928
- id: dropout
  question: Does dropout slow down training ? Does it slow down inference ⟪?⟫
`,
    },
  ],
  good: [
    {
      deck: `- id: status
  question: 'What does \`$?\` expand to, and is \`?\` a name?'
  answer: the exit status
- id: quoted
  question: Who asked "What is truth?" of whom?
  answer: Pilate
- id: math
  question: 'What is the value of $f(?)$ for $? = 3$?'
  answer: 9
- id: surprise
  question: He really said what??
  answer: nothing
- id: spanish
  question: ¿Cómo se dice “good morning” en español?
  answer: buenos días
- id: french
  question: Comment dit-on “dog” en français ?
  answer: chien
- id: situation
  question: |
    Ann asks: did you see it? You did not.

    What do you say?
  answer: Neither
- id: passage
  question: |
    Ought we to give up the flag? It was a question of duty.
    —Albert Beveridge, 1898

    Which party did he belong to?
  answer: Republican
- id: reason
  question: Is a triangle with sides 3, 4 and 5 right-angled? Why?
  answer: yes, as 9 + 16 = 25
- id: link
  question: What does [this page](https://example.org/?q=1&r=?) describe?
  answer: a query
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { bare, place } = stemOf(item);
      if (bare.split(/[?？]/u).length <= 2) continue;
      const second = secondQuestion(bare);
      if (second === undefined) continue;
      report({
        message: 'The prompt asks two questions and has one answer',
        at: { ...place, within: { start: second, end: second + 1 } },
        help: 'Make it two questions',
      });
    }
  },
});

/** Two sentences one after the other; links and what is quoted ask nothing. */
function secondQuestion(bare: string): number | undefined {
  const text = withoutQuotes(bare.replace(link, (found) => '\ufffc'.repeat(found.length)));
  const found = two.exec(text);
  if (found === null || reason.test(found[0])) return undefined;
  return found.index + found[0].length - 1;
}

/** “Is it a prime? Why?” asks for one thing: a verdict with its reason. */
const reason = /[?？]\s*(?:why|why not|how so|explain)\s*[?？]$/i;

const link = /\]\([^()\s]*\)|https?:\/\/\S+/g;

const two =
  /(?<=[\p{L}\p{N}\ufffc)][*_]* ?)[?？]\s*[*_“"¿(]*[\p{Lu}\p{Lo}][^.!?？\n]*[\p{L}\p{N}\ufffc)][*_]* ?[?？]/u;
