import { z } from 'zod';
import type { FileMode } from '../../core/changeSet.js';
import type { Evidence } from '../../core/evidence.js';
import type { Saying } from '../decisions.js';

/** The shapes of everything that is read from storage. Strict: what is not said here is not read. */

const count = z.int().nonnegative();
const text = z.string();

const leftOut = z.strictObject({ path: text, reason: text });
const head = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('branch'), branch: text, commit: text }),
  z.strictObject({ kind: z.literal('detached'), commit: text }),
  z.strictObject({ kind: z.literal('unborn'), branch: text }),
]);
const repository = z.strictObject({ root: text, commonDirectory: text, store: text, head });
const worktree = z.strictObject({
  repository,
  session: text,
  path: text,
  baseCommit: text,
  leftOut: z.array(leftOut),
});

const ending = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('finished') }),
  z.strictObject({ kind: z.literal('stopped') }),
  z.strictObject({ kind: z.literal('interrupted') }),
  z.strictObject({ kind: z.literal('budget'), message: text }),
  z.strictObject({ kind: z.literal('notReached'), message: text }),
  z.strictObject({ kind: z.literal('failed'), message: text }),
]);
const state = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('preparing') }),
  z.strictObject({ kind: z.literal('running'), activity: text }),
  z.strictObject({ kind: z.literal('waiting'), question: text }),
  z.strictObject({ kind: z.literal('checking') }),
  z.strictObject({ kind: z.literal('reviewing'), ending }),
  z.strictObject({ kind: z.literal('landed'), at: z.number() }),
  z.strictObject({ kind: z.literal('closed'), ending }),
  z.strictObject({ kind: z.literal('interrupted') }),
]);
const taskOrigin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('selection'), path: text, startLine: count, endLine: count }),
  z.strictObject({ kind: z.literal('todo'), path: text, line: count }),
  z.strictObject({ kind: z.literal('taskFile'), path: text }),
  z.strictObject({ kind: z.literal('prompt') }),
]);
const task = z.strictObject({
  id: text,
  title: text,
  prompt: text,
  origin: taskOrigin,
  checks: z.array(text).exactOptional(),
  specTests: z.array(text).exactOptional(),
  mayNotTouch: z.array(text).exactOptional(),
});
const origin = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('agent'), agent: text, model: text, task }),
  z.strictObject({ kind: z.literal('workingTree') }),
  z.strictObject({ kind: z.literal('branch'), branch: text, against: text, checkedOut: z.boolean() }),
]);
const account = z.strictObject({
  turns: count,
  inputTokens: count,
  outputTokens: count,
  servedBy: z.array(text),
  confinement: z.enum(['sandboxed', 'asked', 'none']),
  startedAt: z.number(),
  endedAt: z.number().nullable(),
});
const session = z.strictObject({
  id: text,
  origin,
  title: text,
  repository: text,
  createdAt: z.number(),
  state,
  account,
});

export const savedSession = z.strictObject({
  version: z.literal(1),
  session,
  folder: text,
  repository,
  worktree: worktree.nullable(),
  ending: ending.nullable(),
  round: count,
  captured: text.nullable(),
  notice: text.nullable(),
});

const mode = z.enum(['100644', '100755', '120000', '160000'] satisfies FileMode[]);
const range = z.strictObject({ start: count, end: count });
const fileVersion = z.strictObject({ path: text, mode, oid: text, size: count });
const look = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('drawn'), base: range, head: range }),
  z.strictObject({ kind: z.literal('lineEndings') }),
  z.strictObject({ kind: z.literal('byteOrderMark') }),
]);
const identity = { id: text, content: text };
const reason = z.enum([
  'created',
  'deleted',
  'binary',
  'encoding',
  'symlink',
  'submodule',
  'typeChanged',
  'tooLarge',
  'tooSlow',
]);
const hunk = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('lines'), ...identity, base: range, head: range, look }),
  z.strictObject({ kind: z.literal('whole'), ...identity, reason }),
  z.strictObject({ kind: z.literal('mode'), ...identity }),
  z.strictObject({ kind: z.literal('path'), ...identity }),
]);
const changeSet = z.strictObject({
  baseCommit: text,
  headCommit: text,
  files: z.array(
    z.strictObject({
      path: text,
      base: fileVersion.nullable(),
      head: fileVersion.nullable(),
      hunks: z.array(hunk),
    }),
  ),
  leftOut: z.array(leftOut),
});
const check = z.strictObject({
  id: text,
  role: z.enum(['test', 'lint', 'types', 'build']),
  command: text,
  folder: text,
  setup: text.exactOptional(),
});
const testResult = z.strictObject({
  project: text,
  file: text.nullable(),
  suite: z.array(text),
  name: text,
  outcome: z.enum(['passed', 'failed', 'skipped', 'expectedFailure', 'unexpectedPass', 'listed']),
  took: z.number().nullable(),
  message: text.nullable(),
});
const checkRun = z.strictObject({
  tree: text,
  command: text,
  ended: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('exited'), code: z.int() }),
    z.strictObject({ kind: z.literal('timedOut'), afterMs: z.number() }),
    z.strictObject({ kind: z.literal('notRun'), why: text }),
  ]),
  took: z.number(),
  report: z
    .strictObject({
      format: text,
      tests: z.array(testResult),
      complete: z.boolean(),
      problems: z.array(text),
    })
    .nullable(),
  output: text,
  notes: z.array(text).exactOptional(),
});
const difference = z.strictObject({
  kind: z.enum([
    'newlyFailing',
    'fixed',
    'newlySkipped',
    'disappeared',
    'added',
    'addedSkipped',
    'nowExpectedToFail',
    'flaky',
    'slower',
  ]),
  base: testResult.nullable(),
  head: testResult.nullable(),
});
const comparison = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('compared'), differences: z.array(difference) }),
  z.strictObject({ kind: z.literal('notComparable'), why: text }),
]);
const evidence: z.ZodType<Evidence> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('notRun'), why: text }),
  z.strictObject({
    kind: z.literal('ran'),
    checks: z.array(z.strictObject({ check, base: checkRun, head: checkRun, comparison })),
  }),
]);
const flag = z.strictObject({
  id: text,
  rule: text,
  name: text,
  severity: z.enum(['high', 'medium', 'low']),
  path: text,
  side: z.enum(['base', 'head']),
  range: range.nullable(),
  hunks: z.array(text),
  tests: z.array(z.array(text)),
  before: text.nullable(),
  after: text.nullable(),
  message: text,
});

const landing = z.strictObject({
  id: text,
  at: z.number(),
  round: count,
  from: z.array(text),
  to: z.array(text),
  receipt: z.strictObject({ written: z.array(text), unsaved: z.array(text) }),
  untouched: z.array(z.strictObject({ path: text, reason: text, hunks: z.array(text) })),
  // Landings of before there were checks say nothing of any.
  check: z
    .strictObject({
      summaries: z.array(text),
      override: z.strictObject({ doubts: z.array(text), reason: text }).nullable(),
    })
    .nullable()
    .default(null),
});
const landedValue = z.strictObject({ present: z.array(text), landings: z.array(landing) });
export type LandedValue = z.infer<typeof landedValue>;
export const landedFile = z.strictObject({
  version: z.literal(1),
  landed: landedValue,
  pending: z.strictObject({ write: text, landed: landedValue }).nullable(),
});

export const evidenceFile = z.strictObject({
  version: z.literal(1),
  evidence,
  flags: z.array(flag),
  checked: z.strictObject({ hunks: z.array(text), evidence }).nullable(),
});

const decision = z.enum(['accepted', 'rejected']);
export const roundStart = z.strictObject({
  version: z.literal(1),
  changeSet,
  evidence,
  flags: z.array(flag),
  decisions: z.array(z.tuple([text, decision])),
  acknowledged: z.array(z.tuple([text, text])),
  landed: landedValue,
});

export const saying: z.ZodType<Saying> = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('decide'), hunks: z.array(text), decision: decision.nullable() }),
  z.strictObject({ kind: z.literal('undo') }),
  z.strictObject({ kind: z.literal('acknowledge'), flag: text, reason: text }),
]);

const kept = z.strictObject({ mode, start: count, length: count });
export const landingFile = z.strictObject({
  version: z.literal(1),
  writes: z.array(z.strictObject({ path: text, before: kept.nullable(), after: kept.nullable() })),
});

const usage = z.strictObject({ input: count, output: count, cacheRead: count, cacheWrite: count });
/** The events that an account is made of; `at` stands on every line and is not one of theirs. */
export const agentEvent = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('confined'), confinement: z.enum(['sandboxed', 'asked']) }),
  z.object({
    kind: z.literal('turnEnded'),
    turn: count,
    requestedModel: text,
    servedModel: text,
    stopReason: text,
    requestId: text.nullable(),
    usage,
  }),
]);
