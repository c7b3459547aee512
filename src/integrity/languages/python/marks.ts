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

/** Decorators and marks. `optional`: conditional only when a first argument is given. */
export const MARKS: Readonly<Record<string, PythonMark>> = {
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
export const CALLS: Readonly<Record<string, PythonMark>> = {
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

/** Methods that run before each test of a class, or once before all. */
export const SET_UP = /^(setUp|setUpClass|asyncSetUp|setup_method|setup_class|setup|setUpTestData)$/;
export const MODULE_SET_UP = /^(setUpModule|setup_module|setup_function)$/;
