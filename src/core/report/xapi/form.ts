import { amended, type Amendments } from '../../log/amendments.ts';
import type { AnswerEntry } from '../../log/entry.ts';
import type { StandingAnswer } from '../../log/replay.ts';
import { safeJson } from '../../text/gate.ts';
import { say } from '../../text/shown.ts';
import type { ExportForm } from '../export-form.ts';
import { deckActivity, questionActivity } from './activity.ts';
import { unknownLanguage } from './language.ts';
import { extensions, isAnswered, resultOf } from './result.ts';
import type { XapiSetting } from './setting.ts';

/** Statements of xAPI 1.0.3 as one JSON array, which a learning record store takes in one request. */
export function xapiForm(setting: XapiSetting): ExportForm {
  return {
    head: say`[`,
    between: say`,`,
    tail: say`\n]\n`,
    items: (entry, amendments) =>
      statementsOf(entry, amendments, setting).map((statement) => say`\n${safeJson(statement)}`),
  };
}

/**
 * Statements cannot be changed: an override makes one of its own. With `all`, what does not stand
 * any more is stated as it once stood and voided, for stores that were sent it before.
 */
function statementsOf(
  entry: AnswerEntry,
  amendments: Amendments,
  setting: XapiSetting,
): readonly object[] {
  const answer = amended(entry, amendments);
  const undone = amendments.isUndone(entry.id);
  const old = setting.all && (undone || answer.overridden) ? voided(entry, setting) : [];
  if (undone) return old;
  const decidedBy = amendments.overrideOf(entry.id)?.id ?? entry.id;
  return [...old, statement(answer, setting.uuid(decidedBy), setting)];
}

function voided(entry: AnswerEntry, setting: XapiSetting): readonly object[] {
  const { id, verdict, score, rating } = entry;
  const uuid = setting.uuid(id);
  const before = statement({ entry, verdict, score, rating, overridden: false }, uuid, setting);
  return [
    before,
    {
      id: setting.uuid(`voids ${uuid}`),
      actor: setting.actor,
      verb: verb('voided'),
      object: { objectType: 'StatementRef', id: uuid },
    },
  ];
}

function statement(answer: StandingAnswer, id: string, setting: XapiSetting): object {
  const { entry } = answer;
  const { actor, now } = setting;
  return {
    id,
    actor,
    verb: verb(isAnswered(answer) ? 'answered' : 'attempted'),
    object: questionActivity(entry, setting),
    result: resultOf(answer, setting),
    context: contextOf(entry, setting),
    // A statement must not lie in the future, as those of a clock that was wrong would.
    ...(Date.parse(entry.at) <= now ? { timestamp: entry.at } : {}),
  };
}

function verb(name: 'answered' | 'attempted' | 'voided'): object {
  return { id: `http://adlnet.gov/expapi/verbs/${name}`, display: { en: name } };
}

/** RFC 4122, variant 2. */
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

function contextOf(entry: AnswerEntry, setting: XapiSetting): object {
  const { session, hash, mode, tags, topic } = entry;
  const card = setting.card(entry);
  return {
    registration: uuid.test(session) ? session.toLowerCase() : setting.uuid(`session ${session}`),
    contextActivities: { parent: [deckActivity(entry, setting)] },
    revision: hash,
    platform: 'quizdeck',
    ...(card === undefined || card.language === unknownLanguage ? {} : { language: card.language }),
    extensions: extensions(setting.base, {
      mode,
      try: entry.try,
      topic,
      tags: tags.length === 0 ? undefined : tags,
    }),
  };
}
