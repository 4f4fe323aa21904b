/**
 * What xAPI 1.0.3 (Part Two) asks of a statement that is sent to a store, as far as this program
 * uses it: MUST and SHOULD alike. Gives what a statement breaks, by path.
 */
export function brokenRules(statement: unknown): readonly string[] {
  const broken: string[] = [];
  const tell: Tell = (path, what) => broken.push(`${path}: ${what}`);
  noNulls('statement', statement, tell);
  checkStatement(statement, tell);
  return broken;
}

type Tell = (path: string, what: string) => void;
type Members = { readonly [name: string]: unknown };
type Check = (path: string, value: unknown, tell: Tell) => void;

const isMembers = (value: unknown): value is Members =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function noNulls(path: string, value: unknown, tell: Tell): void {
  if (value === null) tell(path, 'null');
  if (isMembers(value) && Object.keys(value).length === 0) tell(path, 'an empty object');
  if (typeof value !== 'object' || value === null) return;
  for (const [name, inner] of Object.entries(value))
    if (name !== 'extensions') noNulls(`${path}.${name}`, inner, tell);
}

/** An object with these members and no others; those with a `!` are required. */
function members(checks: { readonly [name: string]: Check }): Check {
  return (path, value, tell) => {
    if (!isMembers(value)) return tell(path, 'no object');
    const names = new Map(
      Object.entries(checks).map(([key, check]) => [key.replace('!', ''), check]),
    );
    for (const key of Object.keys(checks))
      if (key.endsWith('!') && !(key.slice(0, -1) in value)) tell(path, `no ${key.slice(0, -1)}`);
    for (const [name, inner] of Object.entries(value)) {
      const check = names.get(name);
      if (check === undefined) tell(path, `${name} is not allowed`);
      else check(`${path}.${name}`, inner, tell);
    }
  };
}

function matching(pattern: RegExp, what: string): Check {
  return (path, value, tell) => {
    if (typeof value !== 'string' || !pattern.test(value))
      tell(path, `no ${what}: ${String(value)}`);
  };
}

const string = matching(/(?:)/, 'string');
const text = matching(/./s, 'text');
const is =
  (only: unknown): Check =>
  (path, value, tell) => {
    if (value !== only) tell(path, `not ${String(only)}`);
  };
const boolean: Check = (path, value, tell) => {
  if (typeof value !== 'boolean') tell(path, 'no boolean');
};
const uuid = matching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
  'UUID of variant 2',
);
const iri = matching(/^[a-z][a-z0-9+.-]*:[^\s\p{C}<>"{}|\\^`]+$/iu, 'IRI');
const irl = matching(/^https?:\/\/[^\s\p{C}/<>"{}|\\^`]+(?:\/[^\s\p{C}<>"{}|\\^`]*)?$/u, 'IRL');
const language = matching(/^[a-z]{2,8}(?:-[a-z\d]{1,8})*$/i, 'language tag');
/** RFC 3339 with milliseconds and a time zone. */
const timestamp = matching(
  /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])T(?:[01]\d|2[0-3]):[0-5]\d:(?:[0-5]\d|60)\.\d{3,}(?:Z|[+-](?:[01]\d|2[0-3]):[0-5]\d)$/,
  'timestamp',
);
/** ISO 8601, 4.4.3.2, with no more than a hundredth of a second. */
const duration = matching(/^PT\d+(?:\.\d{1,2})?S$/, 'duration in seconds');

const languageMap: Check = (path, value, tell) => {
  if (!isMembers(value)) return tell(path, 'no language map');
  for (const [tag, words] of Object.entries(value)) {
    language(path, tag, tell);
    text(`${path}.${tag}`, words, tell);
  }
};

const extensions: Check = (path, value, tell) => {
  if (!isMembers(value)) return tell(path, 'no extensions');
  for (const key of Object.keys(value)) iri(path, key, tell);
};

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

const agent: Check = (path, value, tell) => {
  members({
    objectType: is('Agent'),
    name: text,
    mbox: matching(/^mailto:[^\s@]+@[^\s@]+$/, 'mailto IRI'),
    mbox_sha1sum: matching(/^[0-9a-f]{40}$/, 'SHA-1'),
    openid: irl,
    account: members({ 'homePage!': irl, 'name!': text }),
  })(path, value, tell);
  const count = isMembers(value) ? identifiers.filter((name) => name in value).length : 0;
  if (count !== 1) tell(path, `${count} identifiers`);
};

const score: Check = (path, value, tell) => {
  const number: Check = (at, one) => {
    if (typeof one !== 'number') tell(at, 'no number');
  };
  members({ scaled: number, raw: number, min: number, max: number })(path, value, tell);
  const { scaled = 0, raw, min = -Infinity, max = Infinity } = value as Record<string, number>;
  if (scaled < -1 || scaled > 1) tell(path, `scaled is ${scaled}`);
  if (min >= max) tell(path, `min ${min} is not below max ${max}`);
  if (raw !== undefined && (raw < min || raw > max)) tell(path, `raw ${raw} is out of its range`);
};

const components: Check = (path, value, tell) => {
  if (!Array.isArray(value)) return tell(path, 'no list');
  const noSpace = matching(/^\S+$/, 'id without white space');
  for (const one of value) members({ 'id!': noSpace, description: languageMap })(path, one, tell);
  const ids = idsOf(value);
  if (ids.size !== value.length) tell(path, 'ids are not distinct');
};

function idsOf(list: unknown): ReadonlySet<unknown> {
  return new Set(Array.isArray(list) ? list.map((one: { id: unknown }) => one.id) : []);
}

/** The lists that an interaction may have (2.4.4.1, Interaction Components). */
const listsOf: { readonly [kind: string]: readonly string[] } = {
  choice: ['choices'],
  sequencing: ['choices'],
  likert: ['scale'],
  matching: ['source', 'target'],
  'true-false': [],
  'fill-in': [],
  'long-fill-in': [],
  numeric: [],
  other: [],
};

const number = /^-?\d+(?:\.\d+)?$/;

/** Whether a response or a pattern is written as its kind asks; ids are looked up where they are known. */
function fitsKind(kind: unknown, pattern: string, definition: Members): boolean {
  const known = (list: string, id: string) => {
    const ids = idsOf(definition[list]);
    return /^[^\s[\]]+$/.test(id) && (ids.size === 0 || ids.has(id));
  };
  switch (kind) {
    case 'true-false':
      return pattern === 'true' || pattern === 'false';
    case 'choice':
    case 'sequencing':
      return pattern.split('[,]').every((id) => known('choices', id));
    case 'likert':
      return known('scale', pattern);
    case 'matching':
      return pattern.split('[,]').every((pair) => {
        const [source = '', target = '', ...more] = pair.split('[.]');
        return more.length === 0 && known('source', source) && known('target', target);
      });
    case 'numeric':
      return (
        pattern.split('[:]').length <= 2 && pattern.split('[:]').every((one) => number.test(one))
      );
    default:
      return true;
  }
}

const patterns: Check = (path, value, tell) => {
  if (!Array.isArray(value)) return tell(path, 'no list');
  for (const one of value) string(path, one, tell);
};

const definition: Check = (path, value, tell) => {
  members({
    name: languageMap,
    description: languageMap,
    'type!': iri,
    moreInfo: irl,
    interactionType: text,
    correctResponsesPattern: patterns,
    choices: components,
    scale: components,
    source: components,
    target: components,
  })(path, value, tell);
  if (isMembers(value) && 'interactionType' in value) checkInteraction(path, value, tell);
};

function checkInteraction(path: string, value: Members, tell: Tell): void {
  const kind = String(value['interactionType']);
  const allowed = listsOf[kind];
  if (allowed === undefined) return tell(path, `no interaction type: ${kind}`);
  is('http://adlnet.gov/expapi/activities/cmi.interaction')(path, value['type'], tell);
  for (const list of ['choices', 'scale', 'source', 'target', 'steps'])
    if (list in value && !allowed.includes(list)) tell(path, `${list} in ${kind}`);
  for (const pattern of (value['correctResponsesPattern'] ?? []) as readonly string[])
    if (!fitsKind(kind, pattern, value)) tell(path, `no pattern of ${kind}: ${pattern}`);
}

const activity = members({ objectType: is('Activity'), 'id!': iri, definition });
const reference = members({ 'objectType!': is('StatementRef'), 'id!': uuid });
const activities: Check = (path, value, tell) => {
  if (!Array.isArray(value) || value.length === 0) return tell(path, 'no list of activities');
  for (const one of value) activity(path, one, tell);
};

const voids = 'http://adlnet.gov/expapi/verbs/voided';

function checkStatement(statement: unknown, tell: Tell): void {
  const { verb, object, result, timestamp: at } = statement as Record<string, Members>;
  const isVoiding = verb?.['id'] === voids;
  members({
    'id!': uuid,
    'actor!': agent,
    'verb!': members({ 'id!': iri, 'display!': languageMap }),
    'object!': isVoiding ? reference : activity,
    result: members({
      score,
      success: boolean,
      completion: boolean,
      response: string,
      duration,
      extensions,
    }),
    context: members({
      registration: uuid,
      contextActivities: members({
        parent: activities,
        grouping: activities,
        category: activities,
      }),
      revision: string,
      platform: text,
      language,
      extensions,
    }),
    timestamp,
  })('statement', statement, tell);
  if (typeof at === 'string' && Date.parse(at) > Date.now()) tell('timestamp', 'in the future');
  checkResponse(object?.['definition'], result?.['response'], tell);
}

/** A response chosen from a deck's own choices must be one of them. */
function checkResponse(what: unknown, response: unknown, tell: Tell): void {
  if (typeof response !== 'string' || !isMembers(what)) return;
  if (!fitsKind(what['interactionType'], response, what))
    tell('result.response', `no response of ${String(what['interactionType'])}: ${response}`);
}
