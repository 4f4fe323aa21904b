import { decodeReadable, type Fields } from '../text/decode.ts';
import { kindOf } from '../text/decoders.ts';
import { readDocument, type DecodeUtf8, type YamlDocument } from '../text/document.ts';
import type { Diagnostic, Finding, Report } from '../text/finding.ts';
import { locate } from '../text/locate.ts';
import { isEmptyScalar, type Path } from '../text/located.ts';
import { nearest } from '../text/suggest.ts';
import { sharedSections, userSections, type Config } from './sections.ts';

/** A project's file may come from a stranger; the user's own may say everything. */
export type ConfigKind = 'project' | 'user';

export interface ConfigTools {
  readonly decodeUtf8: DecodeUtf8;
  /** Names that `lint: rules:` may hold; without them, names are not checked. */
  readonly knownRules?: readonly string[];
}

/** A configuration file read as far as it could be, with everything wrong with it. */
export interface ConfigRead {
  readonly path: string;
  readonly document: YamlDocument;
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly config: Config;
}

export function readConfig(
  source: { readonly path: string; readonly bytes: Uint8Array },
  kind: ConfigKind,
  tools: ConfigTools,
): ConfigRead {
  const document = readDocument(source.bytes, tools.decodeUtf8);
  const findings: Finding[] = [];
  const config = readRoot(document, kind, tools.knownRules, (finding) => findings.push(finding));
  const diagnostics = [
    ...document.diagnostics,
    ...findings.map((finding) => locate(document, finding, inWords(finding.place.path))),
  ];
  return {
    path: source.path,
    document,
    diagnostics: diagnostics.toSorted((one, other) => one.span.start - other.span.start),
    config,
  };
}

function readRoot(
  { root }: YamlDocument,
  kind: ConfigKind,
  knownRules: readonly string[] | undefined,
  report: Report,
): Config {
  if (root === undefined || root.kind === 'broken' || isEmptyScalar(root)) return {};
  const shared = sharedSections(knownRules);
  const allowed = kind === 'user' ? { ...shared, ...userSections } : shared;
  if (root.kind !== 'map') {
    report(noMap(kindOf(root), allowed));
    return {};
  }
  for (const { key } of root.entries)
    if (!Object.hasOwn(allowed, key.text)) report(refused(key.text, allowed));
  return decodeReadable(allowed, root, [], report);
}

function noMap(found: string, allowed: Fields): Finding {
  return {
    rule: 'schema/wrong-type',
    severity: 'error',
    message: `Expected a map, found ${found}`,
    place: { path: [] },
    help: `The keys are ${Object.keys(allowed).join(', ')}`,
  };
}

function refused(key: string, allowed: Fields): Finding {
  const place = { path: [key], on: 'key' } as const;
  if (Object.hasOwn(userSections, key)) {
    return {
      rule: 'schema/misplaced-key',
      severity: 'error',
      message: `\`${key}\` is the learner’s to set, not a project’s`,
      place,
      help: 'Move it to `quiz/config.yaml` in your own configuration folder',
    };
  }
  const keys = Object.keys(allowed);
  const close = nearest(key, keys);
  return {
    rule: 'schema/unknown-key',
    severity: 'error',
    message: `\`${key}\` is not a key of a configuration`,
    place,
    ...(close === undefined ? {} : { label: `did you mean \`${close}\`?` }),
    help: close === undefined ? `The keys are ${keys.join(', ')}` : `Write \`${close}:\``,
  };
}

function inWords(path: Path): string {
  return path.map((step) => (typeof step === 'number' ? `item ${step + 1}` : step)).join(' > ');
}
