import { type Source, type Syntax, textOf } from '../../syntax.js';
import type { Form } from '../dialect.js';
import { callOf, type GoFile } from './file.js';
import { functionAround } from './unrun.js';

const MADE = /&?\btesting\.T\{\}|\bnew\(testing\.T\)/.source;
const FAKE = new RegExp(`${MADE}|\\bvar\\s+\\w+\\s+testing\\.T\\b`);
const DEFINED = new RegExp(`\\b(\\w+)\\s*:?=\\s*(?:${MADE})|\\bvar\\s+(\\w+)\\s+testing\\.T\\b`, 'g');

/** Some code of the file makes up a test on the spot. */
export function makesTests(source: Source): boolean {
  return FAKE.test(source.text);
}

/** An assertion that fails a test made up on the spot, which nobody asks whether it failed. */
export function onFake({ source }: GoFile, node: Syntax, form: Form): Form {
  if (form.weakness) return form;
  const statement = statementOf(node);
  const outer = textOf(source, functionAround(node));
  // Whoever asks for the outcome tests the assertions themselves.
  if (!FAKE.test(outer) || outer.includes('.Failed()') || !isWhole(source, node, statement)) return form;
  const told = textOf(source, statement);
  const names = [...outer.matchAll(DEFINED)].map(([, one, other]) => one ?? other ?? '');
  const given = names.some((name) => new RegExp(`(?<![\\w.&])${name}\\.|[(&]${name}[,)]`).test(told));
  return given || FAKE.test(told) ? { ...form, weakness: 'swallowed' } : form;
}

/** The assertion is all that the statement is about; its answer is no part of another one. */
function isWhole(source: Source, node: Syntax, statement: Syntax): boolean {
  if (statement.type === 'if_statement') return true;
  return (
    statement.type === 'expression_statement' && node.parent === statement && callOf(source, node) !== null
  );
}

function statementOf(node: Syntax): Syntax {
  let at = node;
  while (at.parent && !/^(block|statement_list|source_file)$/.test(at.parent.type)) at = at.parent;
  return at;
}
