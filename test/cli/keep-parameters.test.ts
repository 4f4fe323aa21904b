import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { keepParameters } from '../../src/cli/optimize/keep-parameters.ts';
import { defaultSettings } from '../../src/core/schedule/settings.ts';
import type { FileProblem, Files } from '../../src/host/files.ts';
import { quietHost } from '../support/quiet-host.ts';
import { folder, write } from '../support/quiz.ts';

const now = { at: Date.UTC(2026, 10, 29, 12), offset: 0 };
const failed: FileProblem = { kind: 'problem', reason: 'the disk failed' };

function keep(configFile: string, files: Partial<Files> = {}) {
  const { host } = quietHost();
  const made = { ...host, configFile, files: { ...host.files, ...files } };
  return keepParameters(made, defaultSettings.parameters, now);
}

it('parameters are written into a configuration that is not there yet', () => {
  const path = join(folder(), 'quiz/config.yaml');
  expect(keep(path)).toEqual({ path });
  expect(readFileSync(path, 'utf8')).toContain('parameters: [');
});

it('a configuration that cannot be looked at is not taken for a missing one', () => {
  const path = write('config.yaml', '# mine\ncolor: never\n');
  expect(keep(path, { look: () => failed })).toEqual({ path });
  expect(readFileSync(path, 'utf8')).toMatch(/^# mine\ncolor: never\n[^]*parameters: \[/);
  const before = readFileSync(path, 'utf8');
  expect(keep(path, { look: () => failed, read: () => failed })).toEqual(failed);
  expect(readFileSync(path, 'utf8')).toBe(before);
});
