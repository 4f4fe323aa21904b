import type { Checked } from '../../core/lint/check.ts';
import type { Host } from '../../host.ts';
import type { Thread } from '../../host/processes.ts';
import type { Manner } from './check-file.ts';
import type { Target } from './targets.ts';

/** Starting a thread costs as much as checking this many files. */
const worthwhile = 1000;

const chunk = 50;

/** What a thread is told before its first files. */
export interface LintThreadSetup {
  readonly settings: Manner['options']['settings'];
  readonly inline: boolean;
  readonly withQuestions: boolean;
}

/**
 * Shares the files among threads; `false` when there is too little work or no threads. This one only
 * hands out and gathers: a thread's heap can be kept small, the first one's cannot.
 */
export function inThreads(
  host: Host,
  targets: readonly Target[],
  manner: Manner,
): Promise<readonly Checked[]> | false {
  const wanted =
    manner.threads ?? Math.min(host.threads.most, Math.ceil(targets.length / worthwhile));
  if (wanted < 2 || targets.length < 2 * chunk || manner.cache !== undefined) return false;
  const { settings, inline, withQuestions } = manner.options;
  const setup: LintThreadSetup = { settings, inline, withQuestions };
  const threads = Array.from({ length: wanted }, () => host.threads.start('lint', setup));
  const started = threads.filter((thread) => thread !== undefined);
  return started.length === 0 ? false : share(targets, manner, started);
}

async function share(
  targets: readonly Target[],
  manner: Manner,
  threads: readonly Thread[],
): Promise<readonly Checked[]> {
  const results: Checked[] = [];
  let next = 0;
  let done = 0;
  const take = () => {
    const from = next;
    next = Math.min(targets.length, next + chunk);
    return { from, files: targets.slice(from, next) };
  };
  const put = (from: number, checked: readonly Checked[]) => {
    checked.forEach((one, index) => (results[from + index] = one));
    done += checked.length;
    manner.progress(done);
  };
  const work = async (thread: Thread) => {
    for (let { from, files } = take(); files.length > 0; { from, files } = take())
      put(from, (await thread.run(files)) as readonly Checked[]);
  };
  // The next files wait at a thread before it is done with the last.
  const loops = threads.flatMap((thread) => [work(thread), work(thread)]);
  try {
    await Promise.all(loops);
  } finally {
    for (const thread of threads) thread.close();
  }
  return results;
}
