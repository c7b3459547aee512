import type { Assertion } from '../inventory.js';

/**
 * An assertion in the plainest of the forms that ask the same: `Equal(false, ok)` is `False(ok)`, `Equal(2, len(rows))`
 * is `Len(rows, 2)`, and parentheses around a value or another way to write an array are none of its meaning.
 */
export function plainForm(assertion: Assertion): Assertion {
  const subject = plainValue(assertion.subject);
  const expected = assertion.expected === null ? null : plainValue(assertion.expected);
  const plain = { ...assertion, subject, expected };
  return asTruth(plain) ?? asCount(plain) ?? plain;
}

/** Matchers that take the boolean alone, and not whatever counts for it. */
const BOOLEAN = /^(?:assert|is|be|to_?be)?_?(true|false)$/i;

function asTruth(assertion: Assertion): Assertion | null {
  const { kind, matcher, expected, negated } = assertion;
  if (kind === 'equal' && /^(true|false)$/i.test(expected ?? ''))
    return {
      ...assertion,
      kind: 'truthy',
      matcher: 'true',
      expected: null,
      negated: negated !== /^f/i.test(expected ?? ''),
    };
  return kind === 'truthy' && BOOLEAN.test(matcher)
    ? { ...assertion, matcher: 'true', expected: null }
    : null;
}

const COUNTED =
  /^(?:len|count|std::size)\(([^()]*(?:\([^()]*\))?[^()]*)\)$|^(.+?)(?:\.|->)(?:[lL]ength|[sS]ize|Count|len)(?:\(\))?$/;

function asCount(assertion: Assertion): Assertion | null {
  const { kind, subject } = assertion;
  if (kind === 'count') return { ...assertion, matcher: 'count' };
  const [, argument, owner] = kind === 'equal' ? (COUNTED.exec(subject) ?? []) : [];
  const counted = argument ?? owner;
  return counted === undefined ? null : { ...assertion, kind: 'count', matcher: 'count', subject: counted };
}

/** One is the name of a constant, `http.StatusOK`, and the other what it may stand for, `200`. */
export function mayBeSame(one: string, other: string): boolean {
  return [
    [one, other],
    [other, one],
  ].some(([name = '', value = '']) => CONSTANT.test(name) && /^["\d-]/.test(value));
}

const CONSTANT = /^(?:\w+(?:\.|::))+[A-Z]\w*$/;

/** `int64(5)` is `5`; `[]int64{5}` is `[]int{5}`. */
const CONVERTED = /\b(?:u?int|float)(?:8|16|32|64)?\((-?\d[\w.]*)\)/g;
const WIDTHS = /(?<=\[\])(u?int|float)(?:8|16|32|64)(?=\{)/g;

/** A value without parentheses around all of it, and with `[…]` for `array(…)`. */
export function plainValue(value: string): string {
  const written = value.replace(CONVERTED, '$1').replace(WIDTHS, '$1');
  const text = written.includes('array(') ? withBrackets(written) : written;
  return text.startsWith('(') && isWrapped(text) ? plainValue(text.slice(1, -1)) : text;
}

function withBrackets(text: string): string {
  const closers: string[] = [];
  return text.replace(/\barray\(|[()]/g, (sign) => {
    if (sign === ')') return closers.pop() ?? sign;
    closers.push(sign === '(' ? ')' : ']');
    return sign === '(' ? '(' : '[';
  });
}

/** One pair of parentheses holds it all, and it is no list of several. */
function isWrapped(text: string): boolean {
  let depth = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charAt(at);
    if (/[([{]/.test(sign)) depth += 1;
    if (/[)\]}]/.test(sign)) depth -= 1;
    if ((depth === 0 && at < text.length - 1) || (depth === 1 && sign === ',')) return false;
  }
  return depth === 0 && text.length > 2;
}
