import type { AssertionKind } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { callOf, type GoFile, isTester } from './file.js';

const FAILING = /^(Error|Errorf|Fatal|Fatalf|Fail|FailNow)$/;

/** `t.Errorf(…)` and what ends the whole run with a failure. */
export function isFailure(file: GoFile, node: Syntax): boolean {
  const call = callOf(file.source, node);
  if (!call) return false;
  const { on, name, values } = call;
  if (!on)
    return (
      name === 'panic' ||
      (name === 'Fail' && values.length > 0) ||
      (/^(fail|fatal)/i.test(name) && values.some((value) => isTester(file, value)))
    );
  if (isTester(file, on)) return FAILING.test(name);
  if (textOf(file.source, on) === 'log') return /^(Fatal|Panic)/.test(name);
  return /^(Fatal|Fail|FailNow)f?$/.test(name) && values.some((value) => isTester(file, value));
}

/**
 * What the condition of an `if` asserts whose block fails the test: `if got != want { t.Errorf(…) }` is an assertion
 * that they are equal. Each side of an `||` is one of its own.
 */
export function conditionForm(file: GoFile, node: Syntax): Form | null {
  const { source } = file;
  if (node.type === 'if_statement') {
    const condition = field(node, 'condition');
    return condition?.type === 'identifier' ? asked(file, condition) : null;
  }
  return node.type === 'parenthesized_expression' || isEither(source, node) ? null : asked(file, node);
}

function asked(file: GoFile, node: Syntax): Form | null {
  const branch = branchAskedBy(file.source, node);
  if (!branch) return null;
  const [then, otherwise] = [field(branch, 'consequence'), field(branch, 'alternative')];
  if (then && failsIn(file, then)) return resolved(file.source, formOfFailing(file.source, node), branch);
  if (!otherwise || otherwise.type === 'if_statement' || !failsIn(file, otherwise)) return null;
  const form = formOfFailing(file.source, node);
  return resolved(file.source, { ...form, negated: !form.negated }, branch);
}

/** The `if` that a part of a condition decides, alone or as one side of an `||`. */
function branchAskedBy(source: Source, node: Syntax): Syntax | null {
  let part = node;
  while (part.parent && (part.parent.type === 'parenthesized_expression' || isEither(source, part.parent)))
    part = part.parent;
  return part.field === 'condition' && part.parent?.type === 'if_statement' ? part.parent : null;
}

function isEither(source: Source, node: Syntax): boolean {
  return node.type === 'binary_expression' && operatorOf(source, node) === '||';
}

function operatorOf(source: Source, node: Syntax): string {
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (!left || !right) return '';
  return source.text
    .slice(left.end, right.start)
    .replace(/\/\/.*|\/\*[^]*?\*\//g, '')
    .trim();
}

/** One of the block's own statements fails the test. */
function failsIn(file: GoFile, block: Syntax): boolean {
  const list = block.children.length === 1 && block.children[0]?.type === 'statement_list';
  const statements = list ? (block.children[0]?.children ?? []) : block.children;
  return statements.some(
    (statement) =>
      statement.type === 'expression_statement' && statement.children.some((call) => isFailure(file, call)),
  );
}

/** `if got := f(); got != want`: what is asked about is what the `if` itself computes. */
function resolved(source: Source, form: Form, branch: Syntax): Form {
  const initializer = field(branch, 'initializer');
  const left = initializer && field(initializer, 'left');
  const right = initializer && field(initializer, 'right');
  if (!form.subject || left?.children.length !== 1 || right?.children.length !== 1) return form;
  if (textOf(source, left) !== textOf(source, form.subject)) return form;
  const difference = right.children[0] && differenceOf(source, right.children[0]);
  if (difference && form.expected && textOf(source, form.expected) === '""')
    return { ...form, ...difference };
  return { ...form, subject: right.children[0] ?? form.subject };
}

/** `cmp.Diff(want, got)`, which is empty where both are equal. */
function differenceOf(source: Source, node: Syntax): Pick<Form, 'kind' | 'subject' | 'expected'> | null {
  const call = callOf(source, node);
  const [first, second, ...options] = call?.values ?? [];
  if (call?.name !== 'Diff' || !first || !second) return null;
  const leavesOut = options.some((option) => LEAVES_OUT.test(textOf(source, option)));
  return { kind: leavesOut ? 'partial' : 'equal', subject: second, expected: first };
}

/** Options of go-cmp by which a part of the values does not count. */
const LEAVES_OUT =
  /\bIgnore(Fields|MapEntries|SliceElements|Interfaces|Types|Messages|Enums)\b|\bcmp\.Ignore\(/;

type Comparison = Pick<Form, 'kind' | 'negated'>;

/** By the operator of a condition under which the test fails. */
const COMPARISONS: Readonly<Record<string, Comparison>> = {
  '!=': { kind: 'equal', negated: false },
  '==': { kind: 'equal', negated: true },
  '<': { kind: 'compare', negated: false },
  '>': { kind: 'compare', negated: false },
  '<=': { kind: 'compare', negated: false },
  '>=': { kind: 'compare', negated: false },
};

/** By the operator under which the test fails, the one under which it passes. */
const PASSING: Readonly<Record<string, string>> = { '<': '>=', '>': '<=', '<=': '>', '>=': '<' };

/** `if got != 3 && got != 4`: either will do. */
function oneOf(source: Source, node: Syntax): Form | null {
  const [first, second] = [field(node, 'left'), field(node, 'right')];
  const either = [first, second].every((each) => each !== null && operatorOf(source, each) === '!=');
  const [one, other] = [first && field(first, 'left'), second && field(second, 'left')];
  if (!either || !one || !other || textOf(source, one) !== textOf(source, other)) return null;
  return { kind: 'partial', matcher: '&&', subject: one, expected: node, negated: false };
}

function formOfFailing(source: Source, node: Syntax): Form {
  const text = textOf(source, node);
  if (/^(false|false\s*&&.*|.*&&\s*false)$/s.test(text))
    return { ...truthy(node, true), weakness: 'tautology' };
  if (node.type === 'binary_expression') {
    const operator = operatorOf(source, node);
    const comparison = COMPARISONS[operator];
    const [subject, expected] = [field(node, 'left'), field(node, 'right')];
    if (comparison && subject && expected)
      return compared(
        source,
        { subject, expected },
        { ...comparison, operator: PASSING[operator] ?? operator },
      );
    return oneOf(source, node) ?? { ...truthy(node, true), kind: 'other', matcher: operator };
  }
  const operand = node.type === 'unary_expression' && text.startsWith('!') ? field(node, 'operand') : null;
  return operand ? formOfHolding(source, operand) : { ...formOfHolding(source, node), negated: true };
}

function compared(
  source: Source,
  { subject, expected }: { subject: Syntax; expected: Syntax },
  { kind, negated, operator }: Comparison & { operator: string },
): Form {
  // What a function has no error for and what has one are asked in the same words.
  const nil = textOf(source, expected) === 'nil';
  if (nil && negated) return { kind: 'defined', matcher: operator, subject, expected: null, negated: false };
  return {
    kind,
    matcher: operator,
    subject,
    expected: nil ? null : expected,
    negated,
    weakness: textOf(source, subject) === textOf(source, expected) && isName(subject) ? 'selfCompare' : null,
  };
}

function isName({ type }: Syntax): boolean {
  return type === 'identifier' || type === 'selector_expression';
}

function truthy(subject: Syntax, negated: boolean): Form {
  return { kind: 'truthy', matcher: 'if', subject, expected: null, negated };
}

type Asked = readonly [callee: RegExp, kind: AssertionKind];

const CALLS: readonly Asked[] = [
  [/^(reflect\.DeepEqual|(cmp|bytes|slices|maps|proto|strings)\.Equal(Fold)?)$/, 'equal'],
  [/^(errors\.(Is|As))$/, 'throwsMatching'],
  [/^(strings|bytes|slices)\.(Contains\w*|HasPrefix|HasSuffix)$/, 'partial'],
  [/\.Equal$/, 'equal'],
  [/\.MatchString$/, 'partial'],
];

/** What holds where an expression is true: `reflect.DeepEqual(got, want)`, `x == 1`. */
export function formOfHolding(source: Source, node: Syntax): Form {
  if (node.type === 'parenthesized_expression' && node.children[0])
    return formOfHolding(source, node.children[0]);
  return comparedHolding(source, node) ?? calledHolding(source, node) ?? truthy(node, false);
}

function comparedHolding(source: Source, node: Syntax): Form | null {
  const operator = node.type === 'binary_expression' ? operatorOf(source, node) : '';
  const comparison = COMPARISONS[operator];
  const [subject, expected] = [field(node, 'left'), field(node, 'right')];
  if (!comparison || !subject || !expected) return null;
  const negated = comparison.kind === 'equal' && operator === '!=';
  return compared(source, { subject, expected }, { ...comparison, negated, operator });
}

function calledHolding(source: Source, node: Syntax): Form | null {
  const call = callOf(source, node);
  const callee = call && field(node, 'function');
  const name = callee ? textOf(source, callee) : '';
  const [, kind] = CALLS.find(([pattern]) => pattern.test(name)) ?? [];
  const [first, second] = call?.values ?? [];
  if (!call || !kind || !first) return null;
  const [subject, expected] = second ? [first, second] : [call.on ?? first, first];
  return { kind, matcher: call.name, subject, expected, negated: false };
}
