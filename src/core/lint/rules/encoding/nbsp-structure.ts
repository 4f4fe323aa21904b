import { fixOf } from '../../../text/edits.ts';
import type { Span } from '../../../text/located.ts';
import { rule } from '../../rule.ts';

const misplaced =
  /(?<=^[ \u00a0]*)\u00a0+(?=[ \u00a0]*\S)|(?<=^[ \u00a0]*(?:- +)*[\p{L}_]+:)\u00a0+|(?<=^[ \u00a0]*-)\u00a0+/gmu;

export const nbspStructure = rule({
  name: 'encoding/nbsp-structure',
  summary: 'A space that does not break stands where YAML wants an ordinary one',
  why: 'It looks like a space and is a letter to YAML: keys and lists are read as texts. It is pasted from pages and documents, or typed with the Alt key held down.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: '- id: a\n  question:⟪\u00a0⟫Which one is it?\n  answer: this one\n',
      fixed: '- id: a\n  question: Which one is it?\n  answer: this one\n',
    },
    {
      deck: '- id: a\n  question: Which one is it?\n⟪\u00a0\u00a0⟫answer: this one\n',
    },
  ],
  good: [{ deck: '- id: a\n  question: Combien\u00a0?\n  answer: 5\u00a0km\n' }],
  check: (file, report) => {
    if (!file.text.includes('\u00a0')) return;
    const blocks = file.texts.filter(
      ({ scalar }) => scalar.style === 'literal' || scalar.style === 'folded',
    );
    for (const { index, 0: spaces } of file.text.matchAll(misplaced)) {
      const at = { start: index, end: index + spaces.length };
      if (blocks.some(({ scalar }) => within(at, scalar.span))) continue;
      report({
        message: 'A space that does not break (U+00A0) stands where an ordinary space belongs',
        at,
        help: 'Type an ordinary space; it was most likely pasted from a page or a document',
        fix: fixOf('unsafe', 'Write ordinary spaces', at, ' '.repeat(spaces.length)),
      });
    }
  },
});

function within(one: Span, other: Span): boolean {
  return one.start >= other.start && one.end <= other.end;
}
