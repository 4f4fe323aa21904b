import { fixOf } from '../../../text/edits.ts';
import type { Scalar } from '../../../text/located.ts';
import { bareText } from '../../bare-text.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const escapeAsText = rule({
  name: 'yaml/escape-as-text',
  summary: 'A `\\n` outside of double quotes ends no line',
  why: 'Programs that make decks of other files often write `\\n` for the end of a line. Without quotes and in single ones YAML takes it as it stands: the learner sees a backslash and an n. Double quotes, or a block that begins with `|`, have lines of their own.',
  severity: 'warning',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: printed
  question: What is printed?⟪\\n\\n⟫one of these
  answer: two
  explanation: 'Two.⟪\\n⟫Three would be wrong.'
`,
      fixed: `- id: printed
  question: "What is printed?\\n\\none of these"
  answer: two
  explanation: "Two.\\nThree would be wrong."
`,
    },
  ],
  good: [
    {
      deck: `- id: printed
  question: "What is printed?\\n\\none of these"
  answer: two
  explanation: 'A line feed is \\n in C, and \`a.\\nB\` is code; $x.\\nu$ is none.'
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar, role } of file.texts) {
      if (!isProse(role) || !isVerbatim(scalar) || !scalar.text.includes('\\n')) continue;
      const found = lineEnd.exec(bareText(scalar.text));
      // With escapes undone, places in the text and in the file may differ.
      const at = found === null ? -1 : file.text.indexOf(found[0], scalar.span.start);
      if (found === null || at < 0 || at >= scalar.span.end) continue;
      report({
        message: `\`${found[0]}\` is read as it stands, and ends no line`,
        at: { start: at, end: at + found[0].length },
        help: 'Put double quotes around the text, or write it in lines below `|`',
        ...fixFor(scalar),
      });
    }
  },
});

/** Two of them, or one between the end of a sentence and the beginning of another. */
const lineEnd = /(?:\\n){2,}|(?<=[.?!;,)]|\w{2}:)\\n(?=[\p{Lu}\d*-])/u;

function isVerbatim({ style, text }: Scalar): boolean {
  return (style === 'plain' || style === 'single') && !text.includes('\n');
}

function fixFor({ text, span, alias }: Scalar): { readonly fix?: ReturnType<typeof fixOf> } {
  const isSimple = !text.includes('"') && !/\\[^n]/.test(text);
  if (!isSimple || alias !== undefined) return {};
  return { fix: fixOf('unsafe', 'Put double quotes around it', span, `"${text}"`) };
}
