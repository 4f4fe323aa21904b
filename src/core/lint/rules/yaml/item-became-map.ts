import { isPlain, type Advice } from '../../../text/advice.ts';
import { fixOf, quote } from '../../../text/edits.ts';
import { entryOf, type Mapping, type Path } from '../../../text/located.ts';
import type { LintFile } from '../../lint-file.ts';
import { roleOf } from '../../roles.ts';
import { rule } from '../../rule.ts';

const choiceKeys = new Set(['text', 'correct', 'feedback']);

export const itemBecameMap = rule({
  name: 'yaml/item-became-map',
  summary: 'A colon and a space make two of an item of a list',
  why: 'YAML takes what stands before the colon for a key, so the text is not read at all. Quotes around the item keep it one text.',
  severity: 'error',
  presets: ['recommended'],
  fix: 'unsafe',
  bad: [
    {
      deck: `- id: law
  question: Which law is it?
  choices:
    - ⟪Newton: force is mass times acceleration⟫
    - Ohm's law
  answer: Ohm's law
`,
      fixed: `- id: law
  question: Which law is it?
  choices:
    - 'Newton: force is mass times acceleration'
    - Ohm's law
  answer: Ohm's law
`,
    },
    {
      deck: `- id: capital
  question: What is the capital of France?
  choices:
    - ⟪a: Paris⟫
    - ⟪b: Rome⟫
  answer: Paris
`,
      fixed: `- id: capital
  question: What is the capital of France?
  choices:
    - Paris
    - Rome
  answer: Paris
`,
    },
    {
      deck: `- id: store
  question: What stores energy?
  choices:
    - ⟪ATP: true⟫
    - ⟪water: false⟫
`,
      fixed: `- id: store
  question: What stores energy?
  choices:
    - {text: ATP, correct: true}
    - {text: water, correct: false}
`,
    },
  ],
  good: [
    {
      deck: `- id: law
  question: Which law is it?
  choices:
    - 'Newton: force is mass times acceleration'
    - text: Ohm's law
      correct: true
`,
    },
  ],
  check: (file, report) => {
    for (const { map, path } of file.maps) {
      const braced = map.flow && file.text[map.span.start] === '{';
      if (typeof path.at(-1) !== 'number' || braced || !isOneText(map)) continue;
      const role = roleOf(path);
      const inChoices = role === 'choice' && isNoChoice(map, path, file);
      if (!inChoices && !texts.has(role)) continue;
      const { start, end } = map.span;
      const source = file.text.slice(start, end);
      if (source.includes('\n')) continue;
      report({
        message: `\`${source}\` became a map, because a space follows its colon`,
        at: map.span,
        ...((inChoices ? asChoice(map) : undefined) ?? inQuotes(map, source)),
      });
    }
  },
});

function inQuotes({ span }: Mapping, source: string): Required<Advice> {
  const help = 'Put quotes around the text';
  return { help, fix: fixOf('unsafe', help, span, quote(source)) };
}

/** `a: Paris` is a choice with a letter, `Paris: true` one that says whether it is right. */
function asChoice({ entries, span }: Mapping): Required<Advice> | undefined {
  const [{ key, value } = { key: undefined, value: undefined }] = entries;
  if (key === undefined || value.kind !== 'scalar') return undefined;
  if (typeof value.value === 'boolean') {
    const map = `{text: ${isPlain(key.text) ? key.text : quote(key.text)}, correct: ${value.value}}`;
    return { help: `Write \`${map}\``, fix: fixOf('unsafe', `Write \`${map}\``, span, map) };
  }
  if (!/^[a-j]$/i.test(key.text) || value.style !== 'plain' || value.text === '') return undefined;
  const fix = fixOf('unsafe', 'Leave the letter out', span, value.text);
  return {
    help: `Leave the letter out, it is given when choices are shown: \`${value.text}\``,
    fix,
  };
}

/** Roles of texts in lists that are never maps. */
const texts = new Set([
  'accept',
  'reject',
  'order',
  'hint',
  'rubric',
  'distractor',
  'answer',
  'tag',
]);

/** Where the others of the list are maps, a key is misspelt. */
function isNoChoice({ entries }: Mapping, path: Path, { lists }: LintFile): boolean {
  if (choiceKeys.has(entries[0]?.key.text ?? '')) return false;
  const at = path.slice(0, -1).join('\n');
  const list = lists.find((one) => one.path.join('\n') === at)?.list;
  return list?.items.some((one) => one.kind === 'map' && entryOf(one, 'text')) !== true;
}

function isOneText({ entries }: Mapping): boolean {
  return entries.length === 1 && entries[0]?.value.kind === 'scalar';
}
