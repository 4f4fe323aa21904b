import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LintReport } from '../../../../src/core/lint/report.ts';
import { reportFormats } from '../../../../src/core/view/report/formats.ts';
import { lineHashes } from '../../../../src/core/view/report/line-hash.ts';
import { stepSummary } from '../../../../src/core/view/report/step-summary.ts';
import { hostileDeck, hostileTexts } from '../../../support/hostile-texts.ts';
import { formatTools, reportOn } from '../../../support/lint-report.ts';
import { root } from '../../../support/quiz.ts';

const rendered = (name: string, report: LintReport) =>
  reportFormats.find((format) => format.name === name)?.render(report, formatTools) ?? '';

const plainDeck = `title: Capitals
id: capitals
questions:
  - id: france
    question: What is the capital of France?
    choices: [Paris, Rome, Bern, All of the above]
    answer: Pariss
  - id: italy
    question: Was ist die Hauptstadt von "Italien" – 𝕏?
    choices: [Rom, Bern, All of the above] # quiz-disable-line item/all-of-the-above -- as in print
    answer: Rom
  - id: spain
    question: Wie heißt die Hauptstadt Spaniens?
    choices: [Madrid, Almería, All of the above]
    answer: Madrid
`;

const files = [
  { path: 'decks/capitals.yaml', text: plainDeck },
  { path: 'decks/broken.yaml', text: 'questions: [\n' },
  { path: 'decks/clean.yaml', text: '- id: a\n  question: What is 1 + 1?\n  answer: 2\n' },
];

const hostilePaths = [
  '::add-mask::x.yaml',
  'a,b:c %.yaml',
  '"<&>\'.yaml',
  '\u001B[31m.yaml',
  'ü/日本.yaml',
];

let report: LintReport;
let hostile: LintReport;
let empty: LintReport;

beforeAll(async () => {
  report = await reportOn(files);
  hostile = await reportOn(hostilePaths.map((path) => ({ path, text: hostileDeck() })));
  empty = await reportOn([]);
});

describe('every format', () => {
  it.each(reportFormats.map(({ name }) => name))('%s is as recorded', async (name) => {
    const path = join(import.meta.dirname, `formats/${name}.txt`);
    await expect(rendered(name, report)).toMatchFileSnapshot(path);
  });

  it.each(reportFormats.map(({ name }) => name))(
    '%s lets no control or bidi character of a deck or a file name through',
    (name) => {
      expect(hostile.files.flatMap(({ diagnostics }) => diagnostics).length).toBeGreaterThan(50);
      expect(rendered(name, hostile)).not.toMatch(
        /[\0-\x09\x0B-\x1F\x7F-\x9F\u202A-\u202E\u2066-\u2069]/,
      );
    },
  );
});

describe('json', () => {
  const schema = JSON.parse(
    readFileSync(join(root, 'quizzes/report.schema.json'), 'utf8'),
  ) as object;
  const validate = new Ajv({ allErrors: true }).compile(schema);

  it.each(['report', 'hostile', 'empty'])('keeps to the published schema: %s', (which) => {
    const document: unknown = JSON.parse(
      rendered('json', { report, hostile, empty }[which] ?? empty),
    );
    validate(document);
    expect(validate.errors).toBe(null);
  });

  it('counts bytes as the file has them, after text beyond ASCII too', () => {
    const document = JSON.parse(rendered('json', report)) as {
      files: {
        path: string;
        diagnostics: { range: Record<'start' | 'end', { offset: number; byte: number }> }[];
      }[];
    };
    const bytes = Buffer.from(plainDeck);
    const ranges = document.files[0]?.diagnostics.map(({ range }) => range) ?? [];
    expect(ranges.length).toBeGreaterThan(1);
    for (const { start, end } of ranges) {
      expect(bytes.subarray(start.byte, end.byte).toString()).toBe(
        plainDeck.slice(start.offset, end.offset),
      );
    }
  });
});

interface Sarif {
  readonly runs: readonly {
    readonly columnKind: string;
    readonly tool: { readonly driver: { readonly rules: readonly Descriptor[] } };
    readonly results: readonly Result[];
  }[];
}

interface Descriptor {
  readonly id: string;
  readonly name: string;
  readonly shortDescription: { readonly text: string };
  readonly fullDescription: { readonly text: string };
  readonly help: { readonly text: string; readonly markdown: string };
}

interface Result {
  readonly ruleId: string;
  readonly ruleIndex: number;
  readonly level: string;
  readonly message: { readonly text: string };
  readonly locations: readonly {
    readonly physicalLocation: {
      readonly artifactLocation: { readonly uri: string };
      readonly region: Record<'startLine' | 'startColumn' | 'endLine' | 'endColumn', number>;
    };
  }[];
  readonly partialFingerprints: { readonly primaryLocationLineHash: string };
  readonly suppressions?: readonly { readonly kind: string; readonly justification?: string }[];
}

describe('sarif', () => {
  const run = (of: LintReport) => (JSON.parse(rendered('sarif', of)) as Sarif).runs[0];

  it('hashes the first line with the mark that the file begins with, as the upload does', async () => {
    const text = '- id: a\n  question: Which?\n  choices: [a, b]\n  answer: c\n  explanation: x\n';
    const hashOf = async (deck: string) =>
      run(await reportOn([{ path: 'a.yaml', text: deck }]))?.results.map(
        ({ partialFingerprints }) => partialFingerprints.primaryLocationLineHash,
      );
    const hashes = lineHashes(`\uFEFF${text}`);
    expect(new Set(await hashOf(`\uFEFF${text}`))).toEqual(new Set([hashes[0], hashes[3]]));
    expect(lineHashes(text)[0]).not.toBe(hashes[0]);
  });

  it('has all that code scanning requires of rules, not empty and within its lengths', () => {
    for (const rule of run(report)?.tool.driver.rules ?? []) {
      const texts = [rule.shortDescription.text, rule.fullDescription.text];
      expect(texts.every((text) => text.length > 0 && text.length <= 1024)).toBe(true);
      expect(rule.help.text).not.toBe('');
      expect(rule.name).toMatch(/^[A-Za-z]{1,255}$/);
    }
  });

  it('has all that code scanning requires of results', () => {
    const first = run(hostile);
    expect(first?.columnKind).toBe('utf16CodeUnits');
    expect(first?.results.length).toBeGreaterThan(50);
    for (const { ruleId, ruleIndex, message, locations, partialFingerprints } of first?.results ??
      []) {
      expect(first?.tool.driver.rules[ruleIndex]?.id).toBe(ruleId);
      expect(message.text).not.toBe('');
      const { artifactLocation, region } = locations[0]?.physicalLocation ?? {};
      expect(artifactLocation?.uri).toMatch(/^[\w%.~!*'()/-]+$/);
      expect(hostilePaths).toContain(decodeURIComponent(artifactLocation?.uri ?? ''));
      expect(region?.startLine).toBeGreaterThan(0);
      expect(region?.endColumn).toBeGreaterThan(0);
      expect(partialFingerprints.primaryLocationLineHash).toMatch(/^[0-9a-f]+:\d+$/);
    }
  });

  it('keeps findings that comments turn off, as suppressed, with the reason', () => {
    const suppressed = run(report)?.results.filter(
      ({ suppressions }) => suppressions !== undefined,
    );
    expect(suppressed?.map(({ ruleId, suppressions }) => [ruleId, suppressions])).toEqual([
      ['item/all-of-the-above', [{ kind: 'inSource', justification: 'as in print' }]],
    ]);
  });

  it('escapes brackets, which would be links', () => {
    for (const { message } of run(hostile)?.results ?? [])
      expect(message.text).not.toMatch(/(?<!\\)(?:\\\\)*[[\]]/);
  });
});

describe('github', () => {
  const lines = (of: LintReport) => rendered('github', of).trimEnd().split('\n');

  it('says no more than ten of each kind, then how many are left', () => {
    const told = lines(hostile);
    expect(told.filter((line) => line.startsWith('::error')).length).toBe(10);
    expect(told.at(-1)).toMatch(/^::notice::\d+ more/);
    expect(told.length).toBeLessThanOrEqual(31);
  });

  it('is nothing but annotations, each with its own properties', () => {
    for (const line of lines(hostile).slice(0, -1)) {
      const match =
        /^::(?:error|warning|notice) file=([^,:]*),line=\d+,endLine=\d+(?:,col=\d+,endColumn=\d+)?,title=[^,:]+::[^\r\n]+$/.exec(
          line,
        );
      expect(match === null ? line : '').toBe('');
    }
  });

  it('is empty when there is nothing to say', () => {
    expect(rendered('github', empty)).toBe('');
  });
});

describe('the summary of a job', () => {
  it('counts decks and problems in words that fit', async () => {
    const head = async (...decks: typeof files) =>
      stepSummary(await reportOn(decks)).split('\n')[0];
    const [wrong, broken, clean] = files;
    if (wrong === undefined || broken === undefined || clean === undefined) throw new Error();
    expect(await head(broken)).toBe('### quiz lint: 1 problem in 1 deck');
    expect(await head(clean)).toBe('### quiz lint: no problems in 1 deck');
    expect(await head(broken, clean)).toBe('### quiz lint: 1 problem in 2 decks');
  });

  it('has a row for each finding, and no markup of a deck', () => {
    const rows = stepSummary(hostile)
      .split('\n')
      .filter((line) => line.startsWith('| ') && !/^\| (?:Place|---)/.test(line));
    expect(rows.length).toBe(hostile.files.flatMap(({ diagnostics }) => diagnostics).length);
    for (const row of rows) {
      expect(row.split('|').length).toBe(6);
      expect(row).not.toMatch(/[<>[\]`*]|\$\{/);
    }
  });
});

describe('gitlab', () => {
  interface Issue {
    readonly fingerprint: string;
    readonly severity: string;
    readonly location: {
      readonly path: string;
      readonly positions: { readonly begin: { readonly line: number } };
    };
  }

  it('is an array of issues with fingerprints of their own, places from 1 and known severities', () => {
    const issues = JSON.parse(rendered('gitlab', hostile)) as Issue[];
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
    for (const { severity, location } of issues) {
      expect(['info', 'minor', 'major', 'critical', 'blocker']).toContain(severity);
      expect(location.path).not.toMatch(/^\.\//);
      expect(location.positions.begin.line).toBeGreaterThan(0);
    }
    expect(JSON.parse(rendered('gitlab', empty))).toEqual([]);
  });

  it('keeps a fingerprint when questions are moved', async () => {
    const prints = (of: LintReport) =>
      (JSON.parse(rendered('gitlab', of)) as Issue[]).map(({ fingerprint }) => fingerprint).sort();
    const [one, other] = [
      '- id: a\n  question: Which are prime?\n  choices: [2, 3, All of the above]\n  answer: All of the above\n',
      '- id: b\n  question: Which are even?\n  choices: [2, 4, All of the above]\n  answer: All of the above\n',
    ];
    const path = 'deck.yaml';
    expect(prints(await reportOn([{ path, text: `${one}${other}` }]))).toEqual(
      prints(await reportOn([{ path, text: `# moved\n\n${other}${one}` }])),
    );
  });
});

interface Node {
  readonly name: string;
  readonly attributes: Record<string, string>;
}

function parseXml(xml: string): readonly Node[] {
  const nodes: Node[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes.push({ name, attributes });
  });
  parser.write(xml).close();
  return nodes;
}

describe('junit', () => {
  it('has a case for every question and every deck, and counts that add up', () => {
    const nodes = parseXml(rendered('junit', hostile));
    const of = (name: string) => nodes.filter((node) => node.name === name);
    const count = hostilePaths.length * (hostileTexts.length + 1);
    expect(of('testcase').length).toBe(count);
    expect(of('testsuites')[0]?.attributes['tests']).toBe(String(count));
    const failures = of('testsuite').reduce(
      (sum, node) => sum + Number(node.attributes['failures']),
      0,
    );
    expect(failures).toBe(of('failure').length);
    const names = of('testcase').map(
      ({ attributes }) => `${attributes['classname']} ${attributes['name']}`,
    );
    expect(new Set(names).size).toBe(names.length);
  });

  it('calls a file that cannot be read an error, not a failure', () => {
    const nodes = parseXml(rendered('junit', report));
    expect(nodes.filter(({ name }) => name === 'error').length).toBe(1);
  });
});

describe('checkstyle', () => {
  it('is well-formed and has every finding under its file', () => {
    const nodes = parseXml(rendered('checkstyle', hostile));
    const found = hostile.files.flatMap(({ diagnostics }) => diagnostics).length;
    expect(nodes.filter(({ name }) => name === 'error').length).toBe(found);
    expect(nodes.filter(({ name }) => name === 'file').length).toBe(hostilePaths.length);
  });
});

describe('rdjson', () => {
  it('counts columns in bytes from 1', async () => {
    const text = '- id: a\n  question: "𝕏 é"\n  choices: ["é𝕏", b]\n  answer: nein\n';
    const of = await reportOn([{ path: 'deck.yaml', text }]);
    const { diagnostics } = JSON.parse(rendered('rdjson', of)) as {
      diagnostics: {
        location: { range: Record<'start' | 'end', { line: number; column: number }> };
      }[];
    };
    const { start, end } = diagnostics[0]?.location.range ?? {
      start: { line: 0, column: 0 },
      end: { line: 0, column: 0 },
    };
    const line = Buffer.from(text.split('\n')[start.line - 1] ?? '');
    expect(line.subarray(start.column - 1, end.column - 1).toString()).toBe('nein');
  });
});
