import { comparable } from '../../../text/gate.ts';
import { choicesOf } from '../../choices.ts';
import { rule } from '../../rule.ts';

export const lookalikeChoice = rule({
  name: 'answer/lookalike-choice',
  summary: 'Two choices differ only in case, quotes, an article or the last full stop',
  why: 'The learner sees the same choice twice and cannot tell which one is the key.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: capital
  question: What is the capital of France?
  choices: [Paris, Rome, ⟪paris.⟫]
  answer: Paris
`,
    },
    {
      deck: `- id: quoted
  question: What did he say?
  choices: [Never again, ⟪“never again”⟫, Not yet]
  answer: Never again
`,
    },
    {
      deck: `- id: power
  question: Who makes the laws?
  choices: [the parliament, ⟪Parliament⟫, the courts]
  answer: the parliament
`,
    },
  ],
  good: [
    {
      deck: `- id: signs
  question: What is the root?
  choices: [-1, 1, '+1', (a+b)^2, (a-b)^2, Sc, sC, 'x < y', 'x > y', null, NULL]
  answer: 1
- id: constant
  question: Which of these is a boolean?
  choices: [true, '"true"', "'true'", 'TRUE']
  answer: true
- id: output
  question: What is printed?
  choices: ['\`The number\`', '\`the number\`', '"Hello"', '"hello"']
  answer: '"Hello"'
- id: dot
  question: Which sentence is punctuated correctly?
  choices: [He ran., He ran, He Ran]
  answer: He ran.
`,
      beside: ['item/too-many-options'],
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      if (aboutWriting.test(item.question.question ?? '')) continue;
      const seen = new Map<string, string>();
      for (const { text, place } of choicesOf(item)) {
        const look = lookOf(text, file.language);
        const first = seen.get(look);
        if (first === undefined) seen.set(look, text);
        else if (exact(first) !== exact(text))
          report({
            message: `\`${text}\` looks like the choice \`${first}\``,
            at: place,
            help: 'Replace one of the two by another distractor',
          });
      }
    }
  },
});

/** Where just such a difference is what is asked for. */
const aboutWriting =
  /\b(?:punctuat|spel(?:l|t)|capital(?:i[sz]|\sletter)|written|writes?|grammar|apostrophe|comma|case)/i;

function exact(text: string): string {
  return comparable(text).replace(/\s+/g, ' ').trim();
}

/**
 * Never signs, digits, or the case of symbols and short words: `-1` is not `1`, `Sc` is not `sC`. In
 * code and between straight quotes a text is meant as it is written, and the quotes are a part of it.
 */
function lookOf(text: string, language: string): string {
  const plain = exact(text)
    .replace(/^(?:“([^“”]*)”|„([^„“]*)“|«([^«»]*)»|‘([^‘’]*)’|`([^`]*)`)$/, '$1$2$3$4$5')
    .replace(/[‘’‚‛´]/g, "'")
    .replace(/[“”„‟«»]/g, '"')
    .replace(/(?<=[\p{L}\p{N}])[.;,]$/u, '');
  if (/["`]|^'.*'$/.test(text)) return plain;
  const bare = language === 'en' ? plain.replace(/^(?:the|an|a) (?=\p{L}{2})/iu, '') : plain;
  return bare.replace(/(?<![\p{L}\p{N}_$\\])\p{Lu}?\p{Ll}{3,}(?![\p{L}\p{N}_(])/gu, (word) =>
    word.toLowerCase(),
  );
}
