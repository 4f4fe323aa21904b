import type { Checked } from '../../core/lint/check.ts';
import type { LintTools, Media } from '../../core/lint/lint-file.ts';
import type { CheckOptions } from '../../core/lint/check.ts';
import { linesOf } from '../../core/text/lines.ts';
import type { Host } from '../../host.ts';

/** An image that rules asked for, and what was there. */
interface Asked {
  readonly file: string;
  readonly found: Media;
}

interface Entry {
  readonly digest: string;
  readonly named: boolean;
  readonly asked: readonly Asked[];
  readonly checked: Checked;
}

interface Stored {
  readonly key: string;
  readonly files: { readonly [path: string]: Entry };
}

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
      return restored(entry.checked, bytes, host);
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
      const files = Object.fromEntries([...before, ...now]);
      return host.files.replace(file, JSON.stringify({ key, files } satisfies Stored))?.reason;
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
  try {
    const read = JSON.parse(typeof text === 'string' ? text : '') as Partial<Stored>;
    return new Map(read.key === key ? Object.entries(read.files ?? {}) : []);
  } catch {
    return new Map();
  }
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

function restored(checked: Checked, bytes: Uint8Array, host: Host): Checked {
  if (checked.kind !== 'deck') return checked;
  const { file } = checked;
  if (file.diagnostics.length + file.suppressed.length === 0) return checked;
  const decoded = host.tools.decodeUtf8(bytes);
  const text = typeof decoded === 'string' ? decoded.replace(/^\uFEFF/, '') : '';
  return { ...checked, file: { ...file, text, lines: linesOf(text) } };
}
