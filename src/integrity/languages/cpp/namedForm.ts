import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { type Asked, matcherKind } from './matchers.js';

type Named = { readonly name: string; readonly values: readonly Syntax[] };

/** What an assertion asks by its name, its arguments in the order of the name's kind. */
export function namedForm(source: Source, asked: Asked, { name, values }: Named): Form {
  const that = /that$/i.test(name) ? thatForm(source, values) : null;
  return that ?? operatorForm(source, name, values) ?? formOf(asked, { name, values });
}

/** They hand a whole suite of another file to the runner. */
export const HANDING =
  /^(srunner_add_suite|CU_(register_suites?|add_suite)|add_suite|RUN_TEST_(CASE|GROUP|SUITE)|RUN_SUITE|munit_suite_main|QTest::qExec|qExec)$/;

/** What stands for a suite asks for all that it checks. */
export function handing(suite: Syntax, matcher = 'suite'): Form {
  return { kind: 'other', matcher, subject: suite, expected: null, negated: false };
}

/** GLib names the operator between both sides: `g_assert_cmpint (sum, ==, 3)`. */
function operatorForm(source: Source, matcher: string, values: readonly Syntax[]): Form | null {
  const [subject, operator, expected] = values;
  if (!matcher.startsWith('g_assert_cmp') || !subject || !operator || !expected) return null;
  const written = textOf(source, operator);
  if (!/^[=!<>]=?$/.test(written)) return null;
  const kind = /^[=!]=$/.test(written) ? 'equal' : 'compare';
  return { kind, matcher: `${matcher} ${written}`, subject, expected, negated: written === '!=' };
}

function formOf({ kind, negated }: Asked, { name, values }: Named): Form {
  const [first = null, second = null] = values;
  if (kind === 'throws' && second)
    return { kind: 'throwsMatching', matcher: name, subject: first, expected: second, negated };
  return { kind, matcher: name, subject: first, expected: second, negated };
}

/** `EXPECT_THAT(value, Eq(3))`. */
function thatForm(source: Source, [subject, value]: readonly Syntax[]): Form | null {
  if (!subject || !value) return null;
  const callee = field(value, 'function');
  const matcher = textOf(source, callee ?? value);
  const { kind, negated } = matcherKind(matcher);
  const expected = field(value, 'arguments') ?? (callee ? null : value);
  return { kind, matcher, subject, expected, negated };
}
