import type { FileReport, LintReport, QuestionAt } from '../../lint/report.ts';
import type { Diagnostic, Severity } from '../../text/finding.ts';
import { safe } from '../../text/gate.ts';
import type { ReportFormat } from './format.ts';
import { rangeOf, severityRank, wholeMessage } from './range.ts';
import { element, escapeXml, xmlHead } from './xml.ts';

/** One suite a deck, one case a question, those without findings too. */
export const junit: ReportFormat = {
  name: 'junit',
  summary: 'JUnit XML, a test case for every question',
  render: (report) => {
    const suites = report.files.map((file) => suiteOf(file, report.failOn));
    const attributes = {
      name: 'quiz lint',
      tests: sum(suites, ({ cases }) => cases.length),
      failures: sum(suites, failures),
      errors: sum(suites, errors),
      time: '0',
    };
    const content = suites.map(writtenSuite).join('');
    return safe(`${xmlHead}${element('testsuites', attributes, `\n${content}`)}`);
  },
};

interface Case {
  readonly name: string;
  readonly line: number;
  /** The file could not be read as a deck. */
  readonly unreadable: boolean;
  readonly failing: readonly string[];
  /** Findings that fail nothing. */
  readonly others: readonly string[];
}

interface Suite {
  readonly path: string;
  readonly cases: readonly Case[];
}

function suiteOf(file: FileReport, failOn: LintReport['failOn']): Suite {
  const cases = file.questions.map((question) => caseOf(file, failOn, question));
  const whole = file.diagnostics.filter(
    ({ question }) => question === undefined || question >= file.questions.length,
  );
  const deck = findingsOf('the deck itself', 1, whole, file, failOn);
  const first = { ...deck, unreadable: file.questions.length === 0 && deck.failing.length > 0 };
  return { path: file.path, cases: [first, ...cases] };
}

/** Its number and, where it has one, its id: readers drop a second case of the same name. */
function caseOf(file: FileReport, failOn: Severity, { index, id, words, span }: QuestionAt): Case {
  const name = id === undefined ? words : `${words} (${id})`;
  const own = file.diagnostics.filter(({ question }) => question === index);
  return findingsOf(name, rangeOf(file, span).line, own, file, failOn);
}

function findingsOf(
  name: string,
  line: number,
  all: readonly Diagnostic[],
  file: FileReport,
  failOn: Severity,
): Case {
  const fails = ({ severity }: Diagnostic) => severityRank[severity] <= severityRank[failOn];
  const told = (one: Diagnostic) => {
    const place = rangeOf(file, one.span);
    return `${file.path}:${place.line}:${place.column}: ${one.severity}: ${wholeMessage(one)} [${one.rule}]`;
  };
  return {
    name,
    line,
    unreadable: false,
    failing: all.filter(fails).map(told),
    others: all.filter((one) => !fails(one)).map(told),
  };
}

function writtenSuite(suite: Suite): string {
  const { path, cases } = suite;
  const attributes = {
    name: path,
    tests: cases.length,
    failures: failures(suite),
    errors: errors(suite),
    skipped: 0,
    time: '0',
    file: path,
  };
  return element(
    'testsuite',
    attributes,
    `\n${cases.map((one) => writtenCase(one, path)).join('')}`,
  );
}

function writtenCase({ name, line, unreadable, failing, others }: Case, path: string): string {
  const [first = ''] = failing;
  const failure =
    failing.length === 0
      ? ''
      : element(
          unreadable ? 'error' : 'failure',
          { message: first, type: unreadable ? 'unreadable' : 'lint' },
          escapeXml(failing.join('\n')),
        );
  const out = others.length === 0 ? '' : element('system-out', {}, escapeXml(others.join('\n')));
  const content = `${failure}${out}`;
  const attributes = { name, classname: path, file: path, line, time: '0' };
  return element('testcase', attributes, content === '' ? '' : `\n${content}`);
}

function failures({ cases }: Suite): number {
  return cases.filter(({ failing, unreadable }) => failing.length > 0 && !unreadable).length;
}

function errors({ cases }: Suite): number {
  return cases.filter(({ unreadable }) => unreadable).length;
}

function sum(suites: readonly Suite[], of: (suite: Suite) => number): number {
  return suites.reduce((total, suite) => total + of(suite), 0);
}
