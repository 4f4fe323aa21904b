import { spanOfPlace } from '../../../text/locate.ts';
import { choicesOf, type ChoiceAt } from '../../choices.ts';
import { fixOf } from '../../../text/edits.ts';
import { rule } from '../../rule.ts';
import { stemOf } from '../../stems.ts';
import { articleOf } from '../../words/articles.ts';

export const articleCue = rule({
  name: 'item/article-cue',
  summary: 'The article before the blank fits the right choice alone',
  why: 'Whoever reads the sentence with each of the choices hears which one is right, without knowing anything of the matter.',
  source: 'Haladyna, Downing & Rodriguez 2002, guideline 28; NBME Item-Writing Guide',
  severity: 'warning',
  presets: ['recommended'],
  language: 'en',
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: frog
  question: A frog is ⟪an⟫
  choices: [reptile, amphibian, mammal]
  answer: amphibian
`,
      fixed: `- id: frog
  question: A frog is a(n)
  choices: [reptile, amphibian, mammal]
  answer: amphibian
`,
    },
    {
      deck: `- id: fruit
  question: 'In botany the cucumber counts as ⟪a⟫ ...'
  choices:
    - text: berry
      correct: true
    - onion
    - underground shoot
`,
      fixed: `- id: fruit
  question: 'In botany the cucumber counts as a(n) ...'
  choices:
    - text: berry
      correct: true
    - onion
    - underground shoot
`,
    },
  ],
  good: [
    {
      deck: `- id: frog
  question: The frog, like the newt, is an
  choices: [amphibian, insect, annelid]
  answer: amphibian
- id: open
  question: The frog, like the newt, is a(n)
  choices: [reptile, amphibian, mammal]
  answer: amphibian
- id: hour
  question: 'The time of one turn of the big hand is an ____.'
  choices: [hour, aeon, instant, honest minute]
  answer: hour
- id: scan
  question: 'Soft tissue is best seen with an ____.'
  choices: [ultrasound scan, X-ray picture, MRI scan]
  answer: MRI scan
- id: vitamin
  question: Which vitamin is made in the skin, vitamin D or vitamin A
  choices: [vitamin D, A, both of them]
  answer: vitamin D
`,
    },
  ],
  check: (file, report) => {
    for (const item of file.items) {
      const choices = choicesOf(item);
      if (choices.length < 2) continue;
      const { bare, place } = stemOf(item);
      const found = /\b(an?)[*_]*(?=[\s:._…*]*$)/.exec(bare);
      const article = found?.[1];
      if (found === null || article === undefined || !onlyKeyTakes(article, choices)) continue;
      const at = { ...place, within: { start: found.index, end: found.index + article.length } };
      report({
        message: `Only the right choice goes with \`${article}\``,
        at,
        help: 'Write `a(n)`, or put the article into the choices',
        fix: fixOf('unsafe', 'Write `a(n)`', spanOfPlace(file.document, at), 'a(n)'),
      });
    }
  },
});

function onlyKeyTakes(article: string, choices: readonly ChoiceAt[]): boolean {
  return choices.every(({ bare, isKey }) => {
    const takes = articleOf(bare);
    return takes !== undefined && (takes === article) === isKey;
  });
}
