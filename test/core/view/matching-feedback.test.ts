import { expect, it } from 'vitest';
import { typeOf } from '../../../src/core/question/types.ts';
import { showFeedback } from '../../../src/core/view/feedback.ts';
import { plainPaint, type Look } from '../../../src/core/view/paint.ts';
import { read } from '../../support/read-deck.ts';

const wide: Look = { paint: plainPaint, width: 78, plain: false, color: false, links: false };

it.each([
  [
    'a screen',
    wide,
    [
      '    ✗ Italy – Rome   you chose Paris',
      '    ✗ France – Paris   you chose Rome',
      '    ✔ Spain – Madrid',
      '    ✗ Malta – Valletta   not matched',
    ],
  ],
  [
    'lines',
    { ...wide, plain: true },
    [
      'Italy – Rome: you chose Paris',
      'France – Paris: you chose Rome',
      'Spain – Madrid: right',
      'Malta – Valletta: not matched',
    ],
  ],
])('a wrong pair on %s stands beside what was chosen', async (_name, look, rows) => {
  const { deck } = await read(
    'title: T\nquestions:\n  - question: Q\n    pairs: {Italy: Rome, France: Paris, Spain: Madrid, Malta: Valletta}\n',
  );
  const question = deck?.questions[0];
  if (question === undefined) throw new Error('no question');
  const type = typeOf(question);
  const pairs = [
    ['Italy', 'Paris'],
    ['France', 'Rome'],
    ['Spain', 'Madrid'],
  ] as const;
  const details = type.explain(question, pairs, [], { language: 'en', others: [] });
  const shown = showFeedback({ verdict: 'wrong', score: 0.25, details }, look);
  expect(shown.slice(1)).toEqual(rows);
});
