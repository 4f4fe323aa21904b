import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';

/** A file to check. One that was `named` is a deck whatever it looks like. */
export interface Target {
  readonly path: string;
  readonly named: boolean;
}

export interface Globs {
  /** Where to look when nothing is named. */
  readonly decks: readonly string[];
  /** Further files, beside those that are named. */
  readonly include: readonly string[];
  readonly exclude: readonly string[];
  /** `exclude` counts for named files too. */
  readonly force: boolean;
}

/** The files that paths, folders and globs mean, each once, in order of path. */
export async function findTargets(
  host: Host,
  paths: readonly string[],
  globs: Globs,
): Promise<readonly Target[] | Refusal> {
  const wanted = paths.length === 0 ? [...globs.decks, ...globs.include] : paths;
  const excluded = await matcher(globs.exclude);
  const found = new Map<string, Target>();
  for (const path of wanted) {
    const targets = await targetsOf(host, path);
    if (isRefusal(targets)) return targets;
    for (const target of targets) {
      if (excluded(target.path) && (!target.named || globs.force)) continue;
      const before = found.get(target.path);
      found.set(target.path, { ...target, named: target.named || before?.named === true });
    }
  }
  return [...found.values()].sort((one, other) => (one.path < other.path ? -1 : 1));
}

async function targetsOf(host: Host, path: string): Promise<readonly Target[] | Refusal> {
  if (path === '-') return [{ path, named: true }];
  const seen = host.files.look(path);
  if (seen.kind === 'folder') return folder(host, path);
  if (seen.kind !== 'problem') return [{ path: tidy(path), named: true }];
  const { scan } = await globber();
  if (scan(path).isGlob) return globbed(host, path);
  return refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(seen.reason)}`);
}

async function folder(host: Host, path: string): Promise<readonly Target[] | Refusal> {
  const listed = await host.files.list(path);
  if ('reason' in listed)
    return refuse(host, say`Cannot read \`${safeLine(path)}\`: ${safeLine(listed.reason)}`);
  return listed.map((one) => ({ path: tidy(one), named: false }));
}

/** Files below the part of the glob that is no pattern. */
async function globbed(host: Host, glob: string): Promise<readonly Target[]> {
  const { scan } = await globber();
  const { base } = scan(tidy(glob));
  const listed = await host.files.list(base === '' ? '.' : base);
  if ('reason' in listed) return [];
  const matches = await matcher([glob]);
  return listed
    .map(tidy)
    .filter(matches)
    .map((path) => ({ path, named: true }));
}

/** A pattern without a slash means files of that name anywhere, as in `.gitignore`. */
export async function matcher(globs: readonly string[]): Promise<(path: string) => boolean> {
  const patterns = globs.map(tidy).flatMap((glob) => {
    const anywhere = glob.includes('/') ? glob : `**/${glob}`;
    return [anywhere, `${anywhere.replace(/\/$/, '')}/**`];
  });
  return patterns.length === 0 ? () => false : (await globber())(patterns);
}

/** Loaded where there is a glob to read. */
async function globber() {
  return (await import('picomatch')).default;
}

function tidy(path: string): string {
  return path.replace(/^(?:\.\/)+(?=.)/, '');
}
