import { isPlain, type Advice } from '../text/advice.ts';
import { quote } from '../text/edits.ts';
import { entryOf, type Located, type Mapping } from '../text/located.ts';

const grouped = /^[-+−]?\d{1,3}(?:[ \u00a0\u202f'’,]\d{3})+(?:\.\d+)?$/u;

const decimalComma = /^[-+−]?\d+,\d+$/u;

/** A number with groups of thousands, or with a decimal comma, as YAML has it. */
export function plainNumber(text: string): string | undefined {
  const plain = text.replace('−', '-').replace('+', '');
  if (grouped.test(text)) return plain.replace(/[ \u00a0\u202f'’,]/g, '');
  return decimalComma.test(text) ? plain.replace(',', '.') : undefined;
}

/** How to write, at this key, what holds more than a number, or a number in other words. */
export function asNumber(text: string, key: string): string | undefined {
  const [, number = '', rest = ''] = /^([-+−]?\d[\d.,]*)\s*(.*)$/u.exec(text.trim()) ?? [];
  if (number === '' || /,\d*,|,\d*\.|\..*\./.test(number)) return undefined;
  const plain = number.replace(',', '.').replace('−', '-');
  if (rest !== '')
    return key === 'answer' ? withMore(plain, rest) : isUnit(rest) ? alone(plain, rest) : undefined;
  return number.includes(',') ? `Write \`${key}: ${plain}\`, with a decimal point` : undefined;
}

/** What follows the number of an answer has a key of its own. */
function withMore(number: string, rest: string): string | undefined {
  const slack = /^(?:±|\+\/?-)\s*(\S+)$/u.exec(rest)?.[1]?.replace(',', '.');
  if (slack !== undefined) return `Write \`answer: ${number}\` and \`tolerance: ${slack}\``;
  if (!isUnit(rest)) return undefined;
  return `Write \`answer: ${number}\` and \`unit: ${isPlain(rest) ? rest : quote(rest)}\``;
}

function alone(number: string, rest: string): string {
  return /^(?:%|percent|prozent)$/i.test(rest)
    ? `Write \`${number}%\``
    : `Write \`${number}\`; the unit stands in \`unit\``;
}

function isUnit(text: string): boolean {
  return /^[\p{L}%°µΩ€$£]/u.test(text) && text.length <= longestUnit;
}

const longestUnit = 20;

/** `95-105`, `95 to 105`. */
export function rangeAdvice(node: Located): Advice {
  const text = node.kind === 'scalar' ? node.text.slice(0, 100) : '';
  const number = String.raw`-?\d+(?:\.\d+)?`;
  const between = String.raw`\s*(?:-|–|,|\.\.+|to|bis|and)\s*`;
  const [, from, to] = new RegExp(`^(${number})${between}(${number})$`).exec(text) ?? [];
  return { help: `Write \`range: [${from ?? 'from'}, ${to ?? 'to'}]\`` };
}

/** For `tolerance` or `unit` beside an answer that was read as a text. */
export function insteadOfText(item: Mapping): string | undefined {
  const answer = entryOf(item, 'answer')?.value;
  if (answer?.kind !== 'scalar') return undefined;
  const isQuoted = answer.style !== 'plain' && /^-?\d+(?:\.\d+)?$/.test(answer.text);
  if (isQuoted) return `Write \`answer: ${answer.text}\`, without quotes`;
  const plain = grouped.test(answer.text) ? plainNumber(answer.text) : undefined;
  return plain === undefined
    ? asNumber(answer.text, 'answer')
    : `Write \`answer: ${plain}\`, without what parts the thousands`;
}
