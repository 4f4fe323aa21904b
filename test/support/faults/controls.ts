import { wrongPrograms } from './patched.ts';
import { type Scenario, scenarios } from './scenarios.ts';
import type { Call, Fault } from './shim.ts';

/** A program that breaks a promise, and faults that must show it. */
export interface Control {
  readonly name: string;
  readonly program: () => string;
  readonly scenario: Scenario;
  readonly only: (fault: Fault, call: Call) => boolean;
}

export const controls: readonly Control[] = [
  {
    name: 'tells of an answer before it is written',
    program: wrongPrograms.tellsFirst,
    scenario: named('given answers, the first log'),
    only: ({ does }, call) => call.class === 'write' && does === 'before',
  },
  {
    name: 'takes a part of a line for the whole',
    program: wrongPrograms.takesParts,
    scenario: named('given answers, the first log'),
    only: ({ does }, call) => call.class === 'write' && does === 'nothing',
  },
  {
    name: 'writes behind a torn line without sealing it',
    program: wrongPrograms.sealsNothing,
    scenario: named('given answers, behind a torn line'),
    only: ({ does }, call) => call.class === 'write' && does === 'delay',
  },
  {
    name: 'writes over a file where it stands',
    program: wrongPrograms.writesOver,
    scenario: named('lint --fix'),
    only: ({ does }, call) => call.class === 'write' && does === 'ENOSPC',
  },
  {
    name: 'leaves its temporary file',
    program: wrongPrograms.tidiesNothing,
    scenario: named('lint --fix'),
    only: ({ does, first, last }, call) =>
      call.class === 'write' && does === 'ENOSPC' && first === last,
  },
];

function named(name: string): Scenario {
  const found = scenarios.find((one) => one.name === name);
  if (found === undefined) throw new Error(name);
  return found;
}
