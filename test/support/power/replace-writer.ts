/**
 * A program that replaces a file again and again, run as a child so that it can be stopped:
 * `FOLDER`. Writes the number of every text that is whole in the file to stdout.
 */
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { replaceFile } from '../../../src/io/replace.ts';
import { numbered } from './numbered.ts';

const [folder = ''] = process.argv.slice(2);
writeSync(1, 'open\n');
for (let n = 1; ; n += 1) {
  const problem = replaceFile(join(folder, 'kept.txt'), Buffer.from(numbered(n)));
  if (problem !== undefined) {
    writeSync(1, `${problem.reason}\n`);
    process.exit(3);
  }
  writeSync(1, `${n}\n`);
}
