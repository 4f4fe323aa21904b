import { inSingleQuotes } from '../../../text/edits.ts';
import type { Scalar, Span } from '../../../text/located.ts';
import { rule } from '../../rule.ts';

export const escapeSurprise = rule({
  name: 'yaml/escape-surprise',
  summary: 'A backslash in double quotes changes the text',
  why: '`"\\theta"` is a tab and `heta`: a formula, a pattern or a path loses letters without a word. In single quotes, or without quotes, a backslash is a backslash.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: digit
  question: "What does ⟪\\d⟫ match?"
  answer: a digit
`,
      fixed: `- id: digit
  question: 'What does \\d match?'
  answer: a digit
`,
    },
    {
      deck: `- id: angle
  question: "What is ⟪\\theta⟫ in a polar plot?"
  answer: the angle
`,
      fixed: `- id: angle
  question: 'What is \\theta in a polar plot?'
  answer: the angle
`,
    },
    {
      deck: `- id: name
  question: "What does snake⟪\\_case⟫ look like?"
  answer: a_b
- id: folder
  question: Where is the folder?
  answer: "E:⟪\\temp⟫\\new"
`,
      fixed: `- id: name
  question: 'What does snake\\_case look like?'
  answer: a_b
- id: folder
  question: Where is the folder?
  answer: 'E:\\temp\\new'
`,
    },
    {
      deck: `- id: path
  question: Where is the file?
  answer: "C:⟪\\new⟫"
`,
      fixed: `- id: path
  question: Where is the file?
  answer: 'C:\\new'
`,
    },
  ],
  good: [
    {
      deck: `- id: lines
  question: "What is printed?\\n\\ttwo lines"
  answer: 'C:\\new'
  explanation: "\\u00e9 is a letter, \\"\\\\beta\\" is a command"
- id: spaces
  question: "Que fait «\\_awk\\_» en 5\\_minutes d’apr\\xE8s lui\\_?"
  answer: "D:\\nIt fails."
- id: roman
  question: "Which of these are true?\\n\\ni) It is even.\\nii) It is prime.\\n$$\\nu^2 = 4$$"
  answer: both
`,
    },
  ],
  check: (file, report) => {
    for (const { scalar } of [...file.texts, ...file.keys]) {
      if (
        scalar.style !== 'double' ||
        !file.text.slice(scalar.span.start, scalar.span.end).includes('\\')
      )
        continue;
      const [first] = surprises(scalar, file.text);
      if (first === undefined) continue;
      const source = file.text.slice(first.start, first.end);
      report({
        message: `\`${source}\` is an escape in double quotes, not a backslash and letters`,
        at: first,
        help: 'Use single quotes, in which a backslash is an ordinary character, or write `\\\\`',
        ...inSingleQuotes(scalar.span, file.text),
      });
    }
  },
});

/** Escapes that no text of a deck means: bell, backspace, escape, form feed, and the rare line ends. */
const never = /^\\[abefv_LNP]\p{L}*/u;

/** Words of TeX whose first letter makes an escape with the backslash. */
const commands =
  /^\\(?:t(?:heta|au|imes|ext|an|op|o|riangle|ilde|frac|extbf)|n(?:u|abla|eq|eg|ot|otin)|r(?:ho|ight|angle|ceil|floor|ightarrow|m)|N|0)(?!\p{L})/u;

/** A line may begin with the letter u: then it is no Greek one, unless a space or one `$` is before. */
const inLine = /(?:^|[^$])\$$| $/;

/** `C:\new`; behind the letter of another drive a line may end, as in `"D:\nIt fails"`. */
const drive = /(?:^|[\s"'(])[A-Za-z]:(?:\\\w+)*$/;
const firstDrive = /[Cc]:[^:]*$/;
const path = /^\\[A-Za-z][\w.-]+(?=(\\\w|"$)?)/;

/** A space that does not break, which programs write so: `\_` of TeX stands within a word. */
const hardSpace = /^\\_(?![A-Za-z0-9{])/;
const ofProgram = /\\(?:x[0-9A-Fa-f]{2}|u[0-9A-Fa-f]{4})/;

function surprises({ span }: Scalar, text: string): readonly Span[] {
  const found: Span[] = [];
  const whole = text.slice(span.start, span.end);
  for (let at = span.start; at < span.end; at += 1) {
    if (text[at] !== '\\') continue;
    const rest = text.slice(at, Math.min(span.end, at + 40));
    const before = text.slice(span.start, at);
    const isSpace = rest.startsWith('\\_') && isHardSpace(before, rest, whole);
    const command = commands.exec(rest);
    const isLetter = command?.[0] === '\\nu' && !inLine.test(before);
    const match =
      (isSpace ? null : never.exec(rest)) ?? (isLetter ? null : command) ?? pathAfter(before, rest);
    if (match !== null) found.push({ start: at, end: at + match[0].length });
    at += 1;
  }
  return found;
}

function isHardSpace(before: string, rest: string, whole: string): boolean {
  return hardSpace.test(rest) || !/[A-Za-z0-9}]$/.test(before) || ofProgram.test(whole);
}

function pathAfter(before: string, rest: string): RegExpExecArray | null {
  const found = drive.test(before) ? path.exec(rest) : null;
  return found?.[1] !== undefined || firstDrive.test(before) ? found : null;
}
