import { scheduleSettings } from '../../core/config/schedule-settings.ts';
import { fitMetrics, predict } from '../../core/schedule/fit-metrics.ts';
import { makeScheduler } from '../../core/schedule/scheduler.ts';
import { defaultSettings } from '../../core/schedule/settings.ts';
import { trainingSet, type TrainingSet } from '../../core/schedule/training-set.ts';
import { splitByTime, type Trial } from '../../core/schedule/trials.ts';
import { safeLine } from '../../core/text/gate.ts';
import { say } from '../../core/text/shown.ts';
import { isBetter, type FitGround, type FitResult } from '../../core/view/fit.ts';
import type { Host } from '../../host.ts';
import type { ReviewOptions } from '../commands/review.ts';
import { exitCodes, type ExitCode } from '../exit-codes.ts';
import { contradiction } from '../review/contradiction.ts';
import { moment } from '../run/desk.ts';
import { isRefusal, refuse, type Refusal } from '../run/refusal.ts';
import { progressOn } from './progress.ts';
import { readTrials } from './read-trials.ts';
import { keepParameters } from './keep-parameters.ts';
import { tellFit, tellTooFew } from './tell.ts';

/**
 * With fewer trials nothing is fitted. The FSRS project fits all 21 parameters from 64 on, but for
 * long asked for 400 before it advised anybody to; here a fifth of them does not even take part.
 */
const fewest = 400;

/**
 * `quiz review --optimize`: fits the parameters of FSRS-6 to the learner's own reviews. They are kept
 * where they foretell the reviews that were held out better than those in use.
 */
export async function optimize(
  host: Host,
  named: readonly string[],
  options: ReviewOptions,
): Promise<ExitCode> {
  const ground = contradiction(host, named, options) ?? readTrials(host, options);
  if (isRefusal(ground)) return ground.code;
  const counts = { reviews: ground.reviews, trials: ground.trials.length };
  if (ground.trials.length < fewest) return tellTooFew(host, options, counts, fewest);
  const { training, heldOut } = splitByTime(ground.trials);
  const set = trainingSet(training);
  const parameters = await fittedTo(host, set, options, counts);
  if (isRefusal(parameters)) return parameters.code;
  const { before, after } = judged(heldOut, parameters, options);
  const split = { training: set.lengths.length, heldOut: heldOut.length };
  return conclude(host, options, { ...counts, ...split, before, after }, parameters);
}

/** What comes back where there was nothing to fit to. */
const usual = defaultSettings.parameters.map(rounded);

async function fittedTo(
  host: Host,
  set: TrainingSet,
  options: ReviewOptions,
  counts: FitGround,
): Promise<readonly number[] | Refusal> {
  const came = await host.fit(set, progressOn(host, set.lengths.length, options));
  switch (came.kind) {
    case 'fitted': {
      const parameters = came.parameters.map(rounded);
      if (parameters.join() !== usual.join()) return parameters;
      return { kind: 'refusal', code: tellTooFew(host, options, counts) };
    }
    case 'problem':
      return refuse(host, say`Cannot fit parameters: ${safeLine(came.reason)}`);
    case 'stop':
      if (!options.quiet) host.streams.err(say`Stopped; the parameters stay as they are.\n`);
      return { kind: 'refusal', code: stopCode(came.reason) };
  }
}

/** Four places after the point, as the FSRS project publishes them. */
function rounded(parameter: number): number {
  return Math.round(parameter * 1e4) / 1e4;
}

function stopCode(reason: string): ExitCode {
  if (reason === 'gone') return exitCodes.gone;
  return reason === 'terminated' ? exitCodes.terminated : exitCodes.interrupted;
}

/** The held-out reviews, foretold by the schedule as it is and as it would be. */
function judged(
  heldOut: readonly Trial[],
  parameters: readonly number[],
  { config }: ReviewOptions,
): Pick<FitResult, 'before' | 'after'> {
  const settings = scheduleSettings(config.review);
  const by = (changed: Partial<typeof settings>) =>
    fitMetrics(predict(makeScheduler({ ...settings, ...changed }), heldOut));
  return { before: by({}), after: by({ parameters }) };
}

function conclude(
  host: Host,
  options: ReviewOptions,
  result: FitResult,
  parameters: readonly number[],
): ExitCode {
  const kept = isBetter(result) ? keepParameters(host, parameters, moment(host)) : undefined;
  tellFit(host, options, result, parameters, kept);
  return kept !== undefined && 'reason' in kept ? exitCodes.usage : exitCodes.ok;
}
