import { comparable } from '../../../text/gate.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { rule } from '../../rule.ts';

export const explanationContradicts = rule({
  name: 'answer/explanation-contradicts',
  summary: 'The explanation calls another choice right than the key',
  why: 'The learner is graded by one and taught the other.',
  severity: 'warning',
  presets: ['recommended'],
  language: 'en',
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of Australia?
  choices: [Sydney, Canberra, Perth]
  answer: Sydney
  explanation: ⟪The correct answer is Canberra⟫. It was founded in 1913.
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of Australia?
  shuffle: false
  choices: [Sydney, Canberra, Perth]
  answer: Sydney
  explanation: ⟪B is correct⟫, as of 1913.
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of Australia?
  choices: [Sydney, Canberra, Perth]
  answer: Sydney
  explanation: ⟪Canberra is correct⟫. It was founded in 1913.
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of Australia?
  choices: [Sydney, Canberra, Perth]
  answer: Sydney
  explanation: It was founded in 1913, and ⟪the answer is Canberra⟫.
`,
    },
  ],
  good: [
    {
      deck: `- id: capital
  question: What is the capital of Australia?
  shuffle: false
  choices: [Sydney, Canberra, Perth]
  answer: Canberra
  explanation: The correct answer is Canberra. B is right. Many would say that the answer is Sydney.
- id: many
  question: Which are cities?
  choices: [Sydney, Canberra, Tasman]
  answer: [Sydney, Canberra]
  explanation: The correct answer is Sydney, and Canberra too.
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const { explanation, shuffle } = item.question;
      if (explanation === undefined) continue;
      const choices = choicesOf(item);
      if (choices.length === 0) continue;
      const said = [...explanation.matchAll(claims), ...explanation.matchAll(praise)];
      for (const claim of said) {
        const meant = meantBy(claim, choices, shuffle);
        if (meant === undefined || meant.isKey || isDoubted(explanation, claim.index)) continue;
        const within = { start: claim.index, end: claim.index + claim[0].length };
        report({
          message: `The explanation calls \`${meant.text}\` right, which is not the key`,
          at: { path: [...item.path, 'explanation'], within },
          help: 'Correct the answer or the explanation',
        });
        break;
      }
    }
  },
});

/** By its text; by its letter only where choices keep their places. */
function meantBy(
  { groups }: RegExpExecArray,
  choices: readonly ChoiceAt[],
  shuffle: boolean,
): ChoiceAt | undefined {
  const words = tidy(groups?.['words'] ?? '');
  const short = words.replace(/ (?:as|because|since|for)\b.*$/, '');
  const named = choices.find(({ text }) => [words, short].includes(tidy(text)));
  if (named !== undefined || shuffle) return named;
  return choices['abcdefghij'.indexOf((groups?.['letter'] ?? '-').toLowerCase())];
}

const claims =
  /\bthe (?:(?:right|correct) (?:answer|choice|option)|answer) is:? (?<words>[^.;,\n]+)|(?<![\p{L}\p{N}'])(?<letter>[A-J]) is (?:the )?(?:right|correct)\b/giu;

/** A sentence that begins with a choice and calls it right, with nothing more said of when. */
const praise =
  /(?<=^|[.!?]\s+)(?<words>[^.,;:!?\n]{2,60}?) is (?:the )?(?:right|correct)(?: (?:answer|choice|option|one))?(?=[.,;:!]|$| because\b| as\b| since\b)/giu;

/** “One may think that the answer is …” */
const doubt =
  /\b(?:think|thinks|thought|say|says|said|believe|believes|guess|assume|assumes|might|may|could|would|if|unless|not|never|wrong|tempt\w*|seems?|why|whether|confuse\w*)\b|n['’]t\b/i;

function isDoubted(text: string, at: number): boolean {
  const before = text.slice(0, at);
  return doubt.test(
    before.slice(Math.max(...[...'.!?\n'].map((end) => before.lastIndexOf(end))) + 1),
  );
}

function tidy(text: string): string {
  return comparable(text)
    .replace(/^[“"'`*]+|[”"'`*]+$/g, '')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}
