import { lastSentence, withoutQuotes } from './sentences.ts';

export interface Negation {
  /** UTF-16 offsets of the word within the stem. */
  readonly start: number;
  readonly end: number;
  readonly word: string;
  /** In capitals, bold or italics. */
  readonly emphasised: boolean;
}

/** A clause that says when or of whom, not what is asked for; it ends at a comma. */
const subordinate =
  /(?<=[\p{L}\p{N}\ufffc)] )(?:although|because|even though|explains?|given that|how|if|since|so that|that|unless|when|whenever|where|whereas|whether|while|who|whom|whose|why)\b[^,;?]*|^(?:although|because|even though|given|if|since|unless|when|whenever|whereas|while)\b[^,;?]*/giu;

/** What is asked for is an amount: that some are not counted makes no item negative. */
const amount =
  /\b(?:what|which) (?:is |was )?(?:the |an? )?(?:[\p{L}-]+ )?(?:amount|chance|fraction|number|odds|per ?cent(?:age)?|probability|proportion|share)\b/iu;

/** “Choose the word that does not rhyme”. */
const command =
  /^\s*(?:choose|circle|find|identify|mark|name|pick|select|tick)\b[^,;?.]*?\b(?:that|which|who) (?:is|are|was|were|does|do|did|has|have|can|could|would|will)(?: \p{L}+ly)? [*_]*(not)\b/iu;

const asked = /\b(?:which|what|who)\b|\b(?:all|each|every)\b(?=.*\bexcept\b)/i;

/** Two groups at most: the words before the negative one, and that one. */
const forms = [
  /((?<!not )\b(?:is|are|was|were|be|been|do|does|did|can|could|should|would|will|has|have|had|may|might|must|shall)(?: (?:most )?\p{L}+ly| also| yet| usually)? [*_]*)(not|never)\b(?! only\b)/iu,
  /(\b(?:do|does|did|are|is|was|were|has|have|had)(?: [\p{L}'’-]+){1,3} [*_]*)(not|never)\b(?! only\b)(?! necessarily\b)/iu,
  /()\b(cannot|never)\b/iu,
  /(\b\p{L}+)(n['’]t)\b/iu,
  /([*_])(not|except)(?=[*_])/iu,
  /()\b(NOT|EXCEPT)\b/u,
  /()\b(except)\b(?=(?: for)?[\s:….?]*$)/iu,
  /()\b(least) (?:likely|probable|plausible|appropriate|characteristic|typical|consistent|suitable)\b/iu,
];

/** The word on which a stem turns: `not` in “Which of these is not a mammal?”. */
export function negationOf(stem: string): Negation | undefined {
  if (!/\bnot\b|\bnever\b|\bcannot\b|n['’]t\b|\bexcept\b|\bleast\b/i.test(stem)) return undefined;
  const { text, at } = lastSentence(stem);
  const plain = withoutQuotes(text);
  const wanted = command.exec(plain);
  const [end, word] =
    wanted === null ? (negatedIn(plain) ?? []) : [wanted[0].length, wanted[1] ?? ''];
  if (end === undefined || word === undefined) return undefined;
  const start = at + end - word.length;
  return { start, end: at + end, word, emphasised: isEmphasised(stem, start, word) };
}

/** In a question: where the word ends, and the word. */
function negatedIn(text: string): readonly [number, string] | undefined {
  const main = text.replace(subordinate, (clause) => '\ufffc'.repeat(clause.length));
  const from = asked.exec(main);
  if (from === null || amount.test(main)) return undefined;
  const rest = main.slice(from.index);
  const found = forms.map((form) => form.exec(rest)).find((match) => match !== null);
  if (found === undefined) return undefined;
  const [, before = '', word = ''] = found;
  if (contrast.test(rest.slice(0, found.index + before.length))) return undefined;
  return [from.index + found.index + before.length + word.length, word];
}

/** “X, not Y”, “but not Y” and “but is not Y” name a contrast. */
const contrast = /(?:,|\b(?:but|and|or)(?: \p{L}+)?|\b(?:although|though|if)) [*_]*$/iu;

function isEmphasised(stem: string, start: number, word: string): boolean {
  const around = /[*_]/.test(stem[start - 1] ?? '') && /[*_]/.test(stem[start + word.length] ?? '');
  return around || word === word.toUpperCase();
}
