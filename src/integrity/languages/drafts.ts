import type { Body, Code, Limit, Mark, Rows, Test } from '../inventory.js';
import { firstLineOf, lazyFingerprint, linesOf, type Source, type Syntax } from '../syntax.js';
import { numbered } from './numbered.js';
import { reachOf } from './reachOf.js';
import { emptyBody, plainMark, type ReadBody } from './readBody.js';
import type { Standing } from './dialect.js';

/** A suite while it is read; what stands further down may still mark it, so tests take its marks at the end. */
export type Suite = {
  readonly path: readonly string[];
  readonly parent: Suite | null;
  readonly marks: Mark[];
};

export function fileSuite(): Suite {
  return { path: [], parent: null, marks: [] };
}

/** A suite in another; `marks` are its own. */
export function suiteIn(parent: Suite, name: string, marks: readonly Mark[]): Suite {
  return { path: [...parent.path, name], parent, marks: [...marks] };
}

/** A test while it is read. */
export type Draft = {
  readonly framework: string;
  readonly name: string;
  /** All that goes with the test: with its attributes and decorators. */
  readonly node: Syntax;
  /** The line a reader knows it by; `node` if absent. */
  readonly head?: Syntax;
  /** Null for a test that has no body. */
  readonly block: Syntax | null;
  readonly body: ReadBody;
  readonly suite: Suite;
  readonly marks: readonly Mark[];
  readonly rows: Rows | null;
  /** Numbers that it declares about its own run. */
  readonly limits?: readonly Limit[];
  /** It holds other tests and nothing of its own: it stands for them as their suite. */
  readonly opaque?: boolean;
  /** The file whose tests it stands for: where that may be. */
  readonly elsewhere?: readonly string[];
  /** What it asks for beside its body, such as what it has to print. */
  readonly besides?: string;
};

/** Stands for the tests of a class that are written elsewhere: in the class it extends, or in those that extend it. */
export function inheritedDraft(
  { node, head = node, suite }: Pick<Draft, 'node' | 'head' | 'suite'>,
  framework: string,
): Draft {
  const name = 'tests of other classes';
  return {
    framework,
    name,
    node,
    head,
    block: node,
    body: emptyBody(),
    suite,
    marks: [],
    rows: null,
    opaque: true,
  };
}

/** The tests that drafts stand for, numbered where one path is there more often. */
export function testsOf(source: Source, drafts: readonly Draft[]): Test[] {
  return numbered(
    drafts.map((draft) => ({ ...testOf(source, draft), path: [...draft.suite.path, draft.name] })),
  );
}

function testOf(source: Source, draft: Draft): Omit<Test, 'path' | 'occurrence'> {
  const { framework, node, head, body, suite, rows } = draft;
  return {
    range: linesOf(source, node),
    text: firstLineOf(source, head ?? node),
    framework,
    opaque: draft.opaque === true,
    marks: [...inherited(suite), ...draft.marks, ...body.marks],
    body: bodyOf(source, draft),
    assertions: body.assertions,
    read: body.read,
    rows,
    ...(draft.limits && draft.limits.length > 0 ? { limits: draft.limits } : {}),
    uses: [...body.uses].sort(),
    ...(draft.elsewhere ? { elsewhere: draft.elsewhere } : {}),
  };
}

function inherited(suite: Suite): Mark[] {
  const above = suite.parent ? inherited(suite.parent) : [];
  return [...above, ...suite.marks.map((mark) => ({ ...mark, suite: suite.path }))];
}

const NO_CODE: Code = { raw: '', fingerprint: '' };

function bodyOf(source: Source, { block, body, besides = '' }: Draft): Body {
  if (!block) return { state: 'absent', cause: null, code: NO_CODE };
  const code = withMore(lazyFingerprint(source, block), besides);
  if (block.children.length === 0) return { state: 'empty', cause: null, code };
  return { ...reachOf(source, body), code };
}

/** A body with code from elsewhere that belongs to it. */
export function withMore(code: Code, besides: string): Code {
  return besides === ''
    ? code
    : { raw: `${code.raw} ${besides}`, fingerprint: `${code.fingerprint} ${besides}` };
}

/** What the place of a declaration says of what it declares: behind an ending, or under a condition. */
export function marksOfStanding(source: Source, node: Syntax, at: Standing): Mark[] {
  if (at.dead) return [{ ...plainMark(source, at.dead), kind: 'notDiscovered' }];
  const { condition } = at;
  return condition === null || condition === ''
    ? []
    : [{ ...plainMark(source, node), kind: 'skipped', condition }];
}
