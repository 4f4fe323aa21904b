import { numberAdvice, secondsMeant } from './advice.ts';
import type { Decoder, Schema } from './decode.ts';
import { invalid, isNumber, wrongType } from './decoders.ts';

export function number(least = -Infinity, most = Infinity): Decoder<number> {
  return numberOf('a number', least, most);
}

export function seconds(least: number, most: number): Decoder<number> {
  return numberOf('a number of seconds', least, most, secondsMeant);
}

function numberOf(
  what: string,
  least: number,
  most: number,
  meaning?: (text: string) => number | undefined,
): Decoder<number> {
  const wanted = range(what, least, most);
  const isIn = (value: number) => value >= least && value <= most;
  return {
    schema: { type: 'number', ...bounds(least, most) },
    wanted,
    read: (node, at, report) => {
      if (!isNumber(node))
        return wrongType(node, wanted, at, report, numberAdvice(node, isIn, meaning));
      if (isIn(node.value)) return node.value;
      return invalid(
        `Expected ${wanted}, found \`${node.text}\``,
        at,
        report,
        inRange(least, most),
      );
    },
  };
}

/** `words` say what the least and the most of them mean. */
export function integer(least: number, most: number, words?: string): Decoder<number> {
  const wanted = range('a whole number', least, most);
  const isIn = (value: number) => Number.isInteger(value) && value >= least && value <= most;
  return {
    schema: { type: 'integer', ...bounds(least, most) },
    wanted,
    read: (node, at, report) => {
      if (!isNumber(node)) {
        const advice = numberAdvice(node, isIn);
        const help = advice.fix === undefined && words !== undefined ? { help: words } : advice;
        return wrongType(node, wanted, at, report, help);
      }
      if (isIn(node.value)) return node.value;
      const help = words ?? inRange(least, most);
      return invalid(`Expected ${wanted}, found \`${node.text}\``, at, report, help);
    },
  };
}

function inRange(least: number, most: number): string {
  return Number.isFinite(most)
    ? `Write a number from ${least} to ${most}`
    : `Write a number of ${least} or more`;
}

function range(what: string, least: number, most: number): string {
  if (Number.isFinite(least) && Number.isFinite(most)) return `${what} from ${least} to ${most}`;
  return Number.isFinite(least) ? `${what} of ${least} or more` : what;
}

function bounds(least: number, most: number): Schema {
  return {
    ...(Number.isFinite(least) ? { minimum: least } : {}),
    ...(Number.isFinite(most) ? { maximum: most } : {}),
  };
}
