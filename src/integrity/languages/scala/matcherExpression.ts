import { field, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { AssertionKind } from '../../inventory.js';
import type { Form } from '../dialect.js';
import { sidesOf } from '../jvm/conditionForm.js';
import type { Grammar } from '../jvm/grammar.js';
import { isWide } from '../jvm/throwsForm.js';

/** Words that start a matcher, between a subject and what is asked of it. */
const VERB =
  /^(should|must|shouldBe|shouldEqual|shouldNot|shouldNotBe|shouldNotEqual|mustBe|mustEqual|mustNot|mustNotEqual|mustNotBe|must_==|must_===|must_!=|must_!==|should_==|should_!=|shouldHave|===|!==|==>|thrownBy|matchPattern)$/;

/** What follows, as written without layout and without `not` and `be`: its kind, and a value it says itself. */
const KINDS: readonly (readonly [RegExp, AssertionKind, string?])[] = [
  [/thrownBy/, 'throws'],
  [/^(<=?|>=?) |^be_[<>]|^be(Greater|Less|Between)/, 'compare'],
  [/^(empty|beEmpty|haveSize\(0\))$/, 'equal', 'empty'],
  [/^(true|beTrue)$/, 'equal', 'true'],
  [/^(false|beFalse)$/, 'equal', 'false'],
  [/^(null|beNull)$/, 'equal', 'null'],
  [
    /^(defined|exist|readable|beSome|beDefined|beRight|beLeft|success|beSuccessfulTry|beASuccessfulTry|right|left|sorted)$/,
    'defined',
  ],
  [/^(an?|beAnInstanceOf|haveClass)\b ?(\[|<|')/, 'type'],
  [/^(size|length|(have|be)(Size|Length)|have (size|length))/, 'count'],
  [/^(have )?message/, 'throwsMatching'],
  [/^(throwAn?|throw(An|A)?Exception)/, 'throws'],
  [
    /^contain (theSameElementsAs|only|inOrderOnly|theSameElementsInOrderAs)|^containTheSameElementsAs/,
    'count',
  ],
  [
    /^(contain|include|startWith|endWith|fullyMatch|matchPattern|beMatching|haveKey|beOneOf|contains|oneOf)/,
    'partial',
  ],
  [/^[^ ]* ?\+-/, 'close'],
];

/** `a should be (3)`, `a shouldBe 3`, `a must_== 3`, `a === 3`, `an [X] should be thrownBy { … }`. */
export function matcherExpression(grammar: Grammar, node: Syntax): Form | null {
  if (isPart(node)) return null;
  const chain = chainOf(node);
  const at = chain.findIndex(
    ({ operator }) => operator !== null && VERB.test(textOf(grammar.source, operator)),
  );
  const link = chain[at];
  const subject = chain[at - 1]?.whole ?? null;
  if (/^[=!]==?$/.test(link?.operator ? textOf(grammar.source, link.operator) : '') && isAsked(node))
    return null;
  if (!link?.operator || !subject || isTitle(subject)) return null;
  const verb = textOf(grammar.source, link.operator);
  const rest = grammar.source.text.slice(link.operator.end, node.end).replace(/\s+/g, ' ').trim();
  return formFrom(grammar, { verb, rest, subject, chain: chain.slice(at) });
}

/** The whole matcher is told by the outermost expression. */
function isPart(node: Syntax): boolean {
  const { parent } = node;
  if (!parent) return false;
  return (
    (parent.type === 'infix_expression' && parent.children[0] === node) ||
    parent.type === 'postfix_expression' ||
    (parent.type === 'generic_function' && node.type !== 'generic_function')
  );
}

/** It is the condition of an assertion that is read by itself. */
function isAsked({ parent }: Syntax): boolean {
  return parent !== null && !/(block|body|lambda_expression|case_clause)$/.test(parent.type);
}

/** `"A stack" should "pop"` names a test. */
function isTitle(subject: Syntax): boolean {
  return (
    subject.type === 'string' &&
    /^(infix_expression)$/.test(subject.parent?.type ?? '') &&
    subject.parent?.children.at(-1)?.type === 'string'
  );
}

type Link = { readonly operator: Syntax | null; readonly operand: Syntax; readonly whole: Syntax };

/** Operands from left to right, each with the word before it and with all that has been read so far. */
function chainOf(node: Syntax): Link[] {
  const [left, operator, right] = [field(node, 'left'), field(node, 'operator'), field(node, 'right')];
  if (node.type === 'infix_expression' && left && operator && right)
    return [...chainOf(left), { operator, operand: right, whole: node }];
  const [first, last] = node.children;
  if (node.type === 'postfix_expression' && first && last)
    return [...chainOf(first), { operator: last, operand: last, whole: node }];
  const inner = node.type === 'generic_function' ? field(node, 'function') : null;
  if (inner?.type === 'infix_expression') return chainOf(inner);
  return [{ operator: null, operand: node, whole: node }];
}

type Told = {
  readonly verb: string;
  readonly rest: string;
  readonly subject: Syntax;
  readonly chain: readonly Link[];
};

function formFrom(grammar: Grammar, { verb, rest, subject, chain }: Told): Form {
  const { source } = grammar;
  const bare = rest.replace(/^(not|be|equal|been|a be)\b ?/, '').replace(/^be\b ?/, '');
  const asked = bare.replace(/^\((\w+)\)$/, '$1');
  const negated = /[nN]ot|!=/.test(verb) || /^(not\b|be not\b|notBe)/.test(rest);
  const [, kind, stated] = KINDS.find(([pattern]) => pattern.test(asked)) ?? [
    null,
    'equal' as const,
    undefined,
  ];
  const last = chain.at(-1)?.operand ?? subject;
  const expected = innermost(grammar, last);
  const plain: Form = { kind, matcher: verb, subject, expected, negated };
  if (verb === 'thrownBy' || kind === 'throws') return throwsForm(grammar, plain, { last, rest });
  if (stated !== undefined) return { ...plain, expected: null, stated };
  if (kind === 'defined') return { ...plain, expected: null };
  if (kind === 'type') return { ...plain, expected: null, stated: asked };
  if (kind === 'equal' && !/^(should|must|===|!==|==>)/.test(verb)) return { ...plain, kind: 'other' };
  return kind === 'equal'
    ? {
        ...plain,
        ...sidesOf(grammar, subject, expected),
        matcher: fingerprintOf(source, chain[0]?.operator ?? subject),
      }
    : plain;
}

const VALUED =
  /^(be|equal|beEqualTo|be_==|be_===|beTheSameAs|contain|include|startWith|endWith|haveSize|haveLength|beTypedEqualTo)$/;

/** The value of `be (3)`, `equal(3)` and `(3)`. */
function innermost(grammar: Grammar, node: Syntax): Syntax {
  const [only, ...more] = wrappedBy(grammar, node);
  return only && more.length === 0 ? innermost(grammar, only) : node;
}

function wrappedBy(grammar: Grammar, node: Syntax): readonly Syntax[] {
  if (node.type === 'parenthesized_expression') return node.children;
  const call = grammar.callOf(node);
  return call?.receiver === null && VALUED.test(call.name) ? call.values : [];
}

/** The exception stands before the verb: `an [X] should be thrownBy { … }`, or in the matcher: `throwA[X]`. */
function throwsForm(
  { source }: Grammar,
  plain: Form,
  { last, rest }: { readonly last: Syntax; readonly rest: string },
): Form {
  const written = plain.subject ? textOf(source, plain.subject) : '';
  const [, type] = /\[\s*([\w.]+)\s*\]/.exec(`${written} ${rest.slice(0, 80)}`) ?? [];
  const backwards = /^(an?|the|no)\b|^noException/.test(written);
  const kind = type === undefined || isWide(type) ? 'throws' : 'throwsMatching';
  const shape: Form = { ...plain, kind, subject: backwards ? last : plain.subject, expected: null };
  return type === undefined ? shape : { ...shape, stated: type };
}
