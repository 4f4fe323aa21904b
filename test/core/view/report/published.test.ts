import sarifOfOasis from '@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json' with { type: 'json' };
import { rdformatSchema } from '@umbrelladocs/rdformat-validator';
import { Ajv } from 'ajv';
import { SaxesParser } from 'saxes';
import { beforeAll, describe, expect, it } from 'vitest';
import type { LintReport } from '../../../../src/core/lint/report.ts';
import { reportFormats } from '../../../../src/core/view/report/formats.ts';
import { hostileDeck } from '../../../support/hostile-texts.ts';
import { formatTools, reportOn } from '../../../support/lint-report.ts';
import {
  checkstyleRules,
  gitlabSchema,
  junitRules,
  rdjsonSchema,
  sarifSchema,
  xmlProblems,
  type XmlRules,
} from '../../../support/report-schemas.ts';

const names = [
  '-rf.yaml',
  '$(touch pwned).yaml',
  '`id`;&|<>.yaml',
  'a b/ "c\' %41#?.yaml',
  ']]>--><!--.yaml',
  '::error::,x.yaml',
  '\u0000\u001B[31m\u202E\uFFFE.yaml',
  '\uD800.yaml',
  'ü/日本/𝕏.yaml',
];

/** Fixes, secondary places, comments that turn rules off, and a file that is no deck. */
const decks = [
  '- id: a\n  question: Q1?\n  choices: [Paris, Rome]\n  answer: Pari\n  answer: Rom\n',
  '- question: Which?\n  choices: [a, b, All of the above] # quiz-disable-line item/all-of-the-above -- ]]> \u202E\n  answer: a\n',
  'questions: [\n',
  'language: english\nquestions:\n  - id: a\n    question: Q1?\n    answer: x\n    tags: a, b\n',
];

const reports = new Map<string, LintReport>();

beforeAll(async () => {
  const texts = [hostileDeck(), ...decks];
  const all = names.map((path, index) => ({ path, text: texts[index % texts.length] ?? '' }));
  reports.set('hostile names and texts', await reportOn(all));
  reports.set('nothing', await reportOn([]));
  reports.set('nothing to tell', await reportOn([{ path: '-.yaml', text: '[]' }]));
});

const which = ['hostile names and texts', 'nothing', 'nothing to tell'];

function rendered(name: string, report: string): string {
  const of = reports.get(report);
  const format = reportFormats.find((one) => one.name === name);
  return of === undefined || format === undefined ? '' : format.render(of, formatTools);
}

/** Written for draft-04, of which it uses nothing that draft-07 reads otherwise. */
const { $schema: _draft, id: _id, ...sarifPublished } = sarifOfOasis;

const schemas: readonly (readonly [string, string, object])[] = [
  ['sarif', 'our reading of the specification', sarifSchema],
  ['sarif', 'the schema of OASIS', sarifPublished],
  ['rdjson', 'our reading of the specification', rdjsonSchema],
  ['rdjson', 'the schema of a validator for reviewdog', rdformatSchema],
  ['gitlab', 'our reading of the specification', gitlabSchema],
];

/** Their patterns are no Unicode ones, and formats (`uri`) are held by our own schemas. */
const lenient = { strict: false, unicodeRegExp: false, validateFormats: false } as const;

describe.each(schemas)('%s, by %s', (name, _whose, schema) => {
  const validate = new Ajv({ allErrors: true, ...lenient }).compile(schema);
  const problems = (document: unknown) => {
    validate(document);
    return validate.errors?.map(({ instancePath, message }) => `${instancePath} ${message}`) ?? [];
  };

  it.each(which)('allows all that is written of %s', (report) => {
    expect(problems(JSON.parse(rendered(name, report)))).toEqual([]);
  });

  it('would not allow a place before the first line, another word for a severity, or one key more', () => {
    const text = rendered(name, 'hostile names and texts');
    const spoilt = [
      text.replace(/"(startLine|line)": \d+/, '"$1": 0'),
      text.replace(/"(level|severity)": "\w+"/g, '"$1": "fatal"'),
      text.replace(/"(uri|path)": "/, '"strange": 1, "$1": "'),
    ];
    for (const one of spoilt) expect(problems(JSON.parse(one))).not.toEqual([]);
  });
});

function nodesOf(xml: string) {
  const open: string[] = [];
  const nodes: { name: string; parent: string; attributes: Record<string, string> }[] = [];
  const parser = new SaxesParser();
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('opentag', ({ name, attributes }) => {
    nodes.push({ name, parent: open.at(-1) ?? '', attributes });
    open.push(name);
  });
  parser.on('closetag', () => {
    open.pop();
  });
  parser.write(xml).close();
  return nodes;
}

const xml: readonly (readonly [string, XmlRules])[] = [
  ['junit', junitRules],
  ['checkstyle', checkstyleRules],
];

describe.each(xml)('%s, as it is read', (name, rules) => {
  it.each(which)('allows all that is written of %s', (report) => {
    expect(xmlProblems(nodesOf(rendered(name, report)), rules)).toEqual([]);
  });

  it('would not allow a place before the first line, or an element or attribute more', () => {
    const text = rendered(name, 'hostile names and texts');
    const [first = ''] = /<(?:testcase|error) /.exec(text) ?? [];
    const spoilt = [
      text.replace(/ line="\d+"/, ' line="0"'),
      text.replace(first, `${first}strange="1" `),
      text.replace(first, `<strange/>${first}`),
    ];
    for (const one of spoilt) expect(xmlProblems(nodesOf(one), rules)).not.toEqual([]);
  });
});
