import type { FileVersion } from '../../core/changeSet.js';
import type { Side } from '../../core/flag.js';
import type { ScanRequest } from '../scanRequest.js';
import { CONVENTIONS_PATH, type Conventions, type Declared, UNDECLARED } from './conventions.js';
import { readConventions } from './readConventions.js';

export type DeclaredSides = {
  readonly base: Declared;
  readonly head: Declared;
  /** What flags are judged by. */
  readonly conventions: Conventions;
  readonly notes: readonly string[];
};

/** The conventions on both sides of a change, and those that it is judged by. Rejects only when reading does. */
export async function declaredSides(request: ScanRequest): Promise<DeclaredSides> {
  const today = new Date().toISOString().slice(0, 10);
  if (request.conventions !== undefined) {
    const given = readConventions(request.conventions, today);
    return { base: given, head: given, conventions: given.conventions, notes: given.notes };
  }
  const texts = await Promise.all([textAt(request, 'base'), textAt(request, 'head')]);
  const [base = UNDECLARED, head = UNDECLARED] = texts.map((text) =>
    text === null ? UNDECLARED : readConventions(text, today),
  );
  const { conventions, notes } = request.judgedBy === 'base' ? base : head;
  return { base, head, conventions, notes };
}

/** Beyond any that a person writes. */
const SIZE_LIMIT = 1024 * 1024;

/** Null where there is none. */
async function textAt(request: ScanRequest, side: Side): Promise<string | null> {
  const sides = request.changeSet.files.flatMap((file) => [file.base, file.head]);
  const changed = request.changeSet.files
    .map((file) => file[side])
    .find((version) => version?.path === CONVENTIONS_PATH);
  if (changed) return textOf(request, changed);
  if (sides.some((version) => version?.path === CONVENTIONS_PATH)) return null;
  return decoded((await request.readPath?.(side, CONVENTIONS_PATH)) ?? null);
}

async function textOf({ read }: ScanRequest, { mode, oid, size }: FileVersion): Promise<string | null> {
  if (!mode.startsWith('100') || size > SIZE_LIMIT) return null;
  const [bytes = null] = await read([oid]);
  return decoded(bytes);
}

function decoded(bytes: Uint8Array | null): string | null {
  return bytes === null || bytes.length > SIZE_LIMIT ? null : new TextDecoder().decode(bytes);
}
