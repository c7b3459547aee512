import assert from 'node:assert/strict';
import type { TestChange } from '../../../src/integrity/change.js';
import { NO_CONVENTIONS, UNDECLARED } from '../../../src/integrity/conventions/conventions.js';
import { NO_CHECKS } from '../../../src/core/evidence.js';
import { suppressionAdded } from '../../../src/integrity/rules/suppressionAdded.js';
import type { Rule } from '../../../src/integrity/rules/rule.js';
import { runRules } from '../../../src/integrity/runRules.js';
import { inventoryOf } from '../../../src/integrity/languages/inventoryOf.js';

const place = { range: { start: 2, end: 3 }, text: 'read(a); // @ts-ignore' };
const hushed = {
  ...place,
  tool: '@ts-ignore',
  comment: '// @ts-ignore',
  extent: 'line' as const,
  specific: false,
  reasoned: false,
};
const source = {
  path: 'src/a.ts',
  text: '',
  root: { type: 'program', field: '', start: 0, end: 0, parent: null, children: [] },
  comments: [],
  lineStarts: [0],
};
const change: TestChange = {
  pairs: [],
  gone: [],
  added: [],
  lost: [],
  files: [
    {
      change: { path: 'src/a.ts', base: null, head: null, hunks: [] },
      base: null,
      head: inventoryOf(source, { suppressions: [hushed] }),
    },
  ],
  sourceChanged: true,
  subjectOf: () => 'kept',
  usesDeleted: () => false,
  evidence: NO_CHECKS,
  configs: [],
  tracked: null,
  movedOut: [],
  unloaded: [],
  declared: { base: UNDECLARED, head: UNDECLARED, conventions: NO_CONVENTIONS, notes: [] },
};

describe('a rule that throws', () => {
  const broken: Rule = {
    ...suppressionAdded,
    id: 'TI999',
    check: () => {
      throw new Error('no such test');
    },
  };

  it('is reported as what was not looked at, and the rules after it go on', () => {
    const found = runRules([broken, suppressionAdded], change);
    assert.deepEqual(
      found.map(({ rule, finding }) => [rule.id, finding.severity, finding.fact]),
      [
        ['unscanned', 'low', 'The rule TI999 failed on this change: no such test.'],
        ['TI701', 'medium', 'A comment tells “@ts-ignore”, without naming what.'],
      ],
    );
  });
});
