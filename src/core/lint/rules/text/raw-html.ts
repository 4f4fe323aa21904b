import { bareText } from '../../bare-text.ts';
import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const rawHtml = rule({
  name: 'text/raw-html',
  summary: 'A text is marked up with HTML',
  why: 'Decks are written in Markdown: the learner sees the tag itself.',
  severity: 'warning',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: water
  question: What is H⟪<sub>⟫2</sub>O?
  answer: water
`,
    },
  ],
  good: [
    {
      deck: `- id: tag
  question: 'What does \`<br>\` do, if a < b > c and List<String> too?'
  answer: it breaks the line
`,
    },
  ],
  check: ({ texts }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isProse(role) || !scalar.text.includes('<')) continue;
      const opened = new Set<string>();
      for (const { index, 0: found } of bareText(scalar.text).matchAll(tag)) {
        const name = /\w+/.exec(found)?.[0].toLowerCase() ?? '';
        // The end of what was told at its beginning.
        if (found.startsWith('</') && opened.has(name)) continue;
        opened.add(name);
        report({
          message: `\`${found}\` is HTML and is shown as it stands`,
          at: { path, within: { start: index, end: index + found.length } },
          help: 'Write Markdown: `**bold**`, `*emphasis*`, `` `code` ``, `$x_2$`; put a tag to be shown in backquotes',
        });
      }
    }
  },
});

const tag =
  /<\/?(?:b|i|u|em|strong|sub|sup|br|p|div|span|img|a|ul|ol|li|code|pre|font|center|table|tr|td|th|h[1-6]|hr)(?:\s[^<>\n]*)?\/?>/gi;
