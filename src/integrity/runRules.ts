import { messageOf } from '../core/errors.js';
import type { Side } from '../core/flag.js';
import type { TestChange } from './change.js';
import type { Finding, Rule } from './rules/rule.js';

/** What a rule found, before it is a flag. */
export type Found = { readonly rule: Pick<Rule, 'id' | 'name'>; readonly finding: Finding };

/** All that the rules say of a change. One that fails is a fact of its own; the others go on. */
export function runRules(rules: readonly Rule[], change: TestChange): Found[] {
  return rules.flatMap((rule) => {
    try {
      return rule.check(change).map((finding) => ({ rule, finding }));
    } catch (error) {
      const path = change.files[0]?.change.path ?? '';
      return [
        unscanned({ path, side: 'head' }, `The rule ${rule.id} failed on this change: ${messageOf(error)}.`),
      ];
    }
  });
}

/** What could not be looked at; `fact` says what and why, in a sentence. */
export function unscanned(
  { path, side }: { readonly path: string; readonly side: Side },
  fact: string,
): Found {
  const finding: Finding = {
    path,
    side,
    severity: 'low',
    range: null,
    tests: [],
    before: null,
    after: null,
    fact,
    why: 'What happened to tests there was not looked at.',
  };
  return { rule: { id: 'unscanned', name: 'unscanned' }, finding };
}
