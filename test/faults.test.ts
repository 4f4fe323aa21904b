import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { checkpointCases, sweepCheckpoint } from './support/faults/checkpoints.ts';
import { controls } from './support/faults/controls.ts';
import { wrongPrograms } from './support/faults/patched.ts';
import { scenarios } from './support/faults/scenarios.ts';
import { callsSeenByStrace, counted } from './support/faults/seen-by-strace.ts';
import { faultShim } from './support/faults/shim.ts';
import { sweep, undisturbed } from './support/faults/sweep.ts';

const shim = faultShim() ?? '';

const traces = spawnSync('strace', ['-qq', '-o', '/dev/null', 'true']).status === 0;

/** `npm run prove:faults` tries all of them with all commands. */
const most = 2;

const short = ['given answers, the first log', 'lint --fix', 'log merge'];

if (shim === '') console.warn('No call was made to fail: this takes Linux and a C compiler');

describe.skipIf(shim === '')('a call that fails, is cut short, late or the last (needs cc)', () => {
  it.each(scenarios.filter(({ name }) => short.includes(name)))(
    'costs nothing that was kept or told: $name',
    async (scenario) => {
      const { runs, wrong } = await sweep(shim, scenario, { most });
      expect(wrong).toEqual([]);
      expect(runs).toBe(most);
    },
  );

  it('costs no export its answers: a log that is read twice may fail the second time', async () => {
    const scenario = scenarios.find(({ name }) => name === 'log export');
    if (scenario === undefined) throw new Error('no scenario');
    const opened = new Set<number>();
    const { runs, wrong } = await sweep(shim, scenario, {
      only: ({ does, first, last }, { class: kind, path, number }) => {
        if (kind !== 'open' || !path.endsWith('log.jsonl')) return false;
        opened.add(number);
        return does === 'EIO' && first === last;
      },
    });
    expect(wrong).toEqual([]);
    expect(runs).toBe(opened.size);
    expect(runs).toBeGreaterThan(1);
  });

  it('costs no session its questions: a log whose size is not told', async () => {
    const scenario = scenarios.find(({ name }) => name === 'piped lines');
    if (scenario === undefined) throw new Error('no scenario');
    const { runs, wrong } = await sweep(shim, scenario, {
      most,
      only: ({ does, first, last }, { class: kind, path }) =>
        kind === 'look' && path.endsWith('log.jsonl') && does === 'EIO' && first === last,
    });
    expect(wrong).toEqual([]);
    expect(runs).toBeGreaterThan(0);
  });

  it('changes nothing of what is said of a log where it is on what was kept of it', async () => {
    const [, one] = checkpointCases;
    if (one === undefined) throw new Error('no case');
    const { runs, wrong } = await sweepCheckpoint(shim, one, { most });
    expect(wrong).toEqual([]);
    expect(runs).toBe(most);
    const program = wrongPrograms.needsCheckpoints();
    const control = await sweepCheckpoint(shim, one, {
      most: 1,
      program,
      only: ({ does }, { class: kind }) => kind === 'open' && does === 'EIO',
    });
    expect(control.wrong).not.toEqual([]);
  });

  it.each(controls)('would be seen in a program that $name', async (control) => {
    const program = control.program();
    const { only, scenario } = control;
    const { wrong } = await sweep(shim, scenario, { most: 1, program, only });
    expect(wrong).not.toEqual([]);
  });

  it.skipIf(!traces)('is any of those the kernel sees (needs strace)', async () => {
    const [scenario] = scenarios;
    if (scenario === undefined) throw new Error('no scenario');
    const { calls } = await undisturbed(shim, scenario);
    const opens = (name: string) => (name === 'creat' ? 'open' : name);
    const counts = counted(calls.map(({ name }) => opens(name)));
    expect([...callsSeenByStrace(scenario)]).toEqual([...counts]);
  });
});
