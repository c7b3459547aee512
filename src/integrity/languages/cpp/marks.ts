import type { Mark } from '../../inventory.js';
import type { Source } from '../../syntax.js';
import { plainMark } from '../readBody.js';
import type { Declared } from './declared.js';
import { type Region, regionsAt } from './preprocessor.js';

/** A name without what switches it off. */
export function plainName(name: string): string {
  return name.replace(/^DISABLED_/, '');
}

/** What the arguments of a declaration say: `DISABLED_` before a name, hiding tags, decorators. */
export function marksOfDeclared(source: Source, declared: Declared): Mark[] {
  const { start, macro, word, values } = declared;
  const place = plainMark(source, { start, end: start + 1 });
  const skipped: Mark = { ...place, kind: 'skipped' };
  if (/^(DISABLED|SKIP|IGNORE|XFAIL)_|^xEnsure$/.test(macro)) return [skipped];
  switch (word.framework) {
    case 'gtest':
      return values.some((value) => value.startsWith('DISABLED_')) ? [skipped] : [];
    case 'criterion':
      return values.some((value) => /^\.disabled ?= ?(true|1)$/.test(value)) ? [skipped] : [];
    case 'boost':
      return values.slice(1).flatMap((value) => decoration(place, value));
    default:
      return [
        ...tagMarks(place, values.slice(word.name + 1).join()),
        ...decoration(place, values[word.name] ?? ''),
      ];
  }
}

/** Catch2: a tag that starts with a dot hides the test from a plain run. */
function tagMarks(place: Omit<Mark, 'kind'>, tags: string): Mark[] {
  const marks: Mark[] = [];
  if (/\[(\.[\w-]*|!hide)\]/.test(tags)) marks.push({ ...place, kind: 'skipped' });
  if (tags.includes('[!mayfail]')) marks.push({ ...place, kind: 'expectedToFail', strict: false });
  if (tags.includes('[!shouldfail]')) marks.push({ ...place, kind: 'expectedToFail' });
  return marks;
}

const ALWAYS = /^(|true|1)$/;

/** doctest's and Boost's: `* doctest::skip()`, `* boost::unit_test::disabled()`. */
function decoration(place: Omit<Mark, 'kind'>, text: string): Mark[] {
  return [...text.matchAll(/\*\s*(?:\w+::)*(\w+)(?:<([^>]*)>)?\s*\(([^)]*)\)/g)].flatMap(
    ([, name = '', type = '', value = '']): Mark[] => {
      if (/^enabled?_if$/.test(name)) return skippedUnless(place, type);
      return decorated(place, name, value.trim());
    },
  );
}

function decorated(place: Omit<Mark, 'kind'>, name: string, given: string): Mark[] {
  switch (name) {
    case 'skip':
      if (given === 'false') return [];
      return [{ ...place, kind: 'skipped', condition: ALWAYS.test(given) ? null : given }];
    case 'disabled':
      return [{ ...place, kind: 'skipped' }];
    case 'precondition':
      return [{ ...place, kind: 'skipped', condition: given }];
    case 'may_fail':
      return [{ ...place, kind: 'expectedToFail', strict: false }];
    case 'should_fail':
    case 'expected_failures':
      return [{ ...place, kind: 'expectedToFail' }];
    default:
      return [];
  }
}

function skippedUnless(place: Omit<Mark, 'kind'>, type: string): Mark[] {
  if (ALWAYS.test(type)) return [];
  return [{ ...place, kind: 'skipped', condition: type === 'false' ? null : type }];
}

/** What the directives around a declaration say. */
export function regionMarks(source: Source, regions: readonly Region[], offset: number): Mark[] {
  return regionsAt(regions, offset).flatMap(({ at, condition, never }): Mark[] => {
    if (never) return [{ ...plainMark(source, at), kind: 'notDiscovered' }];
    return condition === null ? [] : [{ ...plainMark(source, at), kind: 'notDiscovered', condition }];
  });
}
