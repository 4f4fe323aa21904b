import { fixOf } from '../../../text/edits.ts';
import { inBlockText } from '../../blocks.ts';
import { rule } from '../../rule.ts';

export const trailingSpace = rule({
  name: 'style/trailing-space',
  summary: 'A line ends with spaces',
  why: 'Nobody sees them, and every editor that removes them makes a change to the file.',
  severity: 'info',
  presets: ['strict'],
  fix: 'safe',
  bad: [
    {
      deck: '- id: sum⟪  ⟫\n  question: What is 1 + 1?\n  answer: 2\n',
      fixed: '- id: sum\n  question: What is 1 + 1?\n  answer: 2\n',
    },
  ],
  good: [
    {
      deck: '- id: sum\n  question: What is 1 + 1?\n  answer: 2\n  explanation: |\n    Two.  \n    Really.\n',
    },
  ],
  check: (file, report) => {
    if (!/[ \t]\r?$/m.test(file.text)) return;
    const inBlock = inBlockText(file);
    for (const { index, 0: spaces } of file.text.matchAll(/(?<![ \t])[ \t]+(?=\r?$)/gm)) {
      if (inBlock(index)) continue;
      const at = { start: index, end: index + spaces.length };
      report({
        message: 'The line ends with spaces',
        at,
        help: 'Delete them',
        fix: fixOf('safe', 'Delete them', at, ''),
      });
    }
  },
});
