import { runOf, timeCheck } from './answer-runs.ts';
import type { AnswerEntry } from './entry.ts';
import { remembered } from './remembered.ts';
import { UsualAnswer, type AnswerParts } from './usual-answer.ts';

/**
 * The answer of a line without its checksum and its closing brace; `undefined` where the members are
 * not those, in that order, that this program writes: that is for the decoder of all lines to judge.
 */
export type ReadAnswer = (open: string) => AnswerEntry | undefined;

// oxlint-disable no-control-regex -- JSON escapes them in texts, so a text that has one is not read here
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

  /** What was said: nothing, a text that needs no decoding, or what JSON makes of it. */
  function saidIn(
    run: string | undefined,
    text: string | undefined,
  ): AnswerParts['said'] | undefined {
    if (run === undefined) return {};
    return text === undefined ? saidOf(run) : { response: text };
  }

  return (open) => {
    const found = usual.exec(open);
    if (found === null) return undefined;
    const [, id, at, stamps, n, cards, tries, response, text, marks, ms, modes] = found;
    const [stamp, card, tried] = [stampOf(stamps), cardOf(cards), triedOf(tries)];
    const [said, mark, mode] = [saidIn(response, text), markOf(marks), modeOf(modes)];
    if (!stamp || !card || !tried || !said || !mark || !mode || !isTime(at)) return undefined;
    const places = { id: String(id), at: String(at), n: Number(n), ms: Number(ms) };
    return new UsualAnswer({ ...places, stamp, card, tried, said, mark, mode });
  };
}
