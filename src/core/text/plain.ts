import type { Located } from './located.ts';

/**
 * A located value as a JSON value. Text stays what was typed: a number becomes one only where
 * writing it again gives the same text (`3`, not `1.10`), and an empty value is `null`.
 */
export function plainValue(node: Located): unknown {
  switch (node.kind) {
    case 'scalar': {
      if (node.style === 'plain' && node.text === '') return null;
      return typeof node.value === 'number' && String(node.value) === node.text
        ? node.value
        : node.text;
    }
    case 'list':
      return node.items.map(plainValue);
    case 'map':
      return Object.fromEntries(
        node.entries.map(({ key, value }) => [key.text, plainValue(value)]),
      );
    case 'broken':
      return undefined;
  }
}
