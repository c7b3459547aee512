import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { mostForms } from '../mostForms.js';
import { type Call, callOf, type GoFile, isTester } from './file.js';
import { conditionForm, formOfHolding, isFailure } from './conditions.js';
import { type Matcher, MATCHERS, matcherValue } from './matchers.js';
import { written } from './written.js';

/** Answers which assertions a node makes; a call to a function of the file makes those of that function. */
export type Assertions = (node: Syntax) => readonly Form[];

export function assertionsOf(file: GoFile): Assertions {
  const known = new Map<string, readonly Form[]>();
  const formsOf = (node: Syntax): readonly Form[] => {
    const condition = conditionForm(file, node);
    if (condition) return [written(file, condition)];
    const call = callOf(file.source, node);
    if (!call) return [];
    const form = callForm(file, node, call);
    return form ? [written(file, form)] : helperForms(node, call);
  };
  const helperForms = (node: Syntax, call: Call): readonly Form[] => {
    const block = call.on ? null : bodyOf(file.functions.get(call.name));
    if (!block) return isStatement(node) && isCheck(file, call) ? [other(call.name)] : [];
    // What only prepares gives something back; its own checks are not what the test is about.
    if (!isGiven(file, call) || (SET_UP.test(call.name) && !isStatement(node))) return [];
    const found = known.get(call.name);
    if (found) return found;
    known.set(call.name, []);
    const forms = mostForms(collect(block, (each) => formsOf(each)));
    known.set(call.name, forms);
    return forms;
  };
  return formsOf;
}

/** It is handed what fails the test. */
function isGiven(file: GoFile, { values }: Call): boolean {
  return values.some((value) => isTester(file, value));
}

/** A function of another file that checks something, as far as its name tells. */
function isCheck(file: GoFile, call: Call): boolean {
  if (isGiven(file, call)) return RUNS.test(call.name) || !SET_UP.test(call.name);
  return call.on === null && CHECKING.test(call.name);
}

/** Hands on to a suite's own tests. */
const RUNS = /^(Run|RunSpecs\w*|RunSuite|TestingT|RunTests?)$/;
/** By its name a function that checks something. */
const CHECKING = /^(check|verify|expect|assert|ensure|validate)[A-Z_]/i;
/** What prepares a test rather than asking something, by its name. */
const SET_UP =
  /^(new|set|make|create|temp|start|stop|init|open|close|load|with|use|mock|prepare|setup|build|clean|tear|reset|add|write|put|get|insert|delete|remove|register|run|log|skip|parallel|helper|cleanup|mkdir|chdir|enable|disable|seed|wait|send|go|do|patch|stub|fake|teardown|unset|requires?(Root|Network|Docker|Env)|need)/i;

function bodyOf(declaration: Syntax | undefined): Syntax | null {
  return declaration ? field(declaration, 'body') : null;
}

function isStatement(node: Syntax): boolean {
  return node.parent?.type === 'expression_statement';
}

function other(matcher: string): Form {
  return { kind: 'other', matcher, subject: null, expected: null, negated: false };
}

function callForm(file: GoFile, node: Syntax, call: Call): Form | null {
  if (isFailure(file, node)) return failureForm(file, node, call);
  return gomegaForm(file, call) ?? checkerForm(file, call) ?? matcherForm(file, call);
}

/** A failure that no condition of ours has accounted for, such as one in the `default` of a `switch`. */
function failureForm(file: GoFile, node: Syntax, call: Call): Form | null {
  const block = node.parent?.parent;
  const branch = block?.type === 'statement_list' ? block.parent?.parent : block?.parent;
  const accounted =
    branch?.type === 'if_statement' && collect(branch, (each) => conditionForm(file, each)).length > 0;
  return accounted || call.name === 'panic' ? null : other(call.name);
}

/** `assert.Equal(t, want, got)`, `s.Require().Equal(want, got)`, `is.Equal(got, want)`. */
function matcherForm(file: GoFile, { on, name, values }: Call): Form | null {
  const plain = /^(Fail|FailNow)f?$/.test(name) ? name : name.replace(/f$/, '');
  const matcher = MATCHERS.get(name) ?? MATCHERS.get(plain);
  if (!matcher || !on) return null;
  const [first] = values;
  const given = first !== undefined && isTester(file, first);
  if (!given && !isAsserter(file, on) && matcher.kind !== 'called' && matcher.kind !== 'calledWith')
    return null;
  return formOfMatcher(file.source, matcher, { name, values: given ? values.slice(1) : values, on });
}

function isAsserter({ source, asserters }: GoFile, on: Syntax): boolean {
  if (on.type === 'identifier') return asserters.has(textOf(source, on));
  return /(^|\.)(Require|Assert|Must|Assertions)(\(\))?$/.test(textOf(source, on));
}

type Given = { readonly name: string; readonly values: readonly Syntax[]; readonly on: Syntax };

function formOfMatcher(source: Source, matcher: Matcher, { name, values, on }: Given): Form {
  const subject = values[matcher.subject] ?? null;
  const expected = matcher.expected === null ? null : (values[matcher.expected] ?? null);
  if (name === 'AssertCalled' || name === 'AssertExpectations')
    return { ...matcher, matcher: name, subject: on, expected: null };
  if (matcher.kind === 'truthy' && subject) {
    const form = formOfHolding(source, subject);
    const [second] = values.slice(1);
    const comparison = callOf(source, subject);
    // gotest.tools: `assert.Assert(t, is.Equal(got, want))`.
    if (comparison?.on && textOf(source, comparison.on) === 'is')
      return { ...form, kind: matcherValue(comparison.name).kind, matcher: comparison.name };
    return form.kind === 'truthy' && second && name === 'Equal'
      ? form
      : { ...form, matcher: name, negated: form.negated !== matcher.negated };
  }
  return { kind: matcher.kind, matcher: name, subject, expected, negated: matcher.negated };
}

/** `c.Assert(got, Equals, want)`, `qt.Check(t, got, qt.Equals, want)`, `So(got, ShouldEqual, want)`. */
function checkerForm(file: GoFile, { on, name, values }: Call): Form | null {
  if (!(on === null ? /^(So|SoMsg)$/ : /^(Assert|Check|So)$/).test(name)) return null;
  const given = values[0] !== undefined && isTester(file, values[0]) ? values.slice(1) : values;
  const [subject, checker, expected = null] = given;
  const value = checker && checkerName(file.source, checker);
  if (!subject || !value) return null;
  const { kind, negated } = matcherValue(value.name);
  return { kind, matcher: value.name, subject, expected, negated: negated !== value.negated };
}

function checkerName(source: Source, node: Syntax): { name: string; negated: boolean } | null {
  const call = callOf(source, node);
  if (call && /^Not$/.test(call.name) && call.values[0]) {
    const inner = checkerName(source, call.values[0]);
    return inner && { ...inner, negated: !inner.negated };
  }
  const name = /(?:^|\.)([A-Z]\w*)(\(|$)/.exec(textOf(source, node))?.[1];
  return name === undefined ? null : { name, negated: false };
}

const ASKING = /^(To|Should|NotTo|ToNot|ShouldNot)$/;

/** `Expect(got).To(Equal(want))`, `g.Eventually(f).ShouldNot(…)`. */
function gomegaForm(file: GoFile, { on, name, values }: Call): Form | null {
  const asking = on && ASKING.test(name) ? expectationOf(file.source, on) : null;
  const [value] = values;
  if (!asking || !value) return null;
  const subject = subjectOf(asking);
  const outer = callOf(file.source, value);
  const inverted = outer?.name === 'Not' ? outer.values[0] : undefined;
  const matched = inverted ? callOf(file.source, inverted) : outer;
  const matcher = matched?.name ?? textOf(file.source, inverted ?? value);
  const { kind, negated } = matcherValue(matcher);
  const expected = matched?.values[matcher === 'BeNumerically' ? 1 : 0] ?? null;
  const not = name.includes('Not') !== (inverted !== undefined);
  return withoutDoubleNegation(
    file.source,
    { kind, matcher, subject, expected, negated: negated !== not },
    matched,
  );
}

/** `ExpectWithOffset` counts frames first. */
function subjectOf({ name, values }: Call): Syntax | null {
  return values[name.endsWith('WithOffset') ? 1 : 0] ?? null;
}

/** That no error occurred, that something is not nil, that a number is the one given. */
function withoutDoubleNegation(source: Source, form: Form, matched: Call | null): Form {
  if (form.matcher === 'HaveOccurred' && form.negated) return { ...form, kind: 'equal', negated: false };
  if (form.matcher === 'BeNil' && form.negated) return { ...form, kind: 'defined', negated: false };
  if (form.matcher === 'BeEmpty' && form.negated) return { ...form, kind: 'defined', negated: false };
  const [operator] = matched?.values ?? [];
  return form.matcher === 'BeNumerically' && operator && textOf(source, operator) === '"=="'
    ? { ...form, kind: 'equal' }
    : form;
}

/** The `Expect(…)` at the start of a chain. */
function expectationOf(source: Source, node: Syntax): Call | null {
  let call = callOf(source, node);
  while (call?.on && !/^(Expect|Ω|Eventually|Consistently)(WithOffset|WithContext)?$/.test(call.name))
    call = callOf(source, call.on);
  return call && /^(Expect|Ω|Eventually|Consistently)/.test(call.name) ? call : null;
}
