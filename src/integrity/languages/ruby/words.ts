import type { MarkKind } from '../../inventory.js';

/** What a word of a spec language declares, and what it says of it. */
export type Word = { readonly declares: 'group' | 'example' | 'shared'; readonly mark: MarkKind | null };

const ROWS: readonly (readonly [Word['declares'], MarkKind | null, string])[] = [
  ['group', null, 'describe context feature example_group'],
  ['group', 'skipped', 'xdescribe xcontext xfeature'],
  ['group', 'focused', 'fdescribe fcontext ffeature'],
  ['shared', null, 'shared_examples shared_examples_for shared_context'],
  ['example', null, 'it specify example scenario its should test'],
  ['example', 'skipped', 'xit xspecify xexample xscenario xits xtest skip'],
  ['example', 'focused', 'fit fspecify fexample fscenario focus'],
  ['example', 'expectedToFail', 'pending'],
];

/** RSpec, Minitest's spec style, ActiveSupport, Capybara and shoulda. */
export const WORDS: ReadonlyMap<string, Word> = new Map(
  ROWS.flatMap(([declares, mark, names]) => names.split(' ').map((name) => [name, { declares, mark }])),
);

/** Hands examples that stand elsewhere to a group. */
export const INCLUDES = /^(it_behaves_like|it_should_behave_like|include_examples)$/;

/** Runs before the examples of its group or class. */
export const HOOK = /^(before|prepend_before|append_before|around|setup|before_all|startup|before_setup)$/;

/** What a call in a body says of its test. */
export const BODY_MARKS: Readonly<Record<string, { kind: MarkKind; condition: 'if' | 'unless' | null }>> = {
  skip: { kind: 'skipped', condition: null },
  omit: { kind: 'skipped', condition: null },
  pend: { kind: 'skipped', condition: null },
  pending: { kind: 'expectedToFail', condition: null },
  omit_if: { kind: 'skipped', condition: 'if' },
  skip_until: { kind: 'skipped', condition: 'if' },
  omit_unless: { kind: 'skipped', condition: 'unless' },
};

/** Keys of an example's metadata. */
export const METADATA: Readonly<Record<string, MarkKind>> = {
  skip: 'skipped',
  pending: 'expectedToFail',
  focus: 'focused',
  focused: 'focused',
};

/** Tags that helpers exclude, as far as names go. */
export const EXCLUDED = /^(broken|disabled|quarantine|quarantined|wip|todo|ignore|ignored|exclude|excluded)$/;
