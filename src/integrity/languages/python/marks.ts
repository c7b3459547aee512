import { entryOf } from '../../entryOf.js';
import type { MarkKind } from '../../inventory.js';

/** A mark by its full dotted name: what a decorator, a `pytestmark` or a call of that name says of a test. */
export type PythonMark = {
  readonly kind: MarkKind;
  /** Holds under the condition of its first argument; `unless`: under its opposite. */
  readonly when: 'always' | 'if' | 'unless' | 'optional';
};

const skip: PythonMark = { kind: 'skipped', when: 'always' };
const skipIf: PythonMark = { kind: 'skipped', when: 'if' };
const skipUnless: PythonMark = { kind: 'skipped', when: 'unless' };
const expectFailure: PythonMark = { kind: 'expectedToFail', when: 'always' };

/** Decorators and marks by their own names. `optional`: conditional only when a first argument is given. */
const MARKS: Readonly<Record<string, PythonMark>> = {
  'pytest.mark.skip': skip,
  'pytest.mark.skipif': skipIf,
  'pytest.mark.xfail': { kind: 'expectedToFail', when: 'optional' },
  'unittest.skip': skip,
  'unittest.skipIf': skipIf,
  'unittest.skipUnless': skipUnless,
  'unittest.expectedFailure': expectFailure,
  'unittest.case.skip': skip,
  'unittest.case.skipIf': skipIf,
  'unittest.case.skipUnless': skipUnless,
  'unittest2.skip': skip,
  'unittest2.skipIf': skipIf,
  'unittest2.skipUnless': skipUnless,
  'django.test.skipUnlessDBFeature': skipUnless,
  'django.test.skipIfDBFeature': skipIf,
  'nose.tools.nottest': { kind: 'notDiscovered', when: 'always' },
  'numpy.testing.dec.skipif': skipIf,
  'numpy.testing.dec.knownfailureif': { kind: 'expectedToFail', when: 'if' },
};

/** Calls in a body, a fixture or a module. */
const CALLS: Readonly<Record<string, PythonMark>> = {
  'pytest.skip': skip,
  'pytest.skip.Exception': skip,
  'pytest.xfail': expectFailure,
  'pytest.importorskip': { kind: 'skipped', when: 'if' },
  'self.skipTest': skip,
  'cls.skipTest': skip,
  'unittest.SkipTest': skip,
  'unittest.case.SkipTest': skip,
  'nose.SkipTest': skip,
  'nose.plugins.skip.SkipTest': skip,
  'nose.exc.SkipTest': skip,
};

/** A framework's module, which a project may hand on under a name of its own: `harness.unittest.skip`. */
const HANDED_ON = /^.*\b(?=(?:unittest2?|pytest)\.)/;

/** Names that no project gives to anything else. */
const TELLING: Readonly<Record<string, PythonMark>> = {
  skipIf,
  skipUnless,
  expectedFailure: expectFailure,
};

/** A step that a project's own decorator says in its name: the test runs only where that is there. */
const PREREQUISITE = /^_*(?:skip(?:_|If|Unless|On|Without)|(?:requires?|needs)(?:_|[A-Z]))/;

/** What a decorator or a mark of this dotted name says of a test. */
export function markNamed(name: string): PythonMark | undefined {
  const last = lastOf(name);
  return entryOf(MARKS, name) ?? entryOf(MARKS, handedOn(name)) ?? entryOf(TELLING, last);
}

/** What a call of this dotted name in a body says of its test; any module's `SkipTest` is unittest's. */
export function callNamed(name: string): PythonMark | undefined {
  const known = entryOf(CALLS, name) ?? entryOf(CALLS, handedOn(name));
  return known ?? (lastOf(name) === 'SkipTest' ? skip : undefined);
}

/** The name alone says that a decorator of the project lets a test run only under a condition. */
export function isPrerequisite(name: string): boolean {
  if (/(^|\.)mark\./.test(name)) return /\.skip(?:_|If|Unless|On)\w/.test(name);
  return PREREQUISITE.test(lastOf(name));
}

/** The same of a call in a body, whose name has to be plainer. */
export function isSkippingCall(name: string): boolean {
  return /^_*skip_?(if|unless|on|without|when)(?=_|[A-Z]|$)/i.test(lastOf(name));
}

function handedOn(name: string): string {
  return name.replace(HANDED_ON, '');
}

function lastOf(name: string): string {
  return name.slice(name.lastIndexOf('.') + 1);
}

/** Methods that run before each test of a class, or once before all. */
export const SET_UP = /^(setUp|setUpClass|asyncSetUp|setup_method|setup_class|setup|setUpTestData)$/;
export const MODULE_SET_UP = /^(setUpModule|setup_module|setup_function)$/;
