import type { Located, ScannedFile } from './change.js';
import { declaredNames } from './declarations.js';
import { importedPaths, stemOf } from './importedPaths.js';
import { similarity, wordsOf } from './similarity.js';
import { holdsSource } from './testCode.js';
import { nameOf, subjectNames } from './subjectPaths.js';

/** Text of a file of the change, by its path on that side; null if it is not there or was not read. */
export type SideTexts = {
  readonly base: (path: string) => string | null;
  readonly head: (path: string) => string | null;
};

/** What the sources of the change declared and no longer mention, and which of its files are gone for good. */
type Departed = { readonly names: ReadonlySet<string>; readonly files: readonly string[] };

/** What the change tells of the code that tests are about. */
export type Subjects = {
  /**
   * What became of the things a base test is about: of the file it is named after, the modules its file imports, and
   * the names its body uses. Without a sign of deletion the subject counts as kept.
   */
  readonly subjectOf: (located: Located) => 'deleted' | 'kept';
  /** Code uses something that no source of the change mentions any more: it could not have stayed as it was. */
  readonly usesDeleted: (code: string) => boolean;
};

export function subjectsOf(files: readonly ScannedFile[], texts: SideTexts): Subjects {
  let known: Departed | null = null;
  const departed = (): Departed => (known ??= departedOf(files, texts));
  const usesDeleted = (code: string): boolean =>
    departed().names.size > 0 && [...code.matchAll(USES)].some(([name]) => departed().names.has(name));
  return {
    usesDeleted,
    subjectOf: (located) =>
      isFileGone(located, departed()) || usesDeleted(located.test.body.code.raw) ? 'deleted' : 'kept',
  };
}

function departedOf(files: readonly ScannedFile[], texts: SideTexts): Departed {
  const sources = files.filter((file) => holdsSource(file.base) && holdsSource(file.head));
  const before = sources.flatMap(({ change }) => textOn(change.base?.path, texts.base));
  const after = sources.flatMap(({ change }) => textOn(change.head?.path, texts.head));
  const left = new Set(after.flatMap(({ text }) => wordsOf(text)));
  const names = before.flatMap(({ path, text }) => [...declaredNames(path, text)]);
  const created = sources.filter(({ change }) => change.base === null);
  const gone = sources.flatMap(({ change }) =>
    change.head === null && change.base ? [change.base.path] : [],
  );
  return {
    names: new Set(names.filter((name) => !left.has(name))),
    files: gone.filter((path) => !created.some(({ change }) => isCopy(path, change.path, texts))),
  };
}

function textOn(path: string | undefined, side: SideTexts['base']): { path: string; text: string }[] {
  const text = path === undefined ? null : side(path);
  return path === undefined || text === null ? [] : [{ path, text }];
}

const COPIED = 0.6;

/** The deleted file came back under another name. */
function isCopy(from: string, to: string, texts: SideTexts): boolean {
  const [before, after] = [texts.base(from), texts.head(to)];
  if (before === null || after === null) return nameOf(from) === nameOf(to);
  return similarity(wordsOf(before), wordsOf(after)) >= COPIED;
}

/** The file it is named after is gone, or all modules of the project that it uses are. */
function isFileGone({ test, file }: Located, { files }: Departed): boolean {
  const path = file.base?.path ?? '';
  const named = subjectNames(path);
  if (files.some((gone) => named.has(nameOf(gone)))) return true;
  const imports = file.base?.imports ?? [];
  const used = imports.filter(({ names }) => names.some((name) => test.uses.includes(name)));
  const about = used.length > 0 ? used : imports;
  const stems = new Set(files.map(stemOf));
  const isGone = (module: string): boolean => importedPaths(path, module).some((each) => stems.has(each));
  const own = about.filter(({ module }) => module.startsWith('.') || isGone(module));
  return own.length > 0 && own.every(({ module }) => isGone(module));
}

/** `name(`, `name!(`, `new Name`, `.name`, `Name.`, `Name::`: a use, and no variable of the test's own. */
const USES = /(?<=\bnew\s+|\.|::)[\p{L}_$][\p{L}\p{N}_$]*|[\p{L}_$][\p{L}\p{N}_$]*(?=!?\(|::|\.\w|\{)/gu;
