import { write } from './quiz.ts';

/**
 * A pager or an editor that takes keys one by one, as most do: `q` quits it, Ctrl-C does not, and when
 * it is told to end it gives the terminal back first. It shows `holding` once it has the terminal.
 */
export function holder(): string {
  const program = write(
    'holder.mjs',
    `import { spawnSync } from 'node:child_process';
import { openSync } from 'node:fs';
import { ReadStream } from 'node:tty';
const file = openSync('/dev/tty', 'r+');
const stty = (...modes) => spawnSync('stty', modes, { stdio: [file, 'ignore', 'ignore'] });
const leave = () => {
  stty('icanon', 'echo');
  process.exit(0);
};
process.on('SIGINT', () => {});
process.on('SIGTERM', leave);
stty('-icanon', '-echo');
const keys = new ReadStream(file);
keys.on('data', (data) => data.includes('q') && leave());
keys.on('error', leave);
keys.on('end', leave);
process.on('SIGCONT', () => {
  stty('-icanon', '-echo');
  process.stdout.write('holding\\n');
});
process.stdout.write('holding\\n');
`,
  );
  return `${process.execPath} ${program}`;
}
