import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { changedSince, stagedNow, type Changed } from './git.ts';
import type { LintSettings } from './settings.ts';
import { findTargets, matcher, type Globs, type Target } from './targets.ts';

export interface Sources {
  readonly targets: readonly Target[];
  /** What takes the place of the files' own bytes. */
  readonly bytes?: (path: string) => Uint8Array | undefined;
  /** There are decks, but git says that none changed, or all that are named are excluded: no mistake. */
  readonly mayBeNone?: true;
}

/** The files of a run: named or found, those that git says changed, or standard input. */
export async function sourcesOf(
  host: Host,
  paths: readonly string[],
  flags: LintFlags,
  settings: LintSettings,
): Promise<Sources | Refusal> {
  const globs = { ...settings, force: flags.forceExclude };
  if (paths.includes('-')) return standardInput(host, paths, flags, globs);
  const targets = await findTargets(host, paths, globs);
  if (isRefusal(targets)) return targets;
  if (!flags.staged && flags.since === undefined)
    return { targets: named(host, targets), ...(await allExcluded(host, paths, targets, globs)) };
  const changed = flags.staged ? stagedNow(host) : changedSince(host, flags.since ?? 'HEAD');
  if (isRefusal(changed)) return changed;
  const kept = named(host, targets).filter(({ path }) => changed.paths.has(path));
  const gone = flags.staged && paths.length === 0 ? await stagedOnly(host, changed, globs) : [];
  return {
    targets: [...kept, ...gone],
    ...(changed.bytes === undefined ? {} : { bytes: changed.bytes }),
    ...(targets.length > 0 ? { mayBeNone: true } : await allExcluded(host, paths, targets, globs)),
  };
}

/** Decks that stand in the index alone: the file was deleted, or moved, after it was staged. */
async function stagedOnly(
  host: Host,
  { paths }: Changed,
  globs: Globs,
): Promise<readonly Target[]> {
  const gone = [...paths].filter(
    (path) =>
      /^(?!\.\.\/).*\.(?:ya?ml|json)$/s.test(path) && host.files.look(path).kind === 'problem',
  );
  const excluded = gone.length === 0 ? () => false : await matcher(globs.exclude);
  return gone.filter((path) => !excluded(path)).map((path) => ({ path, named: false }));
}

async function allExcluded(
  host: Host,
  paths: readonly string[],
  targets: readonly Target[],
  globs: Globs,
): Promise<Pick<Sources, 'mayBeNone'>> {
  if (targets.length > 0 || !globs.force || paths.length === 0) return {};
  const all = await findTargets(host, paths, { ...globs, exclude: [] });
  return !isRefusal(all) && all.length > 0 ? { mayBeNone: true } : {};
}

/** As reports name them: from the working folder, links resolved. */
function named(host: Host, targets: readonly Target[]): readonly Target[] {
  const known = new Map<string, Target>();
  for (const target of targets) {
    const path = host.files.relative(target.path);
    if (!known.has(path)) known.set(path, { ...target, path });
  }
  return [...known.values()];
}

async function standardInput(
  host: Host,
  paths: readonly string[],
  { stdinFilename = '-' }: LintFlags,
  { exclude, force }: Globs,
): Promise<Sources | Refusal> {
  if (paths.length > 1)
    return refuse(
      host,
      say`\`-\` cannot be mixed with \`${safeLine(paths.find((path) => path !== '-') ?? '-')}\``,
    );
  const { bytes } = await host.files.readStdin();
  if (force && (await matcher(exclude))(stdinFilename)) return { targets: [], mayBeNone: true };
  return { targets: [{ path: stdinFilename, named: true }], bytes: () => bytes };
}
