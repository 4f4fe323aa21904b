import type { Rule } from '../../lint/rule.ts';
import type { Severity } from '../../text/finding.ts';

const most = 1024;

const levels: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'note',
};

const problemSeverity: { readonly [S in Severity]: string } = {
  error: 'error',
  warning: 'warning',
  info: 'recommendation',
};

/** A rule as SARIF's reporting descriptor, with what GitHub shows of it. */
export function descriptorOf(rule: Rule): object {
  const { name, summary, why, source, severity, precision } = rule;
  const text = [`${summary}.`, why, ...(source === undefined ? [] : [`Source: ${source}.`])].join(
    '\n\n',
  );
  return {
    id: name,
    name: pascal(name),
    shortDescription: { text: `${summary}.`.slice(0, most) },
    fullDescription: { text: why.slice(0, most) },
    help: { text, markdown: `${text}\n\n${examples(rule)}` },
    defaultConfiguration: { level: levels[severity] },
    properties: {
      tags: [name.slice(0, name.indexOf('/'))],
      'problem.severity': problemSeverity[severity],
      ...(precision === undefined ? {} : { precision }),
    },
  };
}

function pascal(name: string): string {
  return name.replace(/(?:^|[/-])([a-z])/g, (_match, letter: string) => letter.toUpperCase());
}

function examples({ bad, good }: Rule): string {
  const fenced = (deck: string) => `\`\`\`yaml\n${deck.replace(/[⟪⟫]/g, '').trimEnd()}\n\`\`\``;
  const [worst] = bad;
  const [best] = good;
  return [
    ...(worst === undefined ? [] : ['Bad:', fenced(worst.deck)]),
    ...(best === undefined ? [] : ['Good:', fenced(best.deck)]),
  ].join('\n\n');
}
