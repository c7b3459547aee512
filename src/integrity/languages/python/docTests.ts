import type { Mark, Test } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';
import type { Touched } from '../../touched.js';
import { numbered } from '../numbered.js';
import { plainMark } from '../readBody.js';
import { opaqueTest } from './opaqueTest.js';

const EXAMPLE = /^[ \t]*>>> (.*(?:\r?\n[ \t]*\.\.\.(?: .*)?)*)$/gm;
const DIRECTIVE = /#\s*doctest:.*$/m;

/**
 * Examples in docstrings that the change touched, which doctest runs: https://docs.python.org/3/library/doctest.html.
 * They come and go with what is written about the code, so only what is said of them counts.
 */
export function docTestsOf(source: Source, touched: Touched): Test[] {
  if (!source.text.includes('>>> ')) return [];
  const strings = collect(source.root, (node) =>
    isDocumentation(source, node) && touched(node) ? node : null,
  );
  return numbered(strings.flatMap((string) => examplesIn(source, string)));
}

function isDocumentation(source: Source, node: Syntax): boolean {
  return (
    node.type === 'string' &&
    node.parent?.type === 'expression_statement' &&
    textOf(source, node).includes('>>> ')
  );
}

function examplesIn(source: Source, string: Syntax): Omit<Test, 'occurrence'>[] {
  return [...textOf(source, string).matchAll(EXAMPLE)].map((found) => {
    const [text, code = ''] = found;
    const start = string.start + found.index + text.indexOf('>>>');
    const at = { ...string, start, end: string.start + found.index + text.length, children: [] };
    const name = `>>> ${code.replace(DIRECTIVE, '').trim()}`;
    const skipped = /\+SKIP\b/.test(DIRECTIVE.exec(code)?.[0] ?? '');
    const marks: Mark[] = skipped ? [{ ...plainMark(source, at), kind: 'skipped' }] : [];
    return { ...opaqueTest(source, at, [...ownersOf(source, string), name]), framework: 'doctest', marks };
  });
}

/** The names of what the docstring is about, outermost first. */
function ownersOf(source: Source, node: Syntax): string[] {
  const owners: string[] = [];
  for (let at = node.parent; at; at = at.parent) {
    const name = at.type.endsWith('_definition') ? field(at, 'name') : null;
    if (name) owners.unshift(textOf(source, name));
  }
  return owners;
}
