import type { Mark } from '../../inventory.js';
import { linesOf, type Source, type Syntax, textOf } from '../../syntax.js';
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
  if (framework === 'mstest' && isPlainClass(owner.attributes, around))
    return [lost(source, owner.node, null)];
  if (framework !== 'xunit' && framework !== 'mstest') return [];
  if (around.has('internal') || around.has('private') || around.has('file'))
    return [lost(source, owner.node, null)];
  return around.has('public') || around.has('partial') || around.has('protected')
    ? []
    : [lost(source, owner.node, 'its class is not public')];
}

/** A method is private unless it says otherwise; an override is as visible as what it overrides. */
function hidden(modifiers: ReadonlySet<string>): boolean {
  return !['public', 'override', 'partial'].some((each) => modifiers.has(each));
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
