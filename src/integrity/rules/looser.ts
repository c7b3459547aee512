import { type Assertion, type AssertionKind, STRENGTH } from '../inventory.js';
import { isOpposite } from './truth.js';

/** Whether values that failed `before` can pass `after`, as far as the two tell. */
export function isLooser(before: Assertion, after: Assertion): boolean {
  if (before.kind === 'other' || after.kind === 'other' || isOpposite(before, after)) return false;
  const [old, fresh] = [strengthOf(before), strengthOf(after)];
  if (fresh !== old) return fresh < old;
  if (comparesItself(before, after) || wildcards(after) > wildcards(before) || isView(before, after))
    return true;
  return before.negated === after.negated && isWider(before, after);
}

/** What is asked, negation considered: that something is not one value leaves all others. */
export function strengthOf({ kind, negated }: Assertion): number {
  return negated && kind !== 'defined' && kind !== 'truthy' ? 1 : STRENGTH[kind];
}

type Looser = (before: Assertion, after: Assertion) => boolean;

/** By kind, what two assertions of that kind can differ in; a kind that is not here has nothing looser. */
const WIDER: Partial<Record<AssertionKind, Looser>> = {
  close: isSlacker,
  called: isSlacker,
  compare: isWiderBound,
  throws: isWiderError,
  throwsMatching: (before, after) =>
    isWiderError(before, after) ||
    isWider(named(before), named(after)) ||
    isPartOf(after, before) ||
    isWiderPattern(before, after),
  partial: (before, after) =>
    hasWiderArms(before, after) ||
    hasFewer(before, after) ||
    isPartOf(after, before) ||
    isWiderPattern(before, after),
  calledWith: (before, after) => hasFewer(before, after) || isSlacker(before, after),
};

function isSlacker(before: Assertion, after: Assertion): boolean {
  return (after.slack ?? 0) > (before.slack ?? 0);
}

/** The error that a matcher such as `raises KeyError` names beside the message it asks for. */
function named(assertion: Assertion): Assertion {
  const [, error = ''] = assertion.matcher.split(' ');
  return { ...assertion, kind: 'throws', expected: error };
}

function isWider(before: Assertion, after: Assertion): boolean {
  return WIDER[after.kind]?.(before, after) ?? false;
}

/** The expected value was written out and is now taken from the very thing that is checked. */
function comparesItself(before: Assertion, after: Assertion): boolean {
  return before.literal && after.kind === 'equal' && after.subject !== '' && after.expected === after.subject;
}

const WILDCARD =
  /\bexpect\.(?:any|anything|\w+Containing|stringMatching|closeTo)\b|\b(?:mock\.)?ANY\b|\bsinon\.match\b|\bgomock\.Any\b|\bmock\.Anything\b|\bany(?:String|Int|Long|Object|List|Map)?\(|\bArg\.Any\b|\bIt\.IsAny\w*\b|\bA<[^<>]+>\.(?:_|Ignored)|->anything\(|\bMockery::any\(|\bArgument::(?:any|cetera)\(|\banything\b|\bkind_of\b|\binstance_of\b/g;

/** Places of the expected value that any value, or any of a kind, can fill. */
function wildcards({ expected }: Assertion): number {
  return expected?.match(WILDCARD)?.length ?? 0;
}

const VIEW =
  /^(?:typeof |!!|(?:len|sorted|set|type|bool|Boolean|Object\.keys|new Set)\()|\.(?:length|size|sort)(?:\(\))?$/;

/** Only the type, the number, the order-free content of what was compared as a whole. */
function isView(before: Assertion, after: Assertion): boolean {
  return before.subject !== after.subject && VIEW.test(after.subject) && !VIEW.test(before.subject);
}

const LOWER = /greater|above|least|more|min|^gte?$|>/i;
const UPPER = /less|below|most|fewer|max|^lte?$|</i;

/** A lower bound that went down, or an upper one that went up. */
function isWiderBound(before: Assertion, after: Assertion): boolean {
  const [old, fresh] = [numberIn(before.expected), numberIn(after.expected)];
  if (old === null || fresh === null) return false;
  if (LOWER.test(before.matcher) && LOWER.test(after.matcher)) return fresh < old;
  return UPPER.test(before.matcher) && UPPER.test(after.matcher) && fresh > old;
}

function numberIn(text: string | null): number | null {
  const plain = (text ?? '').replace(/(?<=\d)_(?=\d)/g, '');
  return /^-?\d[\d.]*(e-?\d+)?[a-z]*$/i.test(plain) ? Number.parseFloat(plain) : null;
}

const ANY_ERROR =
  /^\(?(?:\w+(?:\.|::))*(?:Error|Exception|BaseException|Throwable|StandardError|RuntimeError|RuntimeException|(?<=::)exception)(?:\.class|::class)?\)?$/;

/** Any error instead of one, or one of several. */
function isWiderError(before: Assertion, after: Assertion): boolean {
  const [old, fresh] = [before.expected ?? '', after.expected ?? ''];
  if (old === '' || old === fresh) return false;
  return (
    (ANY_ERROR.test(fresh) && !ANY_ERROR.test(old)) || (/^\(.*,.*\)$/.test(fresh) && fresh.includes(old))
  );
}

const QUOTES = /^\w?["'`/]|["'`/]\w*$/g;

/** A part of a text that was asked for as a whole. */
function isPartOf(after: Assertion, before: Assertion): boolean {
  const old = before.expected ?? '';
  const [part, all] = [(after.expected ?? '').replace(QUOTES, ''), old.replace(QUOTES, '')];
  return part.length < all.length && all.includes(part) && /["'`/]/.test(old);
}

/** More of a pattern may be anything. */
function isWiderPattern(before: Assertion, after: Assertion): boolean {
  const [old, fresh] = [before.expected ?? '', after.expected ?? ''];
  if (!/^\/|^r?["'`]/.test(fresh)) return false;
  const open = (text: string): number =>
    text.match(/(?<!\\)\.[*+]|\\[SDWsdw][*+]|\[\^?[^\]]+\][*+]/g)?.length ?? 0;
  return open(fresh) > open(old) && fresh.length < old.length + 4;
}

/** A pattern that a value is matched with: more of it is a blank, or there is another way to fit it. */
function hasWiderArms(before: Assertion, after: Assertion): boolean {
  if (!after.matcher.endsWith('matches') || before.matcher !== after.matcher) return false;
  const ways = ({ expected }: Assertion): number =>
    expected?.replace(/"[^"]*"/g, '').match(/(?<!\w)_(?!\w)|\.\.|(?<!\|)\|(?!\|)/g)?.length ?? 0;
  return ways(after) > ways(before);
}

/** The first of several arguments are still asked for, the others are not. */
function hasFewer(before: Assertion, after: Assertion): boolean {
  const bare = (text: string | null): string => (text ?? '').replace(/^\(|\)$/g, '');
  const [all, some] = [bare(before.expected), bare(after.expected)];
  return some.length < all.length && all.startsWith(`${some},`);
}
