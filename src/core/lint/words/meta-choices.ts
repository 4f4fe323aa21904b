/** Choices that speak of the others: “all of the above”, “A, B and C are correct”. */
const all = [
  /\ball (?:of )?(?:the )?above\b|\ball of the [\p{L}-]+ above\b/iu,
  /^[\s*_"“(]*(?:[A-J][.)] )?all of (?:these|those)\b/i,
  /^[\s*_"“(]*[A-J](?:, ?[A-J])+,? ?(?:and |& )?(?:[A-J] )?are (?:all )?(?:correct|right|true)\b/,
  /^[\s*_"“(]*all (?:of )?(?:the )?(?:other )?(?:answers|choices|options|alternatives|statements|responses)(?: \p{L}+)? are (?:correct|right|true)\b/iu,
];

const none = [
  /\bnone of (?:the )?above\b/i,
  /^[\s*_"“(]*(?:[A-J][.)] )?(?:none|neither) of (?:the )?(?:these|those|others?|two|answers|choices|options|alternatives|statements|responses|\p{L}+ (?:above|given|listed))\b/iu,
  /^[\s*_"“(]*(?:none|neither) of them[\s*_"”).!]*$/i,
  /^[\s*_"“(]*(?:none|neither) (?:is|are)\b.{0,20}$/i,
];

const bareNone = /^[\s*_"“(]*(?:none|neither)[\s*_"”).!]*$/i;

/** With one of these among the choices, “none” is a number, a pronoun or a value of a program. */
const amount =
  /^(?:1|one|only one|two|some|a few|few|many|most|half|[ivx]+|all|no|nobody|no one|nothing|either|true|false|null)\b/i;

/** “Neither” of two is an answer as good as either. */
const fewest = 3;

/** Rules out nearly every choice at once. */
const hint = /\b(?:all|any|are|both|can|cannot|either|enough|neither|none)\b/i;

export function isAllOfTheAbove(choice: string): boolean {
  return hint.test(choice) && all.some((form) => form.test(choice));
}

export function isNoneOfTheAbove(choice: string, choices: readonly string[]): boolean {
  if (!hint.test(choice)) return false;
  if (bareNone.test(choice))
    return choices.length > fewest && !choices.some((other) => amount.test(other.trim()));
  return none.some((form) => form.test(choice));
}

/** These, and other ways to say nothing of the matter: “both”, “cannot be determined”. */
export function isMetaChoice(choice: string): boolean {
  if (!hint.test(choice)) return false;
  return (
    isAllOfTheAbove(choice) ||
    isNoneOfTheAbove(choice, []) ||
    bareNone.test(choice) ||
    undecided.test(choice)
  );
}

const undecided =
  /^[\s*_"“(]*(?:both|either|neither)\b|\b(?:both|any|either) of (?:the )?(?:above|these|those)\b|\b(?:can ?not|can['’]t) be (?:determined|known|decided|said)\b|\bnot enough information\b/i;
