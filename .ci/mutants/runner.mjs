/**
 * Runs tests for Stryker in its own process. For each mutant the files of the tests that reach it are
 * loaded again with the mutant switched on, so that also what is computed while loading is tested, and
 * nothing that one mutant left behind meets the next.
 */
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { declareFactoryPlugin, PluginKind } from '@stryker-mutator/api/plugin';
import { bundleTests } from './bundle.mjs';
import { fastCheck } from './fast-check.mjs';
import * as vitest from './vitest.mjs';

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, 'in-process', create)];
create.inject = ['options'];
export const strykerValidationSchema = { properties: { inProcess: { type: 'object' } } };

function create(options) {
  return new InProcessRunner(options.inProcess);
}

/** A test that waits longer than this hangs. */
const patience = 5000;
/** Stryker lets a mutant run a hundred times as often as the code it replaces; ten times is a hang. */
const leniency = 10;
/** What the mutated code looks at and counts in. */
const stryker = {};
Reflect.set(globalThis, '__stryker__', stryker);

class InProcessRunner {
  constructor({ tests, without, blind }) {
    if (blind) vitest.goBlind();
    this.names = tests;
    this.without = without && new RegExp(without);
  }

  capabilities() {
    return { reloadEnvironment: true };
  }

  async init() {
    process.on('unhandledRejection', (reason) => (this.unhandled = reason));
    const scripts = this.names.map((name) => bundleTests(process.cwd(), resolve(name)));
    this.scripts = new Map(
      (await Promise.all(scripts)).map((script, index) => [this.names[index], script]),
    );
    this.times = new Map(this.names.map((name) => [name, 0]));
  }

  async dryRun() {
    stryker.activeMutant = undefined;
    stryker.hitLimit = undefined;
    const tests = [];
    const perTest = {};
    for (const name of this.names) {
      const before = performance.now();
      stryker.mutantCoverage = { static: {}, perTest: {} };
      stryker.currentTestId = undefined;
      const results = await this.runFile(name, undefined, false);
      tests.push(...results);
      mergeCoverage(perTest, stryker.mutantCoverage, results);
      this.times.set(name, performance.now() - before);
    }
    return { status: 'complete', tests, mutantCoverage: { static: {}, perTest } };
  }

  async mutantRun({ activeMutant, testFilter, hitLimit }) {
    stryker.activeMutant = activeMutant.id;
    stryker.hitCount = 0;
    stryker.hitLimit = hitLimit / leniency;
    const wanted = testFilter && new Set(testFilter);
    let ran = 0;
    for (const name of this.quickestFirst()) {
      const results = await this.runFile(name, wanted, true);
      ran += results.length;
      const failed = results.find(({ status }) => status === 1);
      if (stryker.hitCount > stryker.hitLimit)
        return { status: 'timeout', reason: 'Hit limit reached' };
      if (failed !== undefined) {
        const { id, failureMessage } = failed;
        return { status: 'killed', killedBy: [id], failureMessage, nrOfTests: ran };
      }
    }
    return { status: 'survived', nrOfTests: ran };
  }

  quickestFirst() {
    return this.names.toSorted((one, other) => this.times.get(one) - this.times.get(other));
  }

  async runFile(name, wanted, bail) {
    if (wanted !== undefined && ![...wanted].some((id) => id.startsWith(`${name}#`))) return [];
    let tests;
    try {
      tests = await vitest.collect(dirname(resolve(name)), (inPlaceOf) =>
        this.load(name, inPlaceOf),
      );
    } catch (error) {
      return [{ id: `${name}#loading`, name: 'loading', timeSpentMs: 0, ...failure(error) }];
    }
    return this.runTests(name, tests, wanted, bail);
  }

  load(name, inPlaceOf) {
    const here = createRequire(join(process.cwd(), name));
    const ours = { vitest, 'fast-check': fastCheck };
    const { script, replaced } = this.scripts.get(name);
    const given = (wanted) =>
      replaced.has(wanted) ? inPlaceOf(wanted, here(wanted)) : here(wanted);
    const module = { exports: {} };
    const run = script.runInThisContext();
    run(module.exports, (wanted) => ours[wanted] ?? given(wanted), module);
  }

  async runTests(name, all, wanted, bail) {
    const tests = all
      .filter(({ name: title }) => !this.without?.test(title))
      .map((one) => ({ ...one, id: `${name}#${one.name}` }))
      .filter(({ id }) => wanted === undefined || wanted.has(id));
    const results = [];
    const begun = new Set();
    for (const one of tests) {
      results.push(await this.runTest(one, begun));
      if (bail && results.at(-1).status === 1) break;
    }
    for (const suite of begun) for (const hook of suite.hooks.afterAll) await hook();
    return results;
  }

  async runTest({ id, name, suite, body }, begun) {
    const suites = outward(suite);
    const before = performance.now();
    this.unhandled = undefined;
    let outcome = { status: 0 };
    try {
      for (const one of suites.toReversed()) {
        if (!begun.has(one)) for (const hook of one.hooks.beforeAll) await hook();
        begun.add(one);
      }
      stryker.currentTestId = id;
      for (const one of suites.toReversed()) for (const hook of one.hooks.beforeEach) await hook();
      await inTime(body());
      if (this.unhandled !== undefined) throw this.unhandled;
    } catch (error) {
      outcome = failure(error);
    }
    for (const one of suites) for (const hook of one.hooks.afterEach) await hook();
    stryker.currentTestId = undefined;
    return { id, name, timeSpentMs: performance.now() - before, ...outcome };
  }
}

function outward(suite) {
  return suite === undefined ? [] : [suite, ...outward(suite.parent)];
}

function failure(error) {
  return { status: 1, failureMessage: String(error?.message ?? error).slice(0, 500) };
}

async function inTime(outcome) {
  if (typeof outcome?.then !== 'function') return;
  let timer;
  const late = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error('The test did not end')), patience);
  });
  await Promise.race([outcome, late]).finally(() => clearTimeout(timer));
}

/** What runs while a file is loaded, or outside its tests, counts for each of its tests. */
function mergeCoverage(perTest, { static: shared, perTest: own }, tests) {
  for (const { id } of tests) {
    const counts = (perTest[id] = { ...shared });
    for (const [mutant, hits] of Object.entries(own[id] ?? {})) {
      counts[mutant] = (counts[mutant] ?? 0) + hits;
    }
  }
}
