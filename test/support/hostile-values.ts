/** One of every family that a terminal obeys, and what hides or reorders text. */
export const attacks: readonly string[] = [
  '\u001b[2J\u001b[H',
  '\u001b]0;title\u0007',
  '\u001b]52;c;aGk=\u0007',
  '\u001b]8;;https://example.org\u001b\\x\u001b]8;;\u001b\\',
  '\u001bP+q544e\u001b\\',
  '\u001b_G\u001b\\',
  '\u001b^x\u001b\\',
  '\u001bXx\u001b\\',
  '\u001b[c',
  '\u001b[6n',
  '\u001b[?1049h',
  '\u001b[31m',
  '\u001bc',
  '\u001b#8',
  '\u000e',
  '\u0005',
  '\u0007',
  '\b\b\b',
  '\r',
  '\u007f',
  '\u009b31m',
  '\u009d0;x\u009c',
  '\u0090x\u009c',
  '\u202egnp.exe',
  '\u2066x\u2069',
  '\u200b',
  '\u001b[\u001b[31m31m',
];

/** All of them in one text. */
export const attack = attacks.join('x');

/** Few enough characters for the name of a file, and no slash. */
export const attackName = 'a\u001b]0;t\u0007\u001b[31m\u001b[6n\u009b2J\u202e\r\bz';

/** Control characters but line feeds, and what reorders text. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
export const control = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]/;

/** Every field of every type holds the attacks; as JSON, which is YAML. */
export function deckOfAttacks(): string {
  const text = (name: string) => `${name} ${attack}`;
  const common = (name: string) => ({
    question: text(name),
    explanation: text('why'),
    hint: [text('hint')],
    topic: text('topic'),
    tags: [text('tag')],
    source: text('source'),
    image: { file: text('file'), alt: text('alt') },
  });
  return JSON.stringify({
    title: text('title'),
    description: text('description'),
    author: text('author'),
    language: 'en',
    questions: [
      {
        id: text('id').slice(0, 120),
        ...common('choice'),
        choices: [{ text: text('a'), feedback: text('feedback') }, text('b')],
        answer: text('b'),
      },
      {
        ...common('response'),
        choices: [text('a'), text('b'), text('c')],
        answer: [text('a'), text('b')],
      },
      { ...common('truth'), answer: true },
      { ...common('short'), answer: text('answer'), accept: [text('accepted')] },
      { ...common('number'), answer: 4, unit: text('unit') },
      { cloze: `{{${attack.replaceAll(/[{}|:]/g, '')} :: ${attack}}}`, explanation: text('why') },
      { ...common('order'), order: [text('first'), text('second')] },
      {
        ...common('match'),
        pairs: { [text('left')]: text('right'), [text('l')]: text('r') },
        distractors: [text('d')],
      },
      { ...common('open'), rubric: [text('point')] },
      { ...common('card'), type: 'flashcard', answer: text('back') },
    ],
  });
}
