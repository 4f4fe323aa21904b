import type { Checked } from '../../core/lint/check.ts';
import type { Host, Thread } from '../../host.ts';
import { checkFile, type Manner } from './check-file.ts';
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

/** Shares the files among threads, this one included; `false` when there is too little work or no threads. */
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
  const threads = Array.from({ length: wanted - 1 }, () => host.threads.start('lint', setup));
  const started = threads.filter((thread) => thread !== undefined);
  return started.length === 0 ? false : share(host, targets, manner, started);
}

async function share(
  host: Host,
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
  const loops = threads.map(async (thread) => {
    for (let work = take(); work.files.length > 0; work = take()) {
      put(work.from, (await thread.run(work.files)) as readonly Checked[]);
    }
  });
  loops.push(here(host, manner, take, put));
  try {
    await Promise.all(loops);
  } finally {
    for (const thread of threads) thread.close();
  }
  return results;
}

/** Lets the answers of the threads in after every few files. */
async function here(
  host: Host,
  manner: Manner,
  take: () => { readonly from: number; readonly files: readonly Target[] },
  put: (from: number, checked: readonly Checked[]) => void,
): Promise<void> {
  for (let work = take(); work.files.length > 0; work = take()) {
    const checked: Checked[] = [];
    for (const target of work.files) {
      checked.push(await checkFile(host, target, manner));
      if (checked.length % 5 === 0) await new Promise((resume) => setImmediate(resume));
    }
    put(work.from, checked);
  }
}
