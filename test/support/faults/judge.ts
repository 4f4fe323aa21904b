import { type Ended, isLog, isTemporary, type Snapshot, wholeEntries } from './place.ts';
import type { Scenario } from './scenarios.ts';

/** A scenario that ran undisturbed: what it makes of its folder, and how it ends. */
export interface Clean {
  readonly before: Snapshot;
  readonly after: Snapshot;
  readonly ended: Ended;
}

/** What was seen of one run that was disturbed. */
export interface Disturbed {
  readonly after: Snapshot;
  readonly ended: Ended;
  /** Whether the fault was a kill. */
  readonly killed: boolean;
  /** Whether it could not take away what it had begun: killed, or the disk fails from then on. */
  readonly maySpill: boolean;
}

/** What is wrong with a run that was disturbed, in words; nothing where all is as promised. */
export function wrongIn(scenario: Scenario, clean: Clean, seen: Disturbed): readonly string[] {
  return [
    ...wrongEnd(scenario, clean, seen),
    ...wrongLogs(clean.before, seen.after),
    ...wrongVerdicts(scenario, clean.before, seen),
    ...wrongFiles(scenario, clean, seen),
  ];
}

const trace = /^\s+at .+:\d+:\d+\)?$|This is a bug of quiz|Node\.js v\d/m;

const told = /error: |warning: |Not saved in |cannot be written|Cannot /;

/** By itself: as undisturbed, with all done; or with 2 and a reason. Never with a stack. */
function wrongEnd(scenario: Scenario, clean: Clean, { ended, killed, after }: Disturbed): string[] {
  const { code, signal, out, err, isLate } = ended;
  if (isLate) return ['it does not end'];
  if (killed)
    return signal === 'SIGKILL' || code === clean.ended.code ? [] : [`ended with ${code}`];
  if (trace.test(out) || trace.test(err)) return ['it shows a stack or calls it a bug'];
  if (signal !== null) return [`ended by ${signal}`];
  if (code === clean.ended.code) return wrongWhole(scenario, clean, after, ended);
  if (code !== 2) return [`ended with ${code}, not with ${clean.ended.code} or 2`];
  return told.test(out + err) ? [] : ['ended with 2 and said no reason'];
}

/** Who ends as if nothing happened has done everything. */
function wrongWhole(scenario: Scenario, clean: Clean, after: Snapshot, { err }: Ended): string[] {
  const wanted = kindsOf(clean.after);
  const found = kindsOf(after);
  const wrong = wanted === found ? [] : [`all is well, yet the log has ${found}, not ${wanted}`];
  if (scenario.isCache === true && told.test(err)) return wrong;
  const stale = (scenario.replaces ?? []).filter(
    (name) => after.get(name) !== clean.after.get(name),
  );
  return [...wrong, ...stale.map((name) => `all is well, yet ${name} is not new`)];
}

function kindsOf(files: Snapshot): string {
  return wholeEntries(files)
    .map(({ kind }) => kind)
    .join(' ');
}

/** What was in a log stays at the beginning of one. */
function wrongLogs(before: Snapshot, after: Snapshot): string[] {
  const logs = [...after].filter(([name]) => isLog(name)).map(([, bytes]) => bytes);
  return [...before]
    .filter(([name, bytes]) => isLog(name) && !logs.some((log) => log.startsWith(bytes)))
    .map(([name]) => `what was in ${name} is changed or gone`);
}

/** Behind every verdict there is an answer on a line of its own, and at most one more. */
function wrongVerdicts(
  { verdict }: Scenario,
  before: Snapshot,
  { after, ended: { out } }: Disturbed,
): string[] {
  if (verdict === undefined) return [];
  const shown = [...out.matchAll(verdict)].length;
  const kept = answersIn(after) - answersIn(before);
  return kept === shown || kept === shown + 1 ? [] : [`${shown} verdicts, and ${kept} answers`];
}

export function answersIn(files: Snapshot): number {
  return wholeEntries(files).filter(({ kind }) => kind === 'answer').length;
}

/** Files that are replaced are old or new; what a killed program left is named so; all else stays. */
function wrongFiles(scenario: Scenario, clean: Clean, seen: Disturbed): string[] {
  const { replaces = [], isWhole } = scenario;
  const names = new Set([...clean.before.keys(), ...seen.after.keys()]);
  return [...names].flatMap((name) => {
    const [old, now] = [clean.before.get(name), seen.after.get(name)];
    if (now === old || isLog(name)) return [];
    if (replaces.includes(name))
      return now === clean.after.get(name) || (now !== undefined && isWhole?.(now) === true)
        ? []
        : [`${name} is neither old nor new`];
    if (isTemporary(name) && seen.maySpill) return [];
    return [old === undefined ? `${name} is left behind` : `${name} is changed or gone`];
  });
}

/** What is wrong after the next, undisturbed run. */
export function wrongAfterwards(
  scenario: Scenario,
  clean: Clean,
  seen: Disturbed,
  next: Disturbed,
): readonly string[] {
  const { ended, after } = next;
  const wrong = trace.test(ended.out + ended.err) ? ['the next run shows a stack'] : [];
  const clears = scenario.replaces !== undefined;
  const left = clears ? [...after.keys()].filter(isTemporary) : [];
  const stale = (scenario.replaces ?? []).filter(
    (name) => after.get(name) !== clean.after.get(name),
  );
  const earlier = new Set(wholeEntries(after).map(({ id }) => id));
  const lost = wholeEntries(seen.after).filter(({ id }) => !earlier.has(id));
  return [
    ...wrong,
    ...(next.ended.code === wantedCode(scenario, clean)
      ? []
      : [`the next run ends with ${next.ended.code}`]),
    ...wrongLogs(seen.after, after),
    ...left.map((name) => `${name} is never taken away`),
    ...stale.map((name) => `${name} is not new after the next run`),
    ...lost.map(({ id }) => `the next run loses ${id}`),
    ...(answers(scenario) && answersIn(after) < answersIn(seen.after) + 3
      ? ['the next run does not append its answers']
      : []),
  ];
}

/** Whether the next run answers the deck's three questions. */
function answers(scenario: Scenario): boolean {
  return (scenario.again ?? scenario.args).includes('--answers');
}

function wantedCode(scenario: Scenario, clean: Clean): number | null {
  return scenario.again === undefined && !answers(scenario) ? clean.ended.code : 0;
}
