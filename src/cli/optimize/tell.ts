import type { FitMetrics } from '../../core/schedule/fit-metrics.ts';
import { safeJson, safeLine } from '../../core/text/gate.ts';
import { say, type Shown } from '../../core/text/shown.ts';
import {
  isBetter,
  showFit,
  showGround,
  type FitGround,
  type FitResult,
} from '../../core/view/fit.ts';
import { fitted, lines } from '../../core/view/words.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { refuse } from '../run/refusal.ts';
import type { Kept } from './keep-parameters.ts';

/** Too few trials, or where `needed` is left out, too few that are alike. */
export function tellTooFew(
  host: Host,
  options: ReviewOptions,
  counts: FitGround,
  needed?: number,
): ExitCode {
  const look = host.look('stdout', options);
  const why =
    needed === undefined
      ? say`Too few of them are alike to fit parameters to: nothing changes until there are more.`
      : say`Parameters are fitted from ${needed} such reviews on; until then those in use stay.`;
  const document = { schemaVersion: 1, ...counts, needed: needed ?? null, better: false };
  if (options.json) host.streams.out(say`${safeJson(document, 2)}\n`);
  else if (!options.quiet) host.streams.out(lines(showGround(counts, look), fitted(why, look)));
  return exitCodes.negative;
}

/** `kept` is absent where the parameters in use stay. */
export function tellFit(
  host: Host,
  options: ReviewOptions,
  result: FitResult,
  parameters: readonly number[],
  kept: Kept | undefined,
): void {
  const look = host.look('stdout', options);
  const path = kept !== undefined && 'path' in kept ? kept.path : undefined;
  const document = { ...jsonOf(result), parameters, config: path ?? null };
  if (options.json) host.streams.out(say`${safeJson(document, 2)}\n`);
  else if (!options.quiet)
    host.streams.out(lines(showFit(result, look), fitted(verdict(result, path), look)));
  if (kept !== undefined && 'reason' in kept) tellNotKept(host, parameters, kept.reason);
}

function verdict(result: FitResult, path: string | undefined): Shown {
  if (!isBetter(result)) return say`Not better: the parameters in use stay.`;
  return path === undefined
    ? say`Better.`
    : say`Better: \`review\` plans with them from now on; they are in \`${safeLine(path)}\`.`;
}

function jsonOf(result: FitResult): object {
  const { before, after } = result;
  return {
    schemaVersion: 1,
    ...result,
    before: roundedAll(before),
    after: roundedAll(after),
    better: isBetter(result),
  };
}

function roundedAll({ logLoss, rmseBins }: FitMetrics): FitMetrics {
  const rounded = (value: number) => Math.round(value * 1e6) / 1e6;
  return { logLoss: rounded(logLoss), rmseBins: rounded(rmseBins) };
}

/** The parameters are told, so that the fit was not for nothing. */
function tellNotKept(host: Host, parameters: readonly number[], reason: string): void {
  const list = safeLine(parameters.join(', '));
  refuse(
    host,
    say`Cannot write \`${safeLine(host.configFile)}\`: ${safeLine(reason)}`,
    say`It was left as it is. Below \`review:\` write \`parameters: [${list}]\`.`,
  );
}
