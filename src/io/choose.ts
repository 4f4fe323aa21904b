import type { Stop } from '../host/asker.ts';
import type { Shown } from '../core/text/shown.ts';
import { colorLevel, tellOthers } from './color.ts';
import { stopReason, watchSignals } from './signals.ts';

/** Rows for the question, the keys and what is above. */
const rowsBeside = 6;
const leastRows = 3;

/** Of a terminal that does not say how many it has. */
const defaultRows = 24;

/**
 * Offers a list to tick, on a stream that carries no data. Inquirer is loaded here, on
 * first use: it takes longer than all the rest of a start.
 */
export async function chooseFrom(
  process: NodeJS.Process,
  output: NodeJS.WriteStream,
  question: Shown,
  items: readonly Shown[],
): Promise<readonly number[] | Stop> {
  tellOthers(colorLevel('auto', process.env, output.isTTY), process.env);
  const [{ default: inquirer }, { tickList }] = await Promise.all([
    import('inquirer'),
    import('./prompts/tick-list.ts'),
  ]);
  const signals = watchSignals(process);
  const { signal } = signals;
  const prompt = inquirer.createPromptModule<{
    ticks: { items: readonly Shown[]; rows: number };
  }>({ input: process.stdin, output, signal });
  prompt.registerPrompt('ticks', tickList);
  const rows = Math.max(leastRows, (output.rows || defaultRows) - rowsBeside);
  const asked = prompt([{ type: 'ticks', name: 'chosen', message: question, items, rows }]);
  return Promise.race([
    asked.then(({ chosen }: { chosen: readonly number[] }) => chosen, stopped),
    atEndOfInput(process),
  ]).finally(() => signals.release());

  /** A signal, or Ctrl-C in the list; anything else it throws is a bug. */
  function stopped(error: unknown): Stop {
    if (signal.aborted) return { kind: 'stop', reason: stopReason(signal) };
    if (error instanceof Error && error.name === 'ExitPromptError')
      return { kind: 'stop', reason: 'interrupt' };
    throw error;
  }
}

/** After Ctrl-D the list never answers: the program runs out of things to do, which is seen here. */
function atEndOfInput(process: NodeJS.Process): Promise<Stop> {
  return new Promise((resolve) => {
    process.once('beforeExit', () => resolve({ kind: 'stop', reason: 'eof' }));
  });
}
