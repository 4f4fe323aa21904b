import { bareText } from '../../bare-text.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const brokenLink = rule({
  name: 'text/broken-link',
  summary: 'A link has no address, or a space in it',
  why: 'It is shown as brackets instead of a link.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: page
  question: What does ⟪[this page]()⟫ describe?
  answer: a query
`,
    },
    {
      deck: `- id: page
  question: What does ⟪[this page](https://example.org/a page)⟫ describe?
  answer: a query
`,
    },
  ],
  good: [
    {
      deck: `- id: page
  question: What does [this page](https://example.org/a "A page") describe?
  answer: a query
- id: call
  question: 'What does \`f[0]()\` do, and what is f[x](y)?'
  answer: a call
- id: interval
  question: Is 1 in [0, 1] (closed)?
  answer: true
`,
    },
  ],
  check: ({ texts }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isProse(role) || !scalar.text.includes('](')) continue;
      for (const { index, 0: link } of bareText(scalar.text).matchAll(broken)) {
        report({
          message: `The link \`${link}\` leads nowhere`,
          at: { path, within: { start: index, end: index + link.length } },
          help: 'Write the address; a space in it is `%20`',
        });
      }
    }
  },
});

/** Empty, or an address of the web with a space that no title follows. */
const broken =
  /\[[^\]\n]*[\p{L}\p{N}][^\]\n]*\]\((?:\s*|\s*(?:https?:|www\.)[^()\s"]* +[^"()\s][^()\n]*)\)/gu;
