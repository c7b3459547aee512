import type { Mark } from '../../inventory.js';
import { fingerprintOf, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { CONDITIONS, EXPECTS_FAILURE, HIDES, OWN_TEST, SKIPS, TESTS } from './annotationTables.js';
import type { Annotation, Grammar } from './grammar.js';
import { frameworkName } from './names.js';
import { unquoted } from '../unquoted.js';

/** What the annotations of a method or a class say of its tests. */
export function annotationMarks(grammar: Grammar, annotations: readonly Annotation[]): Mark[] {
  return annotations.flatMap((annotation) => {
    const said = saidBy(grammar, annotation);
    return said ? [{ ...plainMark(grammar.source, annotation.node), ...said }] : [];
  });
}

type Said = Pick<Mark, 'kind'> & Partial<Pick<Mark, 'condition' | 'reason' | 'strict'>>;

function saidBy(grammar: Grammar, annotation: Annotation): Said | null {
  const last = annotation.name.split('.').at(-1) ?? '';
  const name = frameworkName(grammar.names, annotation.name) ?? (CONDITIONS.test(last) ? last : '');
  if (name === 'Test') return testMark(grammar, annotation);
  // Android's; Kotlin has one of that name that is built in.
  const suppressed = name === 'Suppress' && grammar.names.paths.has('Suppress');
  if (suppressed || SKIPS.has(name)) return { kind: 'skipped', reason: reasonOf(grammar, annotation) };
  if (HIDES.has(name)) return { kind: 'notDiscovered' };
  if (EXPECTS_FAILURE.has(name))
    return { kind: 'expectedToFail', strict: true, reason: reasonOf(grammar, annotation) };
  if (!CONDITIONS.test(name)) return null;
  return {
    kind: 'skipped',
    condition: fingerprintOf(grammar.source, annotation.node),
    reason: valueOf(grammar, annotation, 'disabledReason'),
  };
}

/** `@Test(enabled = false)`, and `@Test(expected = …)`, which turns a failure into a success. */
function testMark(grammar: Grammar, annotation: Annotation): Said | null {
  if (valueOf(grammar, annotation, 'enabled') === 'false') return { kind: 'skipped' };
  return expectedBy(annotation) ? { kind: 'expectedToFail', strict: true } : null;
}

/** The exception that a test has to end with. */
export function expectedBy(annotation: Annotation): Annotation['values'][number] | null {
  return annotation.values.find(({ key }) => key === 'expected' || key === 'expectedExceptions') ?? null;
}

export function isTestAnnotation(grammar: Grammar, annotation: Annotation): boolean {
  const name = frameworkName(grammar.names, annotation.name);
  const written = annotation.name.split('.').at(-1) ?? '';
  return name !== null
    ? TESTS.has(name) || OWN_TEST.test(name)
    : OWN_TEST.test(written) && written !== 'Test';
}

function reasonOf(grammar: Grammar, annotation: Annotation): string | null {
  return valueOf(grammar, annotation, null) ?? valueOf(grammar, annotation, 'value');
}

/** Text of a value without its quotes. */
export function valueOf(grammar: Grammar, annotation: Annotation, key: string | null): string | null {
  const found = annotation.values.find((each) => each.key === key);
  return found ? unquoted(textOf(grammar.source, found.value)) : null;
}
