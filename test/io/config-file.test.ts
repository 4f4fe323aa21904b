import { join } from 'node:path';
import envPaths from 'env-paths';
import { expect, it } from 'vitest';
import { configFile } from '../../src/io/config-file.ts';

it('the user’s configuration is in XDG_CONFIG_HOME, else where the system keeps such', () => {
  const system = join(envPaths('quiz', { suffix: '' }).config, 'config.yaml');
  expect(configFile({ XDG_CONFIG_HOME: '/etc/mine' })).toBe('/etc/mine/quiz/config.yaml');
  expect(configFile({})).toBe(system);
  expect(configFile({ XDG_CONFIG_HOME: 'relative' })).toBe(system);
});
