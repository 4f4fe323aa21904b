import { existsSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { cellsOf } from '../../support/breadth.ts';
import { bundle } from '../../support/bundle.ts';
import { keys, leftBehind, sequences, startPty, startUnderShell } from '../../support/pty.ts';

let program = '';

beforeAll(async () => {
  program = await bundle(join(import.meta.dirname, 'asker-program.ts'));
});

const steps = {
  'a choice': { ask: { kind: 'pick-one', options: ['one', 'two'], keys: ['a', 'b'] } },
  'a line': { ask: { kind: 'type-text' } },
  'a long text': { ask: { kind: 'type-long' } },
  'a pause': { pause: [{ key: 'u', words: 'undo' }] },
} as const;
const moments = Object.entries(steps);

function command(...asked: readonly object[]): string {
  return `node ${program} '${JSON.stringify(asked)}'`;
}

describe.concurrent('every way out leaves the terminal as it was', () => {
  const ways: readonly [
    way: string,
    typed: string,
    signal: string | undefined,
    reason: string,
    code: number,
  ][] = [
    ['Ctrl-C', keys.ctrlC, undefined, 'interrupt', 130],
    ['Ctrl-D', keys.ctrlD, undefined, 'eof', 130],
    ['an interrupt from outside', '', 'INT', 'interrupt', 130],
    ['a request to end', '', 'TERM', 'terminated', 143],
  ];
  const cells = cellsOf(
    moments.map(([moment, step]) => ways.map((way) => [way[0], moment, step, way] as const)),
  );
  it.each(cells)('%s in %s', async (_way, _moment, step, [, typed, signal, reason, code]) => {
    const pty = startUnderShell(command(step));
    await pty.waitFor('? keys');
    pty.type(typed);
    if (signal !== undefined) await kill(pty.pid, signal);
    expect(await pty.ended()).toEqual({ code });
    expect(pty.wire()).toContain(`"reason":"${reason}"`);
    expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
    expect(pty.wire()).not.toMatch(/\n\s+at .*:\d+/);
    expect(pty.wire().lastIndexOf('\x1b[?2004l')).toBeGreaterThan(
      pty.wire().lastIndexOf('\x1b[?2004h'),
    );
  });

  it('the last answer given', async () => {
    const pty = startUnderShell(command(steps['a choice'], steps['a pause']));
    await pty.waitFor('? keys');
    pty.type('b');
    await pty.waitFor('enter next');
    pty.type(' ');
    expect(await pty.ended()).toEqual({ code: 0 });
    expect(leftBehind(pty)).toEqual({ cooked: true, cursorVisible: true });
  });
});

describe.concurrent('a terminal that goes away', () => {
  it.each(moments)('ends the program at once in %s', async (_moment, step) => {
    const pty = startPty('node', [program, JSON.stringify([step])]);
    await pty.waitFor('? keys');
    pty.kill('SIGHUP');
    expect(await pty.ended()).toEqual({ code: 129 });
    expect(pty.wire()).not.toMatch(/Error|\n\s+at /);
  });

  it('its window closed: the program ends by itself, with 129', async () => {
    const told = join(mkdtempSync(join(tmpdir(), 'quiz-gone-')), 'told');
    const script = `trap '' HUP; ${command(steps['a line'])} 2>${told}.err; echo $? >${told}`;
    const pty = startPty('bash', ['--noprofile', '--norc', '-c', script]);
    await pty.waitFor('? keys');
    pty.hangUp();
    await expect
      .poll(() => existsSync(told) && readFileSync(told, 'utf8'), { timeout: 5000 })
      .toBe('129\n');
    expect(readFileSync(`${told}.err`, 'utf8')).toBe('');
  });
});

describe.concurrent('Ctrl-Z and fg', () => {
  it.each([
    ['a choice', steps['a choice'], '', 'b', '"value":1'],
    ['a line', steps['a line'], 'kept ', `text${keys.enter}`, '"value":"kept text"'],
    [
      'a long text',
      steps['a long text'],
      `one${keys.enter}two`,
      `!${keys.enter}${keys.enter}`,
      '"value":"one\\\\ntwo!"',
    ],
    ['a pause', steps['a pause'], '', 'u', '"key":"u"'],
  ])('%s goes on as it was', async (_name, step, before, after, value) => {
    const pty = startPty('bash', ['--noprofile', '--norc', '-i'], { env: { PS1: 'shell> ' } });
    await pty.waitFor('shell>');
    pty.type(`${command(step)}${keys.enter}`);
    await pty.waitFor('? keys');
    pty.type(before);
    await pty.waitFor(before.slice(0, 3));
    pty.type(keys.ctrlZ);
    await pty.waitFor(/Stopped[^]*shell>/);
    expect(pty.cursor().visible).toBe(true);
    pty.type(`echo in the shell${keys.enter}`);
    await pty.waitFor(/\nin the shell/);
    pty.type(`fg${keys.enter}`);
    await pty.waitFor((screen) => /in the shell[^]*fg[^]*\? keys/.test(screen));
    pty.type(after);
    await pty.waitFor(/got [^]*shell>/);
    expect(pty.wire()).toContain(value.replaceAll('\\\\', '\\'));
    expect(pty.screen().join('\n')).toContain('\nin the shell');
    pty.type(`exit${keys.enter}`);
    await pty.ended();
  });

  it('without a shell to go back to, the session goes on', async () => {
    const pty = startPty('node', [program, JSON.stringify([steps['a line']])]);
    await pty.waitFor('? keys');
    pty.type(`ab${keys.ctrlZ}`);
    await pty.waitFor(
      (screen) =>
        (screen.match(/› ab/g) ?? []).length > 0 && pty.wire().split('\x1b[?2004h').length === 3,
    );
    pty.type(`c${keys.enter}`);
    await pty.ended();
    expect(pty.wire()).toContain('"value":"abc"');
  });
});

describe.concurrent('an editor between two prompts', () => {
  it('gets the terminal as a shell would give it, and the prompt after it works', async () => {
    const asked = [steps['a choice'], { edit: 'deck.yaml' }, steps['a line']];
    const pty = startPty('node', [program, JSON.stringify(asked)], {
      env: { EDITOR: `bash ${editor()}` },
    });
    await pty.waitFor('? keys');
    pty.type('b');
    await pty.waitFor('editing');
    pty.type(`a line${keys.enter}`);
    await pty.waitFor(/Question 3[^]*\? keys/);
    pty.type(`xy${keys.enter}`);
    expect(await pty.ended()).toEqual({ code: 0 });
    expect(pty.wire()).toContain('edited with a line in icanon echo');
    expect(pty.wire()).toContain('"value":"xy"');
  });

  /** An editor that reads one line and tells how it found the terminal. */
  function editor(): string {
    const path = join(mkdtempSync(join(tmpdir(), 'quiz-editor-')), 'editor');
    const modes = `$(stty -a | grep -o -- '-\\?\\bicanon\\|-\\?\\becho\\b' | tr '\\n' ' ')`;
    writeFileSync(path, `echo editing; read -r line; echo "edited with $line in ${modes}"\n`);
    return path;
  }
});

describe.concurrent('what is sent to a terminal', () => {
  it('moves the cursor, erases, hides it and asks for brackets, nothing else', async () => {
    const pty = startPty('node', [program, JSON.stringify(Object.values(steps))]);
    const typed = ['b', `x${keys.left}y${keys.enter}`, `z${keys.enter}${keys.enter}`, ' '];
    for (const [index, text] of typed.entries()) {
      // oxlint-disable-next-line no-await-in-loop -- one prompt after the other
      await pty.waitFor(new RegExp(`Question ${index + 1}[^]*\\? keys`));
      pty.type(text);
    }
    expect(await pty.ended()).toEqual({ code: 0 });
    const allowed = [
      'CSI A',
      'CSI B',
      'CSI C',
      'CSI G',
      'CSI K',
      'CSI ?25 h',
      'CSI ?25 l',
      'CSI ?2004 h',
      'CSI ?2004 l',
    ];
    expect([...sequences(pty.wire())].filter((name) => !allowed.includes(name))).toEqual([]);
  });
});

async function kill(shell: number, signal: string): Promise<void> {
  const child = await childOf(shell);
  process.kill(child, `SIG${signal}`);
}

/** The program that a shell runs. */
async function childOf(shell: number): Promise<number> {
  return Number(
    (await readFile(`/proc/${shell}/task/${shell}/children`, 'utf8')).trim().split(' ')[0],
  );
}
