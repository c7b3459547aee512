import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { MethodShape, Shapes, TypeShape } from '../jvm/shapes.js';
import { annotationsOf, modifiersOf } from './javaGrammar.js';

export function javaShapes(source: Source): Shapes {
  return { typeOf: (node) => typeOf(source, node), methodOf: (node) => methodOf(source, node) };
}

function typeOf(source: Source, node: Syntax): TypeShape | null {
  const [name, body] = [field(node, 'name'), field(node, 'body')];
  if (!/^(class|record|enum|interface)_declaration$/.test(node.type) || !name || !body) return null;
  const superclass = field(node, 'superclass');
  const declared = declaredAs(source, node, name);
  return {
    ...declared,
    members: body.children,
    superclass: superclass ? textOf(source, superclass).replace(/^extends\s+/, '') : '',
    inner: node.type === 'class_declaration' && !declared.modifiers.has('static'),
  };
}

function methodOf(source: Source, node: Syntax): MethodShape | null {
  const name = node.type === 'method_declaration' ? field(node, 'name') : null;
  if (!name) return null;
  const type = field(node, 'type');
  const declared = declaredAs(source, node, name);
  return {
    ...declared,
    block: field(node, 'body'),
    gives: type && textOf(source, type) !== 'void' ? 'something' : 'nothing',
    parameters: field(node, 'parameters')?.children.length ?? 0,
    isPublic: declared.modifiers.has('public'),
  };
}

function declaredAs(
  source: Source,
  node: Syntax,
  name: Syntax,
): Pick<MethodShape, 'node' | 'name' | 'head' | 'annotations' | 'modifiers'> {
  return {
    node,
    name: textOf(source, name),
    head: name,
    annotations: annotationsOf(source, node),
    modifiers: modifiersOf(source, node),
  };
}
