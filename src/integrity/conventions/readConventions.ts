import { findNodeAtLocation, type Node, parseTree } from 'jsonc-parser';
import { z } from 'zod';
import { messageOf } from '../../core/errors.js';
import { placeOf } from '../placeOf.js';
import { lineStartsOf } from '../syntax.js';
import { type Conventions, type Declared, type Exception, UNDECLARED } from './conventions.js';
import { checkSchema, conventionsSchema, exceptionSchema } from './schema.js';

/**
 * Reads a `countersign.json`. Never fails: what is wrong is told, and the rest of the file holds. `today` is a day as
 * YYYY-MM-DD; an exception holds until its own day is over.
 */
export function readConventions(text: string, today: string): Declared {
  const notes: string[] = [];
  const value = parsed(text, notes);
  if (value === null) return { ...UNDECLARED, notes };
  const tree = parseTree(text);
  const placeOf: Declared['placeOf'] = (keys) => placeIn(text, tree && findNodeAtLocation(tree, [...keys]));
  const known = knownKeys(value, notes);
  const exceptions = exceptionsOf(known['exceptions'], notes).flatMap((exception): Exception[] => {
    const { rule, path, expires, test = null, at } = exception;
    const place = placeOf(['exceptions', at]);
    if (expires >= today && place) return [{ ...exception, test, place }];
    notes.push(`Exception ${at + 1} (${rule}, ${path}) ran out on ${expires}.`);
    return [];
  });
  noteChecks(known['checks'], notes);
  return { conventions: { ...plainParts(known, notes), exceptions }, notes, placeOf };
}

type Values = Readonly<Record<string, unknown>>;

function parsed(text: string, notes: string[]): Values | null {
  try {
    const value = z.record(z.string(), z.unknown()).safeParse(JSON.parse(text.replace(/^\uFEFF/, '')));
    if (value.success) return value.data;
    notes.push('It is not an object, so nothing of it holds.');
  } catch (error) {
    notes.push(`It is not valid JSON, so nothing of it holds: ${messageOf(error)}.`);
  }
  return null;
}

function knownKeys(value: Values, notes: string[]): Values {
  const known = Object.keys(conventionsSchema.shape);
  const [unknown = [], kept = []] = [false, true].map((is) =>
    Object.entries(value).filter(([key]) => known.includes(key) === is),
  );
  for (const [key] of unknown) notes.push(`It has a key "${key}", which is not known.`);
  return Object.fromEntries(kept);
}

/** Each key by itself: a mistake in one takes nothing from the others. */
function plainParts(values: Values, notes: string[]): Omit<Conventions, 'exceptions'> {
  const { testGlobs, skipHelpers, assertionHelpers, severities } = conventionsSchema.shape;
  const part = <T>(key: string, schema: z.ZodType<T>, none: NonNullable<T>): NonNullable<T> => {
    const outcome = schema.safeParse(values[key]);
    if (outcome.success) return outcome.data ?? none;
    notes.push(`"${key}" does not hold: ${problem(outcome.error)}.`);
    return none;
  };
  return {
    testGlobs: part('testGlobs', testGlobs, []),
    skipHelpers: part('skipHelpers', skipHelpers, []).map(lastPart),
    assertionHelpers: part('assertionHelpers', assertionHelpers, []).map(lastPart),
    severities: new Map(Object.entries(part('severities', severities, {}))),
  };
}

/** `helpers.skipOnCI`, `Helpers::skip_on_ci()`: how a name is reached differs from call to call. */
function lastPart(name: string): string {
  return /[\p{L}\p{N}_$?!]+(?=[^\p{L}\p{N}_$?!]*$)/u.exec(name)?.[0] ?? name;
}

function exceptionsOf(value: unknown, notes: string[]): (z.infer<typeof exceptionSchema> & { at: number })[] {
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    notes.push('"exceptions" does not hold: it is not a list.');
    return [];
  }
  return value.flatMap((each: unknown, at) => {
    const outcome = exceptionSchema.safeParse(each);
    if (outcome.success) return [{ ...outcome.data, at }];
    notes.push(`Exception ${at + 1} does not hold: ${problem(outcome.error)}.`);
    return [];
  });
}

/** `declaredChecks` takes those that hold. */
function noteChecks(value: unknown, notes: string[]): void {
  const list: readonly unknown[] | null = value === undefined ? [] : Array.isArray(value) ? value : null;
  if (list === null) notes.push('"checks" does not hold: it is not a list.');
  for (const [at, each] of (list ?? []).entries()) {
    const outcome = checkSchema.safeParse(each);
    if (!outcome.success) notes.push(`Check ${at + 1} does not hold: ${problem(outcome.error)}.`);
  }
}

function problem(error: z.ZodError): string {
  const [first] = error.issues;
  const place = first?.path.join('.') ?? '';
  const said = (first?.message ?? 'it is not valid').replace(/\.$/, '');
  return place === '' ? said : `${place}: ${said}`;
}

function placeIn(text: string, node: Node | undefined): ReturnType<Declared['placeOf']> {
  if (!node) return null;
  const whole = node.parent?.type === 'property' ? node.parent : node;
  const stretch = { start: whole.offset, end: whole.offset + whole.length };
  const source = { text, lineStarts: lineStartsOf(text) };
  return placeOf(source, stretch);
}
