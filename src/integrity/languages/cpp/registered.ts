import type { Mark } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { regionMarks } from './marks.js';
import type { Region } from './preprocessor.js';

/** Calls and macros that hand a function to a runner by its name. */
const REGISTERING =
  /^(RUN_TEST\w*|cmocka_unit_test\w*|unit_test\w*|tcase_add_\w*test\w*|g_test_add\w*|CU_add_test|CU_ADD_TEST|MU_RUN_TEST|mu_run_test|KUNIT_CASE\w*|SUITE_ADD_TEST|TEST_CALLER|ADD_TEST\w*|add_test\w*)$/;

/** Names that are handed to a runner, each with what the directives around that say. */
export type Registered = ReadonlyMap<string, readonly Mark[]>;

/** Names that the file's code hands to a runner; null where it hands on none. */
export function registeredIn(source: Source, regions: readonly Region[]): Registered | null {
  const calls = collect(source.root, (node) => (isRegistering(source, node) ? node : null));
  if (calls.length === 0) return null;
  return new Map(
    calls.flatMap((call) => {
      const marks = regionMarks(source, regions, call.start);
      return collect(call, (node) =>
        node.type === 'identifier' ? ([textOf(source, node), marks] as const) : null,
      );
    }),
  );
}

function isRegistering(source: Source, node: Syntax): boolean {
  const callee = node.type === 'call_expression' ? field(node, 'function') : null;
  return callee !== null && REGISTERING.test(textOf(source, callee));
}
