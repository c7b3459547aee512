/** Words of Kotest's styles and of Spek. */

/** Calls that declare a test: `test("adds") { … }`. */
export const TESTS = new Set([
  'test',
  'it',
  'expect',
  'scenario',
  'then',
  'Then',
  'should',
  'specify',
  'example',
]);

/** Calls that declare a group of tests. */
export const GROUPS = new Set([
  'context',
  'describe',
  'feature',
  'given',
  'Given',
  'when',
  'When',
  'and',
  'And',
  'group',
]);

/** Infix words of WordSpec after the name of a group. */
export const INFIX_GROUPS = new Set(['should', 'Should', 'when', 'When', 'xshould', 'xwhen']);

export const SET_UPS = /^before(Test|Spec|Each|Any|Container|EachTest|Group)$/;

/** Base classes of specs. */
export const SPECS =
  /\b(Fun|Describe|Behavior|Should|String|Word|Free|Feature|Expect|Should)Spec\b|\bSpek\b|Spec\b(?!ification)/;
