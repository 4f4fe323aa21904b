import { isQuestionsKey } from '../deck/keys.ts';
import type { Diagnostic, Fix } from '../text/finding.ts';
import type { YamlDocument } from '../text/document.ts';
import { positionAt } from '../text/lines.ts';
import type { Comment, Located, Span } from '../text/located.ts';
import { nearest } from '../text/suggest.ts';
import type { Quiet, Rule } from './rule.ts';
import { covers, isOn, unknownRule, type Settings } from './settings.ts';
import {
  directives,
  firstFrom,
  namesOf,
  reaches,
  Suppressors,
  Used,
  type Reach,
  type Suppression,
} from './suppressors.ts';

export interface Suppressed {
  readonly diagnostic: Diagnostic;
  readonly reason?: string;
}

export interface Sifted {
  readonly kept: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** Comments that reach rules about all decks of a run, which are looked at later. */
  readonly quiets: readonly Quiet[];
}

/** What is found when all decks of a run are looked at together. */
export interface Later {
  /** Names of the rules that do. */
  readonly rules: readonly string[];
  /** Offsets at which they may find something. */
  readonly places: readonly number[];
}

export function laterOf(rules: readonly Rule[], places: readonly number[]): Later {
  const names = rules.flatMap(({ name, together }) => (together === undefined ? [] : [name]));
  return { rules: names, places };
}

const form = /^quiz-(disable|enable)(?:-([a-z-]+))?(?:\s+(?!--)(.*?))?(?:\s+--\s*(.*))?$/;

/**
 * Takes away what the file's comments turn off, and says which of those comments are of no use:
 * `# quiz-disable-line rule, rule -- reason`, also `-next-line`, `-question` (the one that begins
 * below), `-file`, and `quiz-disable` … `quiz-enable` over several lines.
 */
export function sift(
  found: readonly Diagnostic[],
  document: YamlDocument,
  settings: Settings,
  later: Later,
): Sifted {
  const comments = document.comments.filter(({ text }) => text.startsWith('quiz-'));
  if (comments.length === 0) return { kept: found, suppressed: [], quiets: [] };
  const { suppressions, complaints } = read(comments, document, settings);
  const finder = new Suppressors(suppressions);
  const kept: Diagnostic[] = [];
  const suppressed: Suppressed[] = [];
  for (const diagnostic of found) {
    const by = finder.firstFor(diagnostic.rule, lineOf(diagnostic, document));
    if (by === undefined) kept.push(diagnostic);
    else suppressed.push({ diagnostic, ...(by.reason === undefined ? {} : { reason: by.reason }) });
  }
  const used = new Used(found.map((one) => ({ rule: one.rule, line: lineOf(one, document) })));
  const unused = suppressions.flatMap((one) => unusedIn(one, used, document, settings, later));
  const told = [...complaints, ...unused].filter(({ rule }) => isOn(settings.get(rule)));
  const quiets = suppressions.flatMap((one) => quietOf(one, document, later.rules));
  return { kept: [...kept, ...told], suppressed, quiets };
}

function quietOf(
  { comment, rules, reason, from, to }: Suppression,
  { lines, text }: YamlDocument,
  later: readonly string[],
): readonly Quiet[] {
  if (rules.length > 0 && !rules.some((name) => later.some((one) => covers(name, one)))) return [];
  const reach = {
    start: lines.starts[from - 1] ?? text.length,
    end: lines.starts[to] ?? text.length,
  };
  return [{ rules, reach, comment: comment.span, ...(reason === undefined ? {} : { reason }) }];
}

/** The first comment that turns a finding about several decks off. */
export function quietFor({ rule, span }: Diagnostic, quiets: readonly Quiet[]): Quiet | undefined {
  return quiets.find(
    ({ rules, reach }) =>
      span.start >= reach.start &&
      span.start < Math.max(reach.end, 1) &&
      (rules.length === 0 || rules.some((name) => covers(name, rule))),
  );
}

function lineOf({ span }: { readonly span: Span }, { lines }: YamlDocument): number {
  return positionAt(lines, span.start).line;
}

function read(
  comments: readonly Comment[],
  document: YamlDocument,
  settings: Settings,
): { readonly suppressions: readonly Suppression[]; readonly complaints: readonly Diagnostic[] } {
  const complaints: Diagnostic[] = [];
  const linesFor = reachOf(comments, document);
  const suppressions = comments.flatMap((comment) => {
    const directive = directiveIn(comment);
    if (directive === 'enable') return [];
    if (directive === undefined) complaints.push(unknownDirective(comment));
    if (directive === undefined) return [];
    const known = directive.names.filter((name) => isKnown(name, settings));
    const unknown = directive.names.filter((name) => !known.includes(name));
    complaints.push(...unknown.map((name) => unknownName(comment, name, document, settings)));
    if (unknown.length > 0 && known.length === 0) return [];
    const { reach, reason } = directive;
    const why = reason === undefined ? {} : { reason };
    return [{ comment, reach, rules: known, ...linesFor(reach, comment), ...why }];
  });
  return { suppressions, complaints };
}

interface Directive {
  readonly reach: Reach;
  readonly names: readonly string[];
  readonly reason: string | undefined;
}

function directiveIn({ text }: Comment): Directive | 'enable' | undefined {
  const [, verb, kind = 'block', names = '', reason] = form.exec(text) ?? [];
  if (verb === 'enable') return kind === 'block' ? 'enable' : undefined;
  const reach = reaches.find((one) => one === kind);
  if (verb === undefined || reach === undefined) return undefined;
  const written = names.split(/[\s,]+/).filter((name) => name !== '');
  return { reach, names: written, reason: reason === '' ? undefined : reason };
}

function isKnown(name: string, settings: Settings): boolean {
  return [...settings.keys()].some((rule) => covers(name, rule));
}

/** What a comment reaches; looked up, as a file may have thousands of comments and questions. */
function reachOf(comments: readonly Comment[], document: YamlDocument) {
  const enabling = comments.filter(({ text }) => text.startsWith('quiz-enable'));
  const ends = enabling.map((comment) => lineOf(comment, document));
  const items = questionsOf(document.root);
  const starts = items.map((item) => lineOf(item, document));
  return (reach: Reach, comment: Comment): { readonly from: number; readonly to: number } => {
    const line = lineOf(comment, document);
    if (reach === 'file') return { from: 1, to: Infinity };
    if (reach === 'line') return { from: line, to: line };
    if (reach === 'next-line') return { from: line + 1, to: line + 1 };
    if (reach === 'block') return { from: line, to: ends[firstFrom(ends, line + 1)] ?? Infinity };
    const at = firstFrom(starts, line);
    const item = items[at];
    return item === undefined
      ? { from: line, to: line }
      : { from: starts[at] ?? line, to: positionAt(document.lines, item.span.end).line };
  };
}

function questionsOf(root: Located | undefined): readonly Located[] {
  const list =
    root?.kind === 'map' ? root.entries.find(({ key }) => isQuestionsKey(key.text))?.value : root;
  return list?.kind === 'list' ? list.items : [];
}

/** A rule about several decks may find something when others are checked as well. */
function unusedIn(
  suppression: Suppression,
  used: Used,
  document: YamlDocument,
  settings: Settings,
  later: Later,
): readonly Diagnostic[] {
  const { comment, rules } = suppression;
  const idle = namesOf(suppression).filter(
    (name) => !used.has(name, suppression) && !later.rules.includes(name),
  );
  const active = idle.filter((name) => name === '' || anyIsOn(name, settings));
  if (active.length === 0) return [];
  const whole = active.length === Math.max(1, rules.length);
  const named = active.map((name) => `\`${name}\``).join(', ');
  return [
    complaint(
      'suppression/unused',
      comment,
      active[0] === '' ? 'Nothing is found here to turn off' : `Nothing of ${named} is found here`,
      whole ? 'Remove the comment' : `Remove ${named} from the comment`,
      whole ? removal(comment, document, mayReach(suppression, document, later)) : undefined,
    ),
  ];
}

/** Whether it may be of use once the other decks are looked at: then nobody but the author removes it. */
function mayReach(
  { rules, from, to }: Suppression,
  { lines }: YamlDocument,
  later: Later,
): boolean {
  if (rules.length > 0 && !rules.some((name) => later.rules.some((one) => covers(name, one))))
    return false;
  const reached = later.places.map((place) => positionAt(lines, place).line);
  return reached.some((line) => line >= from && line <= to);
}

function anyIsOn(name: string, settings: Settings): boolean {
  return [...settings].some(([rule, to]) => isOn(to) && covers(name, rule));
}

function unknownDirective(comment: Comment): Diagnostic {
  const word = comment.text.split(/\s/, 1)[0] ?? '';
  const known = ['quiz-disable', 'quiz-enable', ...directives.map((one) => `quiz-disable-${one}`)];
  const meant = nearest(word, known);
  return complaint(
    'suppression/unknown',
    comment,
    `\`${word}\` turns nothing off`,
    meant === undefined ? `Write one of ${known.join(', ')}` : `Write \`${meant}\``,
  );
}

function unknownName(
  comment: Comment,
  name: string,
  { text }: YamlDocument,
  settings: Settings,
): Diagnostic {
  const { meant } = unknownRule(name, [...settings.keys()]);
  const start = text.indexOf(name, comment.span.start + comment.text.indexOf(' '));
  const span = start < 0 ? comment.span : { start, end: start + name.length };
  return complaint(
    'suppression/unknown',
    { ...comment, span },
    `There is no rule \`${name}\``,
    meant === undefined ? '`quiz lint --rules` lists them' : `Write \`${meant}\``,
  );
}

function complaint(
  rule: string,
  comment: Comment,
  message: string,
  help: string,
  fix?: Fix,
): Diagnostic {
  return {
    rule,
    severity: 'warning',
    message,
    span: comment.span,
    also: [],
    help,
    where: '',
    ...(fix === undefined ? {} : { fix }),
  };
}

/** The whole line where the comment stands alone, else the comment and the spaces before it. */
function removal({ span }: Comment, { text }: YamlDocument, isDoubtful: boolean): Fix {
  const start = text.slice(0, span.start).trimEnd().length;
  const alone = start === 0 || text.slice(start, span.start).includes('\n');
  const lineStart = text.lastIndexOf('\n', span.start - 1) + 1;
  const next = text.indexOf('\n', span.end);
  const cut = alone
    ? { start: lineStart, end: next < 0 ? span.end : next + 1 }
    : { start, end: span.end };
  const kind = isDoubtful ? 'suggestion' : 'safe';
  return { kind, title: 'Remove the comment', edits: [{ span: cut, text: '' }] };
}
