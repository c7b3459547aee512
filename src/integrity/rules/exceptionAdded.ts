import type { Conventions, Declared, Exception } from '../conventions/conventions.js';
import { CONVENTIONS_PATH } from '../conventions/conventions.js';
import type { DeclaredSides } from '../conventions/declaredSides.js';
import { exceptionAddedPage } from './pages/exceptionAdded.js';
import type { Finding, Rule } from './rule.js';

/** What is flagged is loosened by the change itself: that is said whatever it declares. */
export const exceptionAdded: Rule = {
  id: 'TI503',
  name: 'exception-added',
  page: exceptionAddedPage,
  check: ({ declared }) => [
    ...addedExceptions(declared),
    ...loweredSeverities(declared),
    ...lostNames(declared, 'testGlobs', 'is no longer declared to hold tests'),
    ...lostNames(declared, 'skipHelpers', 'is no longer declared to skip a test'),
  ],
};

function addedExceptions({ base, head }: DeclaredSides): Finding[] {
  const added = head.conventions.exceptions.filter(
    (exception) => !base.conventions.exceptions.some((known) => covers(known, exception)),
  );
  return added.map(({ rule, path, test, reason, expires, place }) => ({
    ...PLAIN,
    side: 'head',
    range: place.range,
    after: place.text,
    fact: `Flags of ${rule} on ${test === null ? path : `“${test}” in ${path}`} are accepted until ${expires} (“${reason}”).`,
  }));
}

/** An exception that holds as long, for at least as much. */
function covers(known: Exception, exception: Exception): boolean {
  const { rule, path, test, expires } = exception;
  const same = known.rule === rule && known.path === path;
  return same && (known.test === null || known.test === test) && known.expires >= expires;
}

const ORDER = ['off', 'low', 'medium', 'high'] as const;
type Level = (typeof ORDER)[number];

function loweredSeverities({ base, head }: DeclaredSides): Finding[] {
  const [before, after] = [base.conventions.severities, head.conventions.severities];
  const rules = [...new Set([...before.keys(), ...after.keys()])];
  return rules.flatMap((rule) => {
    const [was, is] = [before.get(rule), after.get(rule)];
    if (!isLower(was, is)) return [];
    const fact =
      is === 'off'
        ? `Flags of ${rule} are no longer shown.`
        : `Flags of ${rule} are ${is === undefined ? `no longer of ${was ?? ''} severity` : `of ${is} severity now`}.`;
    return [{ ...PLAIN, ...placeOf({ base, head }, ['severities', rule]), fact }];
  });
}

/** What a rule says by itself may be high. */
function isLower(was: Level | undefined, is: Level | undefined): boolean {
  return ORDER.indexOf(is ?? 'low') < ORDER.indexOf(was ?? 'high') && was !== is && (was ?? is) !== 'low';
}

type Names = 'testGlobs' | 'skipHelpers';

function lostNames(declared: DeclaredSides, key: Names, what: string): Finding[] {
  const { base, head } = declared;
  const lost = namesOf(base.conventions, key).filter(
    (name) => !namesOf(head.conventions, key).includes(name),
  );
  return lost.map((name) => ({
    ...PLAIN,
    ...placeOf(declared, [key, namesOf(base.conventions, key).indexOf(name)], 'base'),
    fact: `“${name}” ${what}.`,
  }));
}

function namesOf(conventions: Conventions, key: Names): readonly string[] {
  return conventions[key];
}

type Spot = Pick<Finding, 'side' | 'range' | 'before' | 'after'>;

/** The lines on both sides; the side named, or else the head, is where the finding stands, if it is there at all. */
function placeOf(
  { base, head }: Pick<DeclaredSides, 'base' | 'head'>,
  keys: Parameters<Declared['placeOf']>[0],
  preferred: 'base' | 'head' = 'head',
): Spot {
  const places = { base: base.placeOf(keys), head: preferred === 'base' ? null : head.placeOf(keys) };
  const side = places.head ? 'head' : 'base';
  return {
    side,
    range: places[side]?.range ?? null,
    before: places.base?.text ?? null,
    after: places.head?.text ?? null,
  };
}

const PLAIN = {
  severity: 'medium',
  path: CONVENTIONS_PATH,
  tests: [],
  before: null,
  after: null,
  why: 'A change that loosens what is flagged may be excusing itself.',
} as const;
