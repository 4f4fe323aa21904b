import { runOf, timeCheck } from './answer-runs.ts';
import type { AnswerEntry } from './entry.ts';
import { remembered } from './remembered.ts';
import { UsualAnswer } from './usual-answer.ts';

/**
 * The answer of a line without its checksum and its closing brace; `undefined` where the members are
 * not those, in that order, that this program writes: that is for the decoder of all lines to judge.
 */
export type ReadAnswer = (open: string) => AnswerEntry | undefined;

/** Names can be looked for, as JSON escapes the quotes within texts. */
const usual =
  /^\{"v":1,"kind":"answer","id":"([^"\\\u0000-\u001f]*)","at":"(.{24})",("offset":.*?),"n":([1-9]\d{0,9}),("deck":.*?),("try":\d+)(?:,("response":(?:"([^"\\\u0000-\u001f]*)"|.*?)))?,("verdict":.*?),"ms":(0|[1-9]\d{0,9}),("mode":"[a-z]*")$/;

const cardNames = ['deck', 'question', 'hash', 'type', 'tags'] as const;
const topicNames = ['deck', 'question', 'hash', 'type', 'topic', 'tags'] as const;

/**
 * Answers make up nearly all of a log, and most of a line was in lines before it: members that stand
 * side by side are parsed once for all lines that have the same.
 */
export function answerReader(): ReadAnswer {
  const stampOf = remembered(runOf(['offset', 'session']));
  const cardOf = remembered(runOf(cardNames, topicNames));
  const triedOf = remembered(runOf(['try']));
  const saidOf = remembered(runOf(['response']));
  const markOf = remembered(runOf(['verdict', 'score', 'points', 'rating', 'scheduled', 'hints']));
  const modeOf = remembered(runOf(['mode']));
  const isTime = timeCheck();

  return (open) => {
    const found = usual.exec(open);
    if (found === null) return undefined;
    const [, id, at, stamps, n, cards, tries, response, text, marks, ms, modes] = found;
    const [stamp, card, tried, mark] = [
      stampOf(stamps),
      cardOf(cards),
      triedOf(tries),
      markOf(marks),
    ];
    const said = text === undefined ? saidOf(response) : { response: text };
    const mode = modeOf(modes);
    if (!stamp || !card || !tried || !mark || !mode || id === undefined || at === undefined)
      return undefined;
    if (!isTime(at) || (response !== undefined && said === undefined)) return undefined;
    return new UsualAnswer({
      id,
      at,
      n: Number(n),
      ms: Number(ms),
      stamp,
      card,
      tried,
      said,
      mark,
      mode,
    });
  };
}
