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
  /** Of the `#if` around it; null: always there. */
  readonly condition: string | null;
};

/** `using Fact = Xunit.FactAttribute;`: local names of types with what they stand for. */
export type Aliases = ReadonlyMap<string, string>;

/** Symbols that nobody defines. */
export const NEVER =
  /^(false|0|NEVER\w*|DISABLED?\w*|OFF|SKIP\w*|TODO\w*|FLAKY\w*|BROKEN\w*|IGNORED?\w*|UNUSED)$/i;

export function attributesOf(source: Source, declaration: Syntax, aliases: Aliases): Attribute[] {
  return listsOf(source, declaration, null).flatMap(({ list, condition }) =>
    list.children
      .filter(({ type }) => type === 'attribute')
      .map((node) => ({ ...attributeAt(source, node, aliases), condition })),
  );
}

type AttributeList = { readonly list: Syntax; readonly condition: string | null };

/** With those between `#if` and `#endif` in front of a member, unless no build has them. */
function listsOf(source: Source, node: Syntax, condition: string | null): AttributeList[] {
  return node.children.flatMap((child) => {
    if (child.type === 'attribute_list') return [{ list: child, condition }];
    if (!/^preproc_(if|elif|else)_in_attribute_list$/.test(child.type)) return [];
    const asked = field(child, 'condition');
    const text = asked ? fingerprintOf(source, asked) : `not (${condition ?? ''})`;
    return NEVER.test(text) ? [] : listsOf(source, child, text);
  });
}

function attributeAt(source: Source, node: Syntax, aliases: Aliases): Omit<Attribute, 'condition'> {
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
