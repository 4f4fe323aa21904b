import { resolve } from 'node:path';

/** What a program asked of the system. */
export interface Trace {
  /** Calls that make, connect or use a socket. */
  readonly sockets: readonly string[];
  /** Programs that were started, and processes that were split off; threads are none. */
  readonly started: readonly string[];
  /** Files and folders that were opened, absolute. */
  readonly opened: readonly string[];
  /** Files and folders that were opened to write, made, renamed or removed, absolute. */
  readonly changed: readonly string[];
}

const sockets =
  /^(?:socket|connect|bind|listen|accept4?|sendto|sendmsg|sendmmsg|recvfrom|recvmsg)\(/;

/** `fork` and `clone` without a shared memory make a process. */
const forks = /^(?:v?fork\(|clone3?\((?!.*CLONE_THREAD))/;

const opens = /^open(?:at2?)?\(|^creat\(/;

const changes =
  /^(?:creat|rename|renameat2?|unlink|unlinkat|mkdir|mkdirat|rmdir|link|linkat|symlink|symlinkat|truncate|chmod|fchmodat|chown)\(/;

const writes = /O_WRONLY|O_RDWR|O_CREAT|O_TRUNC/;

/** Reads the output of `strace -f -e trace=network,process,file` of a program run in `folder`. */
export function readTrace(output: string, folder: string): Trace {
  const calls = output
    .split('\n')
    .map((line) => line.replace(/^\d+ +/, ''))
    .filter((call) => !call.startsWith('<...') && call !== '');
  const paths = (call: string) =>
    [...call.matchAll(/"((?:[^"\\]|\\.)*)"/g)].map(([, path]) => resolve(folder, path ?? ''));
  const done = calls.filter((call) => !/ = -1 E/.test(call));
  // The first program is the one that is looked at.
  const programs = done.filter((call) => call.startsWith('execve')).slice(1);
  return {
    sockets: calls.filter((call) => sockets.test(call)),
    started: [...programs, ...done.filter((call) => forks.test(call))],
    opened: calls.filter((call) => opens.test(call)).flatMap(paths),
    changed: done
      .filter((call) => changes.test(call) || (opens.test(call) && writes.test(call)))
      .flatMap(paths)
      .filter((path) => !path.startsWith('/dev/')),
  };
}
