import { collect, field, type Source, type Syntax, textOf } from '../../syntax.js';

const LIST =
  /\bstatic\s+(?:var|let)\s+(?:allTests|__allTests(?:__\w+)?)\b[^[=]*?(?:\[[^\]]*\])?[^[]*?(?:=|\{\s*(?:return\s+)?)\s*\[/g;

/**
 * The names that a class lists in `allTests`, by the class: where there is no Objective-C runtime, XCTest may go by such
 * a list alone. A class without one is not there.
 */
export function listedTests(source: Source): ReadonlyMap<string, ReadonlySet<string>> {
  const listed = new Map<string, ReadonlySet<string>>();
  if (!/\ballTests\b|__allTests/.test(source.text)) return listed;
  const types = collect(source.root, (node) => (node.type === 'type_declaration' ? node : null));
  for (const { 0: head, index } of source.text.matchAll(LIST)) {
    if (source.comments.some(({ start, end }) => start <= index && index < end)) continue;
    const owner = types.findLast(({ start, end }) => start <= index && index < end);
    const name = owner && field(owner, 'name');
    const start = index + head.length;
    const end = source.text.indexOf(']', start);
    if (name) listed.set(nameOf(source, name), namesIn(source, start, end < 0 ? source.text.length : end));
  }
  return listed;
}

function nameOf(source: Source, name: Syntax): string {
  return textOf(source, name).replace(/[<:\s].*$/s, '');
}

function namesIn(source: Source, start: number, end: number): ReadonlySet<string> {
  let text = source.text.slice(start, end);
  for (const comment of source.comments)
    if (comment.start >= start && comment.end <= end)
      text = text.replace(source.text.slice(comment.start, comment.end), ' ');
  return new Set([...text.matchAll(/"(\w+)"/g)].map(([, name = '']) => name));
}
