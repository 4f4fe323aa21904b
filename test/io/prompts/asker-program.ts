/** Asks what its first argument lists, one after the other, and prints what came back. */
import type { WriteStream } from 'node:tty';
import type { Prompt } from '../../../src/core/question/prompt.ts';
import { say, type Shown } from '../../../src/core/text/shown.ts';
import { plainPaint } from '../../../src/core/view/paint.ts';
import type { CardFrame, PauseKey } from '../../../src/host/asker.ts';
import { terminalAsker } from '../../../src/io/ask-terminal.ts';
import { makePaint } from '../../../src/io/paint.ts';
import { nodeProcesses } from '../../../src/io/processes.ts';
import { watchSignals } from '../../../src/io/signals.ts';

export type Step =
  | { readonly ask: Prompt<Shown>; readonly frame?: Partial<CardFrame> }
  | { readonly pause: readonly PauseKey[] }
  | { readonly confirm: Shown }
  | { readonly edit: string };

const steps = JSON.parse(process.argv[2] ?? '[]') as readonly Step[];
const color = process.argv[3] === 'color';
const codes = { quit: 130, interrupt: 130, eof: 130, terminated: 143, gone: 129 };
const signals = watchSignals(process);
const output: WriteStream = process.stdout;
const asker = terminalAsker({
  input: process.stdin,
  output,
  look: { paint: color ? makePaint(1) : plainPaint, width: 78, plain: false, color, links: false },
  signals,
  now: () => performance.now(),
});

async function take(step: Step): Promise<object> {
  if ('pause' in step) return asker.pause(step.pause);
  if ('edit' in step) return nodeProcesses(process.env, 'linux').edit(step.edit, 1) ?? {};
  if ('confirm' in step) return asker.confirm(step.confirm);
  return asker.ask(step.ask, {
    hints: [],
    hintsSeen: 0,
    canUndo: false,
    mayBeBlank: false,
    ...step.frame,
  });
}

process.stdout.on('error', () => {});
void askAll().finally(() => asker.close());

async function askAll(): Promise<void> {
  for (const [index, step] of steps.entries()) {
    output.write(say`Question ${index + 1}\n\n`);
    // oxlint-disable-next-line no-await-in-loop -- one question after the other
    const came = await take(step);
    const reason = 'reason' in came ? came.reason : undefined;
    if (reason !== 'gone') output.write(`got ${JSON.stringify(came, shorter)}\n`);
    if (reason === undefined) continue;
    process.exitCode = codes[reason as keyof typeof codes];
    return;
  }
}

/** Long texts by their length, and no measured times. */
function shorter(key: string, value: unknown): unknown {
  if (key === 'ms') return undefined;
  return typeof value === 'string' && value.length > 60 ? `${value.length} characters` : value;
}
