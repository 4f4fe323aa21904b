import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { Asker } from '../../host/asker.ts';
import type { Log } from '../../host/logs.ts';
import type { Globals } from '../globals.ts';
import { logPlace } from '../log-place.ts';
import { logAdvice, type Desk } from './desk.ts';

export interface OpenedLog {
  readonly log: Log | undefined;
  /** A log was wanted and could not be had; the learner went on. */
  readonly without: boolean;
}

/** Opens the score log; where it cannot be written the learner chooses, before anything is asked. */
export async function openLog(
  host: Host,
  options: Globals,
  asker: Asker,
  talk: Desk['talk'],
): Promise<OpenedLog | 'stop'> {
  if (options.log === false) return { log: undefined, without: false };
  for (;;) {
    const opened = host.logs.open(logPlace(host, options));
    if (!('kind' in opened)) return { log: opened, without: false };
    if (!asker.canChoose) {
      host.streams.err(say`error: ${safeLine(opened.message)}\n${logAdvice}\n`);
      return 'stop';
    }
    talk(say``, asker.look.paint('warning', safeLine(opened.message)));
    const chosen = await asker.pause(choices, say`stop`);
    if (chosen.kind === 'key' && chosen.key === 'g') return { log: undefined, without: true };
    if (chosen.kind === 'key' && chosen.key === 'r') continue;
    return 'stop';
  }
}

const choices = [
  { key: 'r', words: say`try again` },
  { key: 'g', words: say`go on without a log` },
];
