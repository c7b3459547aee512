import type { Mark } from '../../inventory.js';
import { field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { branchesOf } from '../branches.js';
import { calledDrafts } from '../calledTests.js';
import { type Dialect, type Standing, TOP } from '../dialect.js';
import { type Draft, fileSuite, marksOfStanding, type Suite, suiteIn } from '../drafts.js';
import { emptyBody, plainMark, readBody } from '../readBody.js';
import { listedTests } from './allTests.js';
import { quickDeclaring } from './quick.js';
import { marksOfTraits, rowsOfTraits, testAttribute } from './traits.js';

/** What a type's members may be: by its base classes and by the framework that the file imports. */
type Owner = 'xctest' | 'quick' | 'other';

type Place = { readonly suite: Suite; readonly at: Standing; readonly owner: Owner };

type Walk = {
  readonly source: Source;
  readonly dialect: Dialect;
  /** The file imports Swift Testing: functions without `@Test` may have had it. */
  readonly testing: boolean;
  /** What classes list as their tests. */
  readonly listed: ReadonlyMap<string, ReadonlySet<string>>;
  /** Classes of the file that hold tests, for their extensions. */
  readonly classes: Set<string>;
  readonly tests: Draft[];
  readonly others: Draft[];
};

/** Test methods by their names and attributes, and functions that look like them in all but that. */
export function readTests(source: Source, dialect: Dialect): { drafts: Draft[]; others: Draft[] } {
  const testing = /^\s*(@\w+ )*import Testing\b/m.test(source.text);
  const listed = listedTests(source);
  const walk: Walk = { source, dialect, testing, listed, classes: new Set(), tests: [], others: [] };
  visit(walk, source.root, { suite: fileSuite(), at: TOP, owner: 'other' });
  return { drafts: walk.tests, others: walk.others };
}

function visit(walk: Walk, block: Syntax, place: Place): void {
  for (const member of block.children) visitMember(walk, member, place);
}

function visitMember(walk: Walk, node: Syntax, place: Place): void {
  switch (node.type) {
    case 'type_declaration':
      visitType(walk, node, place);
      return;
    case 'function_declaration':
      visitFunction(walk, node, place);
      return;
    case 'directive_if':
      visitDirective(walk, node, place);
      return;
    case 'directive_else':
      visit(walk, node, place);
      return;
    default:
  }
}

/** Conditions that no build fulfils. */
const NEVER = /^(false|0|NEVER\w*|DISABLED?\w*|OFF|SKIP\w*|TODO\w*|FLAKY\w*|BROKEN\w*|IGNORED?\w*)$/i;

function visitDirective(walk: Walk, node: Syntax, place: Place): void {
  const condition = field(node, 'condition');
  const never = condition !== null && NEVER.test(fingerprintOf(walk.source, condition));
  for (const branch of branchesOf(walk.source, node)) {
    const dead = branch.never || (never && branch.part.field !== 'alternative') ? node : place.at.dead;
    const at = { ...place.at, condition: branch.condition ?? place.at.condition, dead };
    visitMember(walk, branch.part, { ...place, at });
  }
}

function visitType(walk: Walk, node: Syntax, place: Place): void {
  const { source } = walk;
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  if (!name || !body) return;
  const own = textOf(source, name).replace(/[<:\s].*$/s, '');
  const owner = ownerOf(walk, node, own);
  if (owner !== 'other') walk.classes.add(own);
  const marks = [...marksOfStanding(source, node, place.at), ...marksOfTraits(source, node)];
  visit(walk, body, { suite: suiteIn(place.suite, own, marks), at: TOP, owner });
}

const BASES = /(XCTestCase|TestCase|TestBase|TestsBase|BaseTests?|Tests?)$/;

function ownerOf(walk: Walk, node: Syntax, name: string): Owner {
  const { source, classes } = walk;
  const keyword = field(node, 'keyword');
  const bases = (field(node, 'inheritance')?.children ?? []).map((base) => textOf(source, base));
  const extension = keyword !== null && textOf(source, keyword) === 'extension';
  if (extension) return classes.has(name) || BASES.test(name) ? 'xctest' : 'other';
  if (bases.some((base) => base.endsWith('Spec'))) return 'quick';
  const isClass = keyword !== null && textOf(source, keyword) === 'class';
  return isClass && bases.some((base) => BASES.test(base)) ? 'xctest' : 'other';
}

const SET_UP = /^(setUp|setUpWithError|init|invokeTest)$/;
const FIXTURE =
  /^(setUp|setUpWithError|tearDown|tearDownWithError|init|deinit|invokeTest|record|subscript|defaultTestSuite|addTeardownBlock)$/;

function visitFunction(walk: Walk, node: Syntax, place: Place): void {
  const { source, dialect } = walk;
  const [name, block] = [field(node, 'name'), field(node, 'body')];
  if (!name || !block) return;
  const own = textOf(source, name).replace(/^`|`$/g, '');
  if (place.owner === 'quick' && own === 'spec') {
    walk.tests.push(...calledDrafts(quickDeclaring(dialect), block, place.suite));
    return;
  }
  const attribute = testAttribute(source, node);
  if (!attribute && SET_UP.test(own)) place.suite.marks.push(...readBody(dialect, block).marks);
  const parameters = field(node, 'parameters')?.children.length ?? 0;
  const byName = place.owner === 'xctest' && parameters === 0;
  const isTest = attribute !== null || (byName && own.startsWith('test'));
  if (!isTest && !mayHaveBeen(walk, { own, byName, parameters })) return;
  const draft = draftOf(walk, node, { own, block, place });
  if (isTest) walk.tests.push(asTest(walk, draft, attribute !== null));
  else walk.others.push(draft);
}

function asTest({ source, listed }: Walk, draft: Draft, attributed: boolean): Draft {
  const { node, name, suite, marks } = draft;
  const names = attributed ? undefined : listed.get(suite.path.at(-1) ?? '');
  const unlisted: Mark[] = names === undefined || names.has(name) ? [] : [unlistedMark(source, node)];
  return { ...draft, marks: [...marks, ...hidden(source, node, attributed), ...unlisted] };
}

/** Its class lists others: a runner that goes by the list does not take it. */
function unlistedMark(source: Source, { start }: Syntax): Mark {
  const place = plainMark(source, { start, end: start + 1 });
  return { ...place, kind: 'notDiscovered', condition: 'not in allTests' };
}

type Asked = { readonly own: string; readonly byName: boolean; readonly parameters: number };

function mayHaveBeen(walk: Walk, { own, byName, parameters }: Asked): boolean {
  return !FIXTURE.test(own) && (byName || (walk.testing && parameters <= 2));
}

function draftOf(
  walk: Walk,
  node: Syntax,
  { own, block, place }: { readonly own: string; readonly block: Syntax; readonly place: Place },
): Draft {
  const { source, dialect } = walk;
  const attribute = testAttribute(source, node);
  const head = node.children.find(({ type, field: name }) => type === 'modifier' || name === 'name');
  return {
    framework: attribute ? 'swift-testing' : 'xctest',
    name: own,
    node,
    ...(head ? { head } : {}),
    block,
    body: block.children.length > 0 ? readBody(dialect, block) : emptyBody(),
    suite: place.suite,
    marks: [...marksOfStanding(source, node, place.at), ...marksOfTraits(source, node)],
    rows: attribute && rowsOfTraits(source, attribute),
  };
}

/** XCTest passes over methods that are private or of the class. */
function hidden(source: Source, node: Syntax, attributed: boolean): Mark[] {
  const modifier = node.children.find(
    (child) =>
      child.type === 'modifier' && /^(private|fileprivate|static|class)$/.test(textOf(source, child)),
  );
  return attributed || !modifier ? [] : [{ ...plainMark(source, modifier), kind: 'notDiscovered' }];
}
