import type { FitMetrics } from '../schedule/fit-metrics.ts';
import { safeLine } from '../text/gate.ts';
import { pad } from '../text/layout.ts';
import { say, type Shown } from '../text/shown.ts';
import type { Look } from './paint.ts';
import { fitted, plural } from './words.ts';

/** What there was to fit to. */
export interface FitGround {
  /** Answers that the schedule counts. */
  readonly reviews: number;
  /** Those at least a day after the one before of the same card. */
  readonly trials: number;
}

/** How parameters in use and fitted ones did on reviews that neither had seen. */
export interface FitResult extends FitGround {
  /** Trials fitted to, all before those held out. */
  readonly training: number;
  readonly heldOut: number;
  readonly before: FitMetrics;
  readonly after: FitMetrics;
}

/** By log-loss, as it is what fitting makes small; the other tells how far off intervals are. */
export function isBetter({ before, after }: FitResult): boolean {
  return after.logLoss < before.logLoss;
}

export function showFit(result: FitResult, look: Look): readonly Shown[] {
  const { training, heldOut, before, after } = result;
  return [
    ...showGround(result, look),
    ...fitted(
      say`Fitted to ${training} of these; held out, to judge by, were the last ${heldOut}.`,
      look,
    ),
    say``,
    ...(look.plain
      ? [spoken(say`before`, before), spoken(say`after`, after)]
      : [
          row(say``, say`log-loss`, say`RMSE(bins)`),
          row(say`before`, figure(before.logLoss), figure(before.rmseBins)),
          row(say`after`, figure(after.logLoss), figure(after.rmseBins)),
        ]),
    say``,
  ];
}

export function showGround({ reviews, trials }: FitGround, look: Look): readonly Shown[] {
  const counted = plural(reviews, say`review`, say`reviews`);
  return fitted(say`${counted}, ${trials} of them on a later day than the one before.`, look);
}

function row(name: Shown, first: Shown, second: Shown): Shown {
  return say`  ${pad(name, 8)}${pad(first, 10, 'right')}${pad(second, 12, 'right')}`;
}

function spoken(name: Shown, { logLoss, rmseBins }: FitMetrics): Shown {
  return say`${name}: log-loss ${figure(logLoss)}, RMSE(bins) ${figure(rmseBins)}`;
}

function figure(value: number): Shown {
  return safeLine(value.toFixed(4));
}
