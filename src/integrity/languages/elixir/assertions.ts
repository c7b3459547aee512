import { entryOf } from '../../entryOf.js';
import type { AssertionKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Call, callOf, operatorOf } from './calls.js';

/** What a call asserts: ExUnit's own, Mox and Mimic, and the project's. */
export function formOf(source: Source, node: Syntax): Form | null {
  const call = callOf(source, node);
  if (!call) return null;
  switch (call.name) {
    case 'assert':
    case 'refute':
      return call.values[0] ? valueForm(source, call, call.values[0]) : null;
    case 'assert_raise':
    case 'assert_raises':
      return raiseForm(call);
    case 'assert_in_delta':
    case 'refute_in_delta':
      return plainForm(call, 'close');
    case 'assert_receive':
    case 'assert_received':
    case 'refute_receive':
    case 'refute_received':
      return {
        ...plainForm(call, takesAny(source, call) ? 'called' : 'partial'),
        subject: null,
        expected: call.values[0] ?? null,
        bare: 'mailbox',
      };
    default:
      return otherForm(call);
  }
}

/** `assert_receive _` */
function takesAny(source: Source, { values: [pattern] }: Call): boolean {
  return pattern !== undefined && /^_\w*$/.test(textOf(source, pattern));
}

function plainForm({ name, values }: Call, kind: AssertionKind): Form {
  const [subject = null, expected = null] = values;
  return { kind, matcher: name, subject, expected, negated: name.startsWith('refute'), bare: name };
}

const OPERATORS: Readonly<Record<string, AssertionKind>> = {
  '==': 'equal',
  '===': 'equal',
  '!=': 'equal',
  '!==': 'equal',
  '=~': 'partial',
  in: 'partial',
  'not in': 'partial',
  '<': 'compare',
  '>': 'compare',
  '<=': 'compare',
  '>=': 'compare',
};

/** `assert total == 3`, `assert {:ok, _} = add(1)`, `assert is_nil(cart)`. */
function valueForm(source: Source, { name }: Call, value: Syntax): Form {
  const negated = name === 'refute';
  const operator = operatorOf(source, value);
  const [left, right] = [field(value, 'left'), field(value, 'right')];
  if (operator === '=' && left)
    return {
      kind: isOpen(source, left) ? 'type' : 'partial',
      matcher: '=',
      subject: right,
      expected: left,
      negated,
    };
  const kind = entryOf(OPERATORS, operator);
  if (kind)
    return {
      kind,
      matcher: operator,
      weakness: kind === 'equal' && isSame(source, left, right) ? 'selfCompare' : null,
      subject: left,
      expected: right,
      negated: negated !== /^(!|not)/.test(operator),
    };
  return (
    checkForm(source, value, negated) ?? {
      kind: 'truthy',
      matcher: name,
      subject: value,
      expected: null,
      negated,
    }
  );
}

/** A pattern with a place that takes any value. */
function isOpen(source: Source, pattern: Syntax): boolean {
  return /(?<![\w:^"@.])(_\w*|[a-z]\w*)(?![\w:("?!])/.test(textOf(source, pattern).replace(/"[^"]*"/g, '""'));
}

/** `cart.size == cart.size`: a field read twice. */
function isSame(source: Source, left: Syntax | null, right: Syntax | null): boolean {
  if (left?.type !== 'call' || !right || textOf(source, left) !== textOf(source, right)) return false;
  return left.children.length === 1 && left.children[0]?.type === 'dot';
}

/** `match?(pattern, value)`, `is_nil(value)`, `is_binary(value)`. */
function checkForm(source: Source, value: Syntax, negated: boolean): Form | null {
  const call = callOf(source, value);
  const [first = null, second = null] = call?.values ?? [];
  if (!call || !first) return null;
  if (call.name === 'match?')
    return { kind: 'partial', matcher: call.name, subject: second, expected: first, negated };
  if (call.name === 'is_nil')
    return negated
      ? { kind: 'defined', matcher: call.name, subject: first, expected: null, negated: false }
      : { kind: 'equal', matcher: call.name, subject: first, expected: null, negated, stated: 'nil' };
  return /^is_\w+$/.test(call.name)
    ? { kind: 'type', matcher: call.name, subject: first, expected: second, negated }
    : null;
}

function raiseForm(call: Call): Form {
  const [error = null, second = null] = call.values;
  const message = call.values.length > 2 || (second !== null && /^(string|sigil)$/.test(second.type));
  return {
    kind: message ? 'throwsMatching' : 'throws',
    matcher: call.name,
    subject: call.values.at(-1) ?? null,
    expected: message ? second : error,
    negated: false,
    bare: call.name,
  };
}

/** Mox's `verify!`, `flunk`, Phoenix's `assert_redirect`, and the project's own. */
function otherForm(call: Call): Form | null {
  if (/^(flunk|verify!|verify_on_exit!|assert_called|assert_called_exactly)$/.test(call.name))
    return { ...plainForm(call, call.name === 'flunk' ? 'other' : 'called'), bare: call.name };
  return /^(assert|refute)_\w+|\w_(assert|refute)$|^(verify|check|expect)_\w+$/.test(call.name) &&
    !call.name.endsWith('?')
    ? plainForm(call, 'other')
    : null;
}
