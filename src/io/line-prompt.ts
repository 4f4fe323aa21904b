import type { Given, Prompt } from '../core/question/prompt.ts';
import { parseLine } from '../core/question/typed-line.ts';
import { safeLine } from '../core/text/gate.ts';
import { say, type Shown } from '../core/text/shown.ts';
import { duration } from '../core/view/words.ts';
import type { Asked, CardFrame, Stop } from '../host/asker.ts';
import { hear, isPauseCommand } from './line-command.ts';
import type { Waited } from './line-reader.ts';
import type { LineTalk } from './line-talk.ts';
import { askHelp, draftLines, promptLines } from './line-words.ts';

/** Whole seconds, in minutes where there are some. */
function leftWords(seconds: number): Shown {
  return seconds < 120 ? say`${seconds} s` : duration(seconds * 1000);
}

/** One prompt, from its first line on the screen to what came back. */
export class LinePrompt {
  private readonly talk: LineTalk;
  private readonly prompt: Prompt<Shown>;
  private readonly frame: CardFrame;
  private readonly start: number;
  private readonly awayBefore: number;
  /** Lines of a long answer so far. */
  private readonly typed: string[] = [];
  private hints = 0;
  private marked: boolean;

  constructor(talk: LineTalk, prompt: Prompt<Shown>, frame: CardFrame) {
    this.talk = talk;
    this.prompt = prompt;
    this.frame = frame;
    this.marked = frame.marked ?? false;
    this.start = talk.now();
    this.awayBefore = talk.away();
    if (prompt.kind === 'type-long' && frame.draft !== undefined)
      this.typed.push(...frame.draft.split('\n'));
  }

  async run(): Promise<Asked> {
    this.talk.tell(
      ...this.timeWords(),
      ...draftLines(this.prompt, this.frame),
      ...promptLines(this.prompt, this.frame),
    );
    for (;;) {
      const left = this.timeLeft();
      const waited: Waited = left === 0 ? { kind: 'timeout' } : await this.talk.listen(left);
      // The wait may have ended while the program was stopped.
      if (waited.kind === 'timeout' && this.timeLeft() !== 0) continue;
      const asked = waited.kind === 'line' ? this.take(waited.text) : this.end(waited);
      if (asked !== undefined) return asked;
    }
  }

  /**
   * On a pipe no time runs: how fast a program writes says nothing about a learner. The time of a
   * card stands still while the program is stopped, that of an exam does not.
   */
  private timeLeft(): number | undefined {
    const { limit, examLeft = Infinity } = this.frame;
    if (limit === undefined || !this.talk.interactive) return undefined;
    const passed = this.talk.now() - this.start;
    return Math.max(0, Math.min(limit - this.worked(), examLeft - passed));
  }

  private worked(): number {
    return this.talk.now() - this.start - (this.talk.away() - this.awayBefore);
  }

  private timeWords(): readonly Shown[] {
    const left = this.timeLeft();
    return left === undefined ? [] : [say`Time left: ${leftWords(Math.ceil(left / 1000))}.`];
  }

  private end(waited: Waited): Asked {
    const text = this.typed.join('\n');
    if (waited.kind === 'timeout') {
      return { kind: 'timeout', ...this.measured(), ...(text === '' ? {} : { partial: text }) };
    }
    return waited.kind === 'end' && text !== ''
      ? this.answer({ kind: 'type-long', value: text })
      : this.withPartial(this.talk.stopped(waited));
  }

  private withPartial(stop: Stop): Asked {
    return this.typed.length === 0
      ? { ...stop, ...this.mayBeMarked() }
      : { ...stop, ...this.mayBeMarked(), partial: this.typed.join('\n') };
  }

  private mayBeMarked(): { readonly marked?: boolean } {
    return this.frame.marked === undefined ? {} : { marked: this.marked };
  }

  /** What the line ends the prompt with; nothing when it goes on. */
  private take(line: string): Asked | undefined {
    const heard = hear(line);
    if (heard.kind === 'command') return this.obey(heard.name);
    return this.prompt.kind === 'type-long' ? this.takeLong(heard.text) : this.takeOne(heard.text);
  }

  private takeOne(text: string): Asked | undefined {
    if (this.isUnknown(text)) return { kind: 'unknown', ...this.measured() };
    const parsed = parseLine(this.prompt, text);
    if ('given' in parsed) return this.answer(parsed.given);
    this.talk.remark(say`${safeLine(parsed.problem)}.`);
    return undefined;
  }

  private takeLong(text: string): Asked | undefined {
    if (text.trim() !== '') {
      this.typed.push(text);
      return undefined;
    }
    if (this.typed.length === 0) return { kind: 'unknown', ...this.measured() };
    return this.answer({ kind: 'type-long', value: this.typed.join('\n') });
  }

  private isUnknown(text: string): boolean {
    const { prompt } = this;
    const word = text.trim();
    if (prompt.kind === 'reveal' || prompt.kind === 'rate') return false;
    if (prompt.kind === 'type-text' || prompt.kind === 'type-long') return word === '';
    const emptyAnswers = prompt.kind === 'pick-many' && prompt.atLeast === 0;
    return !emptyAnswers && (word === '' || word === '0');
  }

  private obey(name: string): Asked | undefined {
    switch (name) {
      case 'q':
        return this.withPartial({ kind: 'stop', reason: 'quit' });
      case 'u':
        if (this.frame.canUndo) return { kind: 'undo', ...this.mayBeMarked() };
        this.talk.remark(say`There is no question to go back to.`);
        return undefined;
      case 'h':
        this.hint();
        return undefined;
      case 'm':
        this.mark();
        return undefined;
      case '?':
        this.talk.remark(...askHelp(this.frame, this.hintsLeft() > 0));
        return undefined;
      default:
        this.refuse(name);
        return undefined;
    }
  }

  private hintsLeft(): number {
    const { hints, hintsSeen } = this.frame;
    return hints.length - hintsSeen - this.hints;
  }

  private hint(): void {
    const { hints, hintsSeen } = this.frame;
    const place = hintsSeen + this.hints;
    const hint = hints[place];
    if (hint === undefined) {
      this.talk.remark(hints.length === 0 ? say`There is no hint.` : say`There are no more hints.`);
      return;
    }
    this.hints += 1;
    this.talk.remark(say`Hint ${place + 1} of ${hints.length}: ${hint}`);
  }

  private mark(): void {
    if (this.frame.marked === undefined) {
      this.talk.remark(say`Questions are marked in an exam only.`);
      return;
    }
    this.marked = !this.marked;
    this.talk.remark(this.marked ? say`Marked for later.` : say`No longer marked.`);
  }

  private refuse(name: string): void {
    const command = say`\`:${safeLine(name)}\``;
    this.talk.remark(
      isPauseCommand(name)
        ? say`${command} goes after an answer, before the next question.`
        : say`There is no command ${command}: :? names them, and :: begins an answer with a colon.`,
    );
  }

  private answer(given: Given): Asked {
    return { kind: 'answer', given, ...this.measured() };
  }

  private measured(): { readonly hints: number; readonly ms: number; readonly marked: boolean } {
    return { hints: this.hints, ms: this.worked(), marked: this.marked };
  }
}
