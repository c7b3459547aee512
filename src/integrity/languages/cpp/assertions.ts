import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { mostForms } from '../mostForms.js';
import { askedBy, type Asked, FAILING } from './matchers.js';
import { handing, HANDING, namedForm } from './namedForm.js';

/** Functions of the file, by name. */
export type Functions = ReadonlyMap<string, Syntax>;

/** Answers which assertions a node makes; a call to a function of the file makes those of that function. */
export function assertionsOf(source: Source, functions: Functions): (node: Syntax) => readonly Form[] {
  const known = new Map<string, readonly Form[]>();
  const formsOf = (node: Syntax): readonly Form[] => {
    const condition = conditionForm(source, node);
    if (condition) return [condition];
    const callee = node.type === 'call_expression' ? field(node, 'function') : null;
    if (!callee) return [];
    const name = calledName(source, callee);
    if (name === null) return [];
    const local = callee.type === 'identifier' && functions.has(name);
    const form = local ? null : callForm(source, node, name);
    if (form) return [settled(source, form)];
    return callee.type === 'identifier' ? calledForms(name, node) : [];
  };
  const calledForms = (name: string, node: Syntax): readonly Form[] => {
    const found = known.get(name);
    if (found) return found;
    const helper = functions.get(name);
    const block = helper && field(helper, 'body');
    known.set(name, []);
    const inside = block ? mostForms(collect(block, formsOf)) : [];
    const guessed = !block && node.parent?.type === 'expression_statement' && isChecking(name);
    const forms = guessed ? [other(name)] : inside;
    known.set(name, forms);
    return forms;
  };
  return formsOf;
}

/** Methods by which an object asserts: `tap.ok(sum == 3)`, `this->assertEquals(3, sum)`. */
const ASSERTING_METHOD = /^(ok|notok|is|isnt|cmp_ok|(assert|expect)([A-Z_]\w*)?)$/;

function calledName(source: Source, callee: Syntax): string | null {
  const method = callee.type === 'field_expression' ? field(callee, 'field') : null;
  const name = textOf(source, method ?? callee).replace(/^.*::/, '');
  return /^\w+$/.test(name) && (!method || ASSERTING_METHOD.test(name)) ? name : null;
}

/** By its name a function that checks something, wherever it is from. */
const CHECKING =
  /^(check|verify|expect|assert|compare|ensure|validate|test|run_?test)(_?[A-Za-z]\w*)?$|(^|_)(check|verify|expect|assert)(_|$)/i;

function isChecking(name: string): boolean {
  return CHECKING.test(name) && /[a-z]/.test(name);
}

function other(matcher: string): Form {
  return { kind: 'other', matcher, subject: null, expected: null, negated: false };
}

/** Fails the run where it is reached: `return 1` of a plain test, `abort()`. */
const ENDS_BADLY =
  /^(return\s+\(?(-?[1-9]\d*|EXIT_FAILURE|false)\)?|(std::)?(abort|terminate)\(\)|(std::)?_?exit\(\(?(-?[1-9]\d*|EXIT_FAILURE)\)?\)|throw\b.*);?$/s;

/** `if (got != want) { return 1; }`: what the condition asserts. */
function conditionForm(source: Source, node: Syntax): Form | null {
  if (!/^(condition_clause|parenthesized_expression)$/.test(node.type) || node.field !== 'condition')
    return null;
  const branch = node.parent;
  const then = branch?.type === 'if_statement' ? field(branch, 'consequence') : null;
  const statements = then?.type === 'compound_statement' ? then.children : then ? [then] : [];
  const [asked] = node.children;
  const fails = statements.some(
    (statement) => ENDS_BADLY.test(textOf(source, statement)) || isFailing(source, statement),
  );
  if (!asked || !fails) return null;
  const form = holds(source, asked);
  return { ...form, negated: !form.negated };
}

function isFailing(source: Source, statement: Syntax): boolean {
  const [call] = statement.type === 'expression_statement' ? statement.children : [];
  const name = call ? field(call, 'function') : null;
  return name !== null && FAILING.test(textOf(source, name));
}

function callForm(source: Source, node: Syntax, name: string): Form | null {
  const values = (field(node, 'arguments')?.children ?? []).filter(({ type }) => type !== 'ERROR');
  if (HANDING.test(name)) return handing(values.at(-1) ?? node, name);
  if (FAILING.test(name)) return isCounted(source, node) ? null : other(name);
  const [first] = values;
  if (first && /^BOOST_TEST(_REQUIRE|_CHECK)?$/.test(name)) return { ...holds(source, first), matcher: name };
  const asked = askedBy(name);
  if (!asked || (!first && !/[A-Z]/.test(name))) return null;
  if (asked.condition) return first ? conditional(source, asked, { name, first }) : null;
  return namedForm(source, asked, { name, values });
}

/** The condition around it has been counted. */
function isCounted(source: Source, node: Syntax): boolean {
  let block = node.parent?.parent ?? null;
  if (block?.type === 'compound_statement') block = block.parent;
  const condition = block?.type === 'if_statement' ? field(block, 'condition') : null;
  return condition !== null && conditionForm(source, condition) !== null;
}

function conditional(source: Source, asked: Asked, { name, first }: { name: string; first: Syntax }): Form {
  const form = holds(source, first);
  return { ...form, matcher: name, negated: form.negated !== asked.negated };
}

/** What holds where an expression is true. */
export function holds(source: Source, node: Syntax): Form {
  const plain: Form = { kind: 'truthy', matcher: 'true', subject: node, expected: null, negated: false };
  if (node.type === 'parenthesized_expression' && node.children[0]) return holds(source, node.children[0]);
  if (node.type === 'unary_expression' && textOf(source, node).startsWith('!')) {
    const operand = field(node, 'argument');
    const form = operand ? holds(source, operand) : plain;
    return { ...form, negated: !form.negated };
  }
  const [left, right] = [field(node, 'left'), field(node, 'right')];
  if (node.type !== 'binary_expression' || !left || !right) return calledCondition(source, node, plain);
  const operator = source.text.slice(left.end, right.start).trim();
  if (/\|\|\s*(true|1)$/.test(textOf(source, node))) return { ...plain, weakness: 'tautology' };
  if (/^(&&|\|\||and|or)$/.test(operator)) return { ...plain, kind: 'compare' };
  return compared(source, { plain, left, right }, operator);
}

type Sides = { readonly plain: Form; readonly left: Syntax; readonly right: Syntax };

function compared(source: Source, { plain, left, right }: Sides, operator: string): Form {
  const written = textOf(source, right);
  const nothing = /^(NULL|nullptr|nullopt|std::nullopt)$/.test(written);
  switch (operator) {
    case '==': {
      const strings = comparedStrings(source, left);
      if (strings && written === '0') return { ...plain, kind: 'equal', ...strings };
      const close = /^(Catch::|doctest::)?Approx\b/.test(written);
      return { ...plain, kind: close ? 'close' : 'equal', subject: left, expected: nothing ? null : right };
    }
    case '!=':
      return nothing
        ? { ...plain, kind: 'defined', subject: left }
        : { ...plain, kind: 'equal', subject: left, expected: right, negated: true };
    case '<':
    case '>':
    case '<=':
    case '>=':
      return { ...plain, kind: 'compare', subject: left, expected: right };
    default:
      return plain;
  }
}

/** `strcmp(a, b)`, which is 0 where both are the same. */
function comparedStrings(source: Source, node: Syntax): Pick<Form, 'subject' | 'expected'> | null {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  if (!callee || !/^(std::)?(str|mem|wcs)n?(case)?cmp$/.test(textOf(source, callee))) return null;
  const [subject = null, expected = null] = field(node, 'arguments')?.children ?? [];
  return { subject, expected };
}

function calledCondition(source: Source, node: Syntax, plain: Form): Form {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  const name = callee && (field(callee, 'field') ?? callee);
  const own = name ? textOf(source, name) : '';
  const [first = null] = field(node, 'arguments')?.children ?? [];
  const on = callee && field(callee, 'argument');
  if (on && /^(contains|starts_with|ends_with|count|find)$/.test(own))
    return { ...plain, kind: 'partial', matcher: own, subject: on, expected: first };
  if (on && /^(has_value|isValid|ok)$/.test(own)) return { ...plain, kind: 'defined', subject: on };
  return on && own === 'empty' ? { ...plain, kind: 'count', subject: on } : plain;
}

const LITERAL =
  /^(number_literal|string_literal|char_literal|true|false|null|nullptr|concatenated_string|raw_string_literal|initializer_list)$/;

/** The expected value stands on the right, and a name for one that is written out stands for it. */
function settled(source: Source, form: Form): Form {
  const { subject, expected } = form;
  if (!subject || !expected) return form;
  const swapped =
    form.kind === 'equal' && isExpected(source, subject) && !isExpected(source, expected)
      ? { subject: expected, expected: subject }
      : { subject, expected };
  return { ...form, ...swapped, expected: definitionOf(source, swapped.expected) ?? swapped.expected };
}

function isExpected(source: Source, node: Syntax): boolean {
  if (LITERAL.test(node.type) || /^[-+]\s*[\d.]/.test(textOf(source, node))) return true;
  return /^(k?expected|expect|want|exp)(\w*|\[.*)$/i.test(textOf(source, node));
}

/** `const int expected = 3;` before it in the same block. */
function definitionOf(source: Source, node: Syntax): Syntax | null {
  if (node.type !== 'identifier' || !isExpected(source, node)) return null;
  let block = node.parent;
  while (block && block.type !== 'compound_statement') block = block.parent;
  const name = textOf(source, node);
  const values = (block?.children ?? []).flatMap((statement) =>
    statement.type === 'declaration'
      ? statement.children.flatMap((each) => {
          const declarator = each.type === 'init_declarator' ? field(each, 'declarator') : null;
          const value = field(each, 'value');
          return declarator && value && fingerprintOf(source, declarator).replace(/\W/g, '') === name
            ? [value]
            : [];
        })
      : [],
  );
  return values.length === 1 ? (values[0] ?? null) : null;
}
