import type { Look } from '../core/view/paint.ts';
import type { Asker } from '../host/asker.ts';
import { LinePause } from './line-pause.ts';
import { LinePrompt } from './line-prompt.ts';
import { LineTalk, type LineTalkOptions } from './line-talk.ts';

export interface LineAskerOptions extends Omit<LineTalkOptions, 'width'> {
  readonly look: Look;
}

/**
 * Asks by numbered lines and reads lines, for screen readers, dumb terminals and pipes. It moves no
 * cursor and redraws nothing. On a pipe there is no pause, and a line is only ever read by the
 * prompt that it is meant for.
 */
export function lineAsker(options: LineAskerOptions): Asker {
  const talk = new LineTalk({ ...options, width: options.look.width });
  const pauses = new LinePause(talk);
  return {
    look: options.look,
    canChoose: options.interactive,
    ask: (prompt, frame) => new LinePrompt(talk, prompt, frame).run(),
    pause: (keys, enter) => pauses.pause(keys, enter),
    confirm: (question) => pauses.confirm(question),
    close: () => talk.close(),
  };
}
