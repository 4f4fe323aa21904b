import {
  acceptCandidates,
  againstTheRest,
  changedQuestions,
  mostMissed,
  type ChangedQuestion,
} from '../../report/findings.ts';
import type { Overview } from '../../report/overview.ts';
import type { QuestionNumbers } from '../../report/questions.ts';
import { wrap } from '../../text/layout.ts';
import { say, type Shown } from '../../text/shown.ts';
import { cut } from '../charts/cut.ts';
import { flow, inOneLine } from '../charts/flow.ts';
import type { Look } from '../paint.ts';
import { inset } from '../words.ts';
import { groupRows, questionRows, type NamedQuestion } from './breakdown.ts';
import { dateWords, frequentWords, percentWords, questionWords, wrongWords } from './words.ts';

const most = 5;

/** A section with its heading; none where there is nothing to tell. */
export type Section = readonly [heading: Shown, ...lines: Shown[]] | undefined;

export function missedSection(overview: Overview, look: Look): Section {
  const missed = mostMissed(overview.stats.questions)
    .slice(0, most)
    .map((numbers) => ({ name: questionWords(overview, numbers, look), numbers }));
  return section(
    say`Most often missed`,
    questionLines(missed, (numbers) => wrongWords(numbers, look), look),
  );
}

/** Every question, with what an item analysis asks of it. */
export function questionsSection(heading: Shown, overview: Overview, look: Look): Section {
  const facts = (numbers: QuestionNumbers) => [
    ...wrongWords(numbers, look),
    ...(numbers.discrimination === undefined ? [] : [discriminationWords(numbers)]),
  ];
  return section(heading, questionLines(questionRows(overview, look), facts, look));
}

function questionLines(
  questions: readonly NamedQuestion[],
  factsOf: (numbers: QuestionNumbers) => readonly Shown[],
  look: Look,
): readonly Shown[] {
  const rows = groupRows(questions, look);
  return questions.flatMap(({ numbers }, index) => [
    ...(rows[index] ?? []),
    ...below(factsOf(numbers), look),
  ]);
}

export function acceptSection(overview: Overview, look: Look): Section {
  const { stats, names } = overview;
  const lines = acceptCandidates(stats.questions, names)
    .slice(0, most)
    .flatMap((one) => [
      named(questionWords(overview, one, look), look),
      ...below(frequentWords(one.texts, look), look),
    ]);
  return section(say`Often counted as right by you: candidates for \`accept\``, lines);
}

export function changedSection(overview: Overview, look: Look): Section {
  const { stats, names } = overview;
  const lines = changedQuestions(stats.questions, names)
    .slice(0, most)
    .flatMap((one) => [
      named(questionWords(overview, one.numbers, look), look),
      ...below(changeWords(one, stats.today), look),
    ]);
  return section(say`Came to ask something else`, lines);
}

function changeWords({ change, sinceLatest }: ChangedQuestion, today: number): readonly Shown[] {
  if (sinceLatest || change === undefined) return [say`since its latest answer`];
  const { day, before, after } = change;
  return [
    say`on ${dateWords(day, today)}`,
    ...(before.count === 0 ? [] : [say`${percentWords(before)} of ${before.count} before`]),
    ...(after.count === 0 ? [] : [say`${percentWords(after)} of ${after.count} since`]),
  ];
}

export function againstSection(overview: Overview, look: Look): Section {
  const { stats } = overview;
  const lines = againstTheRest(stats.questions)
    .slice(0, most)
    .flatMap((one) => [
      named(questionWords(overview, one, look), look),
      ...below([discriminationWords(one)], look),
    ]);
  return section(say`Missed when the rest goes well: check the key`, lines);
}

function discriminationWords({ discrimination = 0, sessions }: QuestionNumbers): Shown {
  return say`discrimination ${signed(discrimination)} in ${sessions} sessions`;
}

function signed(value: number): Shown {
  const hundredths = Math.round(Math.abs(value) * 100);
  const digits = say`${Math.floor(hundredths / 100)}.${Math.floor(hundredths / 10) % 10}${hundredths % 10}`;
  return value < 0 ? say`-${digits}` : digits;
}

function named(name: Shown, look: Look): Shown {
  return look.plain ? name : cut(name, look.width, look);
}

/** What there is to say of the line above. */
function below(facts: readonly Shown[], look: Look): readonly Shown[] {
  if (facts.length === 0) return [];
  if (look.plain) return [inset(inOneLine(facts), indent)];
  const fitting = facts.map((fact) => cut(fact, look.width - indent, look));
  return flow(fitting, say`, `, look.width - indent).map((line) =>
    inset(look.paint('dim', line), indent),
  );
}

const indent = 2;

function section(heading: Shown, [first, ...rest]: readonly Shown[]): Section {
  return first === undefined ? undefined : [heading, first, ...rest];
}

/** A heading may be longer than a narrow terminal is wide. */
export function headingLines(heading: Shown, look: Look): readonly Shown[] {
  const lines = look.plain ? [heading] : wrap(heading, look.width);
  return lines.map((line) => look.paint('title', line));
}
