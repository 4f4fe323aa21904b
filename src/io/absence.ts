/** How long the program was stopped by Ctrl-Z where the terminal, not the program, reads that key. */
export interface Absence {
  /** Milliseconds so far. */
  readonly ms: number;
  close(): void;
}

/** Where nobody could wake a program the kernel does not stop it; in milliseconds. */
const aMoment = 100;

/** Notes when the program is stopped, then lets it be; it goes on with the timer, whoever wakes it. */
export function watchAbsence(process: NodeJS.Process, now: () => number): Absence {
  let ms = 0;
  let since: number | undefined;
  const leave = () => {
    since = now();
    process.off('SIGTSTP', leave);
    setTimeout(comeBack, aMoment).unref();
    process.kill(process.pid, 'SIGTSTP');
  };
  const comeBack = () => {
    ms += now() - (since ?? now());
    since = undefined;
    process.on('SIGTSTP', leave);
  };
  process.on('SIGTSTP', leave);
  return {
    get ms() {
      return ms + (since === undefined ? 0 : now() - since);
    },
    close: () => process.off('SIGTSTP', leave),
  };
}
