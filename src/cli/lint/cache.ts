import type { Checked } from '../../core/lint/check.ts';
import type { LintTools, Media } from '../../core/lint/lint-file.ts';
import type { CheckOptions } from '../../core/lint/check.ts';
import { linesOf } from '../../core/text/lines.ts';
import { isEntry, type Asked, type Entry } from './cache-entry.ts';
import type { Host } from '../../host.ts';

/** Where the cache lies when nothing else is said. */
export const defaultCache = '.quiz-lint-cache.json';

/** What an earlier run found in files, by what was in them. It may be deleted at any moment. */
export interface LintCache {
  /** Undefined when the file, or an image that it names, is not what it was. */
  find(path: string, bytes: Uint8Array, named: boolean): Checked | undefined;
  /** Tools that write down what is asked of them. */
  listening(tools: LintTools): { readonly tools: LintTools; readonly asked: Asked[] };
  keep(
    path: string,
    bytes: Uint8Array,
    named: boolean,
    checked: Checked,
    asked: readonly Asked[],
  ): void;
  /** Writes what the next run needs; the problem where that cannot be done. */
  save(): string | undefined;
}

declare const QUIZ_BUILD: string;

/** Opens the cache; one of another version of the program, of other rules or settings, is empty. */
export function openCache(host: Host, file: string, options: CheckOptions): LintCache {
  const key = keyOf(host, options);
  const before = stored(host, file, key);
  const now = new Map<string, Entry>();
  let changed = false;
  return {
    find: (path, bytes, named) => {
      const entry = before.get(path);
      if (entry === undefined || entry.named !== named) return undefined;
      if (host.tools.digestBytes(bytes) !== entry.digest) return undefined;
      if (!entry.asked.every((one) => sameMedia(host.files.media(path, one.file), one.found)))
        return undefined;
      now.set(path, entry);
      return restored(entry.checked, path, bytes, host);
    },
    listening: (tools) => {
      const asked: Asked[] = [];
      const media: LintTools['media'] = (path, name) => {
        const found = tools.media(path, name);
        asked.push({ file: name, found });
        return found;
      };
      return { tools: { ...tools, media }, asked };
    },
    keep: (path, bytes, named, checked, asked) => {
      changed = true;
      now.set(path, {
        digest: host.tools.digestBytes(bytes),
        named,
        asked,
        checked: bare(checked),
      });
    },
    save: () => {
      if (!changed && now.size === before.size) return undefined;
      if (isForeign(host, file)) return 'it is no cache of quiz lint, and is left as it is';
      const files = JSON.stringify(Object.fromEntries([...before, ...now]));
      return host.files.replace(file, `${headOf(host, key, files)}\n${files}\n`)?.reason;
    },
  };
}

function keyOf(host: Host, { settings, inline, withQuestions, rules }: CheckOptions): string {
  const names = rules.map(({ name }) => name);
  return host.tools.digest(
    JSON.stringify([QUIZ_BUILD, names, [...settings], inline, withQuestions]),
  );
}

function stored(host: Host, file: string, key: string): ReadonlyMap<string, Entry> {
  const source = host.files.read(file);
  if ('reason' in source) return new Map();
  const text = host.tools.decodeUtf8(source.bytes);
  const [head, files = ''] = (typeof text === 'string' ? text : '').split('\n');
  if (head !== headOf(host, key, files)) return new Map();
  try {
    const read: unknown = JSON.parse(files);
    const entries = Object.entries(typeof read === 'object' && read !== null ? read : {});
    return new Map(entries.filter((entry): entry is [string, Entry] => isEntry(entry[1])));
  } catch {
    return new Map();
  }
}

/** Some other file that was named by mistake, perhaps a deck. */
function isForeign(host: Host, file: string): boolean {
  const source = host.files.read(file);
  if (file === defaultCache || 'reason' in source || source.bytes.length === 0) return false;
  const start = host.tools.decodeUtf8(source.bytes.subarray(0, 130));
  return typeof start !== 'string' || !/^[0-9a-f]{64} [0-9a-f]{64}\n/.test(start);
}

/** The first line: whoever reads the second knows from it that nothing is missing or was changed. */
function headOf(host: Host, key: string, files: string): string {
  return `${key} ${host.tools.digest(files)}`;
}

function sameMedia(one: Media, other: Media): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** The text is in the file itself. */
function bare(checked: Checked): Checked {
  return checked.kind === 'deck'
    ? { ...checked, file: { ...checked.file, text: '', lines: linesOf('') } }
    : checked;
}

function restored(checked: Checked, path: string, bytes: Uint8Array, host: Host): Checked {
  if (checked.kind !== 'deck') return checked;
  const file = { ...checked.file, path };
  if (file.diagnostics.length + file.suppressed.length === 0) return { ...checked, file };
  const decoded = host.tools.decodeUtf8(bytes);
  const text = typeof decoded === 'string' ? decoded.replace(/^\uFEFF/, '') : '';
  return { ...checked, file: { ...file, text, lines: linesOf(text) } };
}
