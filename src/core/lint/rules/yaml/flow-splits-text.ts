import { fixOf, quote } from '../../../text/edits.ts';
import { curlyHelp, insideCurly, straight } from '../../../text/curly.ts';
import { isEmptyScalar, type Located, type Mapping, type Span } from '../../../text/located.ts';
import type { LintFile } from '../../lint-file.ts';
import { isText, roleOf } from '../../roles.ts';
import { rule, type ReportIssue } from '../../rule.ts';

export const flowSplitsText = rule({
  name: 'yaml/flow-splits-text',
  summary: 'Brackets or commas split a text that was meant as one',
  why: 'A bracket begins a list, a brace a map, and a comma ends an item: the learner sees another text, or more choices, than was written. Quotes keep a text together.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: town
  question: How many people live there?
  choices: [⟪1,000⟫, ⟪2,000⟫, many]
  answer: many
`,
      fixed: `- id: town
  question: How many people live there?
  choices: ['1,000', '2,000', many]
  answer: many
`,
    },
    {
      deck: `- id: town
  question: How many people live there?
  choices: [⟪1,000⟫, many]
  answer: 1,000
`,
      fixed: `- id: town
  question: How many people live there?
  choices: ['1,000', many]
  answer: 1,000
`,
    },
    {
      deck: `- id: louvre
  question: Where is the Louvre?
  choices: [⟪“Paris, France”⟫, ⟪“Rome, Italy”⟫, Spain]
  answer: Spain
`,
      fixed: `- id: louvre
  question: Where is the Louvre?
  choices: ["Paris, France", "Rome, Italy", Spain]
  answer: Spain
`,
    },
    {
      deck: `- id: spelling
  question: What is the opposite of black?
  answer: white
  accept: [⟪/whit(e|ish)[, ]*/⟫, pale]
`,
      fixed: `- id: spelling
  question: What is the opposite of black?
  answer: white
  accept: ['/whit(e|ish)[, ]*/', pale]
`,
    },
    {
      deck: `- id: thanks
  question: How is thanks said in short?
  answer: ta
  accept: [⟪/ta, (very )?much/⟫, cheers]
`,
      fixed: `- id: thanks
  question: How is thanks said in short?
  answer: ta
  accept: ['/ta, (very )?much/', cheers]
`,
    },
    {
      deck: `- id: set
  question: How is the set of x written?
  answer: ⟪{x}⟫
`,
      fixed: `- id: set
  question: How is the set of x written?
  answer: '{x}'
`,
    },
  ],
  good: [
    {
      deck: `- id: town
  question: How many people live there?
  choices: [100, 200, 300, '1,000']
  answer: 100
- id: folder
  question: Which folder holds settings of the system?
  answer: /etc
  accept: [/etc/, etc/, '/(etc|ETC)[/]/']
- id: set
  question: How is the set of x written?
  answer: '{x}'
`,
    },
  ],
  check: (file, report) => {
    for (const { list, path } of file.lists) {
      if (!list.flow || !isText(roleOf([...path, 0]))) continue;
      splitNumbers(list, file, report);
      splitQuotes(list, file, report);
      if (path.some((step) => step === 'accept' || step === 'reject'))
        splitPatterns(list, file, report);
    }
    for (const { map, path } of file.maps)
      if (isTextInBraces(map) && isText(roleOf(path)))
        tell(map.span, 'Braces make a map of this text', file, report);
  },
});

function isTextInBraces({ flow, entries }: Mapping): boolean {
  return flow && entries.length > 0 && entries.every(({ value }) => isEmptyScalar(value));
}

/** `1,000`: one to three digits, then items of just three, with nothing but a comma between. */
function splitNumbers(
  { items }: { readonly items: readonly Located[] },
  file: LintFile,
  report: ReportIssue,
): void {
  for (let at = 0; at < items.length; at += 1) {
    const start = items[at]?.span.start ?? 0;
    let last = at;
    while (isGroup(items[last], items[last + 1], file)) last += 1;
    if (last === at || !/^-?\d{1,3}$/.test(textOf(items[at]))) continue;
    const end = items[last]?.span.end ?? start;
    tell({ start, end }, 'The comma makes several items of this number', file, report);
    at = last;
  }
}

/** `[“Paris, France”, “Rome, Italy”]`: curly quotes hold nothing together. */
function splitQuotes(
  { items }: { readonly items: readonly Located[] },
  file: LintFile,
  report: ReportIssue,
): void {
  let open: number | undefined;
  for (const item of items) {
    const text = textOf(item);
    if (/^[“„«‘‚‹][^”»’›]*$/.test(text)) open = item.span.start;
    else if (open !== undefined && /^[^“„«‘‚‹]*[”“»’‘›]$/.test(text)) {
      tellCurly({ start: open, end: item.span.end }, file, report);
      open = undefined;
    }
  }
}

/** `[/yes, please/]`: the comma belongs to the pattern. */
function splitPatterns(
  { items }: { readonly items: readonly Located[] },
  file: LintFile,
  report: ReportIssue,
): void {
  items.forEach((item, at) => {
    const next = items[at + 1];
    if (next === undefined || !/^\/[^/]*$/.test(textOf(item))) return;
    if (/^[^/]+\/i?$/.test(textOf(next)))
      tell(
        { start: item.span.start, end: next.span.end },
        'The comma makes two items of this pattern',
        file,
        report,
      );
  });
}

function tellCurly(span: Span, { text }: LintFile, report: ReportIssue): void {
  const inner = insideCurly(text.slice(span.start, span.end));
  if (inner === undefined) return;
  report({
    message: 'The comma makes several items of this text, which has curly quotes around it',
    at: span,
    help: curlyHelp,
    fix: fixOf('unsafe', 'Write straight quotes', span, straight(inner)),
  });
}

function isGroup(one: Located | undefined, next: Located | undefined, { text }: LintFile): boolean {
  if (one === undefined || next === undefined || !/^\d{3}$/.test(textOf(next))) return false;
  return /^-?\d{1,3}$/.test(textOf(one)) && text.slice(one.span.end, next.span.start) === ',';
}

function textOf(node: Located | undefined): string {
  return node?.kind === 'scalar' && node.style === 'plain' ? node.text : '';
}

function tell(
  span: { readonly start: number; readonly end: number },
  message: string,
  file: LintFile,
  report: ReportIssue,
): void {
  report({
    message,
    at: span,
    help: 'Put quotes around it',
    fix: fixOf(
      'unsafe',
      'Put quotes around it',
      span,
      quote(file.text.slice(span.start, span.end)),
    ),
  });
}
