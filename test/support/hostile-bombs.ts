import type { HostileDecks } from './hostile-decks.ts';

type Named = readonly (readonly [name: string, source: string | Uint8Array])[];

const latin1 = (text: string) => Uint8Array.from(Buffer.from(text, 'latin1'));
const utf16be = (text: string) => Uint8Array.from(Buffer.from(text, 'utf16le').swap16());
const utf32 = (text: string) =>
  Uint8Array.from([...text].flatMap((one) => [one.codePointAt(0) ?? 0, 0, 0, 0]));
const json = (text: string) => JSON.stringify(text);
const times = (count: number, line: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => line(index)).join('');

/** One question whose keys are given as lines. */
const item = (...lines: readonly string[]) =>
  `- id: a\n${lines.map((line) => `  ${line}\n`).join('')}`;
const asked = (text: string) => item(`question: ${json(text)}`, 'answer: x');
const graded = (...lines: readonly string[]) => item('question: Q?', ...lines);
const pattern = (text: string, key = 'accept') =>
  graded('answer: x', `${key}: [${json(`/${text}/`)}]`);

/** References that are small where they stand and large where they are read. */
function references(size: number): Named {
  const doubled = Array.from({ length: 30 }, (_, n) =>
    n === 0 ? 'k0: &k0 {a: x, b: x}\n' : `k${n}: &k${n} {a: *k${n - 1}, b: *k${n - 1}}\n`,
  ).join('');
  return [
    ['maps that double thirty times', `${doubled}questions: [*k29]\n`],
    ['a long text used 900 times', `- &t ${'word '.repeat(200)}\n${'- *t\n'.repeat(900)}`],
    [
      'a text of 60,000 characters in every choice',
      `- id: a\n  question: &t ${'w'.repeat(60_000)}\n  choices:\n${'    - *t\n'.repeat(900)}  answer: *t\n`,
    ],
    ['an anchor inside of itself', '- &a [&b [*a, *b], *b]\n'],
    ['a merge of a bomb', `a: &a {x: 1}\n${times(500, (n) => `b${n}: {<<: *a}\n`)}questions: []\n`],
    ['a merge key under a merge key', '- &a {<<: {<<: {question: Q?, answer: x}}}\n- *a\n'],
    ['anchors without end', `- ${times(Math.ceil(size / 8), (n) => `&a${n} `)}x\n`],
    ['an anchor of a megabyte', `- &${'a'.repeat(size)} x\n- *${'a'.repeat(size)}\n`],
    ['anchors of odd letters', '- &\u202ea x\n- &a\u200b y\n- *\u202ea\n'],
    ['a tag of a megabyte', `- !${'a'.repeat(size)} x\n`],
    [
      'a tag that is an address',
      `- !<javascript:alert(1)> x\n- !<${'%41'.repeat(Math.ceil(size / 3))}> y\n`,
    ],
    ['tags on tags', `- ${'!!str '.repeat(Math.ceil(size / 6))}x\n`],
    [
      'tags on every node',
      times(
        Math.ceil(size / 60),
        (n) => `- !!map {!!str id: !!str q${n}, !!str question: !!str Q?, !!str answer: !!str x}\n`,
      ),
    ],
    ['a directive of a megabyte', `%YAML ${'1'.repeat(size)}.2\n---\n- x\n`],
    [
      'a directive after the document',
      '- id: a\n  question: Q?\n  answer: x\n...\n%YAML 1.1\n---\n- y\n',
    ],
    ['a directive that names itself', '%TAG !! tag:yaml.org,2002:\n%TAG !! !\n---\n- !!str x\n'],
  ];
}

/** Structure that is deep, odd or endless. */
function structures(size: number): Named {
  const half = Math.ceil(size / 2);
  return [
    ['JSON lists as deep as it gets', `${'['.repeat(half)}${']'.repeat(half)}`],
    [
      'JSON maps as deep as it gets',
      `${'{"a":'.repeat(Math.ceil(size / 6))}1${'}'.repeat(Math.ceil(size / 6))}`,
    ],
    [
      'JSON that alternates',
      `${'[{"questions":'.repeat(Math.ceil(size / 16))}1${'}]'.repeat(Math.ceil(size / 16))}`,
    ],
    ['questions within questions', times(31, (n) => `${'  '.repeat(n)}questions:\n`)],
    ['a flow map that never ends', `- {${'a: b, '.repeat(Math.ceil(size / 6))}`],
    ['a flow list over many lines', `- [\n${'a,\n'.repeat(Math.ceil(size / 3))}`],
    ['question marks in a flow map', `- {${'? a, '.repeat(Math.ceil(size / 5))}}\n`],
    ['question marks on lines', '? a\n'.repeat(Math.ceil(size / 4))],
    ['colons on lines', ': a\n'.repeat(Math.ceil(size / 4))],
    ['a key that is a list that is a key', '? - ? - ? - ? - a\n'],
    ['a key of many lines', `? |\n${'  line\n'.repeat(Math.ceil(size / 7))}: x\n`],
    ['a quoted key of a megabyte', `- ${json('k'.repeat(size))}: x\n`],
    [
      'a thousand long keys',
      `- ${times(999, (n) => `${'k'.repeat(Math.ceil(size / 1000))}${n}: x\n  `)}id: a\n`,
    ],
    [
      'keys that differ by what nobody sees',
      '- question: Q?\n  question\u200b: R?\n  \u2060question: S?\n  answer: x\n',
    ],
    [
      'keys with combining letters',
      '- question: Q?\n  re\u0301ponse: a\n  r\u00e9ponse: b\n  answer: x\n',
    ],
    ['a block scalar that is indented 9', 'questions:\n- question: |9\n    Q?\n  answer: x\n'],
    ['a block scalar that is indented 0', '- question: |0\n  answer: x\n'],
    ['a block scalar that is indented 99', '- question: |99+-\n  Q\n  answer: x\n'],
    ['a block scalar without a text', '- question: >+\n\n\n\n- answer: |-\n'],
    ['a block scalar of blank lines', `- question: |+\n${'\n'.repeat(size)}  answer: x\n`],
    ['a block scalar that is a comment', `- question: | # c\n    Q?\n  answer: >2- #\n    x\n`],
    [
      'a block scalar that sinks',
      `- question: |\n${times(Math.min(2000, Math.ceil(Math.sqrt(size * 2))), (n) => `${' '.repeat(2000 - n)}x\n`)}  answer: x\n`,
    ],
    [
      'lines that begin with tabs',
      `- question: Q?\n${'\t\t\tanswer: x\n'.repeat(Math.ceil(size / 13))}`,
    ],
    [
      'a plain text over many blank lines',
      `- question: a\n${'\n'.repeat(size)}    b\n  answer: x\n`,
    ],
    ['a quoted text over many lines', `- question: "a\n${'\n'.repeat(size)}  b"\n  answer: x\n`],
    ['a comment of a megabyte', `- question: Q? # ${'c'.repeat(size)}\n  answer: x\n`],
    [
      'a comment between every line',
      times(
        Math.ceil(size / 50),
        (n) => `# a\n- id: q${n}\n  # b\n  question: Q?\n# c\n  answer: x # d\n`,
      ),
    ],
    ['documents that end', '- x\n...\n'.repeat(40)],
    [
      'text after the end of a document',
      '- id: a\n  question: Q?\n  answer: x\n... and more\nwhich is lost\n',
    ],
    ['JSON with a comment and a comma', '[{"question": "Q?", "answer": "x",}, // c\n]'],
    [
      'JSON in which a key is there twice',
      '[{"question": "Q?", "question": "R?", "answer": "x", "answer": "y"}]',
    ],
    [
      'numbers as everything',
      '- id: 1\n  question: 2\n  answer: 3\n  tags: [4, .5, -.inf, 0x6]\n  topic: 7\n  hint: 8\n',
    ],
    [
      'null as everything',
      '- id: ~\n  question: null\n  answer:\n  tags: [~]\n  topic: ~\n  hint: [~]\n  choices: ~\n',
    ],
    [
      'lists as everything',
      '- id: [a]\n  question: [b]\n  answer: [[c]]\n  tags: [[d]]\n  image: [e]\n  accept: [[f]]\n',
    ],
    [
      'maps as everything',
      '- id: {a: a}\n  question: {b: b}\n  answer: {c: c}\n  tags: {d: d}\n  choices: {e: e}\n  hint: {f: f}\n',
    ],
  ];
}

/** Bytes and characters that are not what they seem. */
function characters(size: number): Named {
  const question = '- id: a\n  question: Q?\n  answer: x\n';
  return [
    [
      'half a pair in every field',
      '- id: "\\ud800"\n  question: "\\udc00"\n  answer: "\\ud83d"\n  topic: "\\udfff"\n  tags: ["\\ud800\\ud800"]\n',
    ],
    ['a pair written as two escapes', asked('x').replace('"x"', '"\\ud83e\\udd89"')],
    ['escapes beyond Unicode', '- id: a\n  question: "\\UFFFFFFFF \\U00110000 \\x"\n  answer: x\n'],
    ['an escape cut short', '- id: a\n  question: "\\u12'],
    ['UTF-16 without a mark, big end first', utf16be(question)],
    ['UTF-32 without a mark', utf32(question)],
    ['UTF-32 with a mark', Uint8Array.from([0xff, 0xfe, 0, 0, ...utf32(question)])],
    ['UTF-7', '+AC0 id: a\n'],
    ['EBCDIC', latin1('\x60@\x89\x84\x7a@\x81\x25')],
    ['two marks at the beginning', `\ufeff\ufeff${question}`],
    ['a mark on every line', question.replaceAll('\n', '\n\ufeff')],
    ['bytes that are no letter, often', Uint8Array.from({ length: size }, () => 0xff)],
    [
      'letters cut short, often',
      Uint8Array.from({ length: size }, (_, n) => (n % 2 === 0 ? 0xe2 : 0x0a)),
    ],
    ['NUL, often', '\0'.repeat(size)],
    [
      'a mark on a mark',
      asked(`o${'\u0300\u0301\u0302\u0323\u0334'.repeat(Math.ceil(size / 100))}`),
    ],
    ['zalgo in every word', asked(`Z${'\u0351'.repeat(50)}a${'\u0489'.repeat(50)} `.repeat(300))],
    ['isolates within isolates', asked('\u2067'.repeat(125) + 'x' + '\u2069'.repeat(125))],
    ['Arabic with marks of order', asked('\u0627\u200f\u0644\u200e\u061c\u202b\u0639')],
    ['flags without end', asked('\u{1f1e9}'.repeat(999))],
    ['a family without end', asked(`\u{1f469}${'\u200d\u{1f469}'.repeat(5000)}`)],
    ['Hangul parts without end', asked('\u1100'.repeat(9000))],
    ['an answer that nobody sees', '- id: a\n  question: Q?\n  answer: "\\u200b"\n'],
    [
      'answers that look alike',
      '- id: a\n  question: Q?\n  choices: ["a", "\\u0430", "a\\u200b", "\\uff41"]\n  answer: a\n',
    ],
    ['a long word of wide letters', asked('\u6f22'.repeat(20_000))],
    ['spaces of every kind', asked('a\u00a0b\u2003c\u3000d\u202fe\u205ff\u1680g')],
  ];
}

const borrowed = [
  '__proto__',
  'constructor',
  'prototype',
  'toString',
  'valueOf',
  'hasOwnProperty',
  '__defineGetter__',
  'then',
  'toJSON',
  'length',
];

/** Names that an object has already, in every place that takes a name. */
const names: Named = [
  [
    'names of objects as ids',
    times(
      borrowed.length,
      (n) => `- {id: ${borrowed[n]}, question: ${borrowed[n]}?, answer: ${borrowed[n]}}\n`,
    ),
  ],
  [
    'names of objects as tags',
    `- {id: a, question: Q?, answer: x, tags: [${borrowed.join(', ')}], topic: __proto__}\n`,
  ],
  [
    'names of objects as choices',
    `- {id: a, question: Q?, choices: [${borrowed.join(', ')}], answer: __proto__}\n`,
  ],
  [
    'names of objects as pairs',
    `- {id: a, question: Q?, pairs: {${borrowed.map((name) => `${name}: ${name}`).join(', ')}}}\n`,
  ],
  ['names of objects in order', `- {id: a, question: Q?, order: [${borrowed.join(', ')}]}\n`],
  [
    'names of objects as blanks',
    `- id: a\n  cloze: "${borrowed.map((name) => `{{${name}|__proto__ :: constructor}}`).join(' ')}"\n`,
  ],
  [
    'names of objects as keys of a question',
    `- id: a\n  question: Q?\n  answer: x\n${borrowed.map((name) => `  ${name}: {a: {b: c}}\n`).join('')}`,
  ],
  [
    'names of objects as keys of a deck',
    `title: T\n${borrowed.map((name) => `${name}: [x]\n`).join('')}questions: [{id: a, question: Q?, answer: x}]\n`,
  ],
  [
    'names of objects as a type',
    borrowed.map((name) => `- {type: ${name}, question: Q?, answer: x}\n`).join(''),
  ],
  [
    'names of objects as settings',
    `defaults: {__proto__: {points: 9}, constructor: 1, type: toString, as: valueOf}\nquestions: [{id: a, question: Q?, answer: x, as: constructor, case: __proto__, accents: toString}]\n`,
  ],
  [
    'names of objects as a language',
    'language: constructor\nquestions: [{id: a, question: Q?, answer: the x}]\n',
  ],
  [
    'names of objects as standards',
    'standards: [{framework: __proto__, code: constructor, uri: "javascript:x"}]\nquestions: [{id: a, question: Q?, answer: x, standards: [{__proto__: x}]}]\n',
  ],
  [
    'names of objects as commands of TeX',
    asked(
      '$\\__proto__ \\constructor{x} \\toString \\begin{constructor}x\\end{constructor} \\mathbb{__proto__}$',
    ),
  ],
  [
    'names of objects as entities and links',
    asked('&constructor; &__proto__; [a][constructor] [__proto__]\n\n[constructor]: __proto__\n'),
  ],
  [
    'names of objects as languages of code',
    asked('```constructor\nx\n```\n\n```__proto__\ny\n```\n'),
  ],
  [
    'names of objects as rules',
    `- id: a # quiz-disable-line constructor, __proto__, toString -- x\n  question: Q?\n  answer: x\n`,
  ],
];

/** Patterns that cost much to compile or to match. */
const patterns: Named = [
  ['a pattern of repeats of repeats', pattern('((((a{0,30}){0,30}){0,30}){0,30})')],
  ['a pattern of a thousand twice', pattern('(a{1000}){1000}')],
  [
    'ten patterns at the limit',
    graded(
      'answer: x',
      `accept: [${Array.from({ length: 10 }, () => json(`/${'x{0,1000}'.repeat(10)}/`)).join(', ')}]`,
    ),
  ],
  [
    'a hundred patterns at the limit',
    graded(
      'answer: x',
      `accept: [${Array.from({ length: 100 }, (_, n) => json(`/${n}${'(x{0,99}y?){0,9}'.repeat(50)}/`)).join(', ')}]`,
    ),
  ],
  [
    'a hundred patterns that refuse',
    graded(
      'answer: x',
      `reject: [${Array.from({ length: 100 }, (_, n) => json(`/${n}(a|aa)+$/i`)).join(', ')}]`,
    ),
  ],
  [
    'patterns in three hundred questions',
    times(
      300,
      (n) => `- {id: q${n}, question: Q${n}?, answer: x, accept: ["/(a{0,99}){0,9}${n}/i"]}\n`,
    ),
  ],
  ['a pattern of classes', pattern('[\\p{L}\\p{N}\\p{S}]{1,500}')],
  ['a pattern of every letter, whatever its case', pattern('[\\u0000-\\u{10ffff}]{500}')],
  ['a pattern of alternatives', pattern(Array.from({ length: 300 }, (_, n) => n).join('|'))],
  ['a pattern of empty repeats', pattern('(()*)*(|)*(a?){900}')],
  ['a pattern of brackets', pattern('['.repeat(999))],
  ['a pattern of escapes', pattern('\\Q'.repeat(400))],
  ['a pattern of flags', pattern('(?imsU)'.repeat(120))],
  ['a pattern of names', pattern('(?P<__proto__>a)(?<constructor>b)')],
  [
    'a pattern that ends nowhere',
    graded('answer: x', 'accept: ["/a", "/", "//", "/a/g", "/a/ii"]'),
  ],
];

/** TeX and Markdown that grow, nest or never close. */
function markup(size: number): Named {
  const deep = Math.min(1000, Math.ceil(size / 20));
  const most = Math.min(60_000, size);
  const nest = (open: string, close: string) => `${open.repeat(deep)}x${close.repeat(deep)}`;
  const long = (piece: string) => piece.repeat(Math.ceil(most / piece.length));
  return [
    ['fractions within fractions', asked(`$${nest('\\frac{1}{', '}')}$`)],
    ['fractions on a line of their own', asked(`$$${nest('\\frac{', '}{2}')}$$`)],
    ['brackets that grow', asked(`$$${nest('\\left( ', '\\right) ')}$$`)],
    ['brackets that never close', asked(`$$${long('\\left( ')}$$`)],
    ['matrices within matrices', asked(`$$${nest('\\begin{matrix} ', ' \\end{matrix}')}$$`)],
    ['a matrix of many cells', asked(`$$\\begin{matrix} ${long('a & b \\\\ ')} \\end{matrix}$$`)],
    ['indices upon indices', asked(`$${nest('x_{', '}')}$`)],
    ['powers without braces', asked(`$${long('x^')}$`)],
    ['a large index', asked(`$x_{${long('n+1 ')}}$`)],
    ['roots within roots', asked(`$$${nest('\\sqrt[3]{', '}')}$$`)],
    ['accents on accents', asked(`$${nest('\\hat{', '}')}$`)],
    [
      'a macro that calls itself',
      asked('$\\def\\a{\\a\\a}\\newcommand{\\b}[9]{\\b\\b}\\let\\c\\c\\a\\b\\c$'),
    ],
    [
      'a macro that doubles',
      asked(
        `$${times(40, (n) => `\\def\\m${String.fromCharCode(65 + n)}{\\m${String.fromCharCode(64 + n)}\\m${String.fromCharCode(64 + n)}}`)}\\mZ$`,
      ),
    ],
    ['chemistry within chemistry', asked(`$${nest('\\ce{', '}')}$`)],
    ['text within text', asked(`$${nest('\\text{', '}')}$`)],
    ['fonts within fonts', asked(`$${nest('\\mathbf{', '}')}$`)],
    ['limits on limits', asked(`$$${nest('\\sum_{', '}^{n}')}$$`)],
    ['a thousand formulae', asked('$\\frac{a}{b}$ '.repeat(1000))],
    ['dollars that do not match', asked(long('$a $$b '))],
    ['100,000 backquotes', asked('`'.repeat(Math.min(60_000, most)))],
    ['backquotes in growing rows', asked(times(330, (n) => `${'`'.repeat(n)} `))],
    ['stars in growing rows', asked(times(330, (n) => `${'*'.repeat(n)}a `))],
    ['emphasis that opens', asked(long('**a *b _c __d '))],
    ['emphasis that closes', asked(long('a** b* c_ d__ '))],
    ['emphasis within emphasis, closed', asked(nest('*a **b ', '** c*'))],
    ['links within links', asked(nest('[', '](x)'))],
    ['images within links', asked(nest('![', '](x)'))],
    ['links that are not closed', asked(long('[a](<'))],
    ['links with titles that are not closed', asked(long('[a](b "'))],
    ['references to nothing', asked(long('[a][b] '))],
    [
      'references, defined',
      asked(
        `${times(Math.ceil(most / 60), (n) => `[r${n}]: http://x/${n}\n`)}\n${times(Math.ceil(most / 60), (n) => `[r${n}] `)}`,
      ),
    ],
    [
      'a reference that is defined often',
      asked(`${long('[a]: x\n')}\n${long('[a] ')}`.slice(0, most)),
    ],
    [
      'lists within lists',
      asked(times(Math.ceil(Math.sqrt(most)), (n) => `${' '.repeat(2 * n)}- a\n`)),
    ],
    ['lists on one line', asked(long('- '))],
    ['numbered lists on one line', asked(long('1. '))],
    ['quotes and lists in turn', asked(`${'> - '.repeat(900)}x`)],
    ['quotes with lazy lines', asked(long('> a\nb\n'))],
    ['headings', asked(long('# a\n'))],
    ['rules', asked(long('---\n'))],
    ['fences that do not match', asked(long('```a\n~~~\n'))],
    ['a fence of growing length', asked(times(300, (n) => `${'`'.repeat(n + 3)}\n`))],
    ['code of a strange language', asked(`\`\`\`js\n${long('/*"`${')}\n\`\`\``)],
    [
      'code that highlighters dislike',
      asked(`\`\`\`css\n${long('a{b:')}\n\`\`\`\n\`\`\`html\n${'<a '.repeat(900)}\n\`\`\``),
    ],
    ['a table with a long row', asked(`|a|b|\n|-|-|\n|${long('x|')}\n`)],
    ['a table of many rows', asked(`|a|b|\n|-|-|\n${long('|x|y|\n')}`)],
    ['a table that is none', asked(long('|-'))],
    ['HTML that is not closed', asked(long('<a b="'))],
    ['comments of HTML', asked(long('<!-- '))],
    ['addresses', asked(long('http://a.b/ www.c.d e@f.g '))],
    ['a long address', asked(`http://x/${'('.repeat(most)}`)],
    ['entities that are none', asked(long('&a;&#99999999;&#x;'))],
    ['backslashes at the ends of lines', asked(long('a\\\n'))],
    ['spaces at the ends of lines', asked(long('a  \n'))],
    ['blanks to fill in', asked(long('____ '))],
  ];
}

/** Blanks, choices and questions in crowds. */
function crowds(size: number): Named {
  const many = Math.min(20_000, Math.ceil(size / 12));
  const words = ['cell', 'makes', 'energy', 'from', 'sugar', 'and', 'air', 'in', 'every', 'leaf'];
  const stem = (n: number) =>
    `${words.map((word, at) => (((n >> at) & 1) === 0 ? word : `${word}s`)).join(' ')} ${n}`;
  return [
    ['blanks within blanks', item(`cloze: "${'{{a '.repeat(900)}${'}}'.repeat(900)}"`)],
    [
      'a blank of many alternatives',
      item(`cloze: "{{${'a|'.repeat(Math.min(30_000, size / 2))}b}}"`),
    ],
    ['a blank of bars', item(`cloze: "{{${'|'.repeat(Math.min(60_000, size))}}}"`)],
    ['a blank of hints', item(`cloze: "{{a${' :: b'.repeat(Math.min(12_000, size / 5))}}}"`)],
    ['a thousand blanks', item(`cloze: "${times(1000, (n) => `{{w${n} :: h}} `)}"`)],
    ['blanks and formulae', item(`cloze: "${'$a{{b}}$ {{$c$}} '.repeat(1000)}"`)],
    [
      'questions that differ by a number',
      times(
        Math.ceil(size / 60),
        (n) => `- {id: q${n}, question: What is item ${n}?, answer: x}\n`,
      ),
    ],
    [
      'questions that nearly repeat',
      times(
        Math.min(20_000, Math.ceil(size / 100)),
        (n) => `- {id: q${n}, question: ${stem(n)}?, answer: x${n}}\n`,
      ),
    ],
    [
      'questions that nearly repeat, long',
      times(
        Math.ceil(size / 2100),
        (n) => `- {id: q${n}, question: ${'cell makes energy '.repeat(110)}${n}?, answer: x${n}}\n`,
      ),
    ],
    [
      'questions with one text',
      times(Math.ceil(size / 40), (n) => `- {question: "Q?", answer: x${n}}\n`),
    ],
    ['ids that repeat', times(Math.ceil(size / 40), () => '- {id: a, question: Q?, answer: x}\n')],
    [
      'ids that collide with derived ones',
      times(
        Math.ceil(size / 80),
        (n) => `- {question: Q?, answer: x}\n- {id: q-${n}, question: R?, answer: x}\n`,
      ),
    ],
    [
      'ids that differ by case and width',
      times(
        Math.ceil(size / 80),
        (n) => `- {id: ${n % 2 === 0 ? 'ID' : 'id'}${n >> 1}, question: Q${n}?, answer: x}\n`,
      ),
    ],
    ['20,000 choices', graded(`choices: [${times(many, (n) => `c${n}, `)}]`, 'answer: c0')],
    [
      '20,000 choices that nearly repeat',
      graded(
        `choices: [${times(Math.min(20_000, Math.ceil(size / 40)), (n) => `${stem(n)}, `)}]`,
        'answer: x',
      ),
    ],
    [
      '20,000 right choices',
      graded(
        'choices:',
        ...Array.from(
          { length: Math.min(20_000, Math.ceil(size / 40)) },
          (_, n) => `  - {text: c${n}, correct: true}`,
        ),
      ),
    ],
    ['20,000 things in order', graded(`order: [${times(many, (n) => `o${n}, `)}]`)],
    [
      'a thousand pairs',
      graded(
        `pairs: {${times(1000, (n) => `l${n}: r${n}, `)}}`,
        `distractors: [${times(Math.min(many, 19_000), (n) => `d${n}, `)}]`,
      ),
    ],
    ['20,000 answers', graded('answer: x', `accept: [${times(many, (n) => `a${n}, `)}]`)],
    ['20,000 hints', graded('answer: x', `hint: [${times(many, (n) => `h${n}, `)}]`)],
    ['20,000 tags', graded('answer: x', `tags: [${times(many, (n) => `t${n}, `)}]`)],
    [
      '20,000 points of a rubric',
      item('question: Q?', `rubric: [${times(many, (n) => `r${n}, `)}]`),
    ],
    [
      'answers that leak, everywhere',
      times(
        Math.ceil(size / 90),
        (n) =>
          `- {id: q${n}, question: "What is word${n % 50} word${(n + 1) % 50}?", answer: word${(n + 7) % 50}}\n`,
      ),
    ],
    [
      'long answers beside long stems',
      times(
        Math.ceil(size / 9000),
        (n) =>
          `- {id: q${n}, question: ${'abcdefghij '.repeat(400)}${n}, answer: ${'abcdefghij '.repeat(400)}${n}}\n`,
      ),
    ],
    [
      'a number of 60,000 digits',
      graded(`answer: ${'9'.repeat(60_000)}`, `tolerance: 0.${'1'.repeat(60_000)}`),
    ],
    ['a number with a huge exponent', graded('answer: 1e999999999', 'tolerance: 1e-999999999')],
    ['a range that is upside down and huge', graded('range: [1e400, -1e400]')],
    ['a percentage of everything', graded('answer: 5', 'tolerance: 1e99999999%')],
    ['typos beside typos', times(Math.ceil(size / 30), (n) => `- {qestion: Q${n}, anwser: x}\n`)],
    [
      'suppressions that are not needed',
      times(
        Math.ceil(size / 90),
        (n) =>
          `# quiz-disable-question item/all-of-the-above -- why\n- {id: q${n}, question: Q${n}?, answer: x}\n`,
      ),
    ],
    [
      'suppressions that open',
      times(
        Math.ceil(size / 60),
        (n) => `# quiz-disable item -- ${n}\n- {id: q${n}, question: Q${n}?, answer: x}\n`,
      ),
    ],
  ];
}

/** Much of one thing at the top of a file, and of two things that each cost the other. */
function heaps(size: number): Named {
  const many = (piece: string) => piece.repeat(Math.ceil(size / piece.length));
  const rows = Math.min(20_000, Math.ceil(size / 100));
  const signs: readonly (readonly [string, string])[] = [
    ['byte order marks', '\uFEFF'],
    ['carriage returns', '\r'],
    ['Windows line ends', '\r\n'],
    ['next lines', '\u0085'],
    ['line separators', '\u2028'],
    ['spaces and line ends', ' \n'],
    ['ends of documents', '...\n'],
    ['versions of YAML', '%YAML 1.2\n'],
    ['anchors', '&a '],
    ['anchors on lines', '&a\n'],
    ['tags', '!t '],
    ['bare tags', '! '],
    ['empty comments', '#\n'],
    ['keys without values', ':\n'],
    ['quoted words', '"a" '],
    ['questions on lines', '?\n'],
    ['block marks', '|\n'],
    ['things of every kind', '- [ {a: "b\n# x\n'],
  ];
  return [
    ...signs.map(([name, sign]) => [`a heap of ${name}`, many(sign)] as const),
    [
      'control characters in questions with unknown keys',
      times(rows, (n) => `- id: q${n}\n  strange: ${json('a'.repeat(10))}${'\x01'.repeat(40)}\n`),
    ],
    [
      'byte order marks in questions with unknown keys',
      times(rows / 10, (n) => `- {id: q${n}, strange: "${'\uFEFFa'.repeat(20)}", other: x}\n`),
    ],
    [
      'many keys that differ by case in many questions',
      times(Math.ceil(size / 9000), (n) => `- id: q${n}\n${times(900, (m) => `  K${m}: x\n`)}`),
    ],
  ];
}

/** More documents that break readers, of other shapes; those that grow have about `size` characters. */
export function hostileBombs(size: number): HostileDecks {
  return new Map([
    ...references(size),
    ...structures(size),
    ...characters(size),
    ...names,
    ...patterns,
    ...markup(size),
    ...crowds(size),
    ...heaps(size),
  ]);
}
