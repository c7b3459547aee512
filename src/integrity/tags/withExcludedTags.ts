import type { LineRange } from '../../core/changeSet.js';
import type { Mark, Test, TestInventory } from '../inventory.js';
import type { Source } from '../syntax.js';
import type { ExcludedTags } from './excludedTags.js';

/** An inventory whose tests say so when they carry a tag that their project leaves out. */
export function withExcludedTags(
  inventory: TestInventory,
  source: Source,
  excluded: readonly ExcludedTags[],
): TestInventory {
  const { path } = inventory;
  const about = excluded.filter(({ ways, folder }) => ways.files.test(path) && covers(folder, path));
  if (about.length === 0) return inventory;
  const lines = source.text.split(/\r\n|\r|\n/);
  const found = about.flatMap((each) => each.tags.flatMap((tag) => given(lines, tag, each)));
  if (found.length === 0) return inventory;
  return { ...inventory, tests: inventory.tests.map((test) => withMarks(test, found)) };
}

/** A helper file of the tests speaks for those beside it; one at the top, or in a folder above, for all below. */
function covers(folder: string, path: string): boolean {
  return folder === '' || path.startsWith(folder) || /^(?:spec|test)\/$/.test(folder);
}

/** `reach`: the lines of the tests it bears on. */
type Given = { readonly mark: Mark; readonly reach: LineRange };

function given(lines: readonly string[], tag: string, { ways, path }: ExcludedTags): Given[] {
  const [own, around] = [ways.given(tag), ways.around?.(tag)];
  return lines.flatMap((line, at): Given[] => {
    const surrounds = around?.test(line) === true;
    if (!surrounds && !own.test(line)) return [];
    const mark: Mark = {
      kind: 'skipped',
      condition: `${path} leaves out the tag “${tag}”`,
      reason: null,
      strict: true,
      suite: null,
      range: { start: at, end: at + 1 },
      text: line.trim(),
    };
    return [{ mark, reach: surrounds ? aroundOf(lines, at) : declaredAt(lines, at) }];
  });
}

/** From the tag to the end of what is declared below it, by the indentation of the lines. */
function declaredAt(lines: readonly string[], at: number): LineRange {
  let start = at;
  while (start < lines.length - 1 && GOES_BEFORE.test(lines[start] ?? '')) start += 1;
  const depth = indentOf(lines[start] ?? '');
  const end = lines.findIndex((line, each) => each > start && isText(line) && indentOf(line) <= depth);
  return { start: at, end: end < 0 ? lines.length : end };
}

/** All that stands as deep as it, or deeper, without a break. */
function aroundOf(lines: readonly string[], at: number): LineRange {
  const depth = indentOf(lines[at] ?? '');
  const isOutside = (line: string): boolean => isText(line) && indentOf(line) < depth;
  const end = lines.findIndex((line, each) => each > at && isOutside(line));
  return { start: lines.slice(0, at).findLastIndex(isOutside) + 1, end: end < 0 ? lines.length : end };
}

/** Decorations, comments and empty lines. */
const GOES_BEFORE = /^\s*(?:@|#|\/\/|\/?\*|$)/;

function isText(line: string): boolean {
  return line.trim() !== '';
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}

function withMarks(test: Test, found: readonly Given[]): Test {
  const own = found.filter(
    ({ mark, reach }) => holds(reach, test.range.start) || holds(test.range, mark.range.start),
  );
  return own.length === 0 ? test : { ...test, marks: [...test.marks, ...own.map(({ mark }) => mark)] };
}

function holds({ start, end }: LineRange, line: number): boolean {
  return start <= line && line < end;
}
