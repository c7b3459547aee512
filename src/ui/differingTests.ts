import type { Difference, TestKey } from '../core/evidence.js';
import type { Side } from '../core/flag.js';
import { visibleText } from '../core/print.js';
import { type Line, type LineLink, plain } from './evidenceLine.js';

/** More tests of one kind than anybody reads. */
const NAMED = 500;
const INDENT = '    ';

/** One line a test, below the file it is in. Its name leads to where it is, else to where it was. */
export function differingTests(differences: readonly Difference[]): Line[] {
  const places = new Map<string, Difference[]>();
  for (const difference of differences.slice(0, NAMED)) {
    const place = placeOf(difference);
    places.set(place, [...(places.get(place) ?? []), difference]);
  }
  const more = differences.length - NAMED;
  return [
    ...[...places].flatMap(([place, found]) => [
      ...(place === '' ? [] : [plain(`${INDENT}${place}`)]),
      ...found.flatMap((each) => testLines(each, place === '' ? INDENT : `${INDENT}  `)),
    ]),
    ...(more > 0 ? [plain(`${INDENT}and ${more} more`)] : []),
  ];
}

function placeOf({ base, head }: Difference): string {
  const { project = '', file = null } = head ?? base ?? {};
  return [project, file ?? '']
    .filter((part) => part !== '')
    .map(visibleText)
    .join(' › ');
}

function testLines({ base, head }: Difference, indent: string): Line[] {
  const told = head ?? base;
  if (told === null) return [];
  const name = `${indent}${visibleText([...told.suite, told.name].join(' › '))}`;
  const text = base && head ? `${name} (before)` : name;
  const [side, before] = [head ? 'head' : 'base', name.length + 2] as const;
  const links = [
    ...linkTo(told, side, [indent.length, name.length]),
    ...(base && head ? linkTo(base, 'base', [before, text.length - 1]) : []),
  ];
  return [{ text, links, depth: 2 }, ...messageLine(head?.message ?? '', indent)];
}

function linkTo({ file, name }: TestKey, side: Side, [start, end]: readonly [number, number]): LineLink[] {
  return file === null ? [] : [{ side, file, name, start, end }];
}

function messageLine(message: string, indent: string): Line[] {
  return message === '' ? [] : [plain(`${indent}  ${visibleText(message)}`)];
}
