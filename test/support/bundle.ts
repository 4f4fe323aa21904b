import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build } from 'rolldown';

const built = new Map<string, Promise<string>>();

/** Bundles a TypeScript entry, so that a bare node can run it; gives the path of the program. */
export function bundle(entry: string): Promise<string> {
  const program = built.get(entry) ?? bundled(entry);
  built.set(entry, program);
  return program;
}

async function bundled(entry: string): Promise<string> {
  const dir = mkdtempSync(join(tmpdir(), 'quiz-bundle-'));
  process.once('exit', () => rmSync(dir, { recursive: true }));
  await build({
    input: { program: entry },
    platform: 'node',
    tsconfig: false,
    logLevel: 'silent',
    output: { dir, format: 'cjs', entryFileNames: '[name].cjs', chunkFileNames: 'part-[name].cjs' },
  });
  return join(dir, 'program.cjs');
}
