import type { Import } from '../../inventory.js';
import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';

/** What a Go file says before any of its tests is read. */
export type GoFile = {
  readonly source: Source;
  /** Local names of packages with their paths; a dot import is under `.`, a second one too. */
  readonly packages: ReadonlyMap<string, readonly string[]>;
  /** Names that stand for a `*testing.T` or its like somewhere in the file. */
  readonly testers: ReadonlySet<string>;
  /** Names that assertions are called on, such as `assert := assert.New(t)`. */
  readonly asserters: ReadonlySet<string>;
  /** It uses Ginkgo or Convey, or Ginkgo. */
  readonly specs: boolean;
  readonly ginkgo: boolean;
  /** Types of the file that embed nothing: no suites of testify's. */
  readonly plainTypes: ReadonlySet<string>;
  /** Functions of the file that are neither tests nor methods, by name. */
  readonly functions: ReadonlyMap<string, Syntax>;
};

const TESTER =
  /^\*?(testing\.(T|TB|F|B)|TestingT|TB|GinkgoTInterface|GinkgoTB|(check|gocheck|gc|qt|quicktest)\.C|C)$/;
const MADE = /^(\w+)\.(New|NewWithT|NewGomegaWithT|NewGomega|NewRelaxed)\(/;

export function readFile(source: Source): GoFile {
  const testers = new Set(['t', 'tb']);
  const asserters = new Set(['assert', 'require', 'must', 'should', 'is']);
  const functions = new Map<string, Syntax>();
  for (const declaration of source.root.children) {
    const name = field(declaration, 'name');
    if (declaration.type === 'function_declaration' && name) functions.set(textOf(source, name), declaration);
    const receiver = declaration.type === 'method_declaration' ? field(declaration, 'receiver') : null;
    const self = receiver?.children[0] && field(receiver.children[0], 'name');
    if (self && /^(Test|Set|Before|After)/.test(name ? textOf(source, name) : ''))
      asserters.add(textOf(source, self));
  }
  collect(source.root, (node) => {
    if (node.type === 'parameter_declaration') noteTester(source, node, testers);
    else if (node.type === 'short_var_declaration') noteAsserter(source, node, asserters);
    return null;
  });
  const packages = packagesOf(source);
  return {
    source,
    packages,
    testers,
    asserters,
    functions,
    specs: importsPath({ packages }, /\/ginkgo(\/v\d+)?$|goconvey\/convey$/),
    ginkgo: importsPath({ packages }, /onsi\/ginkgo/),
    plainTypes: plainTypesOf(source),
  };
}

function plainTypesOf(source: Source): Set<string> {
  const types = source.root.children.filter(({ type }) => type === 'type_declaration');
  return new Set(
    types.flatMap((declaration) =>
      collect(declaration, (node) => {
        const [name, type] = [field(node, 'name'), field(node, 'type')];
        if (node.type !== 'type_spec' || !name || type?.type !== 'struct_type') return null;
        const fields = type.children[0]?.children ?? [];
        return fields.every((each) => field(each, 'name') !== null) ? textOf(source, name) : null;
      }),
    ),
  );
}

function noteTester(source: Source, parameter: Syntax, testers: Set<string>): void {
  const type = field(parameter, 'type');
  if (!type || !TESTER.test(textOf(source, type))) return;
  for (const name of parameter.children) if (name.field === 'name') testers.add(textOf(source, name));
}

function noteAsserter(source: Source, declaration: Syntax, asserters: Set<string>): void {
  const [left, right] = [field(declaration, 'left'), field(declaration, 'right')];
  if (left?.children.length !== 1 || !right || !MADE.test(source.text.slice(right.start, right.start + 60)))
    return;
  const [, maker = ''] = MADE.exec(source.text.slice(right.start, right.start + 60)) ?? [];
  if (/assert|require|must|should|is|qt|quicktest|gomega|be|td/i.test(maker))
    asserters.add(textOf(source, left));
}

function packagesOf(source: Source): Map<string, string[]> {
  const packages = new Map<string, string[]>();
  for (const { name, path } of specsOf(source)) packages.set(name, [...(packages.get(name) ?? []), path]);
  return packages;
}

function specsOf(source: Source): { name: string; path: string }[] {
  return source.root.children
    .filter(({ type }) => type === 'import_declaration')
    .flatMap((declaration) =>
      collect(declaration, (node) => {
        const literal = node.type === 'import_spec' ? field(node, 'path') : null;
        if (!literal) return null;
        const path = textOf(source, literal).slice(1, -1);
        const alias = field(node, 'name');
        return { name: alias ? textOf(source, alias) : lastName(path), path };
      }),
    );
}

/** `example.org/skip/v2` is used as `skip`, `gopkg.in/check.v1` as `check`. */
function lastName(path: string): string {
  const parts = path.split('/').filter((part) => !/^v\d+$/.test(part));
  return (parts.at(-1) ?? path).replace(/\.v\d+$/, '').replace(/^go-/, '');
}

export function importsOf(source: Source): Import[] {
  return specsOf(source).map(({ name, path }) => ({ module: path, names: name === '.' ? [] : [name] }));
}

/** Whether some import has such a path. */
function importsPath({ packages }: Pick<GoFile, 'packages'>, pattern: RegExp): boolean {
  return [...packages.values()].some((paths) => paths.some((path) => pattern.test(path)));
}

/** A call taken apart: `a.b.C(x, y)` is `{ on: a.b, name: C, values: [x, y] }`. */
export type Call = { readonly on: Syntax | null; readonly name: string; readonly values: readonly Syntax[] };

export function callOf(source: Source, node: Syntax): Call | null {
  if (node.type !== 'call_expression') return null;
  const callee = field(node, 'function');
  const values = field(node, 'arguments')?.children ?? [];
  if (callee?.type === 'identifier') return { on: null, name: textOf(source, callee), values };
  const name = callee?.type === 'selector_expression' ? field(callee, 'field') : null;
  const on = callee && field(callee, 'operand');
  return name && on ? { on, name: textOf(source, name), values } : null;
}

/** `t`, `s.T()` and `GinkgoT()`. */
export function isTester({ source, testers }: GoFile, node: Syntax): boolean {
  if (node.type === 'identifier') return testers.has(textOf(source, node));
  return (
    node.type === 'call_expression' && /^([\w.]+\.)?(T|GinkgoT|GinkgoTB|TB)\(\)$/.test(textOf(source, node))
  );
}

/** The text of a string literal, or null for any other expression. */
export function stringOf(source: Source, node: Syntax | undefined): string | null {
  return node && /^(interpreted|raw)_string_literal$/.test(node.type)
    ? textOf(source, node).slice(1, -1)
    : null;
}
