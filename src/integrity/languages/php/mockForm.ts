import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Call, callOf } from './calls.js';

const CALLED = /^(expects|should(Have|Not|NotHave)?(Been)?(Called|Receive|Received|BeCalled)\w*|spy)$/;

/**
 * A call that a mock waits for: `$mock->expects($this->once())->method('tell')->with('closed')` of PHPUnit,
 * `$mock->shouldReceive('tell')->with('closed')->once()` of Mockery, `$mock->tell()->shouldBeCalled()` of Prophecy.
 */
export function mockForm(source: Source, call: Call): Form | null {
  const { name, object, values } = call;
  if (!object || !CALLED.test(name)) return null;
  const behind = callsBehind(source, call.node);
  const given = behind.find((each) => /^with(Args)?$/.test(each.name)) ?? null;
  const told = given?.values.some((value) => !ANYTHING.test(textOf(source, value))) === true;
  const method = behind.find((each) => each.name === 'method') ?? (name === 'expects' ? null : call);
  const named = method?.values[0];
  return {
    kind: told ? 'calledWith' : 'called',
    matcher: name,
    subject: null,
    bare: `${textOf(source, object)} ${named ? textOf(source, named) : ''}`.trim(),
    expected: told ? field(given.node, 'arguments') : (values[0] ?? null),
    negated: false,
    slack: slackOf(source, [call, ...behind]),
  };
}

const ANYTHING = /->anything\(|^\\?Mockery::any\(|^\\?(?:Prophecy\\)?Argument::(?:any|cetera)\(/;

/** The calls on what a call gives back, from the inside out. */
function callsBehind(source: Source, node: Syntax): Call[] {
  const call = node.parent && callOf(source, node.parent);
  return call?.object === node ? [call, ...callsBehind(source, call.node)] : [];
}

/** Any number of calls asks least, a bound of it less than a number. */
function slackOf(source: Source, [first, ...behind]: readonly [Call, ...Call[]]): number {
  const how = first.values[0] ? textOf(source, first.values[0]) : '';
  if (first.name === 'expects') return /\bany\(/.test(how) ? 2 : /\bat(Least|Most)\w*\(/.test(how) ? 1 : 0;
  if (first.name !== 'shouldReceive') return 0;
  const names = behind.map(({ name }) => name);
  if (names.some((name) => /^(atLeast|atMost|between)$/.test(name))) return 1;
  return names.some((name) => /^(once|twice|thrice|times|never)$/.test(name)) ? 0 : 2;
}
