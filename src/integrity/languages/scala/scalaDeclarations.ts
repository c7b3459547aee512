import { entryOf } from '../../entryOf.js';
import type { Mark } from '../../inventory.js';
import { field, fingerprintOf, type Syntax, textOf } from '../../syntax.js';
import type { ClassWalk } from '../jvm/classTests.js';
import { plainMark } from '../readBody.js';
import { GROUP_WORDS, GROUPS, OPEN_WORDS, TEST_WORDS, TESTS } from './scalaWords.js';
import { stringOf, titleOf } from './titles.js';

/** A test or a group of tests, before it is known where it stands. */
export type Declared = {
  readonly node: Syntax;
  /** See `Title`. */
  readonly subject: string | null;
  readonly name: string;
  readonly block: Syntax;
  readonly kind: 'test' | 'group' | 'unknown';
  readonly marks: readonly Mark[];
};

/** The test or the group that a statement declares; null for any other. */
export function declarationOf(walk: ClassWalk, node: Syntax): Declared | null {
  switch (node.type) {
    case 'call_expression':
      return callDeclaration(walk, node);
    case 'infix_expression':
      return infixDeclaration(walk, node);
    case 'assignment_expression':
      return propertyDeclaration(walk, node);
    default:
      return null;
  }
}

/** `property("p") = forAll { … }` of ScalaCheck. */
function propertyDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const [left, block] = [field(node, 'left'), field(node, 'right')];
  const call = left && walk.grammar.callOf(left);
  const title = call?.values[0];
  const name = title && call.name === 'property' ? stringOf(walk.grammar.source, title) : undefined;
  return name && block ? { node, subject: '', name, block, kind: 'test', marks: [] } : null;
}

function callDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  const call = walk.grammar.callOf(node);
  const [title] = call?.values ?? [];
  const block = call?.values.at(-1);
  if (!call || !title || !block || block === title || call.receiver !== null) return null;
  const group = GROUPS.has(call.name);
  if (!group && !TESTS.has(call.name)) return null;
  const named = optionsOf(title);
  const name = stringOf(source, named.title);
  if (name === null) return null;
  const skipped: Mark[] = /^(ignore|xit|xtest)$/.test(call.name)
    ? [{ ...plainMark(source, node), kind: 'skipped' }]
    : [];
  const words = [...named.words, ...call.values.slice(1, -1)].map(
    (each) => textOf(source, each).split('.').at(-1) ?? '',
  );
  const marks = [...skipped, ...words.flatMap((word) => optionMarks(walk, node, word))];
  return { node, subject: '', name, block, kind: group ? 'group' : 'test', marks };
}

/** `"adds".ignore.tag(Slow)` of munit: the string, and what is said of the test. */
function optionsOf(title: Syntax): { readonly title: Syntax; readonly words: readonly Syntax[] } {
  const inner = title.type === 'call_expression' ? field(title, 'function') : title;
  const [value, word] =
    inner?.type === 'field_expression' ? [field(inner, 'value'), field(inner, 'field')] : [];
  if (!value || !word) return { title, words: [] };
  const rest = optionsOf(value);
  const argument = title.type === 'call_expression' ? (field(title, 'arguments')?.children ?? []) : [];
  return { title: rest.title, words: [...rest.words, word, ...argument] };
}

/** A word of munit, or a tag of it. */
function optionMarks({ grammar }: ClassWalk, node: Syntax, word: string): Mark[] {
  const plain = plainMark(grammar.source, node);
  switch (word) {
    case 'ignore':
    case 'Ignore':
      return [{ ...plain, kind: 'skipped' }];
    case 'only':
    case 'Only':
      return [{ ...plain, kind: 'focused' }];
    case 'fail':
    case 'Fail':
      return [{ ...plain, kind: 'expectedToFail' }];
    case 'pending':
    case 'Pending':
      return [{ ...plain, kind: 'todo' }];
    default:
      return [];
  }
}

function infixDeclaration(walk: ClassWalk, node: Syntax): Declared | null {
  const { source } = walk.grammar;
  const [left, operator, right] = [field(node, 'left'), field(node, 'operator'), field(node, 'right')];
  if (!left || !operator || !right) return null;
  const word = textOf(source, operator);
  if (word === '@@') return aspectDeclaration(walk, left, right);
  const call = word === '-' && left.type === 'call_expression' ? walk.grammar.callOf(left) : null;
  const [first] = call?.name === 'test' ? call.values : [];
  const title = titleOf(source, first ?? left);
  if (!title) return null;
  const { block, marks } = blockOf(walk, right);
  const kind = kindOf(walk, word, block);
  if (kind === null || kind === 'group') return kind && { ...title, node, block, kind };
  const ignored: Mark[] = word === 'ignore' ? [{ ...plainMark(source, node), kind: 'skipped' }] : [];
  const all = [...title.marks, ...ignored, ...marks, ...todoMarks(walk, block)];
  return { ...title, node, block, kind, marks: all };
}

/** What a word between a title and a block makes of them. */
function kindOf(walk: ClassWalk, word: string, block: Syntax): Declared['kind'] | null {
  const isBlock = /block$|^colon_argument$/.test(block.type);
  if (GROUP_WORDS.has(word) && isBlock) return 'group';
  if (OPEN_WORDS.has(word) && isBlock) return 'unknown';
  return TEST_WORDS.has(word) && isRunnable(walk, block) ? 'test' : null;
}

/** A block, or what can stand for one: `pending`, a method. */
function isRunnable({ grammar }: ClassWalk, block: Syntax): boolean {
  return (
    /block$|^(colon_argument|identifier|parenthesized_expression|call_expression|field_expression|infix_expression)$/.test(
      block.type,
    ) && !grammar.isConstant(block)
  );
}

/** `"adds" in pending`. */
function todoMarks({ grammar }: ClassWalk, block: Syntax): Mark[] {
  const text = fingerprintOf(grammar.source, block);
  const kind = /^\(?pending\)?$/.test(text) ? 'todo' : /^\(?skipped\)?$/.test(text) ? 'skipped' : null;
  return kind ? [{ ...plainMark(grammar.source, block), kind }] : [];
}

/** `{ … }.pendingUntilFixed`: the block, and what is said of it. */
function blockOf(
  { grammar }: ClassWalk,
  node: Syntax,
): { readonly block: Syntax; readonly marks: readonly Mark[] } {
  const callee = node.type === 'call_expression' ? field(node, 'function') : node;
  const [value, word] =
    callee?.type === 'field_expression' ? [field(callee, 'value'), field(callee, 'field')] : [];
  if (!value || !word || !value.type.endsWith('block')) return { block: node, marks: [] };
  const fixed = textOf(grammar.source, word) === 'pendingUntilFixed';
  return {
    block: value,
    marks: fixed ? [{ ...plainMark(grammar.source, word), kind: 'expectedToFail' }] : [],
  };
}

/** `test("adds") { … } @@ ignore` of ZIO Test. */
function aspectDeclaration(walk: ClassWalk, left: Syntax, right: Syntax): Declared | null {
  const declared = declarationOf(walk, left);
  if (!declared) return null;
  const word = textOf(walk.grammar.source, right).split('.').at(-1) ?? '';
  const kinds: Readonly<Record<string, Mark['kind']>> = { ignore: 'skipped', failing: 'expectedToFail' };
  const kind = entryOf(kinds, word);
  return kind
    ? { ...declared, marks: [...declared.marks, { ...plainMark(walk.grammar.source, right), kind }] }
    : declared;
}
