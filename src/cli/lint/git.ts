import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { refuse, type Refusal } from '../run/refusal.ts';

/** Which files git knows to be changed, from the working folder; and for `--staged` what they hold. */
export interface Changed {
  readonly paths: ReadonlySet<string>;
  readonly bytes?: (path: string) => Uint8Array | undefined;
}

export function changedSince(host: Host, ref: string): Changed | Refusal {
  if (ref.startsWith('-')) return refuse(host, say`\`${safeLine(ref)}\` is no commit`);
  const changed = names(host, [
    'diff',
    '--name-only',
    '--diff-filter=d',
    '--relative',
    '-z',
    ref,
    '--',
  ]);
  const added = names(host, ['ls-files', '--others', '--exclude-standard', '-z']);
  if ('kind' in changed) return changed;
  return 'kind' in added ? added : { paths: new Set([...changed.list, ...added.list]) };
}

/** What stands in the index, which may differ from the files themselves. */
export function stagedNow(host: Host): Changed | Refusal {
  const staged = names(host, [
    'diff',
    '--cached',
    '--name-only',
    '--diff-filter=d',
    '--relative',
    '-z',
  ]);
  if ('kind' in staged) return staged;
  return {
    paths: new Set(staged.list),
    bytes: (path) => {
      const shown = host.processes.git(['show', '--no-textconv', `:./${path}`]);
      return 'reason' in shown ? undefined : shown.out;
    },
  };
}

function names(
  host: Host,
  args: readonly string[],
): { readonly list: readonly string[] } | Refusal {
  const ended = host.processes.git(args);
  if ('reason' in ended)
    return refuse(host, say`git cannot tell what has changed: ${safeLine(ended.reason)}`);
  const text = host.tools.decodeUtf8(ended.out);
  const list = (typeof text === 'string' ? text : '').split('\0').filter((name) => name !== '');
  return { list };
}
