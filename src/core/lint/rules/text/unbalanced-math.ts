import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const unbalancedMath = rule({
  name: 'text/unbalanced-math',
  summary: 'A formula is opened and never closed, or its braces do not match',
  why: 'The learner sees TeX instead of a formula.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: root
  question: 'What is ⟪$$⟫x^2 for x = 3?'
  answer: 9
`,
    },
    {
      deck: `- id: half
  question: 'What is ⟪$\\frac{1{2}$⟫ as a decimal?'
  answer: 0.5
  tolerance: 0
`,
    },
    {
      deck: `- id: period
  question: What is the period of a pendulum?
  explanation: |
    It is

    ⟪$$T = 2\\pi\\sqrt{\\frac{l}{g}$$⟫
`,
    },
    {
      deck: `- id: square
  question: What is ⟪$⟫x^2 for x = 3?
  answer: 9
- id: angle
  question: 'What is ⟪$⟫\\theta called?'
  answer: an angle
`,
    },
  ],
  good: [
    {
      deck: `- id: root
  question: 'What is $$x^2$$ for $x = 3$, at a price of 5$?'
  answer: 9
- id: shell
  question: 'What do \`$$\` and \`$\{\` mean in a shell?'
  answer: the process
- id: process
  question: Which variable holds the id of the shell?
  choices: [$$, $$ or $?, $0]
  answer: $$
- id: variable
  question: What does $user_name or $x hold, and what costs $5?
  answer: a text
- id: set
  question: 'Which set is $\\{1, 2\\}$?'
  answer: finite
`,
    },
  ],
  check: ({ texts }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isProse(role) || !scalar.text.includes('$')) continue;
      const text = withoutCode(scalar.text);
      const within = openDisplay(text) ?? openInline(text) ?? badBraces(text);
      if (within !== undefined)
        report({
          message:
            within.end - within.start <= 2
              ? 'This formula is never closed'
              : 'The braces of this formula do not match',
          at: { path, within },
          help:
            within.end - within.start <= 2
              ? `Close it with \`${text.slice(within.start, within.end)}\``
              : 'Close every brace; `\\{` is one to be shown',
        });
    }
  },
});

function withoutCode(text: string): string {
  return text.replace(/(`+)[\s\S]*?\1/g, (code) => ' '.repeat(code.length));
}

/** The last `$$` of an odd number of them. */
function openDisplay(text: string): { readonly start: number; readonly end: number } | undefined {
  const marks = [...text.matchAll(/(?<!\\)\$\$/g)];
  const last = marks.at(-1);
  // A shell names its own process so.
  return last === undefined || marks.length % 2 === 0 || !/[\\^_={]/.test(text.slice(last.index))
    ? undefined
    : { start: last.index, end: last.index + 2 };
}

/** The only dollar of a text, before what nothing but TeX has: neither money nor a variable. */
function openInline(text: string): { readonly start: number; readonly end: number } | undefined {
  const [first, ...more] = [...text.matchAll(/(?<!\\)\$/g)];
  if (first === undefined || more.length > 0) return undefined;
  const { index } = first;
  return /^\$(?:\\[A-Za-z]{2}|[A-Za-z]\^)/.test(text.slice(index, index + 4))
    ? { start: index, end: index + 1 }
    : undefined;
}

const inline = /(?<![\\$\p{N}])\$(?=[^\s$])([^$\n]*[^\s\\$])\$(?![\p{N}$])/gu;

const display = /(?<!\\)\$\$([^$]+)\$\$/gu;

function badBraces(text: string): { readonly start: number; readonly end: number } | undefined {
  for (const { index, 0: whole, 1: tex = '' } of [
    ...text.matchAll(display),
    ...text.matchAll(inline),
  ]) {
    if (!tex.includes('\\')) continue;
    let depth = 0;
    for (const brace of tex.replace(/\\./g, '  ').match(/[{}]/g) ?? []) {
      depth += brace === '{' ? 1 : -1;
      if (depth < 0) break;
    }
    if (depth !== 0) return { start: index, end: index + whole.length };
  }
  return undefined;
}
