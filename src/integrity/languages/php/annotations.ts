import type { Mark } from '../../inventory.js';
import { field, type Source, type Syntax, textOf } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import { unquoted } from '../unquoted.js';
import { lastName } from './calls.js';

/** One `#[Name(values)]` or `@name text` of a class or method; names without their namespace. */
export type Annotation = {
  readonly node: Syntax;
  readonly name: string;
  readonly values: readonly Syntax[];
  readonly text: string;
};

/** Names that a file gives to what it imports, with their own. */
export function aliasesOf(source: Source): ReadonlyMap<string, string> {
  const aliases = new Map<string, string>();
  for (const [, name, alias] of source.text.matchAll(/\b([\w\\]+)\s+as\s+(\w+)/g))
    if (name !== undefined && alias !== undefined) aliases.set(alias, lastName(name));
  return aliases;
}

export function annotationsOf(
  source: Source,
  node: Syntax,
  aliases: ReadonlyMap<string, string>,
): Annotation[] {
  return [...attributesOf(source, node, aliases), ...tagsOf(source, node)];
}

function attributesOf(
  source: Source,
  declaration: Syntax,
  aliases: ReadonlyMap<string, string>,
): Annotation[] {
  const groups = field(declaration, 'attributes')?.children ?? [];
  return groups
    .flatMap(({ children }) => children)
    .map((node) => {
      const [written = ''] = /^[\w\\]+/.exec(textOf(source, node)) ?? [];
      const name = lastName(written);
      const values = (field(node, 'parameters')?.children ?? []).flatMap(({ children }) =>
        children.slice(-1),
      );
      return { node, name: aliases.get(name) ?? name, values, text: '' };
    });
}

const TAG = /^\s*(?:\/\*\*)?\s*\*?\s*@([\w\\-]+)[ \t]*(.*?)(?:\s*\*\/)?\s*$/gm;

/** `@group slow`, in the comment of a declaration. */
function tagsOf(source: Source, declaration: Syntax): Annotation[] {
  const node = docOf(source, declaration);
  const tags = node ? [...textOf(source, node).matchAll(TAG)] : [];
  return node
    ? tags.map(([, name = '', text = '']) => ({ node, name: lastName(name), values: [], text }))
    : [];
}

/** The comment in `/** … *\/` that stands right before a declaration. */
function docOf(source: Source, node: Syntax): Syntax | null {
  let [low, high] = [0, source.comments.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((source.comments[middle]?.start ?? 0) < node.start) low = middle + 1;
    else high = middle;
  }
  const comment = source.comments[low - 1];
  if (!comment || !source.text.startsWith('/**', comment.start)) return null;
  return source.text.slice(comment.end, node.start).trim() === '' ? comment : null;
}

/** What annotations say of the tests they stand on. */
export function marksOf(source: Source, annotations: readonly Annotation[]): Mark[] {
  return annotations.flatMap(({ node, name, values, text }): Mark[] => {
    const place = plainMark(source, node);
    const said = values.map((value) => unquoted(textOf(source, value))).join(' ');
    if (/^(skip|Skip|incomplete|Incomplete)$/.test(name))
      return [{ ...place, kind: 'skipped', reason: said || text || null }];
    if (/^Requires[A-Z]|^requires$/.test(name))
      return [
        {
          ...place,
          kind: 'skipped',
          condition: `requires ${name === 'requires' ? text : `${name.slice(8)} ${said}`}`.trim(),
        },
      ];
    return [];
  });
}
