import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

export type EditedFile = { readonly path: string; readonly base: Uint8Array; readonly head: Uint8Array };

const PACKAGES = [
  'zod',
  'simple-git',
  'diff',
  'typescript-eslint',
  '@typescript-eslint',
  '@anthropic-ai',
  'ajv',
  'fast-check',
  'mocha',
];

/** Real source files of the packages this project installs, each with one to six edits; the same ones every time. */
export function editedFiles(count: number, seed: number): EditedFile[] {
  const next = random(seed);
  const paths = PACKAGES.flatMap((name) => sources(join('node_modules', name)));
  return Array.from({ length: count }, (_, index) => {
    const path = paths[index % paths.length] ?? '';
    const base = readFileSync(path);
    return { path: `${index}.txt`, base, head: edited(base, next) };
  });
}

function sources(folder: string): string[] {
  const entries = readdirSync(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile() && /\.(js|ts|mjs|cjs|json)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted()
    .filter((path, index) => index % 3 === 0 && isPlain(readFileSync(path)));
}

function isPlain(bytes: Uint8Array): boolean {
  return bytes.length > 2000 && bytes.length < 300_000 && !bytes.subarray(0, 8000).includes(0);
}

/** A number in [0, 1) at each call: a linear congruential generator, so that every machine gets the same. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_103_515_245) + 12_345) & 0x7fffffff;
    return state / 0x80000000;
  };
}

function edited(base: Uint8Array, next: () => number): Uint8Array {
  const lines = Buffer.from(base).toString('latin1').split('\n');
  const below = (limit: number) => Math.floor(next() * limit);
  for (let left = 1 + below(6); left > 0; left--) {
    const at = below(lines.length);
    const some = lines.slice(at, at + 1 + below(6));
    const edit = EDITS[below(EDITS.length)];
    lines.splice(at, ...(edit?.(some, lines.slice(below(lines.length)).slice(0, 1 + below(8))) ?? [0]));
  }
  return Buffer.from(lines.join('\n'), 'latin1');
}

type Splice = [remove: number, ...put: string[]];

/** Each gets the lines at its place and some from elsewhere in the file. */
const EDITS: readonly ((some: readonly string[], others: readonly string[]) => Splice)[] = [
  ([first = '']) => [1, first.replace(/\w+/, 'renamed')],
  ([first = '']) => [1, `${first} // why`],
  (some) => [some.length, ...some.map((line) => line.replace(/\w+$/, (word) => `${word}2`))],
  (_, others) => [0, ...others],
  (_, others) => [0, ...others.map((line) => line.replace(/\w+/, 'added'))],
  (some) => [some.length],
  (some, others) => [some.length, ...others],
  (some) => [some.length, 'if (ready) {', ...some.map((line) => `  ${line}`), '}'],
  (some) => [0, ...some],
];
