import { misplacedIn, reindentFix, type Misplaced } from '../../indents.ts';
import { rule } from '../../rule.ts';

/** Of one file: its fixes together may not move more lines than a deck has. */
const mostLines = 50_000;

export const indentation = rule({
  name: 'style/indentation',
  summary: 'What belongs to a key or a dash is not indented by two spaces',
  why: 'Where every level is as wide as the others, a line that belongs elsewhere is seen at once.',
  severity: 'info',
  presets: ['strict'],
  fix: 'safe',
  bad: [
    {
      deck: `questions:
⟪    ⟫- id: capital
      question: What is the capital of Australia?
      choices:
⟪         ⟫- Canberra
         # The largest city.
         - Sydney
      answer: Canberra
      explanation: |
          Founded in 1913,
            as a compromise.
`,
      fixed: `questions:
  - id: capital
    question: What is the capital of Australia?
    choices:
      - Canberra
      # The largest city.
      - Sydney
    answer: Canberra
    explanation: |
        Founded in 1913,
          as a compromise.
`,
    },
    {
      deck: `-⟪   ⟫id: sum
    question: Which are even?
    choices:
    -⟪   ⟫2
    -⟪   ⟫'4'
    - 5
    answer: [2, 4]
`,
      fixed: `- id: sum
  question: Which are even?
  choices:
  - 2
  - '4'
  - 5
  answer: [2, 4]
`,
    },
  ],
  good: [
    {
      deck: `questions:
- id: capital
  question: >
      What is the capital
      of Australia?
  choices: [
      Canberra,
    Sydney ]
  answer: Canberra
  image:
    file: map.png
    alt: A map
`,
      media: ['map.png'],
    },
  ],
  check: ({ document, text }, report) => {
    if (document.root === undefined) return;
    let moved = 0;
    for (const one of misplacedIn(document.root, text)) {
      const fix = moved > mostLines ? undefined : reindentFix(one, text);
      moved += fix?.edits.length ?? 0;
      report({
        message: messageOf(one),
        at: one.gap,
        help: 'Indent by two spaces a level',
        ...(fix === undefined ? {} : { fix }),
      });
    }
  },
});

function messageOf({ afterDash, gap, by, wanted }: Misplaced): string {
  if (afterDash) return `${gap.end - gap.start} spaces stand behind the dash, not one`;
  const spaces = wanted + by === 1 ? '1 space' : `${wanted + by} spaces`;
  return `This is indented by ${spaces}, not by ${wanted === 0 ? 'none' : wanted}`;
}
