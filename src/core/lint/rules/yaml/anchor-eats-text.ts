import { fixOf, quote } from '../../../text/edits.ts';
import { isText } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const anchorEatsText = rule({
  name: 'yaml/anchor-eats-text',
  summary: 'A text begins with `&` and loses its first word',
  why: 'To YAML `&word` is a name for what follows: of `&amp; b` the learner sees only `b`. Quotes around the text keep the word.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: entity
  question: How is a and b written in HTML?
  answer: ⟪&amp; b⟫
`,
      fixed: `- id: entity
  question: How is a and b written in HTML?
  answer: '&amp; b'
`,
    },
  ],
  good: [
    {
      deck: `- id: entity
  question: How is a and b written in HTML?
  answer: '&amp; b'
- id: one
  question: Which town is it?
  answer: &town Paris
- id: two
  question: Which town was it?
  answer: *town
  hint: The same as before
`,
      beside: ['answer/leaks-in-question'],
    },
  ],
  check: (file, report) => {
    for (const { scalar, role } of file.texts) {
      const { anchor, span } = scalar;
      if (anchor === undefined || !isText(role) || file.text.includes(`*${anchor}`)) continue;
      const start = file.text.lastIndexOf(`&${anchor}`, span.start);
      if (start < 0) continue;
      const at = { start, end: Math.max(span.end, start + anchor.length + 1) };
      const source = file.text.slice(at.start, at.end);
      report({
        message: `\`&${anchor}\` is the name of an anchor and not part of the text`,
        at,
        help: 'Put quotes around the text',
        fix: fixOf('unsafe', 'Put quotes around the text', at, quote(source)),
      });
    }
  },
});
