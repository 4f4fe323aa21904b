import { seeded } from '../../../src/core/schedule/random.ts';
import type { Call, CallClass, Fault } from './shim.ts';

const always = ['before', 'after', 'delay', 'EIO'];

/** What can happen at a call of each class; `shim.c` knows the same. */
const happens: { readonly [C in CallClass]: readonly string[] } = {
  look: ['EACCES'],
  open: ['EACCES', 'EMFILE'],
  make: ['EACCES', 'EMFILE', 'EROFS', 'ENOSPC', 'EDQUOT'],
  read: ['short'],
  write: ['ENOSPC', 'EDQUOT', 'EFBIG', 'short', 'full', 'nothing', 'half'],
  sync: ['ENOSPC', 'EDQUOT'],
  name: ['EACCES', 'EROFS', 'ENOSPC', 'EDQUOT'],
  mode: ['EROFS'],
  close: [],
};

/** A crash happens once; so does a call that is late. */
const once = new Set(['before', 'after', 'half', 'delay']);

/** Every fault at every call, once and from then on. */
export function allFaults(calls: readonly Call[]): readonly Fault[] {
  return calls.flatMap(({ number, class: kind }) =>
    [...always, ...happens[kind]].flatMap((does) => [
      { does, first: number, last: does === 'full' ? number + 1 : number },
      ...(once.has(does) ? [] : [{ does, first: number, last: 1_000_000 }]),
    ]),
  );
}

/** So many of them at random; all where there are no more. */
export function some<T>(all: readonly T[], count: number, seed: number): readonly T[] {
  const random = seeded('faults', seed);
  return all
    .map((one) => ({ one, at: random() }))
    .sort((one, other) => one.at - other.at)
    .slice(0, count)
    .map(({ one }) => one);
}

/** Ends by a kill rather than by itself. */
export function kills({ does }: Fault): boolean {
  return ['before', 'after', 'half'].includes(does);
}
