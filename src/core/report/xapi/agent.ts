import { isHttp } from './iri.ts';

/** Who answered (xAPI 1.0.3, 2.4.2): exactly one of the four ways to be known. */
export interface Agent {
  readonly objectType: 'Agent';
  readonly name?: string;
  readonly mbox?: string;
  readonly mbox_sha1sum?: string;
  readonly openid?: string;
  readonly account?: { readonly homePage: string; readonly name: string };
}

type Problem = { readonly problem: string };
type Members = { readonly [name: string]: unknown };

/**
 * Reads `mailto:…`, a mail address, an agent or an account as JSON, or a name, which is an account
 * at `base`.
 */
export function readAgent(text: string, base: string): Agent | Problem {
  const trimmed = text.trim();
  if (trimmed.startsWith('{')) return readJson(trimmed);
  const mbox = /^mailto:/i.test(trimmed) ? `mailto:${trimmed.slice(7)}` : `mailto:${trimmed}`;
  if (isMbox(mbox)) return { objectType: 'Agent', mbox };
  if (trimmed === '' || /^[a-z]+:/i.test(trimmed))
    return { problem: `\`${trimmed}\` is no mail address` };
  return isHttp(base)
    ? { objectType: 'Agent', account: { homePage: base, name: trimmed } }
    : {
        problem:
          'A name is an account at the address of `--base`, which must then be a web address',
      };
}

function readJson(text: string): Agent | Problem {
  const members = parsed(text);
  if (members === undefined) return { problem: 'It is no JSON object' };
  if ('homePage' in members) return withAccount({}, members);
  const { objectType, name, ...known } = members;
  const unknown = Object.keys(known).find((key) => !isIdentifier(key));
  if (unknown !== undefined) return { problem: `An agent has no \`${unknown}\`` };
  if (objectType !== undefined && objectType !== 'Agent')
    return { problem: 'Only an agent can answer: its `objectType` is `Agent`' };
  if (name !== undefined && typeof name !== 'string')
    return { problem: 'The `name` must be a text' };
  const [first, ...others] = Object.entries(known);
  if (first === undefined || others.length > 0)
    return { problem: `An agent has one of ${identifiers.join(', ')}` };
  return identified(first[0], first[1], name === undefined ? {} : { name });
}

const identifiers = ['mbox', 'mbox_sha1sum', 'openid', 'account'];

function isIdentifier(key: string): boolean {
  return identifiers.includes(key);
}

function identified(
  key: string,
  value: unknown,
  named: { readonly name?: string },
): Agent | Problem {
  if (key === 'account')
    return isMembers(value)
      ? withAccount(named, value)
      : { problem: 'The `account` must be an object' };
  if (typeof value !== 'string') return { problem: `The \`${key}\` must be a text` };
  if (key === 'mbox' && isMbox(value)) return { objectType: 'Agent', ...named, mbox: value };
  if (key === 'mbox_sha1sum' && /^[0-9a-f]{40}$/i.test(value))
    return { objectType: 'Agent', ...named, mbox_sha1sum: value };
  if (key === 'openid' && isAddress(value)) return { objectType: 'Agent', ...named, openid: value };
  return { problem: `\`${value}\` is no ${key}` };
}

function withAccount(named: { readonly name?: string }, account: Members): Agent | Problem {
  const { homePage, name, ...others } = account;
  const unknown = Object.keys(others)[0];
  if (unknown !== undefined) return { problem: `An account has no \`${unknown}\`` };
  if (typeof homePage !== 'string' || !isAddress(homePage))
    return { problem: 'The `homePage` of an account must be a web address' };
  if (typeof name !== 'string' || name === '')
    return { problem: 'The `name` of an account must be a text' };
  return { objectType: 'Agent', ...named, account: { homePage, name } };
}

function isMbox(text: string): boolean {
  return /^mailto:[^\s@<>"(),:;\p{C}]+@[^\s@<>"(),:;\p{C}]+$/u.test(text);
}

function isAddress(text: string): boolean {
  return isHttp(text) && !/[\s\p{C}<>"{}|\\^`]/u.test(text);
}

function parsed(text: string): Members | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isMembers(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function isMembers(value: unknown): value is Members {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
