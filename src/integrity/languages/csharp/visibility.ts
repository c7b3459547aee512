import type { Mark } from '../../inventory.js';
import { field, linesOf, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import type { Attribute } from './attributes.js';
import type { Framework } from './frameworks.js';

type Asked = {
  readonly method: Syntax;
  readonly owner: { readonly node: Syntax; readonly attributes: readonly Attribute[] } | null;
  readonly framework: Framework;
};

/**
 * What the visibility of a test method and of its class says: runners take public methods, MSTest not static ones and
 * only those of a `[TestClass]`; xUnit and MSTest take public classes. A class whose modifiers do not speak of
 * visibility is internal too, which people leave so in examples: that is told as a condition.
 */
export function visibilityOf(source: Source, { method, owner, framework }: Asked): Mark[] {
  const own = modifiersOf(source, method);
  if (hidden(own) || (framework === 'mstest' && own.has('static'))) return [lost(source, method, null)];
  if (!owner) return [];
  const around = modifiersOf(source, owner.node);
  if (isAbstractTest(source, owner.node, around)) return [lost(source, owner.node, null)];
  if (framework === 'mstest' && isPlainClass(owner.attributes, around))
    return [lost(source, owner.node, null)];
  return framework === 'xunit' || framework === 'mstest' ? ofClass(source, owner.node, around) : [];
}

function ofClass(source: Source, node: Syntax, modifiers: ReadonlySet<string>): Mark[] {
  const says = (...words: readonly string[]): boolean => words.some((each) => modifiers.has(each));
  if (says('internal', 'private', 'file')) return [lost(source, node, null)];
  return says('public', 'partial', 'protected') ? [] : [lost(source, node, 'its class is not public')];
}

/** A method is private unless it says otherwise; an override is as visible as what it overrides. */
function hidden(modifiers: ReadonlySet<string>): boolean {
  return !['public', 'override', 'partial'].some((each) => modifiers.has(each));
}

/** No runner makes an object of it, and neither its name nor what is in it is that of a base class. */
function isAbstractTest(source: Source, node: Syntax, modifiers: ReadonlySet<string>): boolean {
  if (!modifiers.has('abstract')) return false;
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  const isBase =
    /Base|Abstract|Common|Shared/.test(name ? textOf(source, name) : '') ||
    node.children.some(({ type }) => type === 'type_parameter_list');
  return !isBase && !/\b(abstract|virtual|protected)\b/.test(body ? textOf(source, body) : '');
}

function isPlainClass(attributes: readonly Attribute[], modifiers: ReadonlySet<string>): boolean {
  return (
    !attributes.some(({ name }) => name.endsWith('TestClass')) &&
    !modifiers.has('abstract') &&
    !modifiers.has('partial')
  );
}

function modifiersOf(source: Source, node: Syntax): ReadonlySet<string> {
  return new Set(node.children.filter(({ type }) => type === 'modifier').map((each) => textOf(source, each)));
}

/** Stands on the line of the declaration's name, below its attributes. */
function lost(source: Source, node: Syntax, condition: string | null): Mark {
  const head =
    node.children.find(
      ({ type, field: name }) => type === 'modifier' || /^(returns|type|name)$/.test(name),
    ) ?? node;
  const place = { ...plainMark(source, head), range: linesOf(source, head) };
  return { ...place, kind: 'notDiscovered', condition };
}
