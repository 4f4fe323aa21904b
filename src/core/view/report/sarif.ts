import type { FileReport, LintReport } from '../../lint/report.ts';
import type { Rule } from '../../lint/rule.ts';
import type { Diagnostic, Severity } from '../../text/finding.ts';
import { safeJson } from '../../text/gate.ts';
import type { Span } from '../../text/located.ts';
import { say } from '../../text/shown.ts';
import type { ReportFormat } from './format.ts';
import { lineHashes } from './line-hash.ts';
import { rangeOf, severityRank, wholeMessage } from './range.ts';
import { descriptorOf } from './sarif-rule.ts';

/** GitHub keeps no more results of a run, and refuses the whole file above 25,000. */
const mostResults = 5000;

export const sarifLevel: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

/** SARIF 2.1.0, with all that GitHub code scanning asks for. */
export const sarif: ReportFormat = {
  name: 'sarif',
  summary: 'SARIF 2.1.0, for code scanning',
  render: (report) => say`${safeJson(logOf(report), 2)}\n`,
};

interface Found {
  readonly file: FileReport;
  readonly one: Diagnostic;
  readonly reason?: string;
  readonly suppressed: boolean;
}

function logOf(report: LintReport): object {
  const all = report.files.flatMap(foundIn);
  const kept = all
    .toSorted((a, b) => severityRank[a.one.severity] - severityRank[b.one.severity])
    .slice(0, mostResults);
  const rules = rulesOf(kept, report.rules);
  const index = new Map(rules.map(({ name }, at) => [name, at]));
  const hashes = new Map<FileReport, readonly string[]>();
  const hashesOf = (file: FileReport) => {
    // The action that uploads it reads the file with its mark.
    const known = hashes.get(file) ?? lineHashes(`${file.bom ? '\uFEFF' : ''}${file.text}`);
    hashes.set(file, known);
    return known;
  };
  return {
    $schema:
      'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [
      {
        tool: {
          driver: {
            name: 'quiz lint',
            semanticVersion: report.version,
            version: report.version,
            rules: rules.map(descriptorOf),
          },
        },
        columnKind: 'utf16CodeUnits',
        results: kept.map((found) => resultOf(found, index, hashesOf)),
        invocations: [invocation(all.length - kept.length)],
      },
    ],
  };
}

function invocation(dropped: number): object {
  if (dropped === 0) return { executionSuccessful: true };
  const text = `${dropped} more results are left out; the most severe are kept.`;
  return {
    executionSuccessful: true,
    toolExecutionNotifications: [{ level: 'warning', message: { text } }],
  };
}

function foundIn(file: FileReport): readonly Found[] {
  return [
    ...file.diagnostics.map((one) => ({ file, one, suppressed: false })),
    ...file.suppressed.map(({ diagnostic, reason }) => ({
      file,
      one: diagnostic,
      suppressed: true,
      ...(reason === undefined ? {} : { reason }),
    })),
  ];
}

/** Those that found something, in the order of the list. */
function rulesOf(found: readonly Found[], rules: readonly Rule[]): readonly Rule[] {
  const names = new Set(found.map(({ one }) => one.rule));
  return rules.filter(({ name }) => names.has(name));
}

function resultOf(
  { file, one, suppressed, reason }: Found,
  index: ReadonlyMap<string, number>,
  hashesOf: (file: FileReport) => readonly string[],
): object {
  const ruleIndex = index.get(one.rule);
  const { line } = rangeOf(file, one.span);
  return {
    ruleId: one.rule,
    ...(ruleIndex === undefined ? {} : { ruleIndex }),
    level: sarifLevel[one.severity],
    message: { text: plain(wholeMessage(one)) },
    locations: [{ ...locationOf(file, one.span), ...logical(one) }],
    ...(one.also.length === 0
      ? {}
      : {
          relatedLocations: one.also.map(({ span, label }, id) => ({
            id,
            ...locationOf(file, span),
            message: { text: plain(label) },
          })),
        }),
    partialFingerprints: { primaryLocationLineHash: hashesOf(file)[line - 1] ?? '0:1' },
    ...fixesOf(file, one),
    ...(suppressed
      ? {
          suppressions: [
            { kind: 'inSource', ...(reason === undefined ? {} : { justification: reason }) },
          ],
        }
      : {}),
  };
}

function logical({ where }: Diagnostic): object {
  return where === '' ? {} : { logicalLocations: [{ fullyQualifiedName: where }] };
}

/** Only fixes that are sure to be what is meant. */
function fixesOf(file: FileReport, { fix }: Diagnostic): object {
  if (fix === undefined || fix.kind === 'suggestion' || fix.edits.length === 0) return {};
  const replacements = fix.edits.map(({ span, text }) => ({
    deletedRegion: regionOf(file, span),
    insertedContent: { text },
  }));
  const { uri } = artifact(file);
  return {
    fixes: [
      {
        description: { text: plain(fix.title) },
        artifactChanges: [{ artifactLocation: { uri }, replacements }],
      },
    ],
  };
}

function locationOf(file: FileReport, span: Span): object {
  return {
    physicalLocation: { artifactLocation: artifact(file), region: regionOf(file, span) },
  };
}

/** Relative to the root of the repository, percent-encoded. */
function artifact({ path }: FileReport): { readonly uri: string } {
  const parts = path
    .split('/')
    .map((part) => encodeURIComponent(part.replace(/\p{Cs}/gu, '\ufffd')));
  return { uri: parts.join('/') };
}

function regionOf(file: FileReport, span: Span): object {
  const { line, column, endLine, endColumn } = rangeOf(file, span);
  return { startLine: line, startColumn: column, endLine, endColumn };
}

/** Brackets would be read as a link. */
function plain(text: string): string {
  return text.replace(/[\\[\]]/g, String.raw`\$&`);
}
