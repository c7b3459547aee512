import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { MethodShape, Shapes, TypeShape } from '../jvm/shapes.js';
import { annotationsOf } from './kotlinGrammar.js';

export function kotlinShapes(source: Source): Shapes {
  return { typeOf: (node) => typeOf(source, node), methodOf: (node) => methodOf(source, node) };
}

function typeOf(source: Source, node: Syntax): TypeShape | null {
  if (!/^(class_declaration|object_declaration|companion_object)$/.test(node.type)) return null;
  const name = field(node, 'name') ?? node;
  const body = node.children.find(({ type }) => type === 'class_body');
  const modifiers = modifiersOf(source, node);
  const bases = node.children.find(({ type }) => type === 'delegation_specifiers');
  return {
    node,
    name: name === node ? 'Companion' : textOf(source, name),
    head: name,
    annotations: annotationsOf(source, node),
    modifiers,
    members: body?.children ?? [],
    superclass: bases?.children[0] ? textOf(source, bases.children[0]).slice(0, 80) : '',
    inner: modifiers.has('inner'),
  };
}

function modifiersOf(source: Source, node: Syntax): ReadonlySet<string> {
  const modifiers = node.children.find(({ type }) => type === 'modifiers')?.children ?? [];
  return new Set(modifiers.filter(({ type }) => type !== 'annotation').map((each) => textOf(source, each)));
}

function methodOf(source: Source, node: Syntax): MethodShape | null {
  const name = node.type === 'function_declaration' ? field(node, 'name') : null;
  if (!name) return null;
  const modifiers = modifiersOf(source, node);
  const body = node.children.find(({ type }) => type === 'function_body');
  const type = node.children.find(({ type }) => type.endsWith('_type'));
  const isPublic = !modifiers.has('private') && !modifiers.has('protected');
  return {
    node,
    name: textOf(source, name).replaceAll('`', ''),
    head: name,
    annotations: annotationsOf(source, node),
    modifiers,
    block: body ? blockOf(body) : null,
    gives: type && !/^(Unit|Nothing|TestResult)$/.test(textOf(source, type)) ? 'something' : 'nothing',
    parameters: node.children.find((each) => each.type === 'function_value_parameters')?.children.length ?? 0,
    isPublic,
  };
}

/** The statements of `{ … }`, or of the block that `= runTest { … }` hands over. */
function blockOf(body: Syntax): Syntax {
  const [only] = body.children;
  if (only?.type === 'block') return only;
  const last = only?.type === 'call_expression' ? only.children.at(-1) : undefined;
  const lambda = last?.type === 'annotated_lambda' ? last.children.at(-1) : undefined;
  return lambda && only && /^(identifier|call_expression)$/.test(only.children[0]?.type ?? '')
    ? lambda
    : body;
}
