import { homedir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { configFile } from '../../src/io/config-file.ts';

it('the user’s configuration is in XDG_CONFIG_HOME, else where the system keeps such', () => {
  const system = join(homedir(), '.config/quiz/config.yaml');
  expect(configFile({ XDG_CONFIG_HOME: '/etc/mine' }, 'linux')).toBe('/etc/mine/quiz/config.yaml');
  expect(configFile({ XDG_CONFIG_HOME: '/etc/mine' }, 'win32')).toBe('/etc/mine/quiz/config.yaml');
  expect(configFile({}, 'linux')).toBe(system);
  expect(configFile({ XDG_CONFIG_HOME: 'relative' }, 'linux')).toBe(system);
  expect(configFile({}, 'darwin')).toBe(join(homedir(), 'Library/Preferences/quiz/config.yaml'));
  expect(configFile({ APPDATA: '/Roaming' }, 'win32')).toBe('/Roaming/quiz/Config/config.yaml');
});
