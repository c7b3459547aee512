import type { Limit } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';

/** Keys of an options object, and methods of a test's context or of a framework's object. */
const KEYS: Readonly<Record<string, Limit['kind']>> = {
  timeout: 'timeout',
  retry: 'retries',
  retries: 'retries',
  flaky: 'retries',
  numRuns: 'samples',
};
const CALLS: Readonly<Record<string, Limit['kind']>> = {
  timeout: 'timeout',
  setTimeout: 'timeout',
  retries: 'retries',
  retryTimes: 'retries',
};
const OWNERS = /^(this|t|test|it|ctx|context|jest|vi)$/;
const MENTIONED = /\b(timeout|setTimeout|retry|retries|retryTimes|numRuns|flaky)\b/;

/** What the call that declares a test, and its body, say in numbers about the test's own run. */
export function limitsOf(source: Source, call: Syntax): Limit[] {
  const values = field(call, 'arguments')?.children ?? [];
  const last = values.at(-1);
  const trailing = values.length > 2 && last ? limit(source, last, { kind: 'timeout', value: last }) : null;
  const own = values.filter(({ type }) => type === 'object').flatMap((options) => inObject(source, options));
  const inside = MENTIONED.test(textOf(source, call)) ? collect(call, (node) => inBody(source, node)) : [];
  return [...(trailing ? [trailing] : []), ...own, ...inside];
}

function inObject(source: Source, options: Syntax): Limit[] {
  return options.children.flatMap((pair) => inPair(source, pair, KEYS) ?? []);
}

/** `this.timeout(n)` and the like, and a property's `numRuns`, wherever it stands. */
function inBody(source: Source, node: Syntax): Limit | null {
  if (node.type === 'pair') return inPair(source, node, { numRuns: 'samples' });
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  if (callee?.type !== 'member_expression') return null;
  const [owner, name] = [field(callee, 'object'), field(callee, 'property')];
  const kind = name && CALLS[textOf(source, name)];
  const value = field(node, 'arguments')?.children[0];
  const known = kind && owner && value && OWNERS.test(textOf(source, owner));
  return known ? limit(source, node, { kind, value }) : null;
}

function inPair(source: Source, pair: Syntax, keys: Readonly<Record<string, Limit['kind']>>): Limit | null {
  const [key, value] = [field(pair, 'key'), field(pair, 'value')];
  const kind = key && keys[textOf(source, key)];
  return kind && value ? limit(source, pair, { kind, value }) : null;
}

/** Null where the value is no number that is written out. */
function limit(
  source: Source,
  node: Syntax,
  { kind, value }: { readonly kind: Limit['kind']; readonly value: Syntax },
): Limit | null {
  if (value.type !== 'number') return null;
  const number = Number(textOf(source, value).replaceAll('_', ''));
  return { ...placeOf(source, node), kind, value: number };
}
