import { entryOf } from '../../entryOf.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Call, callOf, said } from './calls.js';
import { isFailure, isIdle } from './flow.js';
import { BINARY, MATCHERS, type Matcher, UNARY } from './matchers.js';

/** What a command asks for: the test fails when it does not hold. */
export function formOf(source: Source, node: Syntax): Form | null {
  if (node.type === 'if') return failingForm(source, node);
  const call = callOf(source, node);
  if (!call) return null;
  if (PLAIN.test(call.name) && isForgotten(source, node)) return null;
  const form = testForm(source, call) ?? namedForm(source, call) ?? runForm(source, call);
  return form && isNegated(node) ? { ...form, negated: !form.negated } : form;
}

/** Commands that scripts also use to show something. */
const PLAIN = /^([ef]?grep|diff|cmp)$/;

/** `grep Error log || true` asks nothing. */
function isForgotten(source: Source, { parent }: Syntax): boolean {
  const outer = parent?.type === 'pipeline' ? parent.parent : parent;
  return outer?.type === 'or' && isIdle(source, field(outer, 'right'));
}

/** `! grep foo`. */
function isNegated({ parent }: Syntax): boolean {
  return parent?.type === 'not' || (parent?.type === 'pipeline' && parent.parent?.type === 'not');
}

/** `if [ a != b ]; then fail; fi`: what its condition asks must not hold. */
function failingForm(source: Source, node: Syntax): Form | null {
  const [condition, then] = [field(node, 'condition'), field(node, 'consequence')];
  const asked = condition?.children[0];
  if (!asked || !isFailure(source, then)) return null;
  const only = asked.type === 'not' ? asked.children[0] : asked;
  const form = only ? formOf(source, only) : null;
  const negated = asked.type === 'not';
  if (form && only) return { ...form, negated: form.negated === negated ? !negated : negated };
  return { kind: 'truthy', matcher: 'if', subject: only ?? asked, expected: null, negated: !negated };
}

/** `[ "$status" -eq 0 ]`, `test -f file`, `[[ $output == *done* ]]`, `(( count > 3 ))`. */
function testForm(source: Source, { node, name, values }: Call): Form | null {
  if (name.startsWith('(('))
    return { kind: 'compare', matcher: '((', subject: node, expected: null, negated: false };
  const words = values.filter((word) => !/^\]\]?$/.test(textOf(source, word)));
  if (!/^(\[|\[\[|test)$/.test(name)) return null;
  const [first, operator, third] = textOf(source, words[0] ?? node) === '!' ? words.slice(1) : words;
  const negated = first !== words[0];
  if (!first) return null;
  const between = operator ? textOf(source, operator) : '';
  const kind = entryOf(BINARY, between);
  if (!kind || !third) return unaryForm(source, { name, first, operator: operator ?? null, negated });
  const loose =
    name === '[[' &&
    kind === 'equal' &&
    /(^|[^\\])[*?]/.test(textOf(source, third).replace(/"[^"]*"|'[^']*'/g, ''));
  const unequal = /^(!=|-ne)$/.test(between);
  return {
    kind: loose ? 'partial' : kind,
    matcher: between,
    subject: first,
    expected: third,
    negated: negated !== unequal,
  };
}

type Unary = {
  readonly name: string;
  readonly first: Syntax;
  readonly operator: Syntax | null;
  readonly negated: boolean;
};

function unaryForm(source: Source, { name, first, operator, negated }: Unary): Form {
  const sign = textOf(source, first);
  if (!operator) return { kind: 'truthy', matcher: name, subject: first, expected: null, negated };
  const kind = entryOf(UNARY, sign) ?? 'truthy';
  return {
    kind,
    matcher: sign,
    subject: operator,
    expected: null,
    negated,
    ...(sign === '-z' ? { stated: "''" } : {}),
  };
}

/** Options of `assert_output` and `assert_line` that make them ask for a part. */
const LOOSE = /^(-p|--partial|-e|--regexp)$/;

function namedForm(source: Source, call: Call): Form | null {
  const refutes = /^(refute|deny)(?=_|$)/.test(call.name);
  const name = refutes ? call.name.replace(/^(refute|deny)/, 'assert') : call.name;
  const known = MATCHERS.get(name) ?? (OWN.test(name) ? UNKNOWN : null);
  if (!known) return null;
  const words = call.values.filter(
    (word) => !textOf(source, word).startsWith('-') || /\s/.test(textOf(source, word)),
  );
  const values = isWithMessage(name, words) ? words.slice(1) : words;
  const loose = call.values.some((word) => LOOSE.test(textOf(source, word)));
  if (FILES.test(name) && values.length > 1) return filesForm(source, { ...call, values });
  const kind = loose && known.kind === 'equal' ? 'partial' : known.kind;
  return {
    ...namedParts({ ...call, values }, { ...known, kind }),
    negated: refutes !== NEGATED.test(call.name),
  };
}

const NEGATED = /Not(?!Null)|_not_|missing$/;
const FILES = /^(test_cmp|test_cmp_bin|test_i18ncmp|cmp|diff)$/;

const OWN = /^_?(assert|refute|verify|check|expect|ensure|should)[A-Z_]\w*$|^test_(must|path|cmp|no)_?\w*$/;
const UNKNOWN: Matcher = { kind: 'other', subject: 0, expected: 1 };

/** shunit2 takes a message before the values. */
function isWithMessage(name: string, words: readonly Syntax[]): boolean {
  return /^assert(Not)?(Equals|Same|Contains)$/.test(name) && words.length === 3;
}

function namedParts({ name, values }: Call, { kind, subject, expected, stated }: Matcher): Form {
  const bare = typeof subject === 'string' ? subject : name;
  return {
    kind: typeof subject === 'string' && expected !== null && values.length === 0 ? 'defined' : kind,
    matcher: name,
    subject: typeof subject === 'number' ? (values[subject] ?? null) : null,
    expected: expected === null ? null : (values[expected] ?? null),
    negated: false,
    bare,
    ...(stated === undefined ? {} : { stated }),
  };
}

/** What files hold is compared, so that their names are no values. */
function filesForm(source: Source, { name, values }: Call): Form {
  const [expected = null, subject = null] = values.slice(-2);
  const same = said(source, expected) === said(source, subject);
  return {
    kind: 'equal',
    matcher: name,
    subject,
    expected: null,
    negated: false,
    weakness: same ? 'selfCompare' : null,
  };
}

/** `run -0 command`, `run ! command`. */
function runForm(source: Source, { name, values }: Call): Form | null {
  const [first] = values;
  const option = said(source, first);
  if (name !== 'run' || !first || !/^(-\d+|!)$/.test(option)) return null;
  return {
    kind: option === '!' ? 'throws' : 'equal',
    matcher: 'run',
    subject: null,
    bare: 'status',
    expected: first,
    negated: false,
  };
}
