import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read } from '../../support/read-deck.ts';

const path = join(import.meta.dirname, '../../../quizzes/cas-advanced-day-5.yaml');

/** First words of each question and of its explanation, and how long each is. */
const wanted: readonly [string, string][] = [
  [
    'Is it okay to initialize all the weights to the same value as long as that value is selected randomly using He initialization ?',
    'No, all the weights should be sampled independently.',
  ],
  [
    'Is it okay to initialize the bias terms to 0 ?',
    'It is perfectly fine to initialize the bias terms to zero. Some people like to initialize them just like weights, and that is okay too. It does not make much difference.',
  ],
  [
    'Name three advantages of the ELU activation function over ReLU.',
    'Advantages are : First, it can take on negative values,',
  ],
  [
    'In which cases would you want to use each of the following activation functions: ELU, leaky ReLU, ReLU, tanh, logistic and softmax ?',
    'The ELU activation function is a good default.',
  ],
  [
    'What may happen if you set the momentum hyperparameter too close to 1 (e.g. 0.99999) ?',
    'The algorithm will likely pick up a lot of speed,',
  ],
  [
    'Name two ways you can produce a sparse model',
    'One way to produce a sparse model (with most weights equal to zero) is to train the model normally, then zero out tiny weights. For more sparsity, you can apply L1 regularization during training, which pushes the optimizer toward sparsity.',
  ],
  [
    'Does dropout slow down training ? Does it slow down inference ?',
    'Yes, dropout does slow down training, in general roughly by a factor of two. However, it has no impact on inference since it is only turned on during training.',
  ],
];

describe('the deck of the Socrative quiz', () => {
  it('has its title, its sharing code and all seven questions, each open with a rubric', async () => {
    const { deck } = await read(readFileSync(path));
    expect(deck).toMatchObject({ title: 'CAS Advanced - Day 5', code: 'SOC-47865305' });
    expect(deck?.questions.map(({ question }) => question)).toEqual(
      wanted.map(([question]) => question),
    );
    wanted.forEach(([, explanation], index) =>
      expect(deck?.questions[index]?.explanation).toContain(explanation),
    );
    for (const question of deck?.questions ?? []) {
      expect(question.type === 'open' ? question.rubric.length : 0).toBeGreaterThan(0);
    }
  });

  it('mends the two wounds of the page and says so', async () => {
    const text = readFileSync(path, 'utf8');
    const { deck } = await read(text);
    expect(deck?.questions[4]?.explanation).toContain(
      'Then it will slow down and come back, accelerate again, overshoot again, and so on. It may oscillate this way many times before converging, so overall it will take much longer to converge than with a smaller momentum value.',
    );
    expect(deck?.questions[3]?.explanation).toContain(
      'the logistic activation function is also useful in the output layer',
    );
    expect(text).toMatch(/#.*page break/i);
  });
});
