import { safeLine } from '../core/text/gate.ts';
import { say, type Shown } from '../core/text/shown.ts';
import type { PauseKey, Stop } from '../host/asker.ts';
import { hear, isPauseCommand } from './line-command.ts';
import type { LineTalk } from './line-talk.ts';
import { keysLine } from './line-words.ts';

export type Paused = { readonly kind: 'key'; readonly key: string } | Stop;
export type Confirmed = { readonly kind: 'said'; readonly yes: boolean | undefined } | Stop;

/** The pause between cards, and questions of ours. */
export class LinePause {
  private readonly talk: LineTalk;
  /** Keys that the last list of them named. */
  private named: readonly string[] = [];

  constructor(talk: LineTalk) {
    this.talk = talk;
  }

  async pause(keys: readonly PauseKey[], enter?: Shown): Promise<Paused> {
    if (!this.talk.interactive) return this.glance(keys);
    this.talk.remark(
      ...this.news(keys),
      say`Press Enter ${enter === undefined ? say`for the next question` : say`to ${enter}`}.`,
    );
    for (;;) {
      const waited = await this.talk.listen();
      if (waited.kind !== 'line') return this.talk.stopped(waited);
      const pressed = keyOf(waited.text, keys);
      if (pressed !== undefined) return { kind: 'key', key: pressed };
      this.talk.remark(this.help(waited.text, keys));
    }
  }

  /** `question` is answered by `y` or `n`. */
  async confirm(question: Shown): Promise<Confirmed> {
    this.talk.tell(say`${question} :y for yes, :n for no:`);
    if (!this.talk.interactive) return this.glanceForYes();
    for (;;) {
      const waited = await this.talk.listen();
      if (waited.kind !== 'line') return this.talk.stopped(waited);
      const word = wordOf(waited.text);
      if (word === 'q') return { kind: 'stop', reason: 'quit' };
      if (['', 'y', 'yes', 'n', 'no'].includes(word))
        return { kind: 'said', yes: word === '' ? undefined : word.startsWith('y') };
      this.talk.remark(say`Type y or n, or press Enter to leave it open.`);
    }
  }

  /** What a pipe has to say here; a line for the next question is left to it. */
  private async glance(keys: readonly PauseKey[]): Promise<Paused> {
    for (;;) {
      const waited = await this.talk.overhear((line) => isForPause(line, keys));
      if (waited.kind === 'aborted') return this.talk.stopped(waited);
      if (waited.kind !== 'line' || !isForPause(waited.text, keys))
        return { kind: 'key', key: 'enter' };
      const key = commandFor(waited.text, keys);
      if (key !== undefined) return { kind: 'key', key };
      this.talk.remark(this.help(waited.text, keys));
    }
  }

  private async glanceForYes(): Promise<Confirmed> {
    const waited = await this.talk.overhear((line) => yesOf(line) !== undefined);
    if (waited.kind === 'aborted') return this.talk.stopped(waited);
    return { kind: 'said', yes: waited.kind === 'line' ? yesOf(waited.text) : undefined };
  }

  /** The keys, unless those named last are these or more. */
  private news(keys: readonly PauseKey[]): readonly Shown[] {
    const usual = keys.filter(({ rare }) => rare !== true);
    if (usual.every(({ key }) => this.named.includes(key))) return [];
    this.named = usual.map(({ key }) => key);
    return [
      say`Commands: ${keysLine(usual)}${usual.length < keys.length ? say`, :? for more` : say``}.`,
    ];
  }

  private help(line: string, keys: readonly PauseKey[]): Shown {
    if (wordOf(line) === '?') return say`Commands: ${keysLine(keys)}.`;
    const said = say`\`${safeLine(line)}\` is no command here`;
    return this.talk.interactive
      ? say`${said}. Press Enter to go on, or type :? for the commands.`
      : say`${said}: :? names those that are.`;
  }
}

/** What was pressed: letters are free here, so that they need no colon. */
function keyOf(line: string, keys: readonly PauseKey[]): string | undefined {
  const word = wordOf(line);
  if (word === '') return 'enter';
  return keys.find(({ key }) => key === word)?.key;
}

/** On a pipe a bare letter is an answer to the next question. */
function commandFor(line: string, keys: readonly PauseKey[]): string | undefined {
  const heard = hear(line);
  if (heard.kind !== 'command') return undefined;
  return keys.find(({ key }) => key === heard.name)?.key;
}

/** Also the question for what there is, and what works after other answers than this one. */
function isForPause(line: string, keys: readonly PauseKey[]): boolean {
  const heard = hear(line);
  if (heard.kind !== 'command') return false;
  return commandFor(line, keys) !== undefined || heard.name === '?' || isPauseCommand(heard.name);
}

function yesOf(line: string): boolean | undefined {
  const heard = hear(line);
  if (heard.kind !== 'command' || !['y', 'n'].includes(heard.name)) return undefined;
  return heard.name === 'y';
}

function wordOf(line: string): string {
  const heard = hear(line);
  return heard.kind === 'command' ? heard.name : heard.text.trim().toLowerCase();
}
