// Writes a simulated score log: node test/bench/make-log.mjs FOLDER [ANSWERS]
import { createWriteStream, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { crc32 } from 'node:zlib';
import { build } from 'rolldown';

const [folder, answers = '1000000'] = process.argv.slice(2);
if (folder === undefined) throw new Error('Name the folder that is to hold the log');

const dir = mkdtempSync('node_modules/.bench-');
await build({
  input: { simulated: 'test/support/simulated-log.ts', line: 'src/core/log/line.ts' },
  platform: 'node',
  tsconfig: false,
  logLevel: 'silent',
  output: { dir, format: 'esm', entryFileNames: '[name].mjs' },
});
const { simulatedLog } = await import(pathToFileURL(resolve(dir, 'simulated.mjs')).href);
const { encodeLine } = await import(pathToFileURL(resolve(dir, 'line.mjs')).href);
rmSync(dir, { recursive: true });

mkdirSync(folder, { recursive: true, mode: 0o700 });
const file = createWriteStream(join(folder, 'log.jsonl'), { mode: 0o600 });
const simulation = {
  seed: 1,
  answers: Number(answers),
  days: 1000,
  until: '2026-11-23',
  decks: 20,
  questionsPerDeck: 250,
};
for (const entry of simulatedLog(simulation))
  if (!file.write(encodeLine(entry, crc32))) await once(file, 'drain');
file.end();
await once(file, 'close');
