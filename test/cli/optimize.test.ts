import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import type { AnswerEntry } from '../../src/core/log/entry.ts';
import type { Host } from '../../src/host.ts';
import { lineOf } from '../support/log-entries.ts';
import { keys, startPty } from '../support/pty.ts';
import { bin, cleanEnvironment, folder, write } from '../support/quiz.ts';
import { quizHere } from '../support/quiz-here.ts';
import { quickForgetter, rememberedLog } from '../support/remembering-learner.ts';

const dayMs = 86_400_000;
// Two nights ago: whatever time it is now, a study day or more has begun since.
const noon = Math.floor(Date.now() / dayMs) * dayMs - 1.5 * dayMs;
const learner = { parameters: quickForgetter, seed: 3, until: noon };
const log = [...rememberedLog({ ...learner, cards: 120, days: 100 })];

let home = '';
let config = '';
beforeEach(() => {
  home = folder();
  mkdirSync(join(home, 'quiz'));
  config = join(home, 'quiz/config.yaml');
});

function file(entries: readonly AnswerEntry[] = log): string {
  return write('log.jsonl', entries.map(lineOf).join(''));
}

async function optimize(
  path: string,
  args: readonly string[] = [],
  env: NodeJS.ProcessEnv = {},
  host: Partial<Host> = {},
) {
  const ran = await quizHere(['review', '--optimize', '--log', path, ...args], {
    cwd: folder(),
    env: { XDG_CONFIG_HOME: home, ...env },
    host,
  });
  const json = args.includes('--json') ? (JSON.parse(ran.out) as Told) : undefined;
  return { ...ran, json };
}

/** To fit takes seconds. */
const fitsAtOnce: Partial<Host> = {
  fit: () => Promise.resolve({ kind: 'fitted', parameters: quickForgetter }),
};

interface Told {
  readonly trials: number;
  readonly training: number;
  readonly heldOut: number;
  readonly before: { readonly logLoss: number };
  readonly after: { readonly logLoss: number };
  readonly better: boolean;
  readonly parameters: readonly number[];
  readonly config: string | null;
}

async function dueBy(path: string): Promise<number> {
  const env = { XDG_CONFIG_HOME: home };
  return Number((await quizHere(['review', '--due', '--log', path], { cwd: folder(), env })).out);
}

describe('quiz review --optimize', () => {
  it('keeps parameters that foretell held-out reviews better, and plans with them', async () => {
    const path = file();
    writeFileSync(config, '# mine\nreview:\n  retention: 0.8 # enough\ncolor: never\n');
    const before = await dueBy(path);
    const { code, err, json } = await optimize(path, ['--json']);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(json).toMatchObject({ better: true, config });
    expect((json?.training ?? 0) + (json?.heldOut ?? 0)).toBe(json?.trials);
    expect(json?.after.logLoss).toBeLessThan(json?.before.logLoss ?? 0);
    expect(json?.parameters).toHaveLength(21);
    // Such a learner forgets sooner after a first answer that was wrong or right.
    expect(json?.parameters[0]).toBeLessThan(0.15);
    expect(json?.parameters[2]).toBeLessThan(0.6);
    const kept = readFileSync(config, 'utf8');
    expect(kept.replace(/optimized: \S+/, 'optimized: today')).toBe(
      `# mine\nreview:\n  retention: 0.8 # enough\n  parameters: [${json?.parameters.join(', ')}]\n  optimized: today\ncolor: never\n`,
    );
    expect(Math.abs(Date.now() - Date.parse(dateIn(kept)))).toBeLessThan(2 * dayMs);
    // Who forgets sooner has more to repeat.
    expect(await dueBy(path)).toBeGreaterThan(before);

    const again = await optimize(path);
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('Not better: the parameters in use stay.');
    expect(readFileSync(config, 'utf8')).toBe(kept);
  });

  it('makes the configuration and its folder where there are none', async () => {
    const fresh = join(home, 'a/b');
    const { code, out, err } = await optimize(file(), [], { XDG_CONFIG_HOME: fresh }, fitsAtOnce);
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatch(/before +0\.\d{4} +0\.\d{4}\n {2}after +0\.\d{4} +0\.\d{4}\n/);
    expect(out).toMatch(/Better: .* in\s+`.*config.yaml`/s);
    expect(readFileSync(join(fresh, 'quiz/config.yaml'), 'utf8')).toMatch(
      /^review:\n {2}parameters: \[[\d., ]+\]\n {2}optimized: [\d-]{10}\n$/,
    );
  });

  it('needs 400 reviews on a later day than the one before', async () => {
    const { code, out, err } = await optimize(file(log.slice(0, 300)));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toMatch(/300 reviews, \d+ of them on a later day/);
    expect(out).toContain('Parameters are fitted from 400 such reviews on');
    expect(existsSync(config)).toBe(false);
    expect((await optimize(file([]))).out).toContain('0 reviews, 0 of them');
  });

  it('says when all reviews are too unlike each other to fit anything', async () => {
    // No two cards came back after the same number of days, none more than once.
    const far = Array.from({ length: 450 }, (_, place) => {
      const question = `q${place}`;
      const first = { question, deck: 'far' };
      return [0, place + 101].map((day, n) => ({
        ...(log[0] as AnswerEntry),
        ...first,
        id: `${question}-${n}`,
        session: question,
        n: n + 1,
        at: new Date(noon - (700 - day) * dayMs).toISOString(),
      }));
    });
    const { code, out } = await optimize(file(far.flat()));
    expect(code).toBe(1);
    expect(out).toContain('Too few of them are alike');
    expect(existsSync(config)).toBe(false);
  });

  it('tells the parameters where it cannot write them', async () => {
    writeFileSync(config, 'review:\n  retention: 0.9\n', { mode: 0o444 });
    const { code, err } = await optimize(file(), [], {}, fitsAtOnce);
    expect(code).toBe(2);
    expect(err).toContain(`Cannot write \`${config}\`: it is read-only`);
    expect(err).toMatch(/write `parameters: \[[\d., ]+\]`/);
    expect(readFileSync(config, 'utf8')).toBe('review:\n  retention: 0.9\n');
  });

  it.runIf(process.platform === 'linux')('ends where no folder can be made', async () => {
    const { code, err } = await optimize(file(), [], { XDG_CONFIG_HOME: '/proc/none' }, fitsAtOnce);
    expect(code).toBe(2);
    expect(err).toContain('Cannot write `/proc/none/quiz/config.yaml`: no such file');
  });

  it.each([['deck.yaml'], ['--tag', 'x'], ['--due'], ['--limit', '3'], ['--retention', '0.8']])(
    'refuses %s, as it fits to everything',
    async (...args) => {
      const { code, err } = await optimize(file([]), args);
      expect(code).toBe(2);
      expect(err).toContain('`--optimize` fits to the whole score log');
    },
  );

  it('stops at Ctrl-C with 130 and has written nothing', async () => {
    const more = [...rememberedLog({ ...learner, cards: 600, days: 200 })];
    const pty = startPty(process.execPath, [bin, 'review', '--optimize', '--log', file(more)], {
      cwd: folder(),
      env: { ...cleanEnvironment(), XDG_CONFIG_HOME: home },
    });
    await pty.waitFor(/Fitting to \d+ reviews/);
    pty.type(keys.ctrlC);
    expect(await pty.ended()).toEqual({ code: 130 });
    expect(pty.history().join('\n')).toContain('Stopped; the parameters stay as they are.');
    expect(readdirSync(join(home, 'quiz'))).toEqual([]);
  });
});

function dateIn(text: string): string {
  return /optimized: (\S+)/.exec(text)?.[1] ?? '';
}
