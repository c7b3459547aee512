import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import type { Form } from '../dialect.js';
import { type Call, callOf, chainOf, lastName, operatorOf } from './calls.js';
import { mockForm } from './mockForm.js';
import { ASSERTIONS, EXPECTATIONS, STATED } from './matchers.js';

/** What a call asserts: PHPUnit, Pest, Laravel, Mockery, Prophecy or Codeception. */
export function formOf(source: Source, node: Syntax): Form | null {
  const call = callOf(source, node);
  if (!call) return null;
  return (
    assertForm(source, call) ??
    expectForm(source, call) ??
    throwForm(source, call) ??
    mockForm(source, call) ??
    dynamicForm(source, call) ??
    otherForm(source, call)
  );
}

/** A call that stands for several: `setExpectedException(Refused::class, 'no', 3)`. */
export function formsOfOne(source: Source, node: Syntax): readonly Form[] | null {
  const call = callOf(source, node);
  if (call?.name !== 'setExpectedException') return null;
  const [error, message, code] = call.values;
  return [
    ...(error ? [errorForm(source, error)] : []),
    ...(message ? [narrowing('expectExceptionMessage', message)] : []),
    ...(code ? [narrowing('expectExceptionCode', code)] : []),
  ];
}

const VALUE_ONLY =
  /^(True|False|Null|Empty|Is[A-Z]\w*|Nan|Infinite|Finite|FileExists|DirectoryExists|Ok|Successful|Status)$/;
const VALUE_FIRST = /^(Matches\w*Snapshot)$/;

function assertForm(source: Source, call: Call): Form | null {
  const [, said] = /^assert(?=[A-Z])(\w+)$/.exec(call.name) ?? [];
  if (said === undefined) return null;
  const name = affirmed(said);
  const kind = ASSERTIONS.get(name) ?? 'other';
  const [first = null, second = null] = call.values;
  const negated = name !== said || said === 'DontSee';
  const plain: Form = {
    kind,
    matcher: call.name,
    subject: first,
    expected: second,
    negated,
    bare: call.name,
  };
  if (isForeign(source, call)) return { ...plain, subject: call.object, expected: first };
  if (/^Not(Null|Empty)$/.test(said)) return { ...plain, kind: 'defined', expected: null, negated: false };
  if (said === 'True' && first) return truthForm(source, plain, first);
  if (VALUE_ONLY.test(name)) return { ...plain, expected: null, ...statedBy(name, negated) };
  return VALUE_FIRST.test(name) || !second ? plain : { ...plain, subject: second, expected: first };
}

/** `Same` of `NotSame`, `StringContainsString` of `StringNotContainsString`. */
function affirmed(said: string): string {
  return said
    .replace(/Does(?:nt|Not)(Match|Contain|Equal)/, '$1')
    .replace(/^Match(?=Reg)/, 'Matches')
    .replace(/Not(?!hing|ification)/, '')
    .replace(/(Contain|Equal)(?![sO])/, '$1s');
}

function statedBy(name: string, negated: boolean): { readonly stated?: string } {
  const stated = negated ? undefined : STATED[name];
  return stated === undefined ? {} : { stated };
}

/** Asked of a thing rather than of the test: `$response->assertStatus(200)`. */
function isForeign(source: Source, { object }: Call): boolean {
  return (
    object !== null && !/^(\$this|self|static|parent|\\?([A-Z]\w*\\)*[A-Z]\w*)$/.test(textOf(source, object))
  );
}

/** `assertTrue($a === $b)` asks what `assertSame($b, $a)` does. */
function truthForm(source: Source, plain: Form, value: Syntax): Form {
  const [left, right] = [field(value, 'left'), field(value, 'right')];
  const operator = value.type === 'binary_expression' ? operatorOf(source, value) : '';
  const kind = /^[!=]==?$/.test(operator) ? 'equal' : /^[<>]=?$/.test(operator) ? 'compare' : 'truthy';
  if (kind === 'truthy' || !left || !right) return { ...plain, subject: value, expected: null };
  return { kind, matcher: operator, subject: left, expected: right, negated: operator.startsWith('!') };
}

/** Pest: `expect($total)->not->toBe(3)`, also behind `->and(…)`. */
function expectForm(source: Source, call: Call): Form | null {
  const [, said] = /^to(?=[A-Z])(\w+)$/.exec(call.name) ?? [];
  if (said === undefined || !call.object) return null;
  const chain = chainOf(source, call.object);
  const about = chain.findLast(({ name }) => name === 'expect' || name === 'and');
  if (!about) return null;
  const negated = chain.at(-1)?.name === 'not';
  const [first = null, second = null] = call.values;
  const plain: Form = {
    kind: EXPECTATIONS.get(said) ?? 'other',
    matcher: call.name,
    subject: about.values[0] ?? null,
    expected: first,
    negated,
    bare: 'expect',
  };
  if (said.startsWith('Throw')) return { ...plain, kind: errorKind(source, first, second) };
  if (negated && /^Be(Null|Empty)$/.test(said)) return { ...plain, kind: 'defined', negated: false };
  return { ...plain, ...statedBy(said, negated) };
}

const BROAD = /^["']?\\?(Throwable|Exception|RuntimeException)(::class)?["']?$/;

/** Any error is the least to ask, one class more, and a message most. */
function errorKind(source: Source, first: Syntax | null, second: Syntax | null): Form['kind'] {
  if (second) return 'throwsMatching';
  if (!first || BROAD.test(textOf(source, first))) return 'defined';
  return first.type === 'class_constant_access_expression' ? 'throws' : 'throwsMatching';
}

/** `$this->expectException(…)` and what narrows it. */
function throwForm(source: Source, call: Call): Form | null {
  const [expected = null] = call.values;
  if (/^expectException(Message|MessageMatches|Code|Object)$|^expectOutput/.test(call.name))
    return narrowing(call.name, expected);
  if (call.name === 'expectException' && expected) return errorForm(source, expected);
  if (!/^expect(Error|Warning|Notice|Deprecation)\w*$/.test(call.name)) return null;
  return { ...narrowing(call.name, expected), kind: 'throws' };
}

function narrowing(matcher: string, expected: Syntax | null): Form {
  return { kind: 'throwsMatching', matcher, subject: null, expected, negated: false, bare: matcher };
}

/** A class may be named by a string as well. */
function errorForm(source: Source, error: Syntax): Form {
  const name = /^(?:["']\\?|\\)?([\w\\]+?)(?:["']|::class)$/.exec(textOf(source, error))?.[1];
  const shape = { matcher: 'expectException', subject: null, negated: false, bare: 'exception' };
  const kind = errorKind(source, error, null);
  return name === undefined
    ? { ...shape, kind, expected: error }
    : { ...shape, kind: kind === 'defined' ? kind : 'throws', expected: null, stated: lastName(name) };
}

/** `$this->$assertion(…)`, `call_user_func([$this, $assertion], …)`: an assertion whose name the text only hints at. */
function dynamicForm(source: Source, { name, object, values }: Call): Form | null {
  const [callee, ...given] = values;
  const isOwn = object !== null && /^(\$this|self|static)$/.test(textOf(source, object));
  if (isOwn && name.startsWith('$'))
    return /["']assert[A-Z]/.test(source.text) ? bareForm('dynamic', { expected: callee ?? null }) : null;
  const calls = /^call_user_func(_array)?$/.test(name) && object === null;
  return calls && callee && /assert/i.test(textOf(source, callee))
    ? bareForm('dynamic', { expected: given[0] ?? null })
    : null;
}

function otherForm(source: Source, { name, object, values }: Call): Form | null {
  const [expected = null, second = null] = values;
  const plain = bareForm(name, { expected });
  const own = `${object ? textOf(source, object) : ''}->${name}`;
  if (/^(\$this|self|static|Assert)?->fail$/.test(own)) return plain;
  if (/^\$I->(dontSee|see|assert)\w*$/.test(own))
    return { ...plain, kind: 'partial', negated: name.startsWith('dont') };
  if (/^Assert->[a-z]\w+$/.test(own))
    return { ...plain, kind: /^(same|equal)$/.test(name) ? 'equal' : 'other', subject: second };
  return /^(\$this|self|static|parent)?->_?(assert|verify|check|expect)[A-Z_]\w*$/.test(own) ? plain : null;
}
