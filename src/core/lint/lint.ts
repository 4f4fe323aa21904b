import { briefly } from '../text/brief.ts';
import { entryOf, type Path, type Span } from '../text/located.ts';
import { withoutConsequences } from '../deck/consequences.ts';
import { questionOf, wordsOf } from '../deck/words.ts';
import type { Deck } from '../deck/deck.ts';
import type { DeckRead } from '../deck/read.ts';
import type { Diagnostic, Place } from '../text/finding.ts';
import { limits } from '../text/limits.ts';
import { pathAt, spanOfPlace } from '../text/locate.ts';
import { Overlaps } from '../text/overlaps.ts';
import { pictureFolders } from './images.ts';
import { lintFile, type LintFile, type LintTools } from './lint-file.ts';
import type { DeckFacts, Issue, Quiet, Rule, Target } from './rule.ts';
import { isOn, type Settings } from './settings.ts';
import { laterOf, quietFor, sift, type Suppressed } from './suppressions.ts';

/** What lint makes of one file. */
export interface Linted {
  /** In the order of the file. */
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: readonly Suppressed[];
  /** Absent where the file is no deck. */
  readonly facts?: DeckFacts;
}

export interface LintOptions {
  readonly rules: readonly Rule[];
  readonly settings: Settings;
  /** Comments of the file may turn rules off. */
  readonly inline: boolean;
  readonly tools: LintTools;
}

/** Every problem of one file: the reader's, then those of the rules, less what comments turn off. */
export function lint(read: DeckRead, options: LintOptions): Linted {
  const file = lintFile(read, options.tools);
  const found = withoutConsequences(
    settled(read.diagnostics, checked(file, options.rules, options.settings)),
    read.document,
    ({ rule }) => isOn(options.settings.get(rule)),
  );
  const refused = refusals(read.diagnostics, found);
  const weighed = once(found).flatMap((one) => weigh(one, refused.has(one), options.settings));
  const facts = read.deck && factsOf(read, read.deck, file.items);
  const { kept, suppressed, quiets } = options.inline
    ? sift(weighed, read.document, options.settings, laterOf(options.rules, placesLater(facts)))
    : { kept: weighed, suppressed: [], quiets: [] };
  return {
    diagnostics: kept.toSorted(byPlace),
    suppressed,
    ...(facts === undefined ? {} : { facts: quiets.length === 0 ? facts : { ...facts, quiets } }),
  };
}

/** What an alias stands for in several questions is told of once. */
function once(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const seen = new Set<string>();
  return found.filter(({ rule, span, message }) => {
    const key = `${rule} ${span.start} ${span.end} ${message}`;
    return !seen.has(key) && seen.add(key);
  });
}

/** What keeps the deck from being asked: the reader's errors, and what is told in place of one of them. */
function refusals(
  reader: readonly Diagnostic[],
  found: readonly Diagnostic[],
): ReadonlySet<Diagnostic> {
  const errors = reader.filter(({ severity }) => severity === 'error');
  const told = new Set(found);
  const replaced = new Set(errors.filter((one) => !told.has(one)).map(({ question }) => question));
  const inPlace = found.filter(({ rule, question }) => causes.test(rule) && replaced.has(question));
  return new Set([...errors, ...inPlace]);
}

function byPlace(one: Diagnostic, other: Diagnostic): number {
  return one.span.start - other.span.start || one.span.end - other.span.end;
}

const known = new WeakMap<Settings, readonly Rule[]>();

/** Those that look at one file and are on: found once, not for each of ten thousand decks. */
function active(rules: readonly Rule[], settings: Settings): readonly Rule[] {
  const on =
    known.get(settings) ??
    rules.filter(({ name, check }) => check !== undefined && isOn(settings.get(name)));
  known.set(settings, on);
  return on;
}

function checked(
  file: LintFile,
  rules: readonly Rule[],
  settings: Settings,
): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const one of active(rules, settings)) {
    if (one.language !== undefined && one.language !== file.language) continue;
    let count = 0;
    one.check?.(file, (issue) => {
      count += 1;
      if (count <= limits.findings) found.push(diagnosticOf(one, issue, file.read));
      else if (count === limits.findings + 1)
        found.push(diagnosticOf(one, tooMany(issue), file.read));
    });
  }
  return found;
}

/** Of what fills a file, nobody needs more. */
function tooMany({ at, severity }: Issue): Issue {
  return {
    message: `There is more of this than ${limits.findings} times, and the rest is not told`,
    at,
    ...(severity === undefined ? {} : { severity }),
    help: 'Mend what is told, and check again',
  };
}

/**
 * One problem, one complaint. What the reader refused is not complained of again, unless an error
 * of these groups says why it was refused: then that is told instead.
 */
const causes = /^(?:yaml|encoding)\//;

function settled(
  reader: readonly Diagnostic[],
  found: readonly Diagnostic[],
): readonly Diagnostic[] {
  const errors = reader.filter(({ severity }) => severity === 'error');
  const why = found.filter(({ rule, severity }) => severity === 'error' && causes.test(rule));
  if (errors.length === 0) return [...reader, ...withoutParts(found, why)];
  const isExplained = explainedBy(why);
  const left = reader.filter((one) => !isExplained(one));
  const refused = new Overlaps(left.filter(({ severity }) => severity === 'error').map(spanIn));
  const more = found.filter(({ span }) => !refused.some(span));
  return [...left, ...withoutParts(more, why)];
}

/** What is said of a part of a text that is not read as it was meant is beside the point. */
function withoutParts(
  found: readonly Diagnostic[],
  why: readonly Diagnostic[],
): readonly Diagnostic[] {
  if (why.length === 0) return found;
  const wrong = new Overlaps(why.map(spanIn));
  return found.filter(({ span, severity }) => severity === 'error' || !wrong.some(span));
}

/** A wrong character is why the syntax is wrong, and either is why a key or a value is. */
function explainedBy(why: readonly Diagnostic[]): (one: Diagnostic) => boolean {
  const isCharacter = ({ rule }: Diagnostic) => rule.startsWith('encoding/');
  const characters = new Overlaps(why.filter(isCharacter).map(spanIn));
  const syntax = new Overlaps(why.filter((one) => !isCharacter(one)).map(spanIn));
  return (one) =>
    (!isCharacter(one) && characters.some(one.span)) ||
    (!causes.test(one.rule) && syntax.some(one.span));
}

function spanIn({ span }: Diagnostic): Span {
  return span;
}

function weigh(
  diagnostic: Diagnostic,
  isRefusal: boolean,
  settings: Settings,
): readonly Diagnostic[] {
  const to = settings.get(diagnostic.rule) ?? 'own';
  if (to === 'off' || (to === 'unchosen' && !isRefusal)) return [];
  const severity = to === 'own' || to === 'unchosen' ? diagnostic.severity : to;
  return [{ ...diagnostic, severity, ...(isRefusal ? { refusal: true as const } : {}) }];
}

/** A rule's issue with its characters, its question and its path in author's words. */
export function diagnosticOf(
  { name, severity }: Rule,
  { at, also, ...rest }: Issue,
  { document }: Pick<DeckRead, 'document'>,
): Diagnostic {
  const span = spanOf(at, document);
  const path = isSpan(at) ? pathOf(at, document) : at.path;
  const question = questionOf(path, document.root);
  return {
    rule: name,
    severity,
    ...briefly(rest),
    span,
    also: (also ?? []).map((other) => ({ label: other.label, span: spanOf(other.at, document) })),
    where: question === undefined && isSpan(at) ? '' : wordsOf(path, document.root),
    ...(question === undefined ? {} : { question }),
  };
}

/** Only where the span lies within the innermost value that begins before it. */
function pathOf(span: Span, { root }: DeckRead['document']): Path {
  if (root === undefined) return [];
  const path = pathAt(root, span.start);
  const question = questionOf(path, root);
  return question === undefined ? [] : path;
}

function spanOf(at: Target, document: DeckRead['document']): Span {
  return isSpan(at) ? at : spanOfPlace(document, at);
}

function isSpan(at: Target): at is Span {
  return 'start' in at;
}

/** What rules about several decks find in one of them. */
export interface Together {
  readonly diagnostics: Diagnostic[];
  readonly suppressed: Suppressed[];
  /** Comments that turned something off, which are of use after all. */
  readonly used: Span[];
}

/** Rules that look at all decks of a run; the findings by path. */
export function lintTogether(
  decks: readonly DeckFacts[],
  { rules, settings, tools }: Pick<LintOptions, 'rules' | 'settings' | 'tools'>,
): ReadonlyMap<string, Together> {
  const found = new Map<string, Together>();
  const quiets = new Map(decks.map((deck) => [deck.path, deck.quiets ?? []]));
  for (const one of rules) {
    const to = settings.get(one.name) ?? 'own';
    if (one.together === undefined || to === 'off' || to === 'unchosen') continue;
    const report = (path: string, { at, also: _also, ...issue }: Issue) => {
      if (!isSpan(at)) throw new Error(`${one.name} looks at several files and must give a span`);
      const severity = to === 'own' ? (issue.severity ?? one.severity) : to;
      const here = found.get(path) ?? { diagnostics: [], suppressed: [], used: [] };
      found.set(path, here);
      put(
        { rule: one.name, ...issue, severity, span: at, also: [], where: '' },
        quiets.get(path) ?? [],
        here,
      );
    };
    one.together(decks, report, tools);
  }
  return found;
}

function put(diagnostic: Diagnostic, quiets: readonly Quiet[], into: Together): void {
  const quiet = quietFor(diagnostic, quiets);
  if (quiet === undefined) {
    into.diagnostics.push(diagnostic);
    return;
  }
  const { reason, comment } = quiet;
  into.suppressed.push({ diagnostic, ...(reason === undefined ? {} : { reason }) });
  into.used.push(comment);
}

function placesLater(facts: DeckFacts | undefined): readonly number[] {
  if (facts === undefined) return [];
  return [facts.span.start, ...(facts.pictures ?? []).map(({ span }) => span.start)];
}

function factsOf(
  { path, document }: DeckRead,
  { id, ownId }: Deck,
  items: LintFile['items'],
): DeckFacts {
  const map = document.root?.kind === 'map' ? document.root : undefined;
  const key = ['id', 'title'].find((name) => map !== undefined && entryOf(map, name) !== undefined);
  const place: Place = { path: key === undefined ? [] : [key] };
  const pictures = pictureFolders(items).map(({ folder, place: at }) => ({
    folder,
    span: spanOfPlace(document, at),
  }));
  return {
    path,
    id,
    ownId,
    span: spanOfPlace(document, place),
    where: key ?? '',
    ...(pictures.length === 0 ? {} : { pictures }),
  };
}
