import type { ScannedFile } from '../change.js';
import { isTestCode } from '../testCode.js';
import { testEnvironmentProbedPage } from './pages/testEnvironmentProbed.js';
import { type Finding, more, type Rule } from './rule.js';

/** Configuration and set-up rightly ask whether they serve a test run. */
const SETTINGS =
  /(^|\/)(conftest\.py|[^/]*\.?(config|setup|conf|rc)\.[cm]?[jt]s|settings[^/]*\.py|\.[^/]*rc\.[cm]?js)$|(^|\/)(tools|scripts|config)\//;

/** Code that can tell that it is being tested can behave for the tests alone. */
export const testEnvironmentProbed: Rule = {
  id: 'TI601',
  name: 'test-environment-probed',
  page: testEnvironmentProbedPage,
  check: ({ files }) => files.filter(({ head }) => head && !SETTINGS.test(head.path)).flatMap(probes),
};

function probes({ base, head }: ScannedFile): Finding[] {
  if (!head) return [];
  const found = head.tampering.filter(({ kind, range }) => kind === 'probe' && !isTestCode(head, range));
  return more(found, base?.tampering ?? [], ({ what }) => what).map((probe) => ({
    severity: 'high',
    path: head.path,
    side: 'head',
    range: probe.range,
    tests: [],
    before: null,
    after: probe.text,
    fact: `Code outside of the tests asks whether it runs in a test: “${probe.what}”.`,
    why: 'Then what the tests see need not be what users get.',
  }));
}
