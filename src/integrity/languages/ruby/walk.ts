import type { Mark, Test } from '../../inventory.js';
import { type Source, type Syntax, textOf } from '../../syntax.js';
import { bareForm } from '../bareForm.js';
import { withCalledFunctions } from '../calledFunctions.js';
import { isGuard } from '../branches.js';
import { assertionFrom } from '../assertionFrom.js';
import { type Dialect, TOP } from '../dialect.js';
import { type Draft, fileSuite, marksOfStanding, suiteIn, testsOf } from '../drafts.js';
import { emptyBody, plainMark, type ReadBody, readBody } from '../readBody.js';
import { bodyOf, type Call, callOf } from './calls.js';
import { rubyBranches } from './dialect.js';
import type { Following } from './following.js';
import { metadataMarks, nameOf } from './metadata.js';
import { rowsOfLoop } from './rows.js';
import { type Place, readCalledHook, takeFocus, type Walk } from './place.js';
import { visitClass, visitClassCall, visitMethod } from './testCases.js';
import { INCLUDES, type Word, WORDS } from './words.js';

/** Examples of spec languages and methods of test classes, and those that fall through the runner's rules. */
export function readTests(following: Following, collected: boolean): { tests: Test[]; undiscovered: Test[] } {
  const { dialect } = following;
  const walk: Walk = {
    dialect,
    collected,
    tests: [],
    others: [],
    focus: null,
    visitAll: (node, place) => {
      visitAll(walk, node, place);
    },
  };
  const { source } = dialect;
  visitAll(walk, source.root, { suite: fileSuite(), at: TOP, rows: null, group: false, body: null });
  const read = ({ block }: Draft, whole: Dialect): ReadBody => (block ? readBody(whole, block) : emptyBody());
  const tests = withCalledFunctions({ ...following, read, words: CALLED }, walk.tests);
  return { tests: testsOf(source, tests), undiscovered: testsOf(source, walk.others) };
}

/** Calls need no parentheses. */
const CALLED = /(?<![\w.:@$])(?:self\.)?([a-z_]\w*[?!]?)/g;

/** What follows `next if …` in a loop of declarations, or `exit if …` in a file, is declared under a condition. */
function visitAll(walk: Walk, node: Syntax, place: Place): void {
  let { at } = place;
  for (const child of node.children) {
    visit(walk, child, at === place.at ? place : { ...place, at });
    const guard = at.condition === null ? isGuard(walk.dialect, child) : null;
    if (guard) at = { ...at, condition: textOf(walk.dialect.source, guard) };
    else if (at.dead === null && at.condition === null && walk.dialect.ends(child))
      at = { ...at, dead: child };
  }
}

function visit(walk: Walk, node: Syntax, place: Place): void {
  switch (node.type) {
    case 'class':
    case 'module':
      visitClass(walk, node, place);
      return;
    case 'method':
    case 'singleton_method':
      visitMethod(walk, node, place);
      return;
    case 'if':
    case 'unless':
    case 'elsif':
    case 'if_modifier':
    case 'unless_modifier':
      visitBranches(walk, node, place);
      return;
    case 'identifier':
    case 'call': {
      const call = callOf(walk.dialect.source, node);
      if (!call || !visitCall(walk, call, place)) visitAll(walk, node, place);
      return;
    }
    default:
      visitAll(walk, node, place);
  }
}

function visitBranches(walk: Walk, node: Syntax, place: Place): void {
  for (const { part, condition, never } of rubyBranches(walk.dialect.source, node)) {
    const dead = never ? (place.at.dead ?? node) : place.at.dead;
    visit(walk, part, { ...place, at: { ...place.at, condition: condition ?? place.at.condition, dead } });
  }
}

/** Whether the call was taken; the parts of any other are looked into. */
function visitCall(walk: Walk, call: Call, place: Place): boolean {
  const inside = place.group || place.body !== null;
  const word = call.block || inside ? WORDS.get(call.name) : undefined;
  if (word && call.name === 'focus' && !call.block) return focusNext(walk, call, place);
  if (word && isOurs(walk.dialect.source, call)) return visitWord(walk, { call, word }, place);
  if (place.body && visitClassCall(walk, call, place)) return true;
  if (place.group && INCLUDES.test(call.name)) return visitInclude(walk, call, place);
  return (inside && readCalledHook(walk, call, place)) || visitLoop(walk, call, place);
}

function visitLoop(walk: Walk, call: Call, place: Place): boolean {
  const rows = call.block && rowsOfLoop(walk.dialect, call);
  if (!call.block || !rows) return false;
  visitAll(walk, call.block, { ...place, rows });
  return true;
}

/** `focus` before a test, or around its definition. */
function focusNext(walk: Walk, call: Call, place: Place): boolean {
  walk.focus = call.node;
  visitAll(walk, { ...call.node, children: call.values }, place);
  return true;
}

function isOurs(source: Source, { receiver }: Call): boolean {
  return receiver === null || /^(::)?(RSpec|Minitest::Spec|MiniTest::Spec)$/.test(textOf(source, receiver));
}

type Worded = { readonly call: Call; readonly word: Word };

function visitWord(walk: Walk, { call, word }: Worded, place: Place): boolean {
  const { source } = walk.dialect;
  const kind =
    word.mark ?? (word.declares === 'example' && !call.block && call.name !== 'should' ? 'todo' : null);
  const own: Mark[] = kind ? [{ ...plainMark(source, call.node), kind }] : [];
  const marks = [...marksOfStanding(source, call.node, place.at), ...own, ...metadataMarks(source, call)];
  if (word.declares !== 'example') {
    if (!call.block || !(place.group || place.body || isNamed(call))) return false;
    const suite = suiteIn(place.suite, nameOf(source, call), marks);
    const group = { suite, at: TOP, rows: place.rows, group: true, body: null };
    visitAll(walk, call.block, group);
    return true;
  }
  if (!isExample(call, place)) return false;
  walk.tests.push(exampleOf(walk, { call, marks: [...marks, ...takeFocus(walk)] }, place));
  return true;
}

/** At the top of a file only a named group is one: `context do` may be anything. */
function isNamed({ values, receiver }: Call): boolean {
  return receiver !== null || values.length > 0;
}

function isExample({ name, block, values, receiver }: Call, { group, body }: Place): boolean {
  if (receiver !== null || (!group && !body)) return false;
  if (name === 'skip' || name === 'pending' || name === 'focus')
    return block !== null || values[0]?.type === 'string';
  if (name === 'should' || name === 'test') return values.length > 0;
  return block !== null || values.length > 0;
}

function exampleOf(walk: Walk, { call, marks }: { call: Call; marks: readonly Mark[] }, place: Place): Draft {
  const { dialect } = walk;
  const block = call.block && bodyOf(call.block);
  const body = block ? readBody(dialect, block) : emptyBody();
  const framework = place.group ? 'rspec' : 'minitest';
  const shoulda = call.name === 'should' && block === null;
  const name = nameOf(dialect.source, call) || unnamed(dialect.source, call, block);
  const draft = { framework, name, node: call.node, suite: place.suite, marks, rows: place.rows };
  return shoulda ? { ...draft, block: call.node, body: included(walk, call) } : { ...draft, block, body };
}

/** An example without a name is known by what it asks; a value it compares with may change. */
function unnamed(source: Source, { name }: Call, block: Syntax | null): string {
  const text = block ? textOf(source, block).replace(/\s+/g, ' ').trim() : '';
  return text === ''
    ? name
    : text.replace(/\b(eql?|be|match|include|match_array)\b[( ].*/, '$1').slice(0, 80);
}

/** Stands for tests that are written elsewhere. */
function visitInclude(walk: Walk, call: Call, { suite, at, rows }: Place): boolean {
  const { source } = walk.dialect;
  const name = `${call.name} ${nameOf(source, call)}`;
  const marks = marksOfStanding(source, call.node, at);
  const body = included(walk, call);
  walk.tests.push({ framework: 'rspec', name, node: call.node, block: call.node, body, suite, marks, rows });
  return true;
}

function included({ dialect }: Walk, { node, name }: Call): Draft['body'] {
  const body = emptyBody();
  body.assertions.push(assertionFrom(dialect, node, { form: bareForm(name), flow: null }));
  return body;
}
