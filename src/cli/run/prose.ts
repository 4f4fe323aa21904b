import type { Question } from '../../core/question/types.ts';
import { prepareProse } from '../../core/view/prose.ts';
import { questionTexts, textsIn } from '../../core/view/prose-texts.ts';
import type { Asker } from '../../host/asker.ts';
import type { Prepared } from './prepare.ts';

/** What it takes to show prose: Markdown and TeX take as long to load as all the rest together. */
export interface Prose {
  /** Ready for the first card to be asked. */
  first(): Promise<void>;
  /** Ready for everything; takes its time once. */
  all(): Promise<void>;
}

export function proseOf({ decks, plan: { cards } }: Pick<Prepared, 'decks' | 'plan'>): Prose {
  let all: Promise<void> | undefined;
  return {
    first: () => prepareProse(textsIn(cards.slice(0, 1).map(({ question }) => asked(question)))),
    all: () => (all ??= prepareProse(questionTexts(decks.flatMap(({ questions }) => questions)))),
  };
}

/** A question without what is only shown after its answer. */
function asked(question: Question): object {
  const later = new Set(['explanation', 'rubric', 'answer', 'accept', 'reject']);
  return Object.fromEntries(Object.entries(question).filter(([key]) => !later.has(key)));
}

/** Long enough for the prompt to be on the screen, in milliseconds. */
const drawn = 20;

/** Makes the rest ready while the learner reads the first question; one who stops there needs none. */
export function readyWhileAsking(asker: Asker, ready: () => Promise<void>): Asker {
  return {
    get look() {
      return asker.look;
    },
    canChoose: asker.canChoose,
    pause: (...given) => asker.pause(...given),
    confirm: (question) => asker.confirm(question),
    close: () => asker.close(),
    async ask(...given) {
      const asking = asker.ask(...given);
      const asked = await before(asking, drawn);
      if (asked?.kind === 'stop') return asked;
      await ready();
      return asking;
    },
  };
}

/** What comes within so many milliseconds; no longer is waited for it. */
async function before<T>(coming: Promise<T>, limit: number): Promise<T | undefined> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, limit, undefined);
  });
  try {
    return await Promise.race([coming, late]);
  } finally {
    clearTimeout(timer);
  }
}
