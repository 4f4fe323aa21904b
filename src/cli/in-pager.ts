import { safeLine } from '../core/text/gate.ts';
import { say, type Shown } from '../core/text/shown.ts';
import type { Host } from '../host.ts';
import type { TextFill } from '../host/files.ts';

/** Whether the learner has a pager for a text. One that failed may have shown a part of it: that is said. */
export async function inPager(host: Host, text: Shown | TextFill): Promise<boolean> {
  const paged = await host.processes.page(text);
  if (typeof paged === 'boolean') return paged;
  const reason = safeLine(paged.reason);
  host.streams.err(say`warning: ${reason}; \`--no-pager\` shows the text without one\n`);
  return true;
}
