import type { LintReport } from '../../core/lint/report.ts';
import { safeLine } from '../../core/text/gate.ts';
import { nearest } from '../../core/text/suggest.ts';
import { joinShown, say, type Shown } from '../../core/text/shown.ts';
import type { Look } from '../../core/view/paint.ts';
import { conciseReport, statistics, textReport } from '../../core/view/report/text.ts';
import { stepSummary } from '../../core/view/report/step-summary.ts';
import { reportFormats } from '../../core/view/report/formats.ts';
import { lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { LintFlags } from '../commands/lint.ts';
import { inActions, inert } from '../actions.ts';
import { refuse, type Refusal } from '../run/refusal.ts';
import type { Target } from './targets.ts';

/** A form of the report and where it goes: a file, or standard output. */
export interface Output {
  readonly format: string;
  readonly file?: string;
}

const forPeople = ['text', 'concise'];

/** `--format name` and `name:file`, `--output-file` for the last; `text` when none is named. */
export function outputsOf(host: Host, flags: LintFlags): readonly Output[] | Refusal {
  const written = flags.format.map(parse);
  const asked = written.length > 0 ? written : [{ format: flags.json === true ? 'json' : 'text' }];
  const last = asked.at(-1);
  const outputs =
    flags.outputFile === undefined || last === undefined
      ? asked
      : [...asked.slice(0, -1), { ...last, file: flags.outputFile }];
  const known = [...forPeople, ...reportFormats.map(({ name }) => name)];
  for (const { format } of outputs)
    if (!known.includes(format)) return unknown(host, format, known);
  const machines = outputs.filter(({ format, file }) => file === undefined && isDocument(format));
  const [one, other] = machines;
  if (
    one !== undefined &&
    (other !== undefined ||
      outputs.some(({ file, format }) => file === undefined && forPeople.includes(format)))
  ) {
    return refuse(
      host,
      say`Several formats would be mixed on standard output`,
      say`Give all but one a file: --format ${safeLine(one.format)}:FILE`,
    );
  }
  return sameFile(host, outputs) ?? [...outputs, ...forActions(host, outputs)];
}

/** The second would take the place of the first. */
function sameFile(host: Host, outputs: readonly Output[]): Refusal | undefined {
  const seen = new Set<string>();
  for (const { file } of outputs) {
    if (file === undefined) continue;
    const name = host.files.relative(file).replace(/^(?:\.\/)+/, '');
    if (seen.has(name))
      return refuse(
        host,
        say`Two formats would be written to \`${safeLine(file)}\``,
        say`Give each a file of its own`,
      );
    seen.add(name);
  }
  return undefined;
}

/** A report in the place of a deck is a slip of the keyboard. */
export function overDeck(
  host: Host,
  outputs: readonly Output[],
  targets: readonly Target[],
): Refusal | undefined {
  const decks = new Set(targets.map(({ path }) => path));
  const file = outputs.find(
    (one) => one.file !== undefined && decks.has(host.files.relative(one.file)),
  )?.file;
  return file === undefined
    ? undefined
    : refuse(
        host,
        say`The report would be written over \`${safeLine(file)}\`, which is to be checked`,
        say`Give it another name`,
      );
}

function parse(written: string): Output {
  const colon = written.indexOf(':');
  return colon < 0
    ? { format: written }
    : { format: written.slice(0, colon), file: written.slice(colon + 1) };
}

/** Annotations are lines like any other; the others are one document. */
function isDocument(format: string): boolean {
  return !forPeople.includes(format) && format !== 'github';
}

function unknown(host: Host, format: string, known: readonly string[]): Refusal {
  const meant = nearest(format, known);
  return refuse(
    host,
    say`There is no format \`${safeLine(format)}\``,
    meant === undefined
      ? say`The formats are ${safeLine(known.join(', '))}`
      : say`Did you mean \`${safeLine(meant)}\`?`,
  );
}

/** In GitHub Actions findings are annotations too, beside what a person reads. */
function forActions(host: Host, outputs: readonly Output[]): readonly Output[] {
  const readable = outputs.some(
    ({ format, file }) => file === undefined && forPeople.includes(format),
  );
  const already = outputs.some(({ format }) => format === 'github');
  return inActions(host) && readable && !already ? [{ format: 'github' }] : [];
}

/** Writes the report in every form asked for; a file that cannot be written keeps no other from it. */
export function writeReport(
  host: Host,
  report: LintReport,
  outputs: readonly Output[],
  flags: LintFlags,
): Refusal | undefined {
  let problem: Refusal | undefined;
  for (const { format, file } of outputs) {
    const text = rendered(host, report, format, file, flags);
    if (file === undefined) host.streams.out(forPeople.includes(format) ? inert(host, text) : text);
    else problem = toFile(host, file, text) ?? problem;
  }
  if (outputs.some(({ format }) => format === 'github')) summarise(host, report);
  return problem;
}

/** The whole table goes where the job's page shows it; annotations are only the first few. */
function summarise(host: Host, report: LintReport): void {
  const file = host.env('GITHUB_STEP_SUMMARY') ?? '';
  if (file === '') return;
  const before = host.files.read(file);
  const old = 'reason' in before ? '' : host.tools.decodeUtf8(before.bytes);
  const text = `${typeof old === 'string' ? old : ''}${stepSummary(report)}`;
  const problem = host.files.replace(file, text);
  if (problem !== undefined)
    host.streams.err(say`warning: Cannot write the job summary: ${safeLine(problem.reason)}\n`);
}

function toFile(host: Host, file: string, text: Shown): Refusal | undefined {
  const problem = host.files.replace(file, text);
  return problem === undefined
    ? undefined
    : refuse(host, say`Cannot write \`${safeLine(file)}\`: ${safeLine(problem.reason)}`);
}

function rendered(
  host: Host,
  report: LintReport,
  format: string,
  file: string | undefined,
  flags: LintFlags,
): Shown {
  const machine = reportFormats.find(({ name }) => name === format);
  if (machine !== undefined)
    return machine.render(report, { digest: host.tools.digest, utf8Length: host.tools.utf8Length });
  const color = file === undefined ? flags.color : 'never';
  const look = wide(host.look('stdout', { ...flags, color }), host.streams.stdout);
  // What is left out may well be a problem: nothing is said of it, not even that there is none.
  const isSilent = flags.quiet && report.files.every(({ diagnostics }) => diagnostics.length === 0);
  const full = isSilent ? [] : textReport(report, look, flags.maxDiagnostics);
  const body = format === 'concise' ? conciseReport(report) : full;
  const counted = flags.statistics ? [say``, ...statistics(report, look)] : [];
  return joinShown([lines([...body, ...counted])]);
}

/** Source lines need more room than prose; beyond this a line of a terminal is hard to follow. */
const widest = 100;

function wide(look: Look, { isTerminal, size }: Host['streams']['stdout']): Look {
  return { ...look, width: isTerminal ? Math.min(size().columns, widest) : widest };
}
