import { type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { callOf, type GoFile } from './file.js';
import { functionAround } from './unrun.js';

const FAKE = /&testing\.T\{\}|\bnew\(testing\.T\)/;
const DEFINED = /\b(\w+)\s*:?=\s*(?:&testing\.T\{\}|new\(testing\.T\))|\bvar\s+(\w+)\s+testing\.T\b/g;

/** An assertion that fails a test made up on the spot, which nobody asks whether it failed. */
export function onFake({ source }: GoFile, node: Syntax, form: Form): Form {
  if (form.weakness || !/testing\.T\b[{)\n]/.test(source.text)) return form;
  const statement = statementOf(node);
  const outer = textOf(source, functionAround(node));
  // Whoever asks for the outcome tests the assertions themselves.
  if (!FAKE.test(outer) || outer.includes('.Failed()') || !isWhole(node, statement)) return form;
  const told = textOf(source, statement);
  const names = [...outer.matchAll(DEFINED)].map(([, one, other]) => one ?? other ?? '');
  const given = names.some((name) => new RegExp(`(?<![\\w.&])${name}\\.|[(&]${name}[,)]`).test(told));
  return given || FAKE.test(told) ? { ...form, weakness: 'swallowed' } : form;

  function isWhole(each: Syntax, whole: Syntax): boolean {
    return (
      whole.type === 'if_statement' ||
      (callOf(source, each) !== null && whole.type === 'expression_statement' && each.parent === whole)
    );
  }
}

function statementOf(node: Syntax): Syntax {
  let at = node;
  while (at.parent && !/^(block|statement_list|source_file)$/.test(at.parent.type)) at = at.parent;
  return at;
}
