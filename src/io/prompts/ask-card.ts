import type { Prompt, PromptKind } from '../../core/question/prompt.ts';
import { parseLine } from '../../core/question/typed-line.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { Asked, CardFrame, Stop } from '../../host/asker.ts';
import type { CardConfig, CardState } from './card.ts';
import { matchPairs, mostRights } from './match-pairs.ts';
import { isOneKey, optionRows } from './options.ts';
import { orderItems } from './order-items.ts';
import { pickMany } from './pick-many.ts';
import { pickOne } from './pick-one.ts';
import { rate } from './rate.ts';
import { reveal } from './reveal.ts';
import type { PromptTerminal } from './terminal.ts';
import { typeLong } from './type-long.ts';
import { typeText } from './type-text.ts';

/** Opens a prompt until it is answered or the program is stopped. */
export type Open = <Value, Config>(
  prompt: (config: Config, context: OpenContext) => Promise<Value>,
  config: Config,
) => Promise<Value | Stop>;

export interface OpenContext {
  readonly input: NodeJS.ReadableStream;
  readonly output: NodeJS.WritableStream;
  readonly signal: AbortSignal;
  readonly clearPromptOnDone: boolean;
}

/** Rows left for the keys, hints and the line above, when options are drawn with the prompt. */
const rowsBeside = 6;

/** The prompt for each shape; one taller than the screen would be drawn again on every key. */
export async function askCard(
  open: Open,
  terminal: PromptTerminal,
  prompt: Prompt<Shown>,
  frame: CardFrame,
): Promise<Asked> {
  let last: CardState = { soFar: {}, marked: false };
  const onChange = (state: CardState) => {
    last = state;
  };
  const asked = await openCard(open, { terminal, frame, onChange }, prompt);
  if (asked.kind !== 'stop' && asked.kind !== 'undo') return asked;
  const marked = frame.marked === undefined ? {} : { marked: last.marked };
  return asked.kind === 'stop' && last.soFar.partial?.trim() !== ''
    ? { ...asked, ...marked, ...last.soFar }
    : { ...asked, ...marked };
}

function openCard(open: Open, card: CardConfig, prompt: Prompt<Shown>): Promise<Asked> {
  const { terminal } = card;
  const list = listOf(prompt, terminal);
  const noKeys = prompt.kind === 'match-pairs' && prompt.right.length > mostRights;
  const printed = noKeys || list.length > terminal.rows() - rowsBeside;
  if (printed) {
    terminal.write(joinShown(list.map((row) => say`${row}\n`)));
    const { frame } = card;
    const under = { ...card, frame: { ...frame, above: [...(frame.above ?? []), ...list] } };
    const label = lineFor(prompt);
    if (label !== undefined) return typed(open, under, prompt, label);
    return drawn(open, under, prompt, printed);
  }
  return drawn(open, card, prompt, printed);
}

function drawn(
  open: Open,
  card: CardConfig,
  prompt: Prompt<Shown>,
  printed: boolean,
): Promise<Asked> {
  switch (prompt.kind) {
    case 'pick-one':
      return open(pickOne, { ...card, prompt, printed });
    case 'pick-many':
      return open(pickMany, { ...card, prompt, printed });
    case 'order-items':
      return open(orderItems, { ...card, prompt });
    case 'match-pairs':
      return open(matchPairs, { ...card, prompt });
    case 'type-text':
      return typed(open, card, prompt, prompt.label);
    case 'type-long':
      return open(typeLong, card);
    case 'reveal':
      return open(reveal, card);
    case 'rate':
      return open(rate, { ...card, prompt });
  }
}

/** What stands before the line that answers a printed list; none where keys answer it. */
function lineFor(prompt: Prompt<Shown>): Shown | undefined {
  if ('keys' in prompt && prompt.keys.every(isOneKey)) return undefined;
  const labels: Partial<Record<PromptKind, Shown>> = {
    'order-items': say`Order, such as 2 1 3`,
    'match-pairs': say`Pairs, such as a2 b1`,
    'pick-one': say`Answer, such as b`,
    'pick-many': say`Answers, such as a c`,
  };
  return labels[prompt.kind];
}

/** A line that is read as line mode reads it. */
function typed(
  open: Open,
  card: CardConfig,
  prompt: Prompt<Shown>,
  label: Shown | undefined,
): Promise<Asked> {
  const parse = (line: string) => parseLine(prompt, line);
  return open(typeText, { ...card, parse, ...(label === undefined ? {} : { label }) });
}

/** The options of a prompt as they stand on the screen when they are printed only once. */
function listOf(prompt: Prompt<Shown>, terminal: PromptTerminal): readonly Shown[] {
  const rows = (texts: readonly Shown[], keyAt: (index: number) => string) =>
    texts.flatMap((text, index) => optionRows(terminal, { text, key: keyAt(index), here: false }));
  const number = (index: number) => String(index + 1);
  if (prompt.kind === 'pick-one' || prompt.kind === 'pick-many') {
    return rows(prompt.options, (index) => prompt.keys[index] ?? '');
  }
  if (prompt.kind === 'order-items') return rows(prompt.items, number);
  if (prompt.kind !== 'match-pairs') return [];
  const left = rows(prompt.left, (index) => prompt.leftKeys[index] ?? '');
  return [...left, say``, ...rows(prompt.right, number)];
}
