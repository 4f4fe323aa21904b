import { required } from '../text/decode.ts';
import { texts } from '../text/decoders.ts';
import { entryOf } from '../text/located.ts';
import { shownOrder } from './choices.ts';
import { fits, textList, unfit } from './fit.ts';
import { components, idList, mapTexts } from './interaction.ts';
import { givenAt } from './prompt.ts';
import { questionType, type Detail } from './type.ts';
import { checkDistinct } from './distinct.ts';

export interface Body {
  /** First to last. */
  readonly items: readonly string[];
}

export const ordering = questionType({
  name: 'ordering',
  summary: 'Things to put in order',
  fields: { order: required(texts(), 'The things, first to last; they are shown shuffled') },
  infer: (item) => entryOf(item, 'order') !== undefined,
  decode: ({ order }, item): Body | undefined => {
    if (order.length < 2) {
      item.report({
        rule: 'answer/ordering-too-few',
        severity: 'error',
        message: `An order needs two or more things, found ${order.length}`,
        place: { path: [...item.at, 'order'] },
        help: 'Add what comes before or after',
      });
      return undefined;
    }
    return checkDistinct(
      order,
      (index) => [...item.at, 'order', index],
      'answer/ordering-duplicate',
      item.report,
    )
      ? { items: order }
      : undefined;
  },
  stem: ({ question }) => question ?? '',
  shufflable: ({ items, shuffle }) =>
    shuffle ? { count: items.length, last: [], neverAsWritten: true } : undefined,
  step: ({ items }, order, given) => {
    const shown = shownOrder(items.length, order).map((index) => items[index] ?? '');
    const placed = givenAt(given, 0, 'order-items');
    if (placed === undefined) return { kind: 'ask', prompt: { kind: 'order-items', items: shown } };
    return { kind: 'done', response: placed.map((place) => shown[place] ?? '') };
  },
  respond: ({ items }, value) => {
    const order = textList(value);
    if (order === undefined) return unfit('a list of the things in order', value);
    const missing = items.find((item) => !order.includes(item));
    if (missing !== undefined)
      return { ok: false, problem: `\`${missing}\` is missing from the order` };
    return order.length === items.length
      ? fits(order)
      : { ok: false, problem: `expected ${items.length} things, found ${order.length}` };
  },
  grade: ({ items }, response) => {
    const inPlace = countInPlace(items, response);
    return { verdict: inPlace === items.length ? 'right' : 'wrong', score: inPlace / items.length };
  },
  explain: ({ items }, response): readonly Detail[] => {
    const inPlace = countInPlace(items, response);
    // In the right order, as that is what one wants to see, each with where one had it.
    const rows = items.map((item, place) => {
      const right = response[place] === item;
      const note = right ? {} : { note: `you put it at ${response.indexOf(item) + 1}` };
      return {
        mark: right ? ('right' as const) : ('wrong' as const),
        key: String(place + 1),
        words: { prose: item },
        ...note,
      };
    });
    if (inPlace === items.length) return [{ kind: 'marks', rows }];
    return [
      { kind: 'share', right: inPlace, of: items.length, unit: 'in place' },
      { kind: 'marks', rows },
    ];
  },
  solution: ({ items }) => [
    {
      kind: 'marks',
      rows: items.map((item, place) => ({
        mark: 'none',
        key: String(place + 1),
        words: { prose: item },
      })),
    },
  ],
  answers: () => [],
  interaction: {
    kind: 'sequencing',
    pattern: (response) => mapTexts(response, idList),
    parts: ({ items }) => ({ correct: [idList(items)], choices: components(items) }),
  },
  meaning: ({ items }) => items,
});

function countInPlace(items: readonly string[], response: readonly string[]): number {
  return items.filter((item, place) => response[place] === item).length;
}
