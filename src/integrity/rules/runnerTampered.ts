import type { Tampering, TestInventory } from '../inventory.js';
import { isTestCode } from '../testCode.js';
import { runnerTamperedPage } from './pages/runnerTampered.js';
import { type Finding, more, type Rule } from './rule.js';

const FACTS = {
  exit: 'Test code ends the process and reports success',
  equality: 'A comparison is true for anything',
  runner: 'Code changes how tests run or how their outcome is reported',
} as const;

/** What decides over passed and failed is changed itself. */
export const runnerTampered: Rule = {
  id: 'TI602',
  name: 'runner-tampered',
  page: runnerTamperedPage,
  check: ({ files }) => {
    const before = files.flatMap(({ base }) => base?.tampering ?? []);
    const after = files.flatMap(({ head }) => (head ? tamperingIn(head) : []));
    return more<Tampering & { readonly path?: string }>(after, before, ({ what }) => what).map(finding);
  },
};

function tamperingIn(head: TestInventory): (Tampering & { readonly path: string })[] {
  const setUp = /(^|\/)(conftest\.py|[^/]*setup[^/]*\.[cm]?[jt]s)$/.test(head.path);
  return head.tampering
    .filter(
      ({ kind, range }) => kind === 'equality' || (kind !== 'probe' && (setUp || isTestCode(head, range))),
    )
    .map((each) => ({ ...each, path: head.path }));
}

function finding(each: Tampering & { readonly path?: string }): Finding {
  return {
    severity: 'high',
    path: each.path ?? '',
    side: 'head',
    range: each.range,
    tests: [],
    before: null,
    after: each.text,
    fact: `${factOf(each)}: “${each.what}”.`,
    why: 'A run can pass whatever the code does.',
  };
}

function factOf({ kind }: Tampering): string {
  return kind === 'probe' ? FACTS.runner : FACTS[kind];
}
