import { collect, field, fingerprintOf, type Source, type Syntax, textOf } from '../../syntax.js';

/** One attribute of a class or method, such as `[Fact(Skip = "slow")]`. */
export type Attribute = {
  readonly node: Syntax;
  /** Without namespace and without the `Attribute` that C# lets one leave out; aliases of the file are resolved. */
  readonly name: string;
  /** Values by position, as nodes. */
  readonly values: readonly Syntax[];
  /** Values by name. */
  readonly named: ReadonlyMap<string, Syntax>;
};

/** `using Fact = Xunit.FactAttribute;`: local names of types with what they stand for. */
export type Aliases = ReadonlyMap<string, string>;

export function attributesOf(source: Source, declaration: Syntax, aliases: Aliases): Attribute[] {
  return declaration.children
    .flatMap((child) => (child.type === 'attribute_list' ? [child] : inConditional(child)))
    .flatMap((list) => list.children)
    .filter(({ type }) => type === 'attribute')
    .map((node) => attributeAt(source, node, aliases));
}

/** Attribute lists between `#if` and `#endif` in front of a member. */
function inConditional(node: Syntax): Syntax[] {
  return node.type.startsWith('preproc_if')
    ? node.children.filter(({ type }) => type === 'attribute_list')
    : [];
}

function attributeAt(source: Source, node: Syntax, aliases: Aliases): Attribute {
  const written = textOf(source, field(node, 'name') ?? node).replace(/<.*$/s, '');
  const values: Syntax[] = [];
  const named = new Map<string, Syntax>();
  const list = node.children.find(({ type }) => type === 'attribute_argument_list');
  for (const argument of list?.children ?? []) {
    const name = argument.children.length > 1 ? field(argument, 'name') : null;
    const value = argument.children.at(-1);
    if (name && value) named.set(textOf(source, name), value);
    else if (value) values.push(value);
  }
  return { node, name: shortName(aliases.get(written) ?? written), values, named };
}

/** The last part of a dotted name, without `Attribute`. */
export function shortName(name: string): string {
  const last = name.split(/[.:]/).at(-1) ?? name;
  return last.length > 9 ? last.replace(/Attribute$/, '') : last;
}

/** What a string literal says, or the source of any other value. */
export function wordsOf(source: Source, value: Syntax): string {
  const content = collect(value, (node) =>
    /string_(literal_)?content$/.test(node.type) ? textOf(source, node) : null,
  );
  return content.length > 0 ? content.join('') : fingerprintOf(source, value).replace(/^"|"$/g, '');
}

export function aliasesOf(source: Source): Aliases {
  const aliases = new Map<string, string>();
  for (const directive of usingsOf(source)) {
    const name = field(directive, 'name');
    const target = directive.children.at(-1);
    if (name && target && target !== name) aliases.set(textOf(source, name), textOf(source, target));
  }
  return aliases;
}

/** The `using` directives of a file, those inside of namespaces included. */
export function usingsOf(source: Source): Syntax[] {
  return source.root.children.flatMap((child) =>
    child.type === 'using_directive'
      ? [child]
      : /namespace|preproc/.test(child.type)
        ? collect(child, (node) => (node.type === 'using_directive' ? node : null))
        : [],
  );
}
