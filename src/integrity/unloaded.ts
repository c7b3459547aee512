import type { ScannedFile } from './change.js';
import { stemOf } from './importedPaths.js';
import type { Placed } from './inventory.js';
import { isTestFile } from './change.js';
import { SIZE_LIMIT } from './parser.js';
import type { ScanRequest } from './scanRequest.js';

/** A file of tests that another one loaded and no longer does, though both are still there. */
export type Unloaded = {
  readonly file: ScannedFile;
  /** The line that loaded it. */
  readonly load: Placed;
  readonly path: string;
};

const EXTENSIONS = ['.js', '.ts', '.mjs', '.cjs', '.mts', '.tsx', '.jsx', '/index.js', '/index.ts', '.rb'];
const DECLARES =
  /\b(it|test|describe|suite|specify|context|feature)(\.\w+)*[ (]+["'`]|^\s*def test_|\bassert(\.\w+)?\s*\(|< *\w*(Test|Spec)\b/m;
/** Runners take such a file by itself, whoever loads it. */
const TAKEN = /[._-](test|spec|tests|specs)\.[cm]?[jt]sx?$|_(test|spec)\.rb$/;

/** Rejects only when reading does. */
export async function unloadedTests(
  request: ScanRequest,
  files: readonly ScannedFile[],
): Promise<readonly Unloaded[]> {
  const still = new Set(
    files.flatMap((file) => (file.head?.loads ?? []).map((load) => targetOf(file, load))),
  );
  const lost = files.flatMap((file) =>
    (file.head && isTestFile(file.head) ? (file.base?.loads ?? []) : [])
      .map((load) => ({ file, load, stem: targetOf(file, load) }))
      .filter(({ stem }) => !still.has(stem)),
  );
  const found = await Promise.all(lost.map((each) => testsAt(request, each.stem)));
  return lost.flatMap(({ file, load }, at) => {
    const path = found[at];
    return path === undefined || path === null || TAKEN.test(path) ? [] : [{ file, load, path }];
  });
}

function targetOf({ change }: ScannedFile, { name }: Placed): string {
  const path = change.path.split('/').slice(0, -1);
  for (const part of name.split('/')) {
    if (part === '..') path.pop();
    else if (part !== '.') path.push(part);
  }
  return stemOf(path.join('/').replace(/\.rb$/, ''));
}

/** The path of a file that is there and declares tests. What the change touches tells of itself. */
async function testsAt({ readPath, changeSet }: ScanRequest, stem: string): Promise<string | null> {
  const touched = new Set(changeSet.files.flatMap(({ base, head }) => [base?.path, head?.path]));
  for (const path of EXTENSIONS.map((extension) => `${stem}${extension}`)) {
    if (touched.has(path)) return null;
    const bytes = (await readPath?.('head', path)) ?? null;
    if (bytes !== null && bytes.length <= SIZE_LIMIT)
      return DECLARES.test(new TextDecoder().decode(bytes)) ? path : null;
  }
  return null;
}
