/** What a stranger's text may hold to trouble a terminal, a runner, a parser or a reader. */
export const hostileTexts: readonly string[] = [
  '\u001B]52;c;cHduZWQ=\u0007',
  '\u001B[2J\u001B[31mred',
  '\u009B31m',
  '\u202Egnp.exe',
  'a\u200Bb\uFEFFc',
  '::error file=x::injected',
  '##[command]injected',
  '%0A::set-output name=x::y',
  ']]> <!-- & < > " \' &amp; -->',
  '| [x](javascript:alert(1)) <img src=x onerror=alert(1)> `code` *b*',
  '[link](1) \\[x\\]',
  '=HYPERLINK("http://x")',
  '\uFFFE\uFFFF',
  '日本語 é e\u0301 👩‍👩‍👧 𝕏',
  '${{ github.token }}',
];

/** One deck with each text in a stem, a choice and an answer that is not among the choices. */
export function hostileDeck(): string {
  const items = hostileTexts.map((text, index) => {
    const quoted = JSON.stringify(text);
    return `- id: q${index}\n  question: ${quoted}\n  choices: [${quoted}, other]\n  answer: ${JSON.stringify(`${text} no`)}\n`;
  });
  return items.join('');
}
