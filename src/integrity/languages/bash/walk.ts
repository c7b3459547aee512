import type { Mark, Test } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { type Dialect, type Standing, TOP } from '../dialect.js';
import { type Draft, fileSuite, marksOfStanding, type Suite, testsOf } from '../drafts.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { callOf, said } from './calls.js';
import { isEnd, shellBranches, shellRole } from './flow.js';
import { gitTest } from './gitTests.js';
import { withImplicit } from './implicit.js';
import { scriptTest } from './scriptTest.js';

export type Walk = {
  readonly dialect: Dialect;
  /** Functions named like tests are ones: the file is shunit2's or bash_unit's. */
  readonly functions: boolean;
  readonly tests: Draft[];
  readonly others: Draft[];
};

/** Tests of bats, of git's own style (sharness too), and of shunit2. */
export function readTests(dialect: Dialect): { tests: Test[]; undiscovered: Test[] } {
  const { source } = dialect;
  const functions =
    /\bshunit2?\b|\bbash_unit\b|^\s*oneTimeSetUp\b/m.test(source.text) ||
    /(^|\/)(test[_-][^/]*|[^/]*[_-](unit)?tests?)\.(ba)?sh$/.test(source.path);
  const walk: Walk = { dialect, functions, tests: [], others: [] };
  const suite = fileSuite();
  visitAll(walk, source.root, { suite, at: TOP });
  if (walk.tests.length === 0) walk.tests.push(...[scriptTest(dialect, suite) ?? []].flat());
  return { tests: testsOf(source, walk.tests), undiscovered: testsOf(source, walk.others) };
}

type Place = { readonly suite: Suite; readonly at: Standing };

/** What follows an unconditional end of the script is never reached. */
function visitAll(walk: Walk, node: Syntax, { suite, at }: Place): void {
  let { dead } = at;
  for (const child of node.children) {
    visit(walk, child, { suite, at: { ...at, dead } });
    if (dead === null && at.condition === null && isStop(walk.dialect.source, child)) dead = child;
  }
}

function isStop(source: Source, node: Syntax): boolean {
  return node.type === 'command' && (isEnd(source, node) || callOf(source, node)?.name === 'test_done');
}

function visit(walk: Walk, node: Syntax, place: Place): void {
  switch (node.type) {
    case 'test':
      walk.tests.push(batsTest(walk, node, place));
      return;
    case 'function':
      visitFunction(walk, node, place);
      return;
    case 'command':
      visitCommand(walk, node, place);
      return;
    case 'if':
      visitBranches(walk, node, place);
      return;
    case 'and':
    case 'or':
      if (shellRole(walk.dialect.source, node) === 'branch') visitBranches(walk, node, place);
      else visitAll(walk, node, place);
      return;
    default:
      visitAll(walk, node, place);
  }
}

function visitBranches(walk: Walk, node: Syntax, { suite, at }: Place): void {
  for (const { part, condition, never } of shellBranches(walk.dialect.source, node)) {
    const dead = never ? (at.dead ?? node) : at.dead;
    visit(walk, part, { suite, at: { ...at, condition: condition ?? at.condition, dead } });
  }
}

function batsTest(walk: Walk, node: Syntax, { suite, at }: Place): Draft {
  const { dialect } = walk;
  const { source } = dialect;
  const name = node.children
    .filter((child) => child.field !== 'body')
    .map((word) => said(source, word))
    .join(' ');
  const block = field(node, 'body');
  const body = block ? withImplicit(dialect, block, readBody(dialect, block)) : emptyBody();
  const marks = [...marksOfStanding(source, node, at), ...tagMarks(source, node)];
  return { framework: 'bats', name, node, block, body, suite, marks, rows: null };
}

/** `# bats test_tags=bats:focus` above a test, or for the whole file. */
function tagMarks(source: Source, node: Syntax): Mark[] {
  if (!source.text.includes('bats:focus')) return [];
  return source.comments
    .filter((comment) => {
      const text = textOf(source, comment);
      if (/^#\s*bats file_tags=.*\bbats:focus\b/.test(text)) return true;
      return (
        /^#\s*bats test_tags=.*\bbats:focus\b/.test(text) &&
        comment.end < node.start &&
        /^[\s#]*(bats [^\n]*\s*)*$/.test(source.text.slice(comment.end, node.start))
      );
    })
    .map((comment): Mark => ({ ...plainMark(source, comment), kind: 'focused' }));
}

const SET_UP = /^(setup|setup_file|setup_suite|setUp|oneTimeSetUp|set_up|set_up_before_script)$/;

function visitFunction(walk: Walk, node: Syntax, { suite, at }: Place): void {
  const { dialect } = walk;
  const { source } = dialect;
  const name = said(source, field(node, 'name'));
  const block = field(node, 'body');
  if (!block) return;
  if (SET_UP.test(name)) {
    suite.marks.push(...readBody(dialect, block).marks);
    return;
  }
  const draft = { framework: 'shunit2', name, node, block, suite, rows: null };
  if (walk.functions && /^test(_|[A-Z0-9])/.test(name)) {
    const body = withImplicit(dialect, block, readBody(dialect, block));
    walk.tests.push({ ...draft, body, marks: marksOfStanding(source, node, at) });
  } else walk.others.push({ ...draft, body: emptyBody(false), marks: [] });
  if (DECLARES.test(textOf(source, block))) visitAll(walk, block, { suite, at });
}

/** A function may declare git's tests for whoever calls it. */
const DECLARES = /\btest_expect_\w+/;

/** `skip` and `skip_all` at the level of the file, and git's tests, which are commands. */
function visitCommand(walk: Walk, node: Syntax, { suite, at }: Place): void {
  const { dialect } = walk;
  const { source } = dialect;
  const test = gitTest(dialect, node);
  if (test) {
    const body = test.block ? withImplicit(dialect, test.block, readBody(dialect, test.block)) : emptyBody();
    walk.tests.push({ ...test, body, suite, marks: [...marksOfStanding(source, node, at), ...test.marks] });
    return;
  }
  const text = textOf(source, node);
  const skipsAll = text.startsWith('skip_all=');
  const reason = skipsAll ? said(source, { ...node, start: node.start + 'skip_all='.length }) : null;
  const marked = skipsAll || (callOf(source, node)?.name === 'skip' && walk.tests.length === 0);
  if (marked && at.dead === null)
    suite.marks.push({
      ...placeOf(source, node),
      kind: 'skipped',
      condition: at.condition,
      reason,
      strict: true,
      suite: null,
    });
}
