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
- id: paragraphs
  question: Which function makes a series of <p> tags, and what is \\<a> or <br> element?
  answer: as_p
- id: children
  question: Which selector takes all <p> within a <div>?
  answer: div p
`,
    },
  ],
  check: ({ texts }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isProse(role) || !scalar.text.includes('<')) continue;
      const told = new Set<string>();
      const text = bareText(scalar.text);
      for (const { index, 0: found } of text.matchAll(tag)) {
        const name = /\w+/.exec(found)?.[0].toLowerCase() ?? '';
        if (isNamed(found, name, text, index)) continue;
        // The end of what was told at its beginning, or the same again.
        if (told.has(name)) continue;
        told.add(name);
        report({
          message: `\`${found}\` is HTML and is shown as it stands`,
          at: { path, within: { start: index, end: index + found.length } },
          help: 'Write Markdown: `**bold**`, `*emphasis*`, `` `code` ``, `$x_2$`; put a tag to be shown in backquotes',
        });
      }
    }
  },
});

/** The text speaks of the tag, and shows it as it should: it is escaped, called one, or never ended. */
function isNamed(found: string, name: string, text: string, index: number): boolean {
  if (text[index - 1] === '\\') return true;
  const after = text.slice(index + found.length);
  if (/^ ?(?:tag|element)/i.test(after)) return true;
  const endsItself = found.startsWith('</') || found.endsWith('/>') || empty.has(name);
  return !endsItself && !new RegExp(`</${name}\\s*>`, 'i').test(after);
}

const empty: ReadonlySet<string> = new Set(['br', 'hr', 'img']);

const tag =
  /<\/?(?:b|i|u|em|strong|sub|sup|br|p|div|span|img|a|ul|ol|li|code|pre|font|center|table|tr|td|th|h[1-6]|hr)(?:\s[^<>\n]*)?\/?>/gi;
