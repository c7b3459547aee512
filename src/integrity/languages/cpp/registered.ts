import { type Source, type Syntax, textOf, collect } from '../../syntax.js';

/** Calls and macros that hand a function to a runner by its name. */
const REGISTERING =
  /^(RUN_TEST\w*|cmocka_unit_test\w*|unit_test\w*|tcase_add_\w*test\w*|g_test_add\w*|CU_add_test|MU_RUN_TEST|KUNIT_CASE\w*|SUITE_ADD_TEST|TEST_CALLER)$/;

/** Names that the file's code hands to a runner; null where it hands on none. */
export function registeredIn(source: Source): ReadonlySet<string> | null {
  const calls = collect(source.root, (node) => (isRegistering(source, node) ? node : null));
  if (calls.length === 0) return null;
  return new Set(
    calls.flatMap((call) =>
      collect(call, (node) => (node.type === 'identifier' ? textOf(source, node) : null)),
    ),
  );
}

function isRegistering(source: Source, node: Syntax): boolean {
  const [callee] = node.type === 'call_expression' ? node.children : [];
  return callee !== undefined && REGISTERING.test(textOf(source, callee));
}
