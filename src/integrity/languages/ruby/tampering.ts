import type { Placed, Tampering } from '../../inventory.js';
import { placeOf } from '../../placeOf.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import { tamperingIn } from '../tamperingIn.js';
import { callOf } from './calls.js';
import { isExit } from './dialect.js';

export const TAMPERING =
  /\bexit\b|Rails\.env|(RAILS|RACK|APP|HANAMI)_ENV|defined\?|def (==|eql\?|===|equal\?)|\b(class|module) (::)?(Minitest|RSpec|Test::Unit)|_eval\b|\bprepend\b|define_method|alias_method/;

export function tamperingOf(source: Source): Tampering[] {
  if (!TAMPERING.test(source.text)) return [];
  return tamperingIn(source, kindOf);
}

const ENVIRONMENT = /^ENV(\.fetch\(|\[)\s*["'](RAILS|RACK|APP|HANAMI)_ENV["']/;
const RUNNER = /^(::)?(RSpec|Minitest|MiniTest|Test::Unit)\b/;

function kindOf(source: Source, node: Syntax): Tampering['kind'] | null {
  switch (node.type) {
    case 'identifier':
    case 'call':
      if (isExit(source, node)) return 'exit';
      return isProbe(source, node) ? 'probe' : isReopened(source, node) ? 'runner' : null;
    case 'binary':
    case 'unary':
      return isProbe(source, node) ? 'probe' : null;
    case 'method':
      return isAlwaysEqual(source, node) ? 'equality' : null;
    case 'class':
    case 'module':
      return redefinesAssertions(source, node) ? 'runner' : null;
    default:
      return null;
  }
}

function isProbe(source: Source, node: Syntax): boolean {
  const text = textOf(source, node);
  if (node.type === 'unary')
    return /^defined\?\s*\(?\s*(::)?(RSpec|Minitest|MiniTest|Test::Unit)\b/.test(text);
  if (node.type !== 'binary') return text === 'Rails.env.test?';
  return (ENVIRONMENT.test(text) || /^Rails\.env\b/.test(text)) && /==\s*["':]test["']?$/.test(text);
}

/** `Minitest::Assertions.class_eval do … def assert_equal`. */
function isReopened(source: Source, node: Syntax): boolean {
  const call = callOf(source, node);
  if (
    !call?.receiver ||
    !/^(class_eval|module_eval|prepend|define_method|alias_method|after_run)$/.test(call.name)
  )
    return false;
  return RUNNER.test(textOf(source, call.receiver));
}

function isAlwaysEqual(source: Source, node: Syntax): boolean {
  const name = field(node, 'name');
  const body = field(node, 'body');
  const [only] = body?.type === 'body_statement' ? body.children : body ? [body] : [];
  return (
    name !== null &&
    /^(==|eql\?|===|equal\?)$/.test(textOf(source, name)) &&
    (body?.children.length ?? 0) <= 1 &&
    only !== undefined &&
    /^(return )?true$/.test(textOf(source, only))
  );
}

function redefinesAssertions(source: Source, node: Syntax): boolean {
  const name = field(node, 'name');
  if (
    !name ||
    !/^(::)?(Minitest::(Assertions|Test|Runnable|Result)|Test::Unit::(Assertions|TestCase)|RSpec::(Expectations|Core)\b.*)$/.test(
      textOf(source, name),
    )
  )
    return false;
  const body = field(node, 'body')?.children ?? [];
  return body.some((each) => {
    const method = each.type === 'method' ? field(each, 'name') : null;
    return (
      method !== null &&
      /^(assert|refute|run|passed\?|failure|skip|to|not_to|handle_)/.test(textOf(source, method))
    );
  });
}

/** `allow(Cart).to receive(:total)`, `Cart.stub(:total)`: what is replaced, as `Cart.total`. */
export function mocksOf(source: Source): Placed[] {
  if (!/\b(receive|stub|stubs|any_instance)\b/.test(source.text)) return [];
  return collect(source.root, (node) => {
    const call = node.type === 'call' ? callOf(source, node) : null;
    const about = call && mocked(source, call.node);
    return about ? { ...placeOf(source, node), name: about } : null;
  });
}

function mocked(source: Source, node: Syntax): string | null {
  const text = textOf(source, node);
  const [, object, method] =
    /^allow(?:_any_instance_of)?\(\s*([\w:]+)\s*\)\.to\s*\(?\s*receive\(?\s*:(\w+)/.exec(text) ??
    /^([A-Z][\w:]*)(?:\.any_instance)?\.stubs?\(\s*:(\w+)/.exec(text) ??
    [];
  return object !== undefined && method !== undefined ? `${object}.${method}` : null;
}
