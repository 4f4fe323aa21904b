import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { FileProblem } from '../../host/files.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';

/** Which files git knows to be changed, from the working folder; and for `--staged` what they hold. */
export interface Changed {
  readonly paths: ReadonlySet<string>;
  readonly bytes?: (path: string) => Uint8Array | undefined;
}

export function changedSince(host: Host, ref: string): Changed | Refusal {
  if (ref.startsWith('-')) return refuse(host, say`\`${safeLine(ref)}\` is no commit`);
  const root = rootOf(host);
  if (isRefusal(root)) return root;
  const changed = names(host, root, ['diff', ...onlyNames, ref, '--']);
  if (isRefusal(changed)) return changed;
  const others = ['ls-files', '--others', '--exclude-standard', '--full-name', '-z', ':/'];
  const added = names(host, root, others);
  return isRefusal(added) ? added : { paths: new Set([...changed, ...added]) };
}

/** What stands in the index, which may differ from the files themselves. */
export function stagedNow(host: Host): Changed | Refusal {
  const root = rootOf(host);
  if (isRefusal(root)) return root;
  const staged = names(host, root, ['diff', '--cached', ...onlyNames]);
  if (isRefusal(staged)) return staged;
  return {
    paths: new Set(staged),
    bytes: (path) => {
      const shown = host.processes.git(['show', '--no-textconv', `:./${path}`]);
      return 'reason' in shown ? undefined : shown.out;
    },
  };
}

/** A file that was renamed counts by its new name, one that was deleted not at all. */
const onlyNames = ['--name-only', '--diff-filter=d', '--no-relative', '-z'];

/** Of the working folder within the repository, as `git rev-parse` says it: `decks/`, and `../` back. */
interface Root {
  readonly prefix: string;
  readonly up: string;
}

function rootOf(host: Host): Root | Refusal {
  const ended = host.processes.git(['rev-parse', '--show-prefix', '--show-cdup']);
  if ('reason' in ended) return cannotTell(host, ended);
  const text = host.tools.decodeUtf8(ended.out);
  const [prefix = '', up = ''] = (typeof text === 'string' ? text : '').split('\n');
  return { prefix, up };
}

function names(
  host: Host,
  { prefix, up }: Root,
  args: readonly string[],
): readonly string[] | Refusal {
  const ended = host.processes.git(args);
  if ('reason' in ended) return cannotTell(host, ended);
  const text = host.tools.decodeUtf8(ended.out);
  return (typeof text === 'string' ? text : '')
    .split('\0')
    .filter((name) => name !== '')
    .map((name) =>
      name.startsWith(prefix) ? name.slice(prefix.length) : host.files.relative(`${up}${name}`),
    );
}

function cannotTell(host: Host, { reason }: FileProblem): Refusal {
  return refuse(host, say`git cannot tell what has changed: ${safeLine(reason)}`);
}
