import type { Look } from '../core/view/paint.ts';
import type { Stream, Streams } from '../host.ts';
import type { Asker, AskerOptions, Stop } from '../host/asker.ts';
import { nodeClock } from './clock.ts';
import { colorLevel, tellOthers } from './color.ts';
import { stopReason, watchSignals, type Signals } from './signals.ts';
import { readsUtf8 } from './streams.ts';

/** Columns that prompts need to draw their keys and options in. */
const narrowest = 20;

/**
 * Who asks: prompts where both ends are terminals that can redraw, lines everywhere else. Each is
 * loaded only where it is used.
 */
export async function openAsker(
  process: NodeJS.Process,
  streams: Streams,
  options: AskerOptions,
  look: Look,
): Promise<Asker> {
  if (options.silent) return silentAsker(look, watchSignals(process));
  const side = options.talkOnStderr ? 'stderr' : 'stdout';
  const drawing = streams.stdin.isTerminal && !look.plain && drawsOn(streams[side], process);
  const signals = watchSignals(process);
  const now = nodeClock.elapsed;
  if (drawing) {
    tellOthers(colorLevel(options.color, process.env, true), process.env);
    const { terminalAsker } = await import('./ask-terminal.ts');
    return terminalAsker({ input: process.stdin, output: process[side], look, signals, now });
  }
  const { lineAsker } = await import('./ask-lines.ts');
  const absence = streams.stdin.isTerminal
    ? (await import('./absence.ts')).watchAbsence(process, now)
    : undefined;
  const asker = lineAsker({
    input: process.stdin,
    write: options.talkOnStderr ? streams.err : streams.out,
    look: { ...look, plain: true },
    interactive: streams.stdin.isTerminal,
    signal: signals.signal,
    stopReason: () => (signals.signal.aborted ? stopReason(signals.signal) : undefined),
    now,
    away: () => absence?.ms ?? 0,
  });
  return {
    ...asker,
    close() {
      absence?.close();
      asker.close();
    },
  };
}

/** Prompts are drawn with signs beyond ASCII, side by side. */
function drawsOn({ isTerminal, size }: Stream, { env, platform }: NodeJS.Process): boolean {
  return isTerminal && size().columns >= narrowest && readsUtf8(env, platform);
}

/** For given answers: there is a look, and nobody to ask; in a pause signals are heard. */
function silentAsker(look: Look, { signal, release }: Signals): Asker {
  const stop: Stop = { kind: 'stop', reason: 'quit' };
  return {
    look,
    canChoose: false,
    ask: () => Promise.resolve(stop),
    async pause() {
      await new Promise((resolve) => setImmediate(resolve));
      return signal.aborted
        ? { kind: 'stop', reason: stopReason(signal) }
        : { kind: 'key', key: 'enter' };
    },
    confirm: () => Promise.resolve(stop),
    close: release,
  };
}
