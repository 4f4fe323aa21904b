import { typeOf, types, type Question } from '../../question/types.ts';
import type { Component, InteractionParts } from '../../question/interaction.ts';
import type { AnswerEntry } from '../../log/entry.ts';
import { iriBelow } from './iri.ts';
import type { KnownCard, XapiSetting } from './setting.ts';

/** What xAPI calls a question's and a deck's kind (the vocabulary of ADL). */
const interactionType = 'http://adlnet.gov/expapi/activities/cmi.interaction';
const assessmentType = 'http://adlnet.gov/expapi/activities/assessment';

/** The question as an activity; described by the deck where it is given and still means the same. */
export function questionActivity(entry: AnswerEntry, setting: XapiSetting): object {
  const id = iriBelow(setting.base, 'decks', entry.deck, 'questions', entry.question);
  return { objectType: 'Activity', id, definition: definitionOf(entry, setting) };
}

/** The deck, as the parent of the question. */
export function deckActivity(entry: AnswerEntry, setting: XapiSetting): object {
  const title = setting.deckTitle(entry.deck);
  const name = title === undefined ? {} : { name: { [title.language]: title.text } };
  return {
    objectType: 'Activity',
    id: iriBelow(setting.base, 'decks', entry.deck),
    definition: { ...name, type: assessmentType },
  };
}

function definitionOf(entry: AnswerEntry, setting: XapiSetting): object {
  const card = setting.card(entry);
  const kind = types.find(({ name }) => name === entry.type)?.interaction.kind ?? 'other';
  const base = { type: interactionType, interactionType: kind };
  return card === undefined
    ? base
    : { ...described(card, setting), ...base, ...partsOf(card, setting) };
}

/** Characters of a stem that make a name. */
const longestName = 100;

function described({ question, language }: KnownCard, { plain }: XapiSetting): object {
  const description = plain(typeOf(question).stem(question));
  if (description === '') return {};
  const line = description.split('\n').join(' ');
  const name =
    line.length > longestName ? `${[...line].slice(0, longestName - 1).join('')}…` : line;
  return { name: { [language]: name }, description: { [language]: description } };
}

function partsOf(card: KnownCard, setting: XapiSetting): object {
  const { correct, ...lists } = interactionOf(card.question);
  const components = Object.entries(lists).map(([name, list]) => [
    name,
    list.map((one) => component(one, card, setting)),
  ]);
  const pattern = correct === undefined ? {} : { correctResponsesPattern: correct };
  return { ...pattern, ...Object.fromEntries(components) };
}

function interactionOf(question: Question): InteractionParts {
  return typeOf(question).interaction.parts(question);
}

function component(
  { id, text }: Component,
  { language }: KnownCard,
  { plain }: XapiSetting,
): object {
  const words = plain(text);
  return words === '' ? { id } : { id, description: { [language]: words } };
}
