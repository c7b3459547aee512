import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { MethodShape, Shapes, TypeShape } from '../jvm/shapes.js';
import { annotationsOf } from './scalaGrammar.js';

export function scalaShapes(source: Source): Shapes {
  return { typeOf: (node) => typeOf(source, node), methodOf: (node) => methodOf(source, node) };
}

function typeOf(source: Source, node: Syntax): TypeShape | null {
  const name = field(node, 'name');
  if (!/^(class|object|trait)_definition$/.test(node.type) || !name) return null;
  const bases = field(node, 'extend');
  return {
    node,
    name: textOf(source, name),
    head: name,
    annotations: annotationsOf(source, node),
    modifiers: modifiersOf(source, node),
    members: field(node, 'body')?.children ?? [],
    superclass: bases ? textOf(source, bases).replace(/^extends\s+/, '') : '',
    inner: false,
  };
}

function modifiersOf(source: Source, node: Syntax): ReadonlySet<string> {
  const modifiers = node.children.find(({ type }) => type === 'modifiers');
  return new Set(modifiers ? textOf(source, modifiers).split(/\s+/) : []);
}

function methodOf(source: Source, node: Syntax): MethodShape | null {
  const name = node.type === 'function_definition' ? field(node, 'name') : null;
  if (!name) return null;
  const modifiers = modifiersOf(source, node);
  const type = field(node, 'return_type');
  return {
    node,
    name: textOf(source, name).replaceAll('`', ''),
    head: name,
    annotations: annotationsOf(source, node),
    modifiers,
    block: bodyOf(node),
    gives: type && textOf(source, type) !== 'Unit' ? 'something' : 'nothing',
    parameters: field(node, 'parameters')?.children.length ?? 0,
    isPublic: ![...modifiers].some((each) => /^(private|protected)/.test(each)),
  };
}

/** The statements, or the method itself where its body is a single expression. */
function bodyOf(node: Syntax): Syntax | null {
  const body = field(node, 'body');
  return body && /^(block|indented_block)$/.test(body.type) ? body : body && node;
}
