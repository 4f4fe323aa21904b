import { check, type Checked, type CheckOptions } from '../../core/lint/check.ts';
import type { Host } from '../../host.ts';
import type { LintCache } from './cache.ts';
import type { Target } from './targets.ts';

/** How files are checked: alone or with threads beside, with or without knowledge of an earlier run. */
export interface Manner {
  readonly options: CheckOptions;
  readonly cache: LintCache | undefined;
  readonly threads: number | undefined;
  /** Bytes that take the place of the file's: what is staged, what came by standard input. */
  readonly bytes?: (path: string) => Uint8Array | undefined;
  readonly progress: (done: number) => void;
}

/** One file, from the cache where its bytes are still the same. */
export async function checkFile(
  host: Host,
  { path, named }: Target,
  { options, cache, bytes }: Pick<Manner, 'options' | 'cache' | 'bytes'>,
): Promise<Checked> {
  const own = bytes?.(path);
  const source = own === undefined ? host.files.read(path) : { path, bytes: own };
  if ('reason' in source) return { kind: 'unusable', reason: source.reason };
  const known = cache?.find(path, source.bytes, named);
  if (known !== undefined) return known;
  if (cache === undefined) return check(path, source.bytes, named, options, host.tools);
  const { tools, asked } = cache.listening(options.tools);
  const checked = await check(path, source.bytes, named, { ...options, tools }, host.tools);
  cache.keep(path, source.bytes, named, checked, asked);
  return checked;
}
