import type { Syntax } from '../syntax.js';
import { textOf } from '../syntax.js';
import type { BodyMark, Dialect } from './dialect.js';
import { readBody } from './readBody.js';

/** A function of the file: its name and its statements. */
export type Definition = { readonly name: string; readonly block: Syntax };

/** What a call of a function of the file says of a test, by the function's name: those that skip for their callers. */
export type Skippers = ReadonlyMap<string, BodyMark>;

/** `dialect` knows the framework's own ways to skip. Functions that do not mention any of them are not read. */
export function skippersOf(dialect: Dialect, definitions: readonly Definition[]): Skippers {
  return new Map(
    definitions.flatMap(({ name, block }): [string, BodyMark][] => {
      if (!dialect.bears.test(textOf(dialect.source, block))) return [];
      const mark = readBody(dialect, block).marks.find(({ text }) => dialect.bears.test(text));
      if (!mark) return [];
      const { kind, condition, reason, range, text } = mark;
      // A skip that the change may have put here is one fact for all that call; an old one is news where it is called.
      const place = dialect.touched(block) ? { place: { range, text } } : {};
      return [[name, { kind, condition, reason, ...place }]];
    }),
  );
}

/** The dialect with these as ways to skip too. `nameOf`: of a call that may be one of them. */
export function withSkippers(
  dialect: Dialect,
  skippers: Skippers,
  nameOf: (node: Syntax) => string | null,
): Dialect {
  if (skippers.size === 0) return dialect;
  const names = [...skippers.keys()].map((name) => name.replace(/\W/g, '\\$&')).join('|');
  return {
    ...dialect,
    bears: new RegExp(`${dialect.bears.source}|\\b(${names})`, dialect.bears.flags),
    markOf: (node) => dialect.markOf(node) ?? skippers.get(nameOf(node) ?? '') ?? null,
  };
}
