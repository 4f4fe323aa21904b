/**
 * What the tests use of Vitest, in this process and without its workers: a mutant costs milliseconds
 * where a worker of its own costs a second. The assertions are Vitest's own.
 */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, isDeepStrictEqual } from 'node:util';
import {
  ASYMMETRIC_MATCHERS_OBJECT,
  chai,
  customMatchers,
  JestAsymmetricMatchers,
  JestChaiExpect,
  JestExtend,
} from '@vitest/expect';
import { restoreAllMocks, spyOn } from '@vitest/spy';

let suite = newSuite('', undefined);
let folder = '';
let blind = false;

/**
 * Runs `load`, which loads one file of tests, and gives its tests in order. `load` is given what stands
 * for a module that the file may replace.
 */
export async function collect(directory, load) {
  folder = directory;
  suite = newSuite('', undefined);
  replaceable = new Map();
  replacing = [];
  load(inPlaceOf);
  await Promise.all(replacing);
  return suite.all;
}

let replaceable = new Map();
let replacing = [];

/** A copy, whose members are looked up at each call: so a module may also be replaced when it is loaded. */
function inPlaceOf(name, original) {
  const known = replaceable.get(name) ?? { original, copy: { ...original } };
  replaceable.set(name, known);
  return known.copy;
}

async function replace(name, make) {
  const { original, copy } = replaceable.get(name);
  Object.assign(copy, await make(async () => original));
}

export const vi = {
  hoisted: (make) => make(),
  mock: (name, make) => replacing.push(replace(name, make)),
  spyOn,
  restoreAllMocks,
};

function newSuite(name, parent) {
  const hooks = { beforeAll: [], afterAll: [], beforeEach: [], afterEach: [] };
  return { name, parent, hooks, all: parent?.all ?? [] };
}

export function describe(name, body) {
  const outer = suite;
  suite = newSuite(name, outer);
  body();
  suite = outer;
}

export function test(name, ...rest) {
  const body = rest.find((part) => typeof part === 'function');
  suite.all.push({ suite, name: fullName(suite, name), body });
}

function fullName(of, name) {
  return of.parent === undefined ? name : fullName(of.parent, `${of.name} > ${name}`);
}

for (const define of [describe, test]) {
  define.each = (rows) => (name, body) => {
    rows.forEach((row, index) => {
      const values = Array.isArray(row) ? row : [row];
      define(title(name, row, values, index), () => body(...values));
    });
  };
  define.skip = () => undefined;
  define.skipIf = (condition) => (condition ? define.skip : define);
  define.runIf = (condition) => define.skipIf(!condition);
}

/** As Vitest writes it, near enough to find the test; the number keeps it apart from the others. */
function title(name, row, values, index) {
  const named = name.replace(/\$(\w+)/g, (_, key) => String(row?.[key]));
  const holes = named.match(/%[sdifjo]/g)?.length ?? 0;
  return `${format(named, ...values.slice(0, holes))} (${index + 1})`;
}

export const it = test;
export const beforeAll = (hook) => suite.hooks.beforeAll.push(hook);
export const afterAll = (hook) => suite.hooks.afterAll.push(hook);
export const beforeEach = (hook) => suite.hooks.beforeEach.push(hook);
export const afterEach = (hook) => suite.hooks.afterEach.push(hook);

chai.use(JestExtend);
chai.use(JestChaiExpect);
chai.use(JestAsymmetricMatchers);
chai.expect.extend(chai.expect, customMatchers);
chai.use(({ Assertion }, { flag }) => {
  Assertion.addMethod('toMatchFileSnapshot', function toMatchFileSnapshot(path) {
    const kept = readFileSync(resolve(folder, path), 'utf8');
    const value = flag(this, 'object');
    this.assert(isDeepStrictEqual(value, kept), `differs from ${path}`, '', kept, value);
  });
});

/** From now on no assertion fails. */
export function goBlind() {
  blind = true;
}

export function expect(value, message) {
  return blind ? content : chai.expect(value, message);
}

const content = new Proxy(() => undefined, {
  get: (_, name) => (name === 'then' ? undefined : content),
  apply: () => content,
});
Object.assign(expect, chai.expect, globalThis[ASYMMETRIC_MATCHERS_OBJECT]);
