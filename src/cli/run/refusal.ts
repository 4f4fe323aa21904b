import { say, type Shown } from '../../core/text/shown.ts';
import type { Host } from '../../host.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';

/** A command that cannot go on; what there was to say is said. */
export interface Refusal {
  readonly kind: 'refusal';
  readonly code: ExitCode;
}

/** Says what was found and what to do, and ends with the code for wrong usage. */
export function refuse(host: Host, message: Shown, help?: Shown): Refusal {
  host.streams.err(
    help === undefined ? say`error: ${message}\n` : say`error: ${message}\n  ${help}\n`,
  );
  return { kind: 'refusal', code: exitCodes.usage };
}

export function isRefusal(value: object): value is Refusal {
  return 'kind' in value && value.kind === 'refusal';
}
