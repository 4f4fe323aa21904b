/**
 * What the formats of reports allow, written down from their specifications for all that lint
 * writes: objects are closed, so that a key that a format does not have is seen as well.
 */
type Schema = { readonly [key: string]: unknown };

function closed(properties: Schema, ...required: readonly string[]): Schema {
  return { type: 'object', properties, required, additionalProperties: false };
}

function listOf(items: Schema, more: Schema = {}): Schema {
  return { type: 'array', items, ...more };
}

const text: Schema = { type: 'string' };
const some: Schema = { type: 'string', minLength: 1 };
const fromOne: Schema = { type: 'integer', minimum: 1 };
const fromZero: Schema = { type: 'integer', minimum: 0 };
const level: Schema = { enum: ['none', 'note', 'warning', 'error'] };

/** RFC 3986: nothing but its own characters and escapes. */
const uri: Schema = { type: 'string', pattern: "^(?:[\\w.~!$&'()*+,;=:@/?-]|%[0-9A-F]{2})+$" };

const message = closed({ text: some, markdown: text }, 'text');

/** A region by line and column; §3.30 wants ends only with their starts. */
const region = {
  ...closed(
    { startLine: fromOne, startColumn: fromOne, endLine: fromOne, endColumn: fromOne },
    'startLine',
  ),
  dependencies: { endColumn: ['startColumn'] },
};

const location = closed({
  id: fromZero,
  message,
  physicalLocation: closed(
    { artifactLocation: closed({ uri }, 'uri'), region },
    'artifactLocation',
  ),
  logicalLocations: listOf(closed({ fullyQualifiedName: text, name: text }), { minItems: 1 }),
});

const fix = closed(
  {
    description: message,
    artifactChanges: listOf(
      closed(
        {
          artifactLocation: closed({ uri }, 'uri'),
          replacements: listOf(
            closed({ deletedRegion: region, insertedContent: closed({ text }) }, 'deletedRegion'),
            { minItems: 1 },
          ),
        },
        'artifactLocation',
        'replacements',
      ),
      { minItems: 1 },
    ),
  },
  'artifactChanges',
);

const result = closed(
  {
    ruleId: some,
    ruleIndex: fromZero,
    level,
    message,
    locations: listOf(location),
    relatedLocations: listOf(location, { uniqueItems: true }),
    partialFingerprints: { type: 'object', additionalProperties: text },
    fixes: listOf(fix, { uniqueItems: true }),
    suppressions: listOf(
      closed({ kind: { enum: ['inSource', 'external'] }, justification: text }, 'kind'),
      { uniqueItems: true },
    ),
  },
  'message',
);

const descriptor = closed(
  {
    id: some,
    name: text,
    shortDescription: message,
    fullDescription: message,
    help: message,
    helpUri: uri,
    defaultConfiguration: closed({ level }),
    properties: {
      type: 'object',
      properties: { tags: listOf(text, { uniqueItems: true }) },
    },
  },
  'id',
);

const invocation = closed(
  {
    executionSuccessful: { type: 'boolean' },
    toolExecutionNotifications: listOf(closed({ level, message }, 'message')),
  },
  'executionSuccessful',
);

const run = closed(
  {
    tool: closed(
      {
        driver: closed(
          {
            name: some,
            version: text,
            semanticVersion: { type: 'string', pattern: String.raw`^\d+\.\d+\.\d+` },
            informationUri: uri,
            rules: listOf(descriptor, { uniqueItems: true }),
          },
          'name',
        ),
      },
      'driver',
    ),
    columnKind: { enum: ['utf16CodeUnits', 'unicodeCodePoints'] },
    results: listOf(result),
    invocations: listOf(invocation),
  },
  'tool',
);

export const sarifSchema: Schema = closed(
  { $schema: uri, version: { const: '2.1.0' }, runs: listOf(run) },
  'version',
  'runs',
);

const rdPosition = closed({ line: fromOne, column: fromOne }, 'line');
const rdRange = closed({ start: rdPosition, end: rdPosition }, 'start');
const rdSeverity: Schema = { enum: ['UNKNOWN_SEVERITY', 'ERROR', 'WARNING', 'INFO'] };

export const rdjsonSchema: Schema = closed(
  {
    source: closed({ name: some, url: some }, 'name'),
    severity: rdSeverity,
    diagnostics: listOf(
      closed(
        {
          message: some,
          location: closed({ path: some, range: rdRange }, 'path'),
          severity: rdSeverity,
          code: closed({ value: some, url: text }),
          suggestions: listOf(closed({ range: rdRange, text }, 'range', 'text')),
        },
        'message',
        'location',
      ),
    ),
  },
  'diagnostics',
);

const glPosition = closed({ line: fromOne, column: fromOne }, 'line');

export const gitlabSchema: Schema = listOf(
  closed(
    {
      type: { const: 'issue' },
      check_name: some,
      description: some,
      categories: listOf({
        enum: [
          'Bug Risk',
          'Clarity',
          'Compatibility',
          'Complexity',
          'Duplication',
          'Performance',
          'Security',
          'Style',
        ],
      }),
      severity: { enum: ['info', 'minor', 'major', 'critical', 'blocker'] },
      fingerprint: some,
      location: closed(
        { path: some, positions: closed({ begin: glPosition, end: glPosition }, 'begin') },
        'path',
        'positions',
      ),
    },
    'description',
    'check_name',
    'fingerprint',
    'severity',
    'location',
  ),
);

/** An element: what may stand in it, attributes it needs, and attributes it may have. */
interface ElementRule {
  readonly in: readonly string[];
  readonly needs: readonly string[];
  readonly may?: readonly string[];
  /** Values of attributes that are not any text. */
  readonly values?: { readonly [attribute: string]: RegExp };
}

export type XmlRules = { readonly [element: string]: ElementRule };

const count = /^\d+$/;

/** The form that Jenkins and GitLab read. */
export const junitRules: XmlRules = {
  testsuites: {
    in: [''],
    needs: ['tests', 'failures', 'errors'],
    may: ['name', 'time'],
    values: { tests: count, failures: count, errors: count, time: /^[\d.]+$/ },
  },
  testsuite: {
    in: ['testsuites'],
    needs: ['name', 'tests', 'failures', 'errors'],
    may: ['skipped', 'time', 'file'],
    values: { tests: count, failures: count, errors: count, skipped: count, time: /^[\d.]+$/ },
  },
  testcase: {
    in: ['testsuite'],
    needs: ['name', 'classname'],
    may: ['file', 'line', 'time'],
    values: { line: /^[1-9]\d*$/, time: /^[\d.]+$/ },
  },
  failure: { in: ['testcase'], needs: ['type'], may: ['message'] },
  error: { in: ['testcase'], needs: ['type'], may: ['message'] },
  'system-out': { in: ['testcase'], needs: [] },
};

export const checkstyleRules: XmlRules = {
  checkstyle: { in: [''], needs: ['version'] },
  file: { in: ['checkstyle'], needs: ['name'] },
  error: {
    in: ['file'],
    needs: ['line', 'severity', 'message', 'source'],
    may: ['column'],
    values: {
      line: /^[1-9]\d*$/,
      column: /^[1-9]\d*$/,
      severity: /^(?:ignore|info|warning|error)$/,
      source: /^[\w./-]+$/,
    },
  },
};

interface XmlNode {
  readonly name: string;
  readonly parent: string;
  readonly attributes: Readonly<Record<string, string>>;
}

/** What the rules do not allow of the elements of a document. */
export function xmlProblems(nodes: readonly XmlNode[], rules: XmlRules): readonly string[] {
  const [root] = nodes;
  const roots = nodes.filter(({ parent }) => parent === '').length;
  const all = nodes.flatMap((node) => elementProblems(node, rules[node.name]));
  return root === undefined || roots !== 1 ? [`${roots} roots`, ...all] : all;
}

function elementProblems(
  { name, parent, attributes }: XmlNode,
  rule: ElementRule | undefined,
): readonly string[] {
  if (rule === undefined) return [`<${name}> is not known`];
  const allowed = [...rule.needs, ...(rule.may ?? [])];
  return [
    ...(rule.in.includes(parent) ? [] : [`<${name}> in <${parent}>`]),
    ...rule.needs.filter((one) => !(attributes[one] ?? '')).map((one) => `<${name}> has no ${one}`),
    ...Object.entries(attributes).flatMap(([key, value]) =>
      allowed.includes(key) && (rule.values?.[key]?.test(value) ?? true)
        ? []
        : [`<${name} ${key}="${value}">`],
    ),
  ];
}
