// Runs a long proof, `start.mjs NAME [ARGUMENT …]`: Node 20 cannot run TypeScript by itself.
import { mkdtempSync, rmSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { build } from 'rolldown';

const [name, ...args] = process.argv.slice(2);
const dir = mkdtempSync('node_modules/.prove-');
await build({
  input: { program: `test/prove/${name}.ts` },
  platform: 'node',
  tsconfig: false,
  logLevel: 'silent',
  external: ['rolldown'],
  output: { dir, format: 'esm', entryFileNames: '[name].mjs' },
});
const { status } = spawnSync(process.execPath, [join(dir, 'program.mjs'), ...args], {
  stdio: 'inherit',
});
rmSync(dir, { recursive: true });
process.exitCode = status ?? 1;
