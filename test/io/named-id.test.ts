import { describe, expect, it } from 'vitest';
import { namedId } from '../../src/io/named-id.ts';

describe('the id of a name', () => {
  // Those that another implementation of RFC 4122 gives for the same name space.
  it.each([
    ['s-1', '5b3cec7d-e3a2-5894-99db-a6846a01896a'],
    ['', '4d4e6d4c-c5cc-5fcb-9f10-47c72f2eb75a'],
    ['é', '6c6f1ed7-2146-5c97-9467-88d4f98ca706'],
  ])('of %j is always the same', (name, id) => {
    expect(namedId(name)).toBe(id);
  });
});
