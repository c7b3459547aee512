import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { type Data, type Placer, placerOf, type Read, scalar } from '../data.js';

/** JSON with comments and trailing commas, which all who read such files by that name allow or ignore. */
export function readJson(text: string): Read {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const [error] = errors;
  if (!root || error)
    return {
      kind: 'unread',
      reason: `it is not valid JSON (${error ? printParseErrorCode(error.error) : 'empty'})`,
    };
  return { kind: 'read', data: dataOf(root, placerOf(text)) };
}

function dataOf(node: Node, place: Placer): Data {
  const here = place(node.offset, node.offset + node.length);
  const children = node.children ?? [];
  if (node.type === 'object')
    return {
      kind: 'record',
      open: false,
      entries: children.flatMap((each) => entryOf(each, place)),
      ...here,
    };
  if (node.type === 'array')
    return { kind: 'list', open: false, items: children.map((each) => dataOf(each, place)), ...here };
  return scalar(node.value as string | number | boolean | null, here); // the parser's own promise for other types
}

function entryOf(
  node: Node,
  place: Placer,
): { key: string; value: Data; range: Data['range']; text: string }[] {
  const [key, value] = node.children ?? [];
  if (!key || !value) return [];
  const here = place(node.offset, node.offset + node.length);
  return [{ key: String(key.value), value: dataOf(value, place), ...here }];
}
