/** A document that somebody wrote to break a reader, by name. */
export type HostileDecks = ReadonlyMap<string, string | Uint8Array>;

const item = (text: string) => `- id: a\n  question: ${text}\n  answer: x\n`;
const question = '- id: a\n  question: Q?\n  answer: x\n';
const nested = (open: string, close: string, depth: number) =>
  `${open.repeat(depth)}x${close.repeat(depth)}`;
const utf16 = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le'));
const bytes = (...values: readonly number[]) => Uint8Array.from(values);
const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));

/** References that stand for ever more: ten of each stand for ten of the one before. */
function laughs(levels: number): string {
  const lines = Array.from({ length: levels }, (_, level) => {
    const of = level === 0 ? 'lol' : `*l${level - 1}`;
    return `l${level}: &l${level} [${Array.from({ length: 10 }, () => of).join(', ')}]`;
  });
  return `${lines.join('\n')}\nquestions: *l${levels - 1}\n`;
}

const structure: readonly (readonly [string, string])[] = [
  ['nothing at all', ''],
  ['spaces alone', '   \n \n'],
  ['a comment alone', '# nothing\n'],
  ['a byte order mark alone', '\uFEFF'],
  ['a document end alone', '...\n'],
  ['three empty documents', '---\n---\n---\n'],
  ['a number', '42\n'],
  ['null', 'null\n'],
  ['a text', 'just words\n'],
  ['an empty list', '[]\n'],
  ['an empty map', '{}\n'],
  ['a list of numbers', '[1, 2, 3]\n'],
  ['a list of lists', '[[[]]]\n'],
  ['questions that are a text', 'questions: none\n'],
  ['questions that are null', 'questions:\n'],
  ['questions that are themselves', 'questions: &q [*q]\n'],
  ['an alias of nothing', item('*nobody')],
  ['an alias to the node that holds it', '&all\nquestions: *all\n'],
  ['an anchor that is set again', '- &a 1\n- &a 2\n- *a\n'],
  ['an alias as a key', '? *a\n: x\n'],
  ['nine levels of laughs', laughs(9)],
  ['three levels of laughs', laughs(3)],
  ['flow lists 31 deep', item(nested('[', ']', 29))],
  ['flow lists 10,000 deep', item(nested('[', ']', 10_000))],
  ['flow maps 10,000 deep', item(nested('{a: ', '}', 10_000))],
  ['flow lists opened 10,000 times', item('['.repeat(10_000))],
  ['block lists 1,000 deep', `${'- '.repeat(1000)}x\n`],
  [
    'block maps 1,000 deep',
    Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n)}a:\n`).join(''),
  ],
  ['closing brackets alone', item(']'.repeat(1000))],
  ['a complex key', '? [a, b]\n: x\n'],
  ['complex keys within complex keys', `${'? '.repeat(200)}x\n`],
  ['question marks as items', '- ? x\n- ?\n'],
  ['a merge key', '- &a {id: a, question: Q?}\n- <<: *a\n  answer: x\n'],
  ['a merge key that is a list', '- <<: [1, 2]\n  question: Q?\n  answer: x\n'],
  ['every key twice', `${question}  question: Q?\n  answer: y\n`],
  ['keys that differ by case', `${question}  Answer: y\n  ANSWER: z\n`],
  ['keys that differ by width', `${question}  ａnswer: y\n`],
  ['a key of 2,000 characters', `- ${'k'.repeat(2000)}: x\n`],
  ['a key of an emoji', '- 🦉: x\n'],
  ['an empty key', '- "": x\n'],
  ['a key that is null', '- null: x\n  ~: y\n'],
  ['a key that is a number', '- 1: x\n  0x1: y\n'],
  ['1,001 keys', `- ${Array.from({ length: 1001 }, (_, n) => `k${n}: x`).join('\n  ')}\n`],
  ['a second document', `${question}---\n${question}`],
  ['sixty documents', `${question}---\n`.repeat(60)],
  ['a directive of YAML 1.1', `%YAML 1.1\n---\n${question}`],
  ['a directive of YAML 9.9', `%YAML 9.9\n---\n${question}`],
  ['a directive of a tag', `%TAG ! tag:example.org,2026:\n---\n${question}`],
  ['a directive of nobody', `%WHAT ever\n---\n${question}`],
];

const values: readonly (readonly [string, string])[] = [
  ['a tag of Python', item('!!python/object/apply:os.system [ls]')],
  ['a tag of JavaScript', item('!!js/function "function () {}"')],
  ['a tag of binary data', item('!!binary aGk=')],
  ['a tag of a set', item('!!set {a, b}')],
  ['a tag of its own', item('!secret x')],
  ['a tag without a value', item('!!str')],
  ['a tag that does not fit', item('!!int seven')],
  ['__proto__ as a key', `${question}  __proto__: {polluted: true}\n`],
  ['constructor as a key', `${question}  constructor: {prototype: {polluted: true}}\n`],
  ['__proto__ as an id', '- id: __proto__\n  question: Q?\n  answer: x\n'],
  [
    'constructor as an id, and toString',
    '- {id: constructor, question: Q?, answer: x}\n- {id: toString, question: R?, answer: y}\n',
  ],
  [
    '__proto__ as a deck',
    'id: __proto__\ntitle: __proto__\nquestions:\n  - {id: a, question: Q?, answer: x}\n',
  ],
  [
    'hasOwnProperty as a topic and a tag',
    `${question}  topic: hasOwnProperty\n  tags: [__proto__, valueOf]\n`,
  ],
  [
    '__proto__ as a left side',
    '- id: a\n  question: Q?\n  pairs: {__proto__: x, constructor: y}\n',
  ],
  ['a number beyond all', item('1e999')],
  ['a number that is none', item('.nan')],
  ['an answer beyond all', '- id: a\n  question: Q?\n  answer: .inf\n  tolerance: .nan\n'],
  ['an integer of 400 digits', `- id: a\n  question: Q?\n  answer: ${'9'.repeat(400)}\n`],
  ['an octal number', '- id: a\n  question: Q?\n  answer: 0o777\n'],
  ['a number with underscores', '- id: a\n  question: Q?\n  answer: 1_000\n'],
  ['a number base sixty', '- id: a\n  question: Q?\n  answer: 190:20:30\n'],
  ['a date', '- id: a\n  question: Q?\n  answer: 2026-11-24T00:00:00Z\n'],
  ['points below zero', `${question}  points: -1e300\n`],
  ['a time of no time', `${question}  time: 0\n`],
  [
    'a language that is none',
    `language: "../../etc"\nquestions:\n  - {id: a, question: Q?, answer: x}\n`,
  ],
  ['an image outside', `${question}  image: {file: ../../../../etc/passwd, alt: x}\n`],
  ['an image of a NUL', `${question}  image: {file: "a\\0b", alt: x}\n`],
  [
    'a regular expression that explodes',
    `- id: a\n  question: Q?\n  answer: x\n  accept: ['/^(a+)+$/']\n`,
  ],
  [
    'a regular expression of alternatives',
    `- id: a\n  question: Q?\n  answer: x\n  accept: ['/^(a|a|aa)+$/']\n`,
  ],
  [
    'a regular expression that looks back',
    `- id: a\n  question: Q?\n  answer: x\n  accept: ['/(a*)*\\1(?<=b+)c/']\n`,
  ],
  [
    'a regular expression without an end',
    `- id: a\n  question: Q?\n  answer: x\n  accept: ['/(((((/']\n`,
  ],
  [
    'a regular expression of 5,000 groups',
    `- id: a\n  question: Q?\n  answer: x\n  accept: ['/${'('.repeat(5000)}a${')'.repeat(5000)}/']\n`,
  ],
  ['a cloze of 500 blanks', `- id: a\n  cloze: "${'{{x}} '.repeat(500)}"\n`],
  ['a cloze of braces', `- id: a\n  cloze: "${'{'.repeat(5000)}"\n`],
  ['a formula of braces', `- id: a\n  question: '$${'{'.repeat(3000)}$'\n  answer: x\n`],
  [
    'a formula that repeats',
    `- id: a\n  question: '$${'\\frac{1}{'.repeat(500)}x${'}'.repeat(500)}$'\n  answer: x\n`,
  ],
  ['a formula that defines itself', `- id: a\n  question: '$\\def\\x{\\x\\x}\\x$'\n  answer: x\n`],
  ['emphasis within emphasis', `- id: a\n  question: '${'*a _b '.repeat(2000)}'\n  answer: x\n`],
  ['brackets of links', `- id: a\n  question: '${'['.repeat(3000)}'\n  answer: x\n`],
  ['quotes of quotes', `- id: a\n  question: "${'> '.repeat(1000)}x"\n  answer: x\n`],
  ['backquotes', `- id: a\n  question: '${'`'.repeat(3000)}'\n  answer: x\n`],
  [
    'a table of 200 columns',
    `- id: a\n  question: |\n    ${'|a'.repeat(200)}|\n    ${'|-'.repeat(200)}|\n  answer: x\n`,
  ],
  [
    'entities',
    `- id: a\n  question: '${'&amp;&#0;&#x10FFFF;&#xD800;'.repeat(200)}'\n  answer: x\n`,
  ],
];

const characters: readonly (readonly [string, string | Uint8Array])[] = [
  ['a NUL', item('a\0b')],
  ['an escaped NUL', item('"a\\0b"')],
  ['a bell and backspaces', item('"\u0007\b\b\b"')],
  ['a vertical tab and a form feed', item('a\u000Bb\u000Cc')],
  ['a delete', item('a\u007Fb')],
  ['C1 controls', item('a\u0080\u009Bb')],
  ['CSI: erases the screen', item('"\u001B[2J"')],
  ['CSI: asks where the cursor is', item('"\u001B[6n"')],
  ['OSC: sets the title', item('"\u001B]0;x\u0007"')],
  ['OSC: sets the clipboard', item('"\u001B]52;c;aGk=\u0007"')],
  ['OSC: a link', item('"\u001B]8;;https://example.org\u001B\\\\x\u001B]8;;\u001B\\\\"')],
  ['DCS', item('"\u001BP+q544e\u001B\\\\"')],
  ['APC', item('"\u001B_G\u001B\\\\"')],
  ['PM', item('"\u001B^x\u001B\\\\"')],
  ['SOS', item('"\u001BXx\u001B\\\\"')],
  ['a reset', item('"\u001Bc"')],
  ['an escape written as one', item('"\\e[2J \\x1b[31m \\u001b]0;x\\a"')],
  ['text that runs to the left', item('\u202Egnp.exe')],
  ['isolates without an end', item('\u2066\u2067\u2068'.repeat(50))],
  ['zero width everywhere', item('a\u200Bb\u200Cc\u200Dd\u2060e\uFEFFf')],
  ['tags that nobody sees', item(`x${String.fromCodePoint(0xe0041, 0xe0042)}`)],
  ['variation selectors', item(`x${'\uFE0F'.repeat(200)}`)],
  ['a letter with 2,000 marks', item(`e${'\u0301'.repeat(2000)}`)],
  ['a family of 500', item(`👩${'\u200D👧'.repeat(500)}`)],
  ['half a pair of surrogates', item('"\\ud800"')],
  ['what is no character', item('\uFFFE\uFFFF')],
  ['line separators', item('a\u2028b\u2029c\u0085d')],
  ['carriage returns alone', question.replaceAll('\n', '\r')],
  ['every kind of line end', '- id: a\r\n  question: Q?\r  answer: x\n'],
  ['a byte order mark within', `${question}\uFEFF${question}`],
  ['UTF-16 with a mark', bytes(0xff, 0xfe, ...utf16(question))],
  ['UTF-16 without a mark', utf16(question)],
  [
    'UTF-16, big end first',
    bytes(0xfe, 0xff, ...utf16(question).map((_, n, all) => all[n ^ 1] ?? 0)),
  ],
  ['UTF-32', bytes(0xff, 0xfe, 0, 0, 0x2d, 0, 0, 0)],
  ['Latin-1', latin1(item('café'))],
  ['an overlong slash', bytes(0x2d, 0x20, 0xc0, 0xaf, 0x0a)],
  ['a surrogate as UTF-8', bytes(0x2d, 0x20, 0xed, 0xa0, 0x80, 0x0a)],
  ['beyond Unicode', bytes(0x2d, 0x20, 0xf4, 0x90, 0x80, 0x80, 0x0a)],
  ['a letter cut short', bytes(0x2d, 0x20, 0xe2, 0x82)],
  ['a picture', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d)],
  ['an archive', bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 3)],
  ['every byte', Uint8Array.from({ length: 256 }, (_, n) => n)],
];

/** Much of one thing, `size` characters or more of it. */
function floods(size: number): readonly (readonly [string, string])[] {
  const many = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  return [
    ['spaces', many(' ')],
    ['tabs', many('\t')],
    ['line feeds', many('\n')],
    ['one line', item(many('word '))],
    ['one word', item(many('w'))],
    ['comments', many('# c\n')],
    ['comment signs', item(many(' #'))],
    ['dashes', many('- ')],
    ['dashes on lines', many('-\n')],
    ['document marks', many('---\n')],
    ['colons', many(':')],
    ['colons and spaces', item(many(': '))],
    ['keys without an end', many('a: ')],
    ['anchors', many('- &a x\n')],
    ['aliases', `- &a x\n${many('- *a\n')}`],
    ['tags', many('- !a x\n')],
    ['double quotes', many('"')],
    ['single quotes', item(many("'"))],
    ['an open quote', item(`"${many('word ')}`)],
    ['escapes', item(`"${many('\\n')}"`)],
    ['backslashes', item(many('\\'))],
    ['brackets', many('[')],
    ['braces', many('{')],
    ['pairs of brackets', item(many('[],'))],
    ['commas', item(`[${many(',')}]`)],
    ['question marks', many('? ')],
    ['percent signs', many('%a\n')],
    ['pipes', many('- |\n')],
    ['a block of text', `- id: a\n  question: |\n${many('    line\n')}  answer: x\n`],
    ['a folded text', `- id: a\n  question: >-\n${many('    word\n')}  answer: x\n`],
    ['continued lines', `- id: a\n  question: a\n${many('    b\n')}  answer: x\n`],
    ['indentation', many('    a:\n')],
    [
      'staircases',
      Array.from(
        { length: Math.min(3000, Math.ceil(Math.sqrt(size))) },
        (_, n) => `${' '.repeat(n)}- a\n`,
      ).join(''),
    ],
    ['tiny questions', many('- question: Q?\n  answer: x\n')],
    ['questions without an answer', many('- question: Q\n')],
    ['one question over and over', many(question)],
    ['choices', `- id: a\n  question: Q?\n  choices:\n${many('    - c\n')}  answer: c\n`],
    ['tags of a question', `${question}  tags: [${many('t, ')}]\n`],
    [
      'unknown keys',
      `- id: a\n${Array.from({ length: Math.ceil(size / 12) }, (_, n) => `  k${n}: x\n`).join('')}`,
    ],
    ['suppressions', many('# quiz-disable-next-line all -- x\n')],
    ['combining marks', item(`e${many('\u0301')}`)],
    ['letters of four bytes', item(many('𝕏'))],
    ['letters that run to the left', item(many('\u202E'))],
    ['escape characters', item(many('\u001B['))],
    ['dollar signs', item(`'${many('$')}'`)],
    ['stars', item(`'${many('*')}'`)],
    ['underscores', item(`'${many('_')}'`)],
  ];
}

/** Over a hundred documents; those that flood a reader have `size` characters, the others a few. */
export function hostileDecks(size: number): HostileDecks {
  const flooding = floods(size).map(([name, text]) => [`a flood: ${name}`, text] as const);
  return new Map([...structure, ...values, ...characters, ...flooding]);
}
