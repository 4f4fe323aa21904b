import { filler } from '../bare-text.ts';
import type { ChoiceAt } from '../choices.ts';
import { oneNumberIn } from '../numbers.ts';

/** A property that a choice has or has not; undefined where that cannot be said. */
export type Style = (choice: ChoiceAt) => boolean | undefined;

export interface Told {
  readonly of: Style;
  says(has: boolean): string;
}

/** Nouns have capitals in some languages, so those are compared in English alone. */
export function stylesOf(language: string): readonly Told[] {
  return language === 'en' ? [stops, units, capitals] : [stops, units];
}

export const stops: Told = {
  of: endsWithStop,
  says: (has) => (has ? 'ends with a full stop' : 'ends without a full stop'),
};

const units: Told = { of: hasUnit, says: (has) => (has ? 'has a unit' : 'has no unit') };

const capitals: Told = {
  of: beginsWithCapital,
  says: (has) => (has ? 'begins with a capital' : 'begins without a capital'),
};

/** Not after an abbreviation such as `a.m.` or `etc.`. */
export function endsWithStop({ bare }: ChoiceAt): boolean | undefined {
  const text = bare.trimEnd();
  if (text.endsWith(filler) || /[!?…"”’)\]]$|\.\.$/.test(text)) return undefined;
  if (!text.endsWith('.')) return /[\p{L}\p{N}%]$/u.test(text) ? false : undefined;
  return /(?:\p{L}{4,}|\d)\.$/u.test(text) && text.includes(' ') ? true : undefined;
}

/** A number with a unit after it, or without. */
function hasUnit({ text }: ChoiceAt): boolean | undefined {
  const shape = oneNumberIn(text)?.shape;
  if (shape === undefined) return undefined;
  if (shape === '_') return false;
  return /^_(?:%|°|[\p{L}°µ]{1,4}(?:\/[\p{L}]{1,3})?)$/u.test(shape) ? true : undefined;
}

/** Only phrases that begin with a word that is no name. */
function beginsWithCapital({ bare }: ChoiceAt): boolean | undefined {
  const first = /^([\p{L}’']+) \S/u.exec(bare)?.[1];
  if (first === undefined) return undefined;
  if (first === first.toLowerCase()) return false;
  return ordinary.test(first) ? true : undefined;
}

const ordinary =
  /^(?:An?|The|This|That|These|Those|It|Its|They|Their|He|His|She|Her|We|You|There|To|In|On|At|By|For|From|With|Without|Because|When|If|While|Only|All|Some|Most|More|Less|Not|Both)$/;
