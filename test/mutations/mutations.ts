import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Tree } from '../unit/integrity/scanTexts.js';

/** What a program can do to a real test file, in one language, and what has to be said about it. */
export type Mutations = {
  readonly language: string;
  readonly files: Tree;
  readonly weakenings: readonly Weakening[];
  readonly harmless: readonly Harmless[];
};

/** A match of `from` becomes `to`, at one place at a time, and `rule` has to be among the flags. */
export type Weakening = readonly [rule: string, from: RegExp, to: string];

/** Leaves what the tests check as it was: silence. */
export type Harmless = readonly [title: string, change: (text: string) => string];

/** The files of `fixtures/<folder>`, by the paths they would have in a repository. */
export function filesIn(folder: string): Tree {
  const root = path.join(__dirname, 'fixtures', folder);
  const names = fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort();
  return Object.fromEntries(
    names
      .filter((name) => fs.statSync(path.join(root, name)).isFile())
      .map((name) => [
        name.split(path.sep).join('/'),
        fs.readFileSync(path.join(root, name), 'utf8').replaceAll('\r\n', '\n'),
      ]),
  );
}

/** All of `mutations/<language>.ts`. */
export function readMutations(): readonly Mutations[] {
  const load = createRequire(__filename);
  const modules = fs
    .readdirSync(__dirname)
    .filter((name) => name.endsWith('.ts') && name !== path.basename(__filename));
  return modules.map((name) => mutationsOf(load(path.join(__dirname, name))));
}

function mutationsOf(module: unknown): Mutations {
  if (typeof module === 'object' && module !== null && 'mutations' in module)
    return module.mutations as Mutations;
  throw new Error('A file of the mutations exports none.');
}

/** Every text that the weakening makes, one place at a time; at most `limit`, spread over the file. */
export function mutants(text: string, [, from, to]: Weakening, limit = 6): string[] {
  const flags = from.flags.replace(/[gy]/g, '');
  const places = [...text.matchAll(new RegExp(from.source, `${flags}g`))];
  const step = Math.max(1, places.length / limit);
  const chosen = places.filter((_, at) => Math.floor(at / step) !== Math.floor((at - 1) / step));
  return chosen.map((match) => {
    const rest = text.slice(match.index);
    return text.slice(0, match.index) + rest.replace(new RegExp(from.source, flags), to);
  });
}
