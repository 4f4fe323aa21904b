import { bareText } from '../../bare-text.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const quoteMarks = rule({
  name: 'style/quote-marks',
  summary: 'A deck quotes with straight and with curly marks',
  why: 'One deck reads better with one kind.',
  severity: 'info',
  presets: ['strict'],
  bad: [
    {
      deck: `- id: hello
  question: What is “hello” in French?
  answer: bonjour
- id: bye
  question: What is ⟪"⟫bye" in French?
  answer: salut
`,
    },
  ],
  good: [
    {
      deck: `- id: hello
  question: What is “hello” in French?
  answer: bonjour
- id: code
  question: What does \`"a" + "b"\` give?
  answer: ab
`,
    },
  ],
  check: ({ texts }, report) => {
    const marked = texts
      .filter(({ role, scalar }) => isProse(role) && /["“]/.test(scalar.text))
      .map((text) => ({ ...text, bare: bareText(text.scalar.text) }));
    if (!marked.some(({ bare }) => bare.includes('“'))) return;
    const straight = marked.find(({ bare }) => /(?<![\p{N}′'"])"(?=\p{L})/u.test(bare));
    if (straight === undefined) return;
    const at = straight.bare.search(/(?<![\p{N}′'"])"(?=\p{L})/u);
    report({
      message: 'This quote is straight, others of the deck are curly',
      at: { path: straight.path, within: { start: at, end: at + 1 } },
      help: 'Use one kind throughout',
    });
  },
});
