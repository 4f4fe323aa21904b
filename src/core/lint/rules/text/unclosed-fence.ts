import { isProse } from '../../roles.ts';
import { rule } from '../../rule.ts';

export const unclosedFence = rule({
  name: 'text/unclosed-fence',
  summary: 'A block of code is opened and never closed',
  why: 'All that follows is shown as code.',
  severity: 'error',
  presets: ['recommended'],
  bad: [
    {
      deck: `- id: loop
  question: |
    What does this print?
    ⟪\`\`\`js⟫
    console.log(1)
  answer: 1
`,
    },
  ],
  good: [
    {
      deck: `- id: loop
  question: |
    What does this print?
    \`\`\`js
    console.log('\`\`')
    \`\`\`
  answer: 1
`,
    },
  ],
  check: ({ texts }, report) => {
    for (const { scalar, path, role } of texts) {
      if (!isProse(role) || !/```|~~~/.test(scalar.text)) continue;
      const open = openFence(scalar.text);
      if (open !== undefined)
        report({
          message: 'This block of code is never closed',
          at: { path, within: open },
          help: 'Close it with a line of the same signs',
        });
    }
  },
});

const fence = /^ {0,3}(`{3,}|~{3,})([^\n]*)$/gm;

/** The fence that is still open at the end; a closing one is as long and has nothing behind it. */
function openFence(text: string): { readonly start: number; readonly end: number } | undefined {
  let open: { readonly signs: string; readonly start: number; readonly end: number } | undefined;
  for (const { index, 0: line, 1: signs = '', 2: info = '' } of text.matchAll(fence)) {
    const start = index + line.length - line.trimStart().length;
    if (open === undefined) {
      if (!(signs.startsWith('`') && info.includes('`')))
        open = { signs, start, end: index + line.trimEnd().length };
    } else if (signs.startsWith(open.signs) && info.trim() === '') open = undefined;
  }
  return open && { start: open.start, end: open.end };
}
